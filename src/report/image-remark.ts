import { message, say, type Message, type Words } from '../base/words/index.ts'
import type { ImageResult } from '../domain/scan-report.ts'

/** The same in words, for `report_file`. */
export function sayRemark(image: ImageResult, words: Words): string | null {
  const said = remarkOn(image)
  return said === null ? null : say(words, said)
}

/**
 * Everything there is to say about one image, in whole sentences: why its status is what it is;
 * for a proven one also why its details do not explain its row, and what HSS's own rating and count say, which are used then.
 * Null when there is nothing.
 */
export function remarkOn(image: ImageResult): Message | null {
  const said = [image.reason, ...listDetails(image)].filter((part) => part !== null)
  const [first, ...rest] = said
  if (first === undefined) return null
  return rest.reduce<Message>((before, next) => message('text_pair', { first: before, second: next }), first)
}

function listDetails({ status, details, rating, vulNum }: ImageResult): (Message | null)[] {
  if (status !== 'success') return []
  if (details.explained) return [details.remark]
  return [
    details.why,
    message('summary_rating', {
      rating: rating ?? message('summary_rating_none'),
      count: vulNum ?? message('count_unknown'),
    }),
  ]
}
