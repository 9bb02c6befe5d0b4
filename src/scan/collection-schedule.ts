import type { Collector, Proofs } from './collection.ts'
import type { SeenImage } from '../domain/image-source.ts'
import type { WatchedImage } from './tracker.ts'

/** Reads findings while other scans are still running, in batches that keep the number of calls small. */
export interface CollectionSchedule {
  /** Offers the images proven so far, and starts a batch if one is due. Throws the error of an earlier batch. */
  offer(proven: Proofs, isLate: boolean, signal: AbortSignal): void
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
  // An image that is proven by another result must be read again.
  const taken = new Map<WatchedImage, SeenImage>()
  let running: Promise<void> | undefined
  let failure: unknown
  const listOpen = (proven: Proofs) => new Map([...proven].filter(([image, proof]) => taken.get(image) !== proof))
  const take = (open: Proofs) => {
    for (const [image, proof] of open) taken.set(image, proof)
    return open
  }
  return {
    offer(proven, isLate, signal) {
      if (failure !== undefined) throw failure
      const open = listOpen(proven)
      const readCount = proven.size - open.size
      if (open.size === 0 || running !== undefined || !(open.size >= readCount || isLate)) return
      running = collector
        .collect(take(open), signal)
        .catch((error: unknown) => {
          failure = error
        })
        .finally(() => {
          running = undefined
        })
    },
    async finish(proven, signal) {
      const open = take(listOpen(proven))
      await Promise.all([running, open.size > 0 ? collector.collect(open, signal) : undefined])
      if (failure !== undefined) throw failure
    },
    async idle() {
      await running
    },
  }
}
