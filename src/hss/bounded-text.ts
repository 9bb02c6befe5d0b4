import { createHash } from 'node:crypto'

/** What HSS documents for names, ids, digests, words and reasons is far shorter. */
export const maxTextLength = 1024

/** Descriptions and solutions may be this long. */
export const maxProseLength = 16 * 1024

const hashLength = 64

/**
 * A text of at most `maxTextLength`, for what is compared: one that is longer ends in the SHA-256 of the whole, so that different
 * texts stay different, and none equals anything that could be asked for.
 */
export function boundText(text: string): string {
  if (text.length <= maxTextLength) return text
  const hash = createHash('sha256').update(text).digest('hex')
  return `${copyStart(text, maxTextLength - hashLength - 1)}…${hash}`
}

/** A text of at most `maxProseLength`, for what is only read by people. */
export function boundProse(text: string): string {
  return text.length <= maxProseLength ? text : `${copyStart(text, maxProseLength - 1)}…`
}

/** The start of a text as text of its own: a mere slice would keep the whole in memory. */
function copyStart(text: string, length: number): string {
  return Buffer.from(text.slice(0, length)).toString()
}
