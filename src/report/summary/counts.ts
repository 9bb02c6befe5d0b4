import type { Words } from '../../base/words/index.ts'
import type { Count } from '../../domain/scan-report.ts'

/** A count for readers. An unknown one is shown as unknown. */
export function sayCount(count: Count, words: Words): string {
  return count === 'unknown' ? words.count_unknown : String(count)
}

/** A count for a table, with numbers other than 0 in bold. */
export function showCount(count: Count, words: Words): string {
  return typeof count === 'number' && count > 0 ? `**${count}**` : sayCount(count, words)
}
