import { jsonAnswer } from '../wire/answers.ts'
import type { Answer } from '../wire/call.ts'
import { integerText } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import { maxOffset } from './operation.ts'
import type { HssRequest } from './operation.ts'

/** The query parameters of a page in most lists. */
export const pageQuery: Readonly<Record<string, Check>> = {
  offset: integerText(0, maxOffset),
  limit: integerText(10, 200),
}

/** One page of a list, which may have changed while it was read, and the number of rows in the list. */
export function takePage<Item>(
  { call, state }: HssRequest,
  items: readonly Item[],
  describe: (item: Item) => object,
  { offset = '0', limit = '10' }: Readonly<Record<string, string>>,
): { readonly totalNum: number; readonly rows: readonly object[] } {
  const change = state.listShifts.take(call)
  const [from, to] = [Number(offset), Number(offset) + Number(limit)]
  // Describes only the page, because a list may be far longer.
  if (change === undefined) return { totalNum: items.length, rows: items.slice(from, to).map(describe) }
  const changed = change(items.map(describe))
  return { totalNum: changed.length, rows: changed.slice(from, to) }
}

/** The answer of most lists: `total_num` and one page. */
export function answerList<Item>(
  request: HssRequest,
  items: readonly Item[],
  describe: (item: Item) => object,
  query: Readonly<Record<string, string>>,
): Answer {
  const { totalNum, rows } = takePage(request, items, describe, query)
  return jsonAnswer(200, { total_num: totalNum, data_list: rows })
}
