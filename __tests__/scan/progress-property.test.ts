import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { SeenImage } from '../../src/domain/image-source.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { maxMissingLooks, progress, unseenImage, type ImageState } from '../../src/scan/progress.ts'
import { historyRuns } from './history.ts'
import { seenOf } from './rows.ts'

const success = (latestScanTimeMs: number): Partial<ImageRow> => ({ scanStatus: 'success', latestScanTimeMs })

const statuses = [
  'unscan',
  'waiting',
  'waiting_for_scan',
  'scanning',
  'success',
  'failed',
  'image_scan_stop',
  'pondering',
  '',
]
const times = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })
const anyRow: fc.Arbitrary<SeenImage> = fc
  .record({
    scanStatus: fc.constantFrom(...statuses, 'success', 'success'),
    latestScanTimeMs: times,
    hostName: fc.constantFrom('a', 'b', null),
    imageId: fc.constantFrom('id-1', 'id-1', 'id-2'),
    nonScanReason: fc.constantFrom('', '', '', 'no'),
    scanFailedDesc: fc.constantFrom('', '', 'huge_image'),
  })
  .map(seenOf)
const anyLook = fc.array(anyRow, { maxLength: 3 })
const anyRun = fc.record({
  before: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
  after: fc.array(anyLook, { maxLength: 8 }),
})

function run(before: readonly SeenImage[], after: readonly (readonly SeenImage[])[]): ImageState[] {
  const states = [progress(unseenImage, before, 0, null)]
  for (const [index, rows] of after.entries()) {
    const last = states.at(-1) ?? unseenImage
    states.push(progress(last, rows, (index + 1) * 60_000, last.movedAtMs ?? 0))
  }
  return states
}

describe('progress, whatever HSS shows', () => {
  it('proves nothing but by a success that is newer than all that was shown before the post', () => {
    fc.assert(
      fc.property(anyRun, ({ before, after }) => {
        const end = run(before, after).at(-1)?.end
        if (end?.kind !== 'proven') return
        const { scanStatus, finishedAtMs, unscannable } = end.row
        expect(scanStatus).toBe('success')
        expect(unscannable).toBeNull()
        expect(after.flat()).toContainEqual(end.row)
        for (const row of before) expect(finishedAtMs ?? 0).toBeGreaterThan(row.finishedAtMs ?? 0)
      }),
      { ...historyRuns, numRuns: historyRuns.numRuns * 2 },
    )
  })

  it('proves what is shown as a newer success on the one host there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (stood, shown) => {
        const state = run([seenOf(success(stood))], [[seenOf(success(shown))]]).at(-1)
        expect(state?.end?.kind).toBe(shown > stood ? 'proven' : undefined)
      }),
    )
  })

  it('keeps its first end', () => {
    fc.assert(
      fc.property(anyRun, ({ before, after }) => {
        const ends = run(before, after).map(({ end }) => end)
        const first = ends.findIndex((end) => end !== null)
        if (first !== -1) expect(new Set(ends.slice(first)).size).toBe(1)
      }),
    )
  })

  it('does not care for the order of rows', () => {
    fc.assert(
      fc.property(anyRun, ({ before, after }) => {
        const kinds = (states: readonly ImageState[]) => states.map(({ end }) => end?.kind)
        // Of rows that nothing tells apart and that have the same time the first one stands.
        const told = (rows: readonly SeenImage[]) => new Set(rows.map(({ hostName }) => hostName)).size === rows.length
        fc.pre(told(before) && after.every(told))
        expect(
          kinds(
            run(
              [...before].toReversed(),
              after.map((rows) => rows.toReversed()),
            ),
          ),
        ).toEqual(kinds(run(before, after)))
      }),
    )
  })

  it('never fails an image while a host that can be scanned has not failed', () => {
    fc.assert(
      fc.property(anyRun, ({ before, after }) => {
        const states = run(before, after)
        const ended = states.find(({ end }) => end !== null)
        if (ended?.end?.kind !== 'failed') return
        const open = [...ended.rows.values()].filter(
          ({ last, missingLooks }) => missingLooks < maxMissingLooks && last.unscannable === null,
        )
        for (const { last } of open) expect(['failed', 'image_scan_stop']).toContain(last.scanStatus)
      }),
    )
  })
})
