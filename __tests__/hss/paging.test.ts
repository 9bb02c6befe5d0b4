import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pageLimit, readPage, readPages, type Page } from '../../src/hss/paging.ts'

const place = { method: 'GET', url: 'hss.example.com/list', where: '' }
const select = (row: number) => row

/** Pages of so many rows, each with a total or without one; after the last come empty ones. */
function serve(sizes: readonly number[], totals: readonly (number | null)[]) {
  const calls: (readonly [offset: number, limit: number])[] = []
  const fetchPage = async (offset: number, limit: number): Promise<Page<number>> => {
    const index = calls.push([offset, limit]) - 1
    const size = sizes[index] ?? 0
    return {
      rows: Array.from({ length: size }, (_, row) => offset + row),
      totalNum: totals[Math.min(index, totals.length - 1)] ?? null,
      serviceTimeMs: null,
    }
  }
  return { fetchPage, calls }
}

describe('readPages', () => {
  it.each([
    ['one short page without a total', [3], [null], true, 3, 1],
    ['an empty page without a total', [0], [null], true, 0, 1],
    ['a full page without a total, then a short one', [200, 1], [null], true, 201, 2],
    ['a full page without a total, then an empty one', [200, 0], [null], true, 200, 2],
    ['as many as the total says', [3], [3], true, 3, 1],
    ['a full last page that reaches the total', [200, 200], [400], true, 400, 2],
    ['a short page in the middle', [150, 200, 50], [400], true, 400, 3],
    ['a total of 0 and no rows', [0], [0], true, 0, 1],
    ['fewer than the total says', [3, 0], [4], false, 3, 2],
    ['none of the total', [0], [4], false, 0, 1],
    ['more than the total says, to a short page', [200, 5], [100], true, 205, 2],
    ['a list that shrank while it was read', [200, 0], [201, 200], false, 200, 2],
    ['a list that grew while it was read', [200, 2], [201, 202], true, 202, 2],
    ['a total that vanishes', [200, 1], [201, null], true, 201, 2],
  ])('%s', async (_, sizes, totals, complete, count, pageCount) => {
    const { fetchPage } = serve(sizes, totals)
    const listing = await readPages(fetchPage, { select })
    expect({ complete: listing.complete, count: listing.rows.length, pageCount: listing.pageCount }).toEqual({
      complete,
      count,
      pageCount,
    })
    expect(listing.rows).toEqual(Array.from({ length: count }, (_unused, index) => index))
  })

  it('advances by what was received, whatever it keeps', async () => {
    const { fetchPage, calls } = serve([200, 100, 1], [301])
    const listing = await readPages(fetchPage, { select: (row) => (row % 100 === 0 ? row : undefined) })
    expect(listing.rows).toEqual([0, 100, 200, 300])
    expect(calls).toEqual([
      [0, pageLimit],
      [200, pageLimit],
      [300, pageLimit],
    ])
  })

  it('calls a list that it left early incomplete', async () => {
    const { fetchPage, calls } = serve([200, 200], [400])
    const listing = await readPages(fetchPage, { select, enough: (rows) => rows.includes(7) })
    expect(listing).toMatchObject({ complete: false, pageCount: 1 })
    expect(calls).toHaveLength(1)
  })

  it.each([
    ['of the last page', [1, 2, 3], 3],
    ['of the latest one', [1, 3, 2], 3],
    ['not at all when one page did not say', [1, null, 3], null],
  ])("tells the service's clock: %s", async (_, times, serviceTimeMs) => {
    const { fetchPage, calls } = serve([200, 200, 1], [401])
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
    const full: Page<number> = { rows: Array.from({ length: pageLimit }, () => 0), totalNum: null, serviceTimeMs: 5 }
    const listing = await readPages(async () => full, { select: () => undefined })
    expect(listing).toEqual({ rows: [], complete: false, pageCount: 2_000_000 / pageLimit + 1, serviceTimeMs: 5 })
  })

  it('ends and is complete only by a total that was reached or a short page, whatever comes', async () => {
    const page = fc.record({
      size: fc.constantFrom(0, 1, 199, 200, 200),
      total: fc.option(fc.constantFrom(0, 1, 200, 201, 400, 1e9), { nil: null }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 6 }), async (pages) => {
        const { fetchPage, calls } = serve(
          pages.map(({ size }) => size),
          pages.map(({ total }) => total),
        )
        const { complete, rows } = await readPages(fetchPage, { select })
        expect(calls.length).toBeLessThanOrEqual(pages.length + 1)
        const index = Math.min(calls.length, pages.length) - 1
        const total = pages[index]?.total ?? null
        const isShort = calls.length > pages.length || (pages[index]?.size ?? 0) < pageLimit
        if (complete)
          expect(total === null ? isShort : rows.length === total || (rows.length > total && isShort)).toBe(true)
        if (total !== null && rows.length < total) expect(complete).toBe(false)
      }),
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
    expect(read(json)).toEqual({ ...page, serviceTimeMs: 7 })
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
