import type { Collector, Proofs } from './collection.ts'
import type { WatchedImage } from './tracker.ts'

/** Reads findings while other scans are still running, in batches that keep the number of calls small. */
export interface CollectionSchedule {
  /** Offers the images proven so far, and starts a batch if one is due. Throws the error of an earlier batch. */
  offer(proven: Proofs, isLate: boolean, signal: AbortSignal): void
  /** Discards the findings of an image, so that it is offered again. */
  release(image: WatchedImage): void
  /** Reads everything that is not read yet. Rejects with the first error of any batch. */
  finish(proven: Proofs, signal: AbortSignal): Promise<void>
  /** Resolves when no batch is running, even after a failure. */
  idle(): Promise<void>
}

/**
 * Runs one batch at a time; only the last one may run beside another. The next batch is due when at least as many images wait as
 * were read so far, so that the number of batches grows with the logarithm of the number of images, or when it is late.
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
