import { noteLook, showRow } from '../state/row.ts'
import type { Answer } from '../wire/call.ts'
import { readQuery } from '../wire/input.ts'
import { buildRowTest, imageFilterChecks } from './image-filters.ts'
import type { RowTest } from './image-filters.ts'
import { enterpriseProjectQuery, hssRoute, showRows } from './operation.ts'
import type { HssRequest, ShownRow } from './operation.ts'
import { answerList, pageQuery } from './page.ts'

const checks = {
  ...enterpriseProjectQuery,
  ...imageFilterChecks,
  ...pageQuery,
}

/** ListImageLocal: the rows that match the filters, one page at a time. */
export const listImageLocal = hssRoute('listImages', 'GET', '/image/local-repositories', answerPage)

function answerPage(request: HssRequest): Answer {
  const query = readQuery(request.call, checks)
  const test = buildRowTest(query, request.state.behaviour)
  // A look begins with the first page; later pages belong to the same look.
  if (Number(query['offset'] ?? 0) === 0) noteLooks(request, test)
  const shown = showRows(request, request.state.rows.all, test)
  return answerList(request, shown, describeRow, query)
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
