import type { Listing } from '../hss/paging.ts'
import { pageLimit } from '../hss/paging.ts'
import type { HssClient, Query } from '../hss/client.ts'
import type { ImageRow } from '../hss/image-row.ts'
import { filterWord } from '../domain/image-name.ts'

/** What one look has to show: all rows that a query leaves, or every row whose name has one of these words. */
export type LookScope =
  { readonly kind: 'query'; readonly query: Query } | { readonly kind: 'words'; readonly words: ReadonlySet<string> }

/** One look at the listing. An incomplete one proves nothing about what it does not show. */
export interface Look extends Listing<ImageRow> {}

/** So few words are asked one by one without first finding out how long the whole listing is. */
const fewWords = 4

/**
 * Looks, in as few calls as the scope allows: a query per word, or all pages of the listing where that is less. Remembers how
 * long the whole listing was.
 */
export function createLooker(hss: HssClient): (scope: LookScope, signal: AbortSignal) => Promise<Look> {
  let knownPages: number | undefined
  const lookAtAll = async (query: Query, signal: AbortSignal) => hss.listImages(query, signal)
  const countPages = async (signal: AbortSignal) => {
    const total = await hss.countImages(signal)
    return total === null ? Infinity : Math.ceil(total / pageLimit)
  }

  return async (scope, signal) => {
    if (scope.kind === 'query') return lookAtAll(scope.query, signal)
    const words = [...scope.words]
    if (words.length <= fewWords) return lookByWord(hss, words, signal)
    knownPages ??= await countPages(signal)
    if (knownPages > words.length) return lookByWord(hss, words, signal)
    const look = await lookAtAll({}, signal)
    knownPages = look.pageCount
    return look
  }
}

async function lookByWord(hss: HssClient, words: readonly string[], signal: AbortSignal): Promise<Look> {
  const listings = await Promise.all(words.map((word) => hss.listImages({ image_name: word }, signal)))
  return {
    // The filter also finds names that merely contain the word; another word's query may show those again.
    rows: listings.flatMap((listing, index) =>
      listing.rows.filter((row) => row.imageName !== null && filterWord(row.imageName) === words[index]),
    ),
    complete: listings.every((listing) => listing.complete),
    pageCount: listings.reduce((sum, listing) => sum + listing.pageCount, 0),
  }
}
