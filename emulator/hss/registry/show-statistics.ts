import { isListed, showRow } from '../../state/row.ts'
import { jsonAnswer } from '../../wire/answers.ts'
import type { Answer } from '../../wire/call.ts'
import { readQuery } from '../../wire/input.ts'
import { enterpriseProjectQuery, hssRoute } from '../operation.ts'
import type { HssRequest } from '../operation.ts'

interface Figures {
  readonly scan_status?: string | null
  readonly severity_level?: string | null
  readonly vul_num?: number | null
}

const freePerMonth = 10

/** ShowImagePayPerScanStatistics: the number of billed scans, and of free scans that are left. */
export const showScanStatistics = hssRoute('showScanStatistics', 'GET', '/image/pay-per-scan/statistics', answer)

function answer(request: HssRequest): Answer {
  readQuery(request.call, enterpriseProjectQuery)
  const { state, nowMs, isInScope } = request
  const billed = state.registries.bill.entries.length
  const local = state.rows.all.filter((row) => isInScope(row) && isListed(row, nowMs))
  const registry = state.registries.rows.all.filter((row) => isInScope(row) && isListed(row, nowMs))
  const count = (test: (figures: Figures) => boolean): object => ({
    local: local.filter((row) => test(showRow(row, nowMs))).length,
    registry: registry.filter((row) => test(showRow(row, nowMs))).length,
    cicd: 0,
  })
  return jsonAnswer(200, {
    repository_scan_num: billed,
    cicd_scan_num: 0,
    free_quota_num: Math.max(0, freePerMonth - billed),
    already_given: true,
    image_free_quota: freePerMonth,
    high_risk: count(({ severity_level }) => severity_level === 'High'),
    has_risk: count(({ vul_num }) => (vul_num ?? 0) > 0),
    total: count(() => true),
    unscan: count(({ scan_status }) => scan_status === 'unscan'),
  })
}
