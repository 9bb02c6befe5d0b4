import { message, say, type Message, type Words } from '../base/words/index.ts'
import type { ImageResult } from '../domain/scan-report.ts'

/** The remark about an image as text, for `report_file`. */
export function sayRemark(image: ImageResult, words: Words): string | null {
  const said = remarkOn(image)
  return said === null ? null : say(words, said)
}

/**
 * Everything there is to say about one image, in whole sentences: the reason for its status, and for a proven image, why its
 * findings do not explain its row, and HSS's own rating and count, which are used in that case. Null if there is nothing to say.
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
