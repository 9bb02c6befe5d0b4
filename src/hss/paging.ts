import { isObject } from '../base/objects.ts'
import type { HssAnswer, HssCall, HssClient } from './client.ts'
import { inside, readCount, readList, readObject, type Place } from './shape.ts'

/** The largest page that every list of HSS allows. */
export const pageLimit = 200

/** The smallest page that every list allows. */
export const smallestPage = 10

/** How many pages a list of so many rows has, of which each begins with the row that ended the one before. */
export function countPages(rowCount: number): number {
  return Math.max(1, Math.ceil((rowCount - 1) / (pageLimit - 1)))
}

/** The largest offset that the lists allow. */
const maxOffset = 2_000_000

/** A list that somebody changes while it is read is read this often. */
const maxReadings = 3

/** Decodes one row; what is wrong with it is an error that names the place. */
export type ReadRow<Row> = (value: unknown, place: Place) => Row

/** What a row is, as listed: equal for two sights of the same row. */
export type Identify = (row: unknown) => string

/** Rows are the same where these fields of them are. */
export function identifyBy(fields: readonly string[]): Identify {
  return (row) => JSON.stringify(isObject(row) ? fields.map((field) => row[field]) : row)
}

/** One page as received. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** The first row and the last one, as texts that are equal for the same row; null: there is none. */
  readonly ends: { readonly first: string; readonly last: string } | null
  /** `total_num`; null when the answer has none. */
  readonly totalNum: number | null
  /** Every number that the answer calls a total, such as `total_vul_num`, by its name: none may shrink while pages are read. */
  readonly totals: ReadonlyMap<string, number>
  /** HSS's clock when it answered; null: it did not say. */
  readonly serviceTimeMs: number | null
}

/** A list read to its end, and whether it can be told that nothing is missing. */
export interface Listing<Row> {
  readonly rows: readonly Row[]
  readonly complete: boolean
  /** How many calls it took. */
  readonly pageCount: number
  /** HSS's clock with the last page; null: not every page said. */
  readonly serviceTimeMs: number | null
}

/** Decodes a page: `data_list` may be absent only where `total_num` is 0. `identify` names a row, the same from page to page. */
export function readPage<Row>(
  { json, place, serviceTimeMs }: HssAnswer,
  readRow: ReadRow<Row>,
  identify: Identify = JSON.stringify,
): Page<Row> {
  const body = readObject(json, place)
  const totalNum = readCount(body['total_num'], inside(place, 'total_num'))
  const listed = body['data_list'] ?? (totalNum === 0 ? [] : undefined)
  const list = readList(listed, inside(place, 'data_list'))
  const rows = list.map((row, index) => readRow(row, inside(place, `data_list[${index}]`)))
  const ends = list.length === 0 ? null : { first: identify(list[0]), last: identify(list.at(-1)) }
  return { rows, ends, totalNum, totals: readTotals(body), serviceTimeMs }
}

function readTotals(body: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith('total_') && typeof value === 'number' ? [[name, value] as const] : [],
    ),
  )
}

/** What is done with the rows of a list while it is read. */
export interface Reading<Row, Kept> {
  /** What is kept of a row; undefined: nothing. Rows that are not kept still count, but take no memory. */
  readonly select: (row: Row) => Kept | undefined
  /** Told each page; true ends the reading early, and the list counts as incomplete. */
  readonly enough?: (rows: readonly Row[]) => boolean
  /** Told when the list is read anew: what was selected so far is void. */
  readonly restart?: () => void
}

type FetchPage<Row> = (offset: number, limit: number) => Promise<Page<Row>>

/**
 * Reads page after page. Each begins with the row that ended the one before: where it does not, or a total shrank, rows have moved
 * past the border between two pages, and the list is read anew. Complete is a list that held still and whose rows reach `total_num`,
 * or, where there is no total, one that ends in a short page.
 */
export async function readPages<Row, Kept>(
  fetchPage: FetchPage<Row>,
  reading: Reading<Row, Kept>,
): Promise<Listing<Kept>> {
  let earlierPages = 0
  for (let attempt = 1; ; attempt += 1) {
    const { hasMoved, ...listing } = await readPagesOnce(fetchPage, reading)
    const pageCount = earlierPages + listing.pageCount
    if (!hasMoved || attempt === maxReadings) return { ...listing, pageCount }
    earlierPages = pageCount
    reading.restart?.()
  }
}

async function readPagesOnce<Row, Kept>(
  fetchPage: FetchPage<Row>,
  { select, enough = () => false }: Reading<Row, Kept>,
): Promise<Listing<Kept> & { readonly hasMoved: boolean }> {
  const rows: Kept[] = []
  let received = 0
  let totals: ReadonlyMap<string, number> = new Map()
  let lastRow: string | null = null
  let serviceTimeMs: number | null = null
  for (let pageCount = 1; ; pageCount += 1) {
    const isFirst = pageCount === 1
    const page = await fetchPage(Math.max(0, received - 1), pageLimit)
    serviceTimeMs = isFirst ? page.serviceTimeMs : latestTime(serviceTimeMs, page.serviceTimeMs)
    const hasShrunk = [...page.totals].some(([name, total]) => total < (totals.get(name) ?? 0))
    totals = page.totals
    const end = (complete: boolean, hasMoved: boolean) => ({ rows, complete, hasMoved, pageCount, serviceTimeMs })
    if (hasShrunk || (lastRow !== null && page.ends?.first !== lastRow)) return end(false, true)
    lastRow = page.ends?.last ?? lastRow
    const added = lastRow === null || isFirst ? page.rows : page.rows.slice(1)
    received += added.length
    for (const row of added) {
      const kept = select(row)
      if (kept !== undefined) rows.push(kept)
    }
    const isShort = page.rows.length < pageLimit
    const isReached =
      page.totalNum === null ? isShort : received === page.totalNum || (received > page.totalNum && isShort)
    if (isReached) return end(true, false)
    if (added.length === 0 || received > maxOffset || enough(page.rows)) return end(false, false)
  }
}

/** The later of two times of HSS's clock; null as soon as one is not known. */
export function latestTime(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other)
}

/** Reads a whole list of HSS. `call` names it without `offset` and `limit`, which are added as query parameters. */
export function listPages<Row, Kept>(
  client: HssClient,
  call: HssCall,
  readRow: ReadRow<Row>,
  reading: Reading<Row, Kept>,
  signal: AbortSignal,
  identify?: Identify,
): Promise<Listing<Kept>> {
  return readPages(async (offset, limit) => {
    signal.throwIfAborted()
    return readPage(await client({ ...call, query: { ...call.query, offset, limit } }, signal), readRow, identify)
  }, reading)
}

/** How many rows a list has in all, by its smallest page; null when HSS does not say. */
export async function countRows(client: HssClient, call: HssCall, signal: AbortSignal): Promise<number | null> {
  const answer = await client({ ...call, query: { ...call.query, offset: 0, limit: smallestPage } }, signal)
  return readPage(answer, () => null).totalNum
}
