import { describe, expect, it } from '@jest/globals'
import type { Filters } from '../../../src/domain/filters.ts'
import type { Scope, SeenImage } from '../../../src/domain/image-source.ts'
import { createPoller } from '../../../src/hss/local/poller.ts'
import { createFakeHss, listingOf, never, type Sayings } from '../../scan/fake-hss.ts'
import { entryOf, rowOf, seenOf } from '../../scan/rows.ts'

const all = () => true
const words = (count: number): Scope => ({
  kind: 'some',
  entries: Array.from({ length: count }, (_, index) => entryOf(`app${index}:v1`)),
  images: [],
})

function look(sayings: Sayings, scope: Scope, wants: (image: SeenImage) => boolean = all, filters: Filters = {}) {
  const fake = createFakeHss(sayings)
  return { ...fake, look: createPoller(fake.calls, filters)(scope, wants, never) }
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

  it('asks for nothing if there are no words', async () => {
    const { look: looking, listImages } = look({}, words(0))
    expect(await looking).toMatchObject({ seen: [], complete: true })
    expect(listImages).not.toHaveBeenCalled()
  })

  it.each([
    ['a short listing', 1000, 1],
    ['a listing of as many pages as words', 199 * 50 + 1, 1],
    ['a longer one', 199 * 50 + 2, 50],
    ['one of unknown length', null, 50],
  ])('reads %s as a whole where that is less: %s rows, %d calls', async (_, total, calls) => {
    const { look: looking, listImages, countImages } = look({ countImages: () => total }, words(50))
    await looking
    expect(listImages).toHaveBeenCalledTimes(calls)
    expect(countImages).toHaveBeenCalledTimes(1)
  })

  it('remembers how long the listing was', async () => {
    const fake = createFakeHss({ countImages: () => 10, listImages: () => listingOf([], { pageCount: 60 }) })
    const poll = createPoller(fake.calls, {})
    await poll(words(50), all, never)
    await poll(words(50), all, never)
    expect(fake.countImages).toHaveBeenCalledTimes(1)
    expect(fake.listImages).toHaveBeenCalledTimes(1 + 50)
  })

  it('keeps only names with that very word, each once', async () => {
    const rows = ['app0', 'team/app0', 'my-app0', 'app0/other', null].map((imageName) => rowOf({ imageName }))
    const { look: looking } = look({ listImages: () => listingOf(rows) }, words(1))
    expect((await looking).seen.map(({ identity }) => identity.name)).toEqual(['app0', 'team/app0'])
  })

  it('is incomplete when one of its lists is', async () => {
    const listImages: Sayings['listImages'] = ({ image_name }) =>
      listingOf([], { complete: image_name !== 'app1', pageCount: 2 })
    expect(await look({ listImages }, words(3)).look).toMatchObject({ complete: false, calls: 6 })
  })
})

describe('looking at all that the filters leave', () => {
  const whole: Scope = { kind: 'all' }
  const [a, b] = [rowOf({ hostName: 'a' }), rowOf({ hostName: 'b' })]
  const [seenA, seenB] = [seenOf({ hostName: 'a' }), seenOf({ hostName: 'b' })]

  it('asks once', async () => {
    const { look: looking, listImages } = look({ listImages: () => listingOf([a, a, b]) }, whole, all, {
      scan_status: 'unscan',
    })
    expect(await looking).toMatchObject({ seen: [seenA, seenA, seenB], complete: true })
    expect(listImages.mock.calls.map(([asked]) => asked)).toEqual([{ scan_status: 'unscan' }])
  })

  it('reads a list of several pages again when a row came twice', async () => {
    let reading = 0
    const listImages = () => {
      reading += 1
      return listingOf(reading === 1 ? [a, a] : [a, b], { pageCount: 2 })
    }
    const result = await look({ listImages }, whole).look
    expect(result).toEqual({ seen: [seenA, seenB], complete: true, calls: 4, serviceTimeMs: null })
  })

  it('never lets an older result of two rows that nothing tells apart stand for both', async () => {
    const times = (...shown: readonly number[]) =>
      shown.map((latestScanTimeMs) => rowOf({ hostName: null, scanStatus: 'success', latestScanTimeMs }))
    for (const rows of [times(100, 200), times(200, 100)]) {
      const { seen } = await look({ listImages: () => listingOf(rows, { pageCount: 2 }) }, whole).look
      expect(seen.map(({ finishedAtMs }) => finishedAtMs)).toEqual([200])
    }
  })

  it('keeps only what is wanted', async () => {
    const { look: looking } = look({ listImages: () => listingOf([a, b]) }, whole, ({ hostName }) => hostName === 'b')
    expect((await looking).seen).toEqual([seenB])
  })

  it('leaves out what the list could not filter', async () => {
    const rows = [rowOf({ imageVersion: 'v1' }), rowOf({ imageVersion: 'v2' })]
    const { look: looking } = look({ listImages: () => listingOf(rows) }, whole, all, { image_version: 'v2' })
    expect((await looking).seen.map(({ identity }) => identity.tag)).toEqual(['v2'])
  })
})

describe('looking at images that are followed', () => {
  it.each([
    ['by the words of their names', ['team/app', 'other'], [{ image_name: 'app' }, { image_name: 'other' }]],
    ['in the whole list, without any filter, where one has none', ['team/app', '/'], [{}]],
  ])('asks %s', async (_, names, queries) => {
    const images = names.map((imageName) => seenOf({ imageName }).identity)
    const { look: looking, listImages } = look({}, { kind: 'some', entries: [], images }, all, { image_name: 'x' })
    await looking
    expect(listImages.mock.calls.map(([query]) => query)).toEqual(queries)
  })
})
