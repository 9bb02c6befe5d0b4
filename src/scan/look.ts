import type { Listing } from '../hss/paging.ts'
import { pageLimit } from '../hss/paging.ts'
import type { HssClient, Query } from '../hss/client.ts'
import type { ImageRow } from '../hss/image-row.ts'
import { filterWord } from '../domain/image-name.ts'
import { keyOfRow } from './progress.ts'

/** What one look has to show: all rows that a query leaves, or every row whose name has one of these words. */
export type LookScope =
  { readonly kind: 'query'; readonly query: Query } | { readonly kind: 'words'; readonly words: ReadonlySet<string> }

/** One look at the listing. An incomplete one proves nothing about what it does not show. */
export interface Look extends Listing<ImageRow> {}

/** So few words are asked one by one without first finding out how long the whole listing is. */
const fewWords = 4

/** Looks once. What `wants` refuses is not kept: a listing may be far longer than what is sought in it. */
export type Looker = (scope: LookScope, wants: (row: ImageRow) => boolean, signal: AbortSignal) => Promise<Look>

/**
 * Looks in as few calls as the scope allows: a query per word, or all pages of the listing where that is less. Remembers how
 * long the whole listing was.
 */
export function createLooker(hss: HssClient): Looker {
  let knownPages: number | undefined
  const countPages = async (signal: AbortSignal) => {
    const total = await hss.countImages(signal)
    return total === null ? Infinity : Math.ceil(total / pageLimit)
  }

  return async (scope, wants, signal) => {
    if (scope.kind === 'query') return listSteadily(() => hss.listImages(scope.query, signal, wants))
    const words = [...scope.words]
    if (words.length <= fewWords) return lookByWord(hss, words, wants, signal)
    knownPages ??= await countPages(signal)
    if (knownPages > words.length) return lookByWord(hss, words, wants, signal)
    const look = await listSteadily(() => hss.listImages({}, signal, wants))
    knownPages = look.pageCount
    return look
  }
}

/**
 * Rows may move between pages while they are read. One that came twice shows that another may not have come at all: then the
 * list is read once more, and what either reading shows is there.
 */
async function listSteadily(list: () => Promise<Look>): Promise<Look> {
  const first = await list()
  if (first.pageCount === 1 || uniteRows(first.rows).length === first.rows.length) return first
  const second = await list()
  return {
    rows: uniteRows([...first.rows, ...second.rows]),
    complete: first.complete && second.complete,
    pageCount: first.pageCount + second.pageCount,
  }
}

/** Each row once, as it was seen last; of rows that nothing tells apart, the one with the newest result. */
function uniteRows(rows: readonly ImageRow[]): ImageRow[] {
  const key = (row: ImageRow) => [row.imageName, row.imageVersion, row.imageDigest, keyOfRow(row)].join('\n')
  const united = new Map<string, ImageRow>()
  for (const row of rows) {
    const known = united.get(key(row))
    if ((row.latestScanTimeMs ?? 0) >= (known?.latestScanTimeMs ?? 0)) united.set(key(row), row)
  }
  return [...united.values()]
}

async function lookByWord(
  hss: HssClient,
  words: readonly string[],
  wants: (row: ImageRow) => boolean,
  signal: AbortSignal,
): Promise<Look> {
  const listings = await Promise.all(
    words.map((word) => {
      // The filter also finds names that merely contain the word; another word's query may show those again.
      const isOfWord = (row: ImageRow) => row.imageName !== null && filterWord(row.imageName) === word
      return hss.listImages({ image_name: word }, signal, (row) => isOfWord(row) && wants(row))
    }),
  )
  return {
    rows: listings.flatMap(({ rows }) => rows),
    complete: listings.every(({ complete }) => complete),
    pageCount: listings.reduce((sum, { pageCount }) => sum + pageCount, 0),
  }
}
