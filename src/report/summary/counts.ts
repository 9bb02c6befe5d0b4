import type { Words } from '../../base/words/index.ts'
import type { Count } from '../../domain/scan-report.ts'

/** A count for reading: what is not known is said to be unknown. */
export function sayCount(count: Count, words: Words): string {
  return count === 'unknown' ? words.count_unknown : String(count)
}

/** The same for a table, where what is there stands out. */
export function showCount(count: Count, words: Words): string {
  return typeof count === 'number' && count > 0 ? `**${count}**` : sayCount(count, words)
}
