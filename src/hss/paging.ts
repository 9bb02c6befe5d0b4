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

/**
 * Reads page after page, advancing by the rows received. Complete is a list whose rows reach `total_num`, or, where there is
 * no total, one that ends in a short page. `enough` may end the reading early; the list then counts as incomplete.
 */
export async function readPages<Row>(
  fetchPage: (offset: number, limit: number) => Promise<Page<Row>>,
  enough: (rows: readonly Row[]) => boolean = () => false,
): Promise<Listing<Row>> {
  const rows: Row[] = []
  for (let pageCount = 1; ; pageCount += 1) {
    const page = await fetchPage(rows.length, pageLimit)
    for (const row of page.rows) rows.push(row)
    const isShort = page.rows.length < pageLimit
    const reached =
      page.totalNum === null ? isShort : rows.length === page.totalNum || (rows.length > page.totalNum && isShort)
    if (reached) return { rows, complete: true, pageCount }
    if (page.rows.length === 0 || rows.length > maxOffset || enough(page.rows)) {
      return { rows, complete: false, pageCount }
    }
  }
}
