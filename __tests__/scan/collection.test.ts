import { describe, expect, it } from '@jest/globals'
import { DeadlineError } from '../../src/base/errors.ts'
import { message } from '../../src/base/words/index.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { toSeenImage } from '../../src/hss/local/seen-image.ts'
import { createImage } from '../../src/scan/tracker.ts'
import { createCollector } from '../../src/scan/collection.ts'
import { vulnerabilityOf } from '../domain/results.ts'
import { brokenBy, refusalOf } from '../http/requests.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeHss, createFakeLog, listingOf, never } from './fake-hss.ts'
import { rowOf } from './rows.ts'

const minute = 60_000
const catalogue = ['a', 'b', 'c', 'd'].map((id) => vulnerabilityOf({ id, severity: id === 'd' ? 'low' : 'high' }))

/** What the index shows of the image at which time, counted from the start; an error is thrown. */
type Index = (afterMs: number) => readonly string[] | Error

async function collect(row: ImageRow, index: Index, { complete = true, pollIntervalMs = 15_000, signal = never } = {}) {
  const clock = createFakeClock()
  const startMs = clock.now()
  const readings: number[] = []
  const fake = createFakeHss({
    listAffected: ({ type, handleStatus }) => {
      const shown = index(clock.now() - startMs)
      if (type === 'linux_vul' && handleStatus === 'unhandled') readings.push(clock.now() - startMs)
      if (shown instanceof Error) throw shown
      const rows = type === 'linux_vul' && handleStatus === 'unhandled' ? shown : []
      return listingOf(
        rows.map((vulnerabilityId) => ({ imageId: row.imageId ?? '', vulnerabilityId })),
        { complete },
      )
    },
    listVulnerabilities: ({ handleStatus, vulnerabilityId }) =>
      listingOf(
        handleStatus === 'unhandled'
          ? catalogue.filter(({ id }) => vulnerabilityId === undefined || id === vulnerabilityId)
          : [],
      ),
  })
  const collector = createCollector({ source: fake.source, clock, log: createFakeLog().log, pollIntervalMs })
  const seen = toSeenImage(row)
  const image = createImage(seen)
  const failure = await collector.collect(new Map([[image, seen]]), signal).then(
    () => undefined,
    (error: unknown) => error,
  )
  return { collected: collector.get(image, seen), tookMs: clock.now() - startMs, readings, failure, fake }
}

/** What is known of an image after everything was as the service says it. */
async function collectOnce({ source }: ReturnType<typeof createFakeHss>, of: ImageRow) {
  const collector = createCollector({ source, clock: createFakeClock(), log: createFakeLog().log, pollIntervalMs: 1 })
  const seen = toSeenImage(of)
  const image = createImage(seen)
  await collector.collect(new Map([[image, seen]]), never)
  return collector.get(image, seen)
}

const row = rowOf({ rating: 'High', vulNum: 2 })

describe('collector', () => {
  it('is done at once when the details explain the row', async () => {
    const { collected, readings } = await collect(row, () => ['a', 'b'])
    expect(collected).toMatchObject({ details: { explained: true, remark: null }, findings: { handledCount: 0 } })
    expect(collected?.findings?.unhandled.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(readings).toEqual([0])
  })

  it('reads again, an interval apart, until the index has caught up', async () => {
    const { collected, readings } = await collect(row, (afterMs) => (afterMs < 40_000 ? ['a'] : ['a', 'b']))
    expect(collected?.details).toEqual({ explained: true, remark: null })
    expect(readings).toEqual([0, 15_000, 30_000, 45_000])
  })

  it('does so for two minutes, to the end of them', async () => {
    const { collected, tookMs } = await collect(row, () => [], { pollIntervalMs: 50_000 })
    expect(collected?.details).toMatchObject({ explained: false, why: { key: 'details_fewer' } })
    expect(tookMs).toBe(2 * minute)
  })

  it.each([
    ['fewer, always the same, as bad as the rating', () => ['a'], true],
    ['fewer, not as bad as the rating', () => ['d'], false],
    ['nothing', () => [], false],
    ['fewer, and another one in between', (afterMs) => [afterMs === 30_000 ? 'b' : 'a'], false],
    ['fewer at last', (afterMs) => (afterMs < 60_000 ? [] : ['a']), false],
    ['one without a severity', () => ['a', 'unlisted'], false],
  ] as [string, Index, boolean][])('takes for whole after two minutes: %s', async (_, index, explained) => {
    const { collected, tookMs } = await collect(row, index)
    expect(collected?.details.explained).toBe(explained)
    if (explained) expect(collected?.details).toMatchObject({ remark: { key: 'details_fewer_settled' } })
    expect(tookMs).toBe(2 * minute)
  })

  it('never treats an incomplete list as complete', async () => {
    const { collected } = await collect(row, () => ['a', 'b'], { complete: false })
    expect(collected?.details).toMatchObject({ explained: false, why: { key: 'details_incomplete' } })
  })

  it.each([
    ['at first', () => refusalOf(403)],
    ['after the same set was read for a while', (afterMs) => (afterMs < 60_000 ? ['a'] : refusalOf(403))],
  ] as [string, Index][])('explains nothing when the reading is refused %s', async (_, index) => {
    const { collected, failure } = await collect(row, index)
    expect(collected?.details).toMatchObject({ explained: false, why: { key: 'details_refused' } })
    expect(failure).toBeUndefined()
  })

  it.each([refusalOf(500), refusalOf(429), refusalOf(401), brokenBy('cut'), brokenBy('slow')])(
    'rejects when the service fails, and explains nothing',
    async (error) => {
      const { collected, failure } = await collect(row, (afterMs) => (afterMs < 60_000 ? ['a'] : error))
      expect(failure).toBe(error)
      expect(collected?.details.explained).toBe(false)
    },
  )

  it('keeps what was read at the deadline', async () => {
    const deadline = new DeadlineError('user', message('cancelled'))
    const { collected, failure } = await collect(row, (afterMs) => (afterMs < 60_000 ? ['d'] : deadline))
    expect(failure).toBeUndefined()
    expect(collected).toMatchObject({ details: { explained: false }, findings: { unhandled: [{ id: 'd' }] } })
  })

  it('reads nothing of an image without an id', async () => {
    const { collected, fake } = await collect(rowOf({ imageId: null }), () => [])
    expect(collected).toMatchObject({
      details: { explained: false, why: { key: 'details_without_id' } },
      findings: null,
    })
    expect(fake.listAffectedImages).not.toHaveBeenCalled()
  })

  it('lets nothing of other images in', async () => {
    const clean = rowOf({ rating: 'Security', vulNum: 0 })
    const fake = createFakeHss({ listAffected: () => listingOf([{ imageId: 'other', vulnerabilityId: 'a' }]) })
    const collected = await collectOnce(fake, clean)
    expect(collected).toMatchObject({ details: { explained: true }, findings: { unhandled: [] } })
    expect(fake.listVulnerabilities).not.toHaveBeenCalled()
  })

  it('counts handled ones, and leaves them out', async () => {
    const fake = createFakeHss({
      listAffected: ({ type, handleStatus }) =>
        listingOf(
          type === 'app_vul' ? [{ imageId: 'id-1', vulnerabilityId: handleStatus === 'handled' ? 'a' : 'b' }] : [],
        ),
      listVulnerabilities: () => listingOf(catalogue),
    })
    const collected = await collectOnce(fake, row)
    expect(collected).toMatchObject({
      details: { explained: true },
      findings: { handledCount: 1, unhandled: [{ id: 'b' }] },
    })
  })
})
