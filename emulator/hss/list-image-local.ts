import { noteLook, showRow } from '../state/row.ts'
import { jsonAnswer } from '../wire/answers.ts'
import type { Answer } from '../wire/call.ts'
import { integerText } from '../wire/checks.ts'
import { readQuery } from '../wire/input.ts'
import { buildRowTest, imageFilterChecks } from './image-filters.ts'
import type { RowTest } from './image-filters.ts'
import { enterpriseProjectQuery, hssRoute, maxOffset, showRows } from './operation.ts'
import type { HssRequest, ShownRow } from './operation.ts'

const checks = {
  ...enterpriseProjectQuery,
  ...imageFilterChecks,
  offset: integerText(0, maxOffset),
  limit: integerText(10, 200),
}

/** ListImageLocal: the rows that the filters leave, a page at a time. */
export const listImageLocal = hssRoute('listImages', 'GET', '/image/local-repositories', answerPage)

function answerPage(request: HssRequest): Answer {
  const query = readQuery(request.call, checks)
  const test = buildRowTest(query, request.state.behaviour)
  const offset = Number(query['offset'] ?? 0)
  // A look begins with its first page; the pages after it belong to the same look.
  if (offset === 0) noteLooks(request, test)
  const shown = showRows(request, request.state.rows.all, test)
  const page = shown.slice(offset, offset + Number(query['limit'] ?? 10))
  return jsonAnswer(200, { total_num: shown.length, data_list: page.map(describeRow) })
}

function noteLooks({ state, nowMs, isInScope }: HssRequest, test: RowTest): void {
  for (const row of state.rows.countingLooks) {
    if (isInScope(row) && test({ row, fields: showRow(row, nowMs) })) noteLook(row, nowMs)
  }
}

function describeRow({ row, fields }: ShownRow): Record<string, unknown> {
  const sent = Object.entries(fields).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(sent), ...row.declaration.extra }
}
