import { describe, expect, it } from '@jest/globals'
import type { ImageRow } from '../../src/hss/image-row.ts'
import { createLooker, type LookScope } from '../../src/scan/look.ts'
import { createFakeHss, listingOf, never, type Sayings } from './fake-hss.ts'
import { rowOf } from './rows.ts'

const all = () => true
const words = (count: number): LookScope => ({
  kind: 'words',
  words: new Set(Array.from({ length: count }, (_, index) => `app${index}`)),
})

function look(sayings: Sayings, scope: LookScope, wants: (row: ImageRow) => boolean = all) {
  const fake = createFakeHss(sayings)
  return { ...fake, look: createLooker(fake.hss)(scope, wants, never) }
}

describe('looking by words', () => {
  it.each([1, 4])('asks for each of %d words, and first for nothing else', async (count) => {
    const { look: looking, listImages, countImages } = look({}, words(count))
    await looking
    expect(listImages.mock.calls.map(([query]) => query)).toEqual(
      Array.from({ length: count }, (_, index) => ({ image_name: `app${index}` })),
    )
    expect(countImages).not.toHaveBeenCalled()
  })

  it('asks for nothing without a word', async () => {
    const { look: looking, listImages } = look({}, words(0))
    expect(await looking).toMatchObject({ rows: [], complete: true })
    expect(listImages).not.toHaveBeenCalled()
  })

  it.each([
    ['a short listing', 1000, 1],
    ['a listing of as many pages as words', 200 * 50, 1],
    ['a longer one', 200 * 50 + 1, 50],
    ['one of unknown length', null, 50],
  ])('reads %s as a whole where that is less: %s rows, %d calls', async (_, total, calls) => {
    const { look: looking, listImages, countImages } = look({ countImages: () => total }, words(50))
    await looking
    expect(listImages).toHaveBeenCalledTimes(calls)
    expect(countImages).toHaveBeenCalledTimes(1)
  })

  it('remembers how long the listing was', async () => {
    const fake = createFakeHss({ countImages: () => 10, listImages: () => listingOf([], { pageCount: 60 }) })
    const looker = createLooker(fake.hss)
    await looker(words(50), all, never)
    await looker(words(50), all, never)
    expect(fake.countImages).toHaveBeenCalledTimes(1)
    expect(fake.listImages).toHaveBeenCalledTimes(1 + 50)
  })

  it('keeps only names with that very word, each once', async () => {
    const rows = ['app0', 'team/app0', 'my-app0', 'app0/other', null].map((imageName) => rowOf({ imageName }))
    const { look: looking } = look({ listImages: () => listingOf(rows) }, words(1))
    expect((await looking).rows.map(({ imageName }) => imageName)).toEqual(['app0', 'team/app0'])
  })

  it('is incomplete when one of its lists is', async () => {
    const listImages: Sayings['listImages'] = ({ image_name }) =>
      listingOf([], { complete: image_name !== 'app1', pageCount: 2 })
    expect(await look({ listImages }, words(3)).look).toMatchObject({ complete: false, pageCount: 6 })
  })
})

describe('looking by a query', () => {
  const query: LookScope = { kind: 'query', query: { scan_status: 'unscan' } }
  const [a, b] = [rowOf({ hostName: 'a' }), rowOf({ hostName: 'b' })]

  it('asks once', async () => {
    const { look: looking, listImages } = look({ listImages: () => listingOf([a, a, b]) }, query)
    expect(await looking).toMatchObject({ rows: [a, a, b], complete: true })
    expect(listImages.mock.calls.map(([asked]) => asked)).toEqual([{ scan_status: 'unscan' }])
  })

  it('reads a list of several pages again when a row came twice', async () => {
    let reading = 0
    const listImages = () => {
      reading += 1
      return listingOf(reading === 1 ? [a, a] : [a, b], { pageCount: 2 })
    }
    const result = await look({ listImages }, query).look
    expect(result).toEqual({ rows: [a, b], complete: true, pageCount: 4 })
  })

  it('never lets an older result of two rows that nothing tells apart stand for both', async () => {
    const times = (...shown: readonly number[]) =>
      shown.map((latestScanTimeMs) => rowOf({ hostName: null, scanStatus: 'success', latestScanTimeMs }))
    for (const rows of [times(100, 200), times(200, 100)]) {
      const { rows: seen } = await look({ listImages: () => listingOf(rows, { pageCount: 2 }) }, query).look
      expect(seen.map(({ latestScanTimeMs }) => latestScanTimeMs)).toEqual([200])
    }
  })

  it('keeps only what is wanted', async () => {
    const { look: looking } = look({ listImages: () => listingOf([a, b]) }, query, ({ hostName }) => hostName === 'b')
    expect((await looking).rows).toEqual([b])
  })
})
