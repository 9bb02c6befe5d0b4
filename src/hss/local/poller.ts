import type { Filters } from '../../domain/filters.ts'
import type { ImageEntry } from '../../domain/image-entry.ts'
import { filterWord } from '../../domain/image-name.ts'
import type { ImageSource, Scope, SeenImage, Snapshot } from '../../domain/image-source.ts'
import { latestTime, countPages, type Listing } from '../paging.ts'
import type { LocalCalls } from './calls.ts'
import { passesFilters, toListQuery } from './filtered-set.ts'
import type { ImageRow } from './image-row.ts'
import { toSeenImage } from './seen-image.ts'

/** Up to this number, words are queried one by one without first measuring the whole listing. */
const fewWords = 4

type Wants = (image: SeenImage) => boolean

/**
 * Looks with as few calls as possible: a query for each word, or all pages of the list if they are fewer. Remembers the length of
 * the whole list.
 */
export function createPoller(calls: LocalCalls, filters: Filters): ImageSource['list'] {
  let knownPages: number | undefined
  const measure = async (signal: AbortSignal) => {
    const total = await calls.countImages(signal)
    return total === null ? Infinity : countPages(total)
  }
  const listWhole = async (wants: Wants, signal: AbortSignal) =>
    listSteadily(() => calls.listImages({}, signal, (row) => keepIf(row, wants)))

  return async (scope, wants, signal) => {
    if (scope.kind === 'all') {
      const select = (row: ImageRow) => (passesFilters(filters, row) ? keepIf(row, wants) : undefined)
      return toSnapshot(await listSteadily(() => calls.listImages(toListQuery(filters), signal, select)))
    }
    const words = listWords(scope)
    if (words === undefined) return toSnapshot(await listWhole(wants, signal))
    if (words.length <= fewWords) return listByWord(calls, words, wants, signal)
    knownPages ??= await measure(signal)
    if (knownPages > words.length) return listByWord(calls, words, wants, signal)
    const listing = await listWhole(wants, signal)
    knownPages = listing.pageCount
    return toSnapshot(listing)
  }
}

function keepIf(row: ImageRow, wants: Wants): SeenImage | undefined {
  const image = toSeenImage(row)
  if (!wants(image)) return undefined
  if (row.problem !== null) throw row.problem
  return image
}

/** The words to query names by; undefined if a requested image has none. */
function listWords({ entries, images }: Extract<Scope, { kind: 'some' }>): string[] | undefined {
  const names = [...entries.flatMap(listNames), ...images.map(({ name }) => name)]
  const words = names.map((name) => (name === null ? undefined : filterWord(name)))
  const known = words.filter((word) => word !== undefined)
  return known.length < words.length ? undefined : [...new Set(known)]
}

function listNames(entry: ImageEntry): (string | null)[] {
  if (entry.kind === 'named') return [entry.selector.name ?? null]
  return entry.kind === 'build' && entry.build.names.length > 0 ? entry.build.names.map(({ name }) => name) : [null]
}

function toSnapshot({ rows, complete, pageCount, serviceTimeMs }: Listing<SeenImage>): Snapshot {
  return { seen: rows, complete, calls: pageCount, serviceTimeMs }
}

/**
 * Rows may move between pages while the list is read. A row that appears twice suggests that another one was missed. The list is
 * then read once more, and a row from either reading counts.
 */
async function listSteadily(list: () => Promise<Listing<SeenImage>>): Promise<Listing<SeenImage>> {
  const first = await list()
  if (first.pageCount === 1 || uniteRows(first.rows).length === first.rows.length) return first
  const second = await list()
  return {
    rows: uniteRows([...first.rows, ...second.rows]),
    complete: first.complete && second.complete,
    pageCount: first.pageCount + second.pageCount,
    serviceTimeMs: second.serviceTimeMs,
  }
}

/** Each row once, as last seen. If rows cannot be distinguished, the one with the newest result. */
function uniteRows(rows: readonly SeenImage[]): SeenImage[] {
  const keyOf = ({ identity: { name, tag, digest }, key }: SeenImage) => [name, tag, digest, key].join('\n')
  const united = new Map<string, SeenImage>()
  for (const row of rows) {
    const known = united.get(keyOf(row))
    if ((row.finishedAtMs ?? 0) >= (known?.finishedAtMs ?? 0)) united.set(keyOf(row), row)
  }
  return [...united.values()]
}

async function listByWord(
  calls: LocalCalls,
  words: readonly string[],
  wants: Wants,
  signal: AbortSignal,
): Promise<Snapshot> {
  const listings = await Promise.all(
    words.map((word) => {
      // The filter also finds names that merely contain the word, so several queries may return the same row.
      const isOfWord = (row: ImageRow) => row.imageName !== null && filterWord(row.imageName) === word
      return calls.listImages({ image_name: word }, signal, (row) => (isOfWord(row) ? keepIf(row, wants) : undefined))
    }),
  )
  return {
    seen: listings.flatMap(({ rows }) => rows),
    complete: listings.every(({ complete }) => complete),
    calls: listings.reduce((sum, { pageCount }) => sum + pageCount, 0),
    serviceTimeMs: listings
      .map(({ serviceTimeMs }) => serviceTimeMs)
      .reduce((latest, timeMs) => latestTime(latest, timeMs), listings[0]?.serviceTimeMs ?? null),
  }
}
