import { createHash } from 'node:crypto'

/** Names, IDs, digests, words and reasons are far shorter in HSS's documentation. */
export const maxTextLength = 1024

/** The maximum length of descriptions and solutions. */
export const maxProseLength = 16 * 1024

const hashLength = 64

/**
 * Limits a text that is compared to `maxTextLength`. A longer text ends in the SHA-256 of the whole text, so that different texts
 * stay different and none equals a value that a user can ask for.
 */
export function boundText(text: string): string {
  if (text.length <= maxTextLength) return text
  const hash = createHash('sha256').update(text).digest('hex')
  return `${copyStart(text, maxTextLength - hashLength - 1)}…${hash}`
}

/** Limits a text that only people read to `maxProseLength`. */
export function boundProse(text: string): string {
  return text.length <= maxProseLength ? text : `${copyStart(text, maxProseLength - 1)}…`
}

/** Copies the start of a text, because a slice would keep the whole text in memory. */
function copyStart(text: string, length: number): string {
  return Buffer.from(text.slice(0, length)).toString()
}
