import { message, say, type Message, type Words } from '../base/words/index.ts'
import type { ImageResult } from '../domain/scan-report.ts'

/**
 * Everything there is to say about one image, in whole sentences, for people and for `report_file`: why its status is what it is;
 * for a proven one also why its details do not explain its row, and what HSS's own rating and count say, which are used then.
 * Null when there is nothing.
 */
export function sayRemark(image: ImageResult, words: Words): string | null {
  const said = [image.reason, ...listDetails(image)].filter((part) => part !== null)
  const [first, ...rest] = said
  if (first === undefined) return null
  return say(
    words,
    rest.reduce<Message>((before, next) => message('text_pair', { first: before, second: next }), first),
  )
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
