import { isObject } from '../base/objects.ts'
import type { HssAnswer, HssCall, HssClient } from './client.ts'
import { inside, readCount, readList, readObject, type Place } from './shape.ts'

/** The largest page that every list of HSS allows. */
export const pageLimit = 200

/** The smallest page size that every list allows. */
export const smallestPage = 10

/** The number of pages for this many rows. Each page begins with the last row of the previous page. */
export function countPages(rowCount: number): number {
  return Math.max(1, Math.ceil((rowCount - 1) / (pageLimit - 1)))
}

/** The largest offset that the lists allow. */
const maxOffset = 2_000_000

/** The maximum number of readings of a list that changes while it is read. */
const maxReadings = 3

/** Decodes one row. An invalid row is an error that names the place. */
export type ReadRow<Row> = (value: unknown, place: Place) => Row

/** Identifies a listed row: equal every time that the same row is seen. */
export type Identify = (row: unknown) => string

/** Identifies rows by these fields. */
export function identifyBy(fields: readonly string[]): Identify {
  return (row) => JSON.stringify(isObject(row) ? fields.map((field) => row[field]) : row)
}

/** One page as received. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** The first and the last row, as texts that are equal for the same row; null if there are no rows. */
  readonly ends: { readonly first: string; readonly last: string } | null
  /** `total_num`; null if the answer has none. */
  readonly totalNum: number | null
  /** Every number whose name begins with `total_`, such as `total_vul_num`. None may shrink while pages are read. */
  readonly totals: ReadonlyMap<string, number>
  /** HSS's clock when it answered; null if the answer does not say. */
  readonly serviceTimeMs: number | null
}

/** A list read to its end, and whether it is certainly complete. */
export interface Listing<Row> {
  readonly rows: readonly Row[]
  readonly complete: boolean
  /** The number of calls that it needed. */
  readonly pageCount: number
  /** HSS's clock with the last page; null if any page was without it. */
  readonly serviceTimeMs: number | null
}

/** Decodes a page: `data_list` may be missing only if `total_num` is 0. `identify` identifies a row from page to page. */
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

/** How to process the rows of a list while it is read. */
export interface Reading<Row, Kept> {
  /** What to keep of a row; undefined for nothing. Rows that are not kept still count, but use no memory. */
  readonly select: (row: Row) => Kept | undefined
  /** Called with each page; true ends the reading early, and the list counts as incomplete. */
  readonly enough?: (rows: readonly Row[]) => boolean
  /** Called before the list is read again: everything selected so far is void. */
  readonly restart?: () => void
}

type FetchPage<Row> = (offset: number, limit: number) => Promise<Page<Row>>

/**
 * Reads page after page. Each page begins with the last row of the previous page. If it does not, or if a total shrank, rows have
 * moved between pages, and the list is read again. A list is complete if it did not change and its rows reach `total_num` or,
 * without a total, if it ends in a short page.
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

/** The later of two times of HSS's clock; null if either is unknown. */
export function latestTime(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other)
}

/** Reads a whole list of HSS. `call` is the call without `offset` and `limit`, which are added as query parameters. */
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

/** The total number of rows in a list, from its smallest page; null if HSS does not say. */
export async function countRows(client: HssClient, call: HssCall, signal: AbortSignal): Promise<number | null> {
  const answer = await client({ ...call, query: { ...call.query, offset: 0, limit: smallestPage } }, signal)
  return readPage(answer, () => null).totalNum
}
