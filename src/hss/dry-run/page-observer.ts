import { message } from '../../base/words/index.ts'
import type { Check } from '../../domain/scan-report.ts'
import { pageLimit } from '../paging.ts'
import { judgeCount } from './field-rule.ts'
import { describeField, emptyTally } from './row-observer.ts'

/** Collects facts about paging from the pages of a list. */
export interface PageObserver {
  /** Records a page that was requested with the largest limit. Returns its total, or undefined if the total cannot be decoded. */
  observe(offset: number, rowCount: number, total: unknown): unknown
  listChecks(): Check[]
}

/** Creates an observer that has not seen a page yet. */
export function createPageObserver(): PageObserver {
  const totals = emptyTally()
  let pages = 0
  let full = 0
  let wrong = 0
  return {
    observe(offset, rowCount, total) {
      const sight = judgeCount(total)
      totals[sight] += 1
      pages += 1
      if (rowCount === pageLimit) full += 1
      // A short page ends a list, unless the list's own total says that there are more rows.
      else if (rowCount > pageLimit || (sight === 'fits' && offset + rowCount < Number(total))) wrong += 1
      return sight === 'other_type' && !/^\d{1,16}$/.test(String(total)) ? undefined : total
    },
    listChecks: () => [describePages(pages, full, wrong), describeField('total_num', totals, 'page')],
  }
}

function describePages(pages: number, full: number, wrong: number): Check {
  const check = 'page_size'
  const limit = pageLimit
  if (pages === 0) return { check, result: 'not_seen', detail: message('check_nothing_read') }
  if (wrong > 0)
    return { check, result: 'contradicted', detail: message('check_page_contradicted', { wrong, pages, limit }) }
  if (full > 0) return { check, result: 'seen', detail: message('check_page_seen', { full, limit }) }
  return { check, result: 'not_seen', detail: message('check_page_not_seen', { pages, limit }) }
}
