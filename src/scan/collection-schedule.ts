import type { Collector, Proofs } from './collection.ts'
import type { WatchedImage } from './tracker.ts'

/** Reads findings while other scans are still awaited, in batches that keep the number of calls small. */
export interface CollectionSchedule {
  /** Told what is proven so far; starts a batch when one is due. Throws what made an earlier batch fail. */
  offer(proven: Proofs, isLate: boolean, signal: AbortSignal): void
  /** What was read of an image does not count any more: it is offered again. */
  release(image: WatchedImage): void
  /** Reads all that is not read yet; rejects with the first error of any batch. */
  finish(proven: Proofs, signal: AbortSignal): Promise<void>
  /** Resolves when no batch is under way, whatever became of it. */
  idle(): Promise<void>
}

/**
 * One batch at a time, and the last one beside it. The next is due when as many images wait as were read so far, so that the
 * number of batches grows with the logarithm of the number of images; or when it is late.
 */
export function createCollectionSchedule(collector: Pick<Collector, 'collect'>): CollectionSchedule {
  const taken = new Set<WatchedImage>()
  let running: Promise<void> | undefined
  let failure: unknown
  const take = (proven: Proofs) => {
    const open = new Map([...proven].filter(([image]) => !taken.has(image)))
    for (const image of open.keys()) taken.add(image)
    return open
  }
  return {
    offer(proven, isLate, signal) {
      if (failure !== undefined) throw failure
      const openCount = proven.size - taken.size
      if (openCount === 0 || running !== undefined || !(openCount >= taken.size || isLate)) return
      running = collector
        .collect(take(proven), signal)
        .catch((error: unknown) => {
          failure = error
        })
        .finally(() => {
          running = undefined
        })
    },
    release: (image) => void taken.delete(image),
    async finish(proven, signal) {
      const open = take(proven)
      await Promise.all([running, open.size > 0 ? collector.collect(open, signal) : undefined])
      if (failure !== undefined) throw failure
    },
    async idle() {
      await running
    },
  }
}
