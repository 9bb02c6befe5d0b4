import type { HssAnswer, HssCall, HssClient } from './client.ts'
import { inside, readCount, readList, readObject, type Place } from './shape.ts'

/** The largest page that every list of HSS allows. */
export const pageLimit = 200

/** The smallest page that every list allows. */
export const smallestPage = 10

/** The largest offset that the lists allow. */
const maxOffset = 2_000_000

/** Decodes one row; what is wrong with it is an error that names the place. */
export type ReadRow<Row> = (value: unknown, place: Place) => Row

/** One page as received. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** `total_num`; null when the answer has none. */
  readonly totalNum: number | null
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

/** Decodes a page: `data_list` may be absent only where `total_num` is 0. */
export function readPage<Row>({ json, place, serviceTimeMs }: HssAnswer, readRow: ReadRow<Row>): Page<Row> {
  const body = readObject(json, place)
  const totalNum = readCount(body['total_num'], inside(place, 'total_num'))
  const listed = body['data_list'] ?? (totalNum === 0 ? [] : undefined)
  const list = readList(listed, inside(place, 'data_list'))
  const rows = list.map((row, index) => readRow(row, inside(place, `data_list[${index}]`)))
  return { rows, totalNum, serviceTimeMs }
}

/** What is done with the rows of a list while it is read. */
export interface Reading<Row, Kept> {
  /** What is kept of a row; undefined: nothing. Rows that are not kept still count, but take no memory. */
  readonly select: (row: Row) => Kept | undefined
  /** Told each page; true ends the reading early, and the list counts as incomplete. */
  readonly enough?: (rows: readonly Row[]) => boolean
}

/**
 * Reads page after page, advancing by the rows received. Complete is a list whose rows reach `total_num`, or, where there is
 * no total, one that ends in a short page.
 */
export async function readPages<Row, Kept>(
  fetchPage: (offset: number, limit: number) => Promise<Page<Row>>,
  { select, enough = () => false }: Reading<Row, Kept>,
): Promise<Listing<Kept>> {
  const rows: Kept[] = []
  let received = 0
  let firstTotal: number | null = null
  let serviceTimeMs: number | null = null
  for (let pageCount = 1; ; pageCount += 1) {
    const page = await fetchPage(received, pageLimit)
    received += page.rows.length
    firstTotal ??= page.totalNum
    serviceTimeMs = pageCount === 1 ? page.serviceTimeMs : latestTime(serviceTimeMs, page.serviceTimeMs)
    // Rows that left while the pages were read may have moved others past the border between two of them.
    const hasShrunk = firstTotal !== null && page.totalNum !== null && page.totalNum < firstTotal
    for (const row of page.rows) {
      const kept = select(row)
      if (kept !== undefined) rows.push(kept)
    }
    const isShort = page.rows.length < pageLimit
    const isReached =
      page.totalNum === null ? isShort : received === page.totalNum || (received > page.totalNum && isShort)
    if (isReached) return { rows, complete: !hasShrunk, pageCount, serviceTimeMs }
    if (page.rows.length === 0 || received > maxOffset || enough(page.rows)) {
      return { rows, complete: false, pageCount, serviceTimeMs }
    }
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
): Promise<Listing<Kept>> {
  return readPages(
    async (offset, limit) =>
      readPage(await client({ ...call, query: { ...call.query, offset, limit } }, signal), readRow),
    reading,
  )
}

/** How many rows a list has in all, by its smallest page; null when HSS does not say. */
export async function countRows<Row>(
  client: HssClient,
  call: HssCall,
  readRow: ReadRow<Row>,
  signal: AbortSignal,
): Promise<number | null> {
  const answer = await client({ ...call, query: { ...call.query, offset: 0, limit: smallestPage } }, signal)
  return readPage(answer, readRow).totalNum
}
