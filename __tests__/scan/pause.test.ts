import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pauseBeforeDeadlineMs, pauseBeforeLookMs } from '../../src/scan/pause.ts'

const second = 1000

describe('pauseBeforeLookMs', () => {
  it.each([
    [15, 0, 15],
    [15, 150, 15],
    [15, 300, 30],
    [15, 600, 60],
    [15, 6000, 60],
    [0.1, 0, 0.1],
    [600, 86_400, 2400],
  ])('at an interval of %d s and %d s waited: %d s', (interval, waited, pause) => {
    expect(pauseBeforeLookMs(interval * second, waited * second, 1, () => 0)).toBe(pause * second)
  })

  it('is never below the interval, and at most four times as long, for lists of up to 1,000 rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 600_000 }),
        fc.integer({ min: 0, max: 86_400_000 }),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (intervalMs, waitedMs, calls, random) => {
          const pauseMs = pauseBeforeLookMs(intervalMs, waitedMs, calls, () => random)
          expect(pauseMs).toBeGreaterThanOrEqual(intervalMs)
          expect(pauseMs).toBeLessThanOrEqual(4 * intervalMs)
        },
      ),
    )
  })

  it('is jittered', () => {
    expect(pauseBeforeLookMs(10_000, 0, 1, () => 0)).toBe(10_000)
    expect(pauseBeforeLookMs(10_000, 0, 1, () => 0.5)).toBe(10_500)
  })

  it('gives a long listing the time that its calls need', () => {
    expect(pauseBeforeLookMs(100, 0, 50, () => 0)).toBe(1_000)
    expect(pauseBeforeLookMs(15_000, 0, 50, () => 0)).toBe(15_000)
  })
})

describe('pauseBeforeDeadlineMs', () => {
  it.each([
    ['far from it', 15, 600, 15],
    ['where the reserve begins meanwhile', 60, 100, 40],
    ['in the reserve', 15, 30, 10],
    ['in the reserve with short pauses', 5, 30, 5],
    ['at its end', 15, 0.1, 0.1],
    ['when it is over', 15, -1, 0.1],
  ])('%s: of %d s, with %d s left and 60 s in reserve, %d s', (_, pause, left, expected) => {
    expect(pauseBeforeDeadlineMs(pause * second, left * second, 60 * second)).toBe(expected * second)
  })
})
