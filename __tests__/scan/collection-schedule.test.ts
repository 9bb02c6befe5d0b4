import { describe, expect, it } from '@jest/globals'
import { createImage, type WatchedImage } from '../../src/scan/tracker.ts'
import { createCollectionSchedule } from '../../src/scan/collection-schedule.ts'
import type { Collector, Proofs } from '../../src/scan/collection.ts'
import { never } from './fake-hss.ts'
import { seenOf } from './rows.ts'

const row = seenOf()
const imagesOf = (count: number): WatchedImage[] => Array.from({ length: count }, () => createImage(row))
const proofsOf = (images: readonly WatchedImage[]): Proofs => new Map(images.map((image) => [image, row]))

/** A collector that takes as long as `finish` lets it. */
function createSlowCollector() {
  const batches: WatchedImage[][] = []
  const ends: ((error?: Error) => void)[] = []
  const collector: Pick<Collector, 'collect'> = {
    collect: (proofs) => {
      batches.push([...proofs.keys()])
      return new Promise((resolve, reject) => ends.push((error) => (error === undefined ? resolve() : reject(error))))
    },
  }
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    collector,
    batches,
    async end(error?: Error) {
      ends.shift()?.(error)
      await settle()
    },
  }
}

describe('collection schedule', () => {
  it('reads every image once, in a number of batches that grows with the logarithm', async () => {
    const { collector, batches, end } = createSlowCollector()
    const schedule = createCollectionSchedule(collector)
    const images = imagesOf(1000)
    for (let proven = 1; proven <= images.length; proven += 1) {
      schedule.offer(proofsOf(images.slice(0, proven)), false, never)
      // oxlint-disable-next-line no-await-in-loop
      await end()
    }
    const finishing = schedule.finish(proofsOf(images), never)
    await end()
    await finishing
    expect(batches.flat()).toEqual(images)
    expect(batches.length).toBeLessThanOrEqual(12)
  })

  it('reads one batch at a time', async () => {
    const { collector, batches, end } = createSlowCollector()
    const schedule = createCollectionSchedule(collector)
    const images = imagesOf(3)
    schedule.offer(proofsOf(images.slice(0, 1)), false, never)
    schedule.offer(proofsOf(images), false, never)
    expect(batches).toHaveLength(1)
    await end()
    schedule.offer(proofsOf(images), false, never)
    expect(batches).toHaveLength(2)
  })

  it('waits for as many as were read before, unless it is late', async () => {
    const { collector, batches, end } = createSlowCollector()
    const schedule = createCollectionSchedule(collector)
    const images = imagesOf(5)
    schedule.offer(proofsOf(images.slice(0, 4)), false, never)
    await end()
    schedule.offer(proofsOf(images), false, never)
    expect(batches).toHaveLength(1)
    schedule.offer(proofsOf(images), true, never)
    expect(batches[1]).toEqual([images[4]])
  })

  it('throws what made a batch fail, at the next offer and in the end', async () => {
    const { collector, end } = createSlowCollector()
    const schedule = createCollectionSchedule(collector)
    const images = imagesOf(1)
    schedule.offer(proofsOf(images), false, never)
    const failure = new Error('x')
    await end(failure)
    expect(() => schedule.offer(proofsOf(images), false, never)).toThrow(failure)
    await expect(schedule.finish(proofsOf(images), never)).rejects.toBe(failure)
    await schedule.idle()
  })

  it('waits in the end for what is under way', async () => {
    const { collector, end } = createSlowCollector()
    const schedule = createCollectionSchedule(collector)
    schedule.offer(proofsOf(imagesOf(1)), false, never)
    let isDone = false
    const finishing = schedule.finish(new Map(), never).then(() => (isDone = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(isDone).toBe(false)
    await end()
    await finishing
  })
})
