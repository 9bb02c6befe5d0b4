import { inside, readCount, readList, readObject, type Place } from './shape.ts'

/** The largest page that every list of HSS allows. */
export const pageLimit = 200

/** The largest offset that the lists allow. */
const maxOffset = 2_000_000

/** One page as received. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** `total_num`; null when the answer has none. */
  readonly totalNum: number | null
}

/** A list read to its end, and whether it can be told that nothing is missing. */
export interface Listing<Row> {
  readonly rows: readonly Row[]
  readonly complete: boolean
  /** How many calls it took. */
  readonly pageCount: number
}

/** Decodes a page: `data_list` may be absent only where `total_num` is 0. */
export function readPage<Row>(json: unknown, place: Place, readRow: (value: unknown, place: Place) => Row): Page<Row> {
  const body = readObject(json, place)
  const totalNum = readCount(body['total_num'], inside(place, 'total_num'))
  const listed = body['data_list'] ?? (totalNum === 0 ? [] : undefined)
  const list = readList(listed, inside(place, 'data_list'))
  return { rows: list.map((row, index) => readRow(row, inside(place, `data_list[${index}]`))), totalNum }
}

/** What is done with the rows of a list while it is read. */
export interface Reading<Row> {
  /** Rows that are not kept still count, but take no memory. */
  readonly keep?: (row: Row) => boolean
  /** Told each page; true ends the reading early, and the list counts as incomplete. */
  readonly enough?: (rows: readonly Row[]) => boolean
}

/**
 * Reads page after page, advancing by the rows received. Complete is a list whose rows reach `total_num`, or, where there is
 * no total, one that ends in a short page.
 */
export async function readPages<Row>(
  fetchPage: (offset: number, limit: number) => Promise<Page<Row>>,
  { keep = () => true, enough = () => false }: Reading<Row> = {},
): Promise<Listing<Row>> {
  const rows: Row[] = []
  let received = 0
  let firstTotal: number | null = null
  for (let pageCount = 1; ; pageCount += 1) {
    const page = await fetchPage(received, pageLimit)
    received += page.rows.length
    firstTotal ??= page.totalNum
    // Rows that left while the pages were read may have moved others past the border between two of them.
    const hasShrunk = firstTotal !== null && page.totalNum !== null && page.totalNum < firstTotal
    for (const row of page.rows) if (keep(row)) rows.push(row)
    const isShort = page.rows.length < pageLimit
    const isReached =
      page.totalNum === null ? isShort : received === page.totalNum || (received > page.totalNum && isShort)
    if (isReached) return { rows, complete: !hasShrunk, pageCount }
    if (page.rows.length === 0 || received > maxOffset || enough(page.rows)) {
      return { rows, complete: false, pageCount }
    }
  }
}
