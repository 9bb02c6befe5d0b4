import { describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { pageLimit, readPage, readPages, type Page } from '../../src/hss/paging.ts'

const place = { method: 'GET', url: 'hss.example.com/list', where: '' }
const select = (row: number) => row

/** What ends a page, or begins it. */
const endsOf = (rows: readonly number[]): Page<number>['ends'] =>
  rows.length === 0 ? null : { first: String(rows[0]), last: String(rows.at(-1)) }

/**
 * A list of so many rows from which each call takes a page. `sizes` says how many rows a page may have (none: as many as asked), and
 * `totals` what it says of the whole; after the last one both repeat. `shifts` says how far the list has moved at each call.
 */
function serve({
  length,
  sizes = [],
  totals = [null],
  shifts = [],
}: {
  readonly length: number
  readonly sizes?: readonly number[]
  readonly totals?: readonly (number | null)[]
  readonly shifts?: readonly number[]
}) {
  const calls: (readonly [offset: number, limit: number])[] = []
  const fetchPage = async (offset: number, limit: number): Promise<Page<number>> => {
    const index = calls.push([offset, limit]) - 1
    const shift = shifts[index] ?? shifts.at(-1) ?? 0
    const start = offset + shift
    const size = Math.min(limit, sizes[index] ?? limit, Math.max(0, length - start))
    const rows = Array.from({ length: size }, (_, row) => start + row)
    const total = totals[Math.min(index, totals.length - 1)] ?? null
    const named = new Map(total === null ? [] : [['total_num', total]])
    return { rows, ends: endsOf(rows), totalNum: total, totals: named, serviceTimeMs: null }
  }
  return { fetchPage, calls }
}

const upTo = (length: number, from = 0) => Array.from({ length: length - from }, (_, index) => from + index)

describe('readPages', () => {
  it.each([
    ['one short page without a total', { length: 3 }, true, 1],
    ['an empty page without a total', { length: 0 }, true, 1],
    ['a full page without a total', { length: 200 }, true, 2],
    ['a full page without a total, then a short one', { length: 201 }, true, 2],
    ['as many as the total says', { length: 3, totals: [3] }, true, 1],
    ['a full page that reaches the total', { length: 200, totals: [200] }, true, 1],
    ['two full pages that reach the total', { length: 399, totals: [399] }, true, 2],
    ['short pages in the middle', { length: 400, sizes: [150, 100, 200, 200], totals: [400] }, true, 3],
    ['a total of 0 and no rows', { length: 0, totals: [0] }, true, 1],
    ['fewer than the total says', { length: 3, totals: [4] }, false, 2],
    ['none of the total', { length: 0, totals: [4] }, false, 1],
    ['more than the total says, to a short page', { length: 205, totals: [100] }, true, 2],
    ['a list that grew while it was read', { length: 202, totals: [201, 202] }, true, 2],
    ['a total that vanishes', { length: 201, totals: [201, null] }, true, 2],
  ] as const)('%s', async (_, list, complete, pageCount) => {
    const { fetchPage } = serve(list)
    const listing = await readPages(fetchPage, { select })
    expect({ complete: listing.complete, pageCount: listing.pageCount }).toEqual({ complete, pageCount })
    expect(listing.rows).toEqual(upTo(list.length))
  })

  it('begins each page with the row that ended the one before, whatever it keeps', async () => {
    const { fetchPage, calls } = serve({ length: 301, sizes: [200, 100, 200], totals: [301] })
    const listing = await readPages(fetchPage, { select: (row) => (row % 100 === 0 ? row : undefined) })
    expect(listing.rows).toEqual([0, 100, 200, 300])
    expect(calls).toEqual([
      [0, pageLimit],
      [199, pageLimit],
      [298, pageLimit],
    ])
  })

  it.each([
    ['a row left before the border', [0, 1]],
    ['a row came before the border', [1, 0]],
  ])('reads anew when %s', async (_, shifts) => {
    const { fetchPage, calls } = serve({ length: 300, totals: [null], shifts })
    const restart = jest.fn()
    const listing = await readPages(fetchPage, { select, restart })
    const from = shifts[1] ?? 0
    expect(listing).toMatchObject({ complete: true, pageCount: 4, rows: upTo(300, from) })
    expect(restart).toHaveBeenCalledTimes(1)
    expect(calls).toHaveLength(4)
  })

  it.each(['total_num', 'total_vul_num'])('reads anew when %s is less than with the page before', async (name) => {
    const totals = [450, 460, 455]
    const page = (index: number, rows: number) => ({
      rows: Array.from({ length: rows }, (_, row) => row),
      ends: { first: 'border', last: 'border' },
      totalNum: null,
      totals: new Map([[name, totals[index] ?? 455]]),
      serviceTimeMs: null,
    })
    let calls = 0
    const listing = await readPages(async () => page(calls++, 200), { select })
    expect(listing).toMatchObject({ complete: false })
    expect(calls).toBeGreaterThan(3)
  })

  it('reads anew when the total shrank', async () => {
    const { fetchPage } = serve({ length: 300, totals: [300, 299, 300] })
    expect(await readPages(fetchPage, { select })).toMatchObject({ complete: true, pageCount: 4, rows: upTo(300) })
  })

  it('is incomplete when the list never holds still, after three readings', async () => {
    const { fetchPage, calls } = serve({ length: 1000, shifts: [0, 1, 0, 1, 0, 1, 0] })
    expect(await readPages(fetchPage, { select })).toMatchObject({ complete: false, pageCount: 6 })
    expect(calls).toHaveLength(6)
  })

  it('is incomplete when the list is gone at its border', async () => {
    const { fetchPage } = serve({ length: 200, sizes: [200, 0, 200, 0, 200, 0] })
    expect((await readPages(fetchPage, { select })).complete).toBe(false)
  })

  it('calls a list that it left early incomplete', async () => {
    const { fetchPage, calls } = serve({ length: 400, totals: [400] })
    const listing = await readPages(fetchPage, { select, enough: (rows) => rows.includes(7) })
    expect(listing).toMatchObject({ complete: false, pageCount: 1 })
    expect(calls).toHaveLength(1)
  })

  it.each([
    ['of the last page', [1, 2, 3], 3],
    ['of the latest one', [1, 3, 2], 3],
    ['not at all when one page did not say', [1, null, 3], null],
  ])("tells the service's clock: %s", async (_, times, serviceTimeMs) => {
    const { fetchPage, calls } = serve({ length: 500 })
    const listing = await readPages(
      async (offset, limit) => ({
        ...(await fetchPage(offset, limit)),
        serviceTimeMs: times[calls.length - 1] ?? null,
      }),
      { select },
    )
    expect(listing.serviceTimeMs).toBe(serviceTimeMs)
  })

  it('ends where the offset must end, when full pages never do', async () => {
    const { fetchPage } = serve({ length: Infinity })
    const listing = await readPages(fetchPage, { select: () => undefined })
    expect(listing).toMatchObject({ rows: [], complete: false, pageCount: Math.ceil(2_000_000 / 199) })
  })

  it('shows no row twice and leaves none out when it is complete, whatever happens to the list', async () => {
    const run = fc.record({
      length: fc.integer({ min: 0, max: 900 }),
      sizes: fc.array(fc.constantFrom(1, 2, 100, 199, 200), { maxLength: 4 }),
      total: fc.option(fc.constantFrom(-1, 0, 1), { nil: null }),
      shifts: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(run, async ({ length, sizes, total, shifts }) => {
        const { fetchPage } = serve({ length, sizes, totals: [total === null ? null : length + total], shifts })
        const { complete, rows } = await readPages(fetchPage, { select })
        if (!complete) return
        const [first = 0] = rows
        expect(rows).toEqual(upTo(first + rows.length, first))
      }),
      { numRuns: 300 },
    )
  })
})

describe('readPage', () => {
  const read = (json: unknown) => readPage({ json, place, serviceTimeMs: 7 }, (value) => value)

  it.each([
    ['rows and a total', { total_num: 1, data_list: ['x'] }, { rows: ['x'], totalNum: 1 }],
    ['no total', { data_list: ['x'] }, { rows: ['x'], totalNum: null }],
    ['no list beside a total of 0', { total_num: 0 }, { rows: [], totalNum: 0 }],
    ['a null list beside a total of 0', { total_num: 0, data_list: null }, { rows: [], totalNum: 0 }],
    ['more fields', { total_num: '2', data_list: [], other: {} }, { rows: [], totalNum: 2 }],
  ])('takes %s', (_, json, page) => {
    expect(read(json)).toMatchObject({ ...page, serviceTimeMs: 7 })
  })

  it.each([
    ['nothing', {}],
    ['no list beside a total', { total_num: 3 }],
    ['a null list without a total', { data_list: null }],
    ['a list that is none', { total_num: 0, data_list: {} }],
    ['a total that is none', { total_num: 'many', data_list: [] }],
    ['a negative total', { total_num: -1, data_list: [] }],
    ['half a row as total', { total_num: 0.5, data_list: [] }],
    ['a list at the top', []],
    ['null', null],
    ['text', 'x'],
  ])('refuses %s', (_, json) => {
    expect(() => read(json)).toThrow('unexpected shape')
  })
})
