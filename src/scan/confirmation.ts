import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import type { Collector, Proofs } from './collection.ts'
import type { CollectionSchedule } from './collection-schedule.ts'
import { createLastSight } from './last-sight.ts'
import { maxMissingLooks } from './progress.ts'
import { refuseImage, type Tracker, type WatchedImage } from './tracker.ts'

/** What a confirmation needs. */
export interface ConfirmationTools {
  readonly source: Pick<ImageSource, 'keyOf' | 'mustListAfterFindings' | 'sentences'>
  readonly tracker: Tracker
  readonly collector: Pick<Collector, 'distrust' | 'forget' | 'get'>
  readonly schedule: Pick<CollectionSchedule, 'release'>
  /** Proven images, each with the row that proves it. */
  readonly listProofs: () => Proofs
  readonly log: Logger
}

/**
 * The look-up of findings does not say which scan they belong to. So a listing that begins after they were read has to show the
 * result that proves the image, unchanged.
 */
export interface Confirmation {
  /** Whether any proven image is not confirmed yet. */
  isOpen(): boolean
  /** Images whose findings were read, but not confirmed. A listing that begins now can confirm them. */
  listDue(): readonly WatchedImage[]
  /**
   * Compares these images with a complete listing that began after their findings were read. Another result is read again; another
   * digest is an error. Returns those that need one more listing.
   */
  judge(seen: readonly SeenImage[], images: readonly WatchedImage[]): readonly WatchedImage[]
  /** The run is over: findings that nothing confirmed explain nothing. */
  distrustUnconfirmed(): void
}

/** Nothing is confirmed yet. Where the source does not ask for it, nothing is ever due. */
export function createConfirmation(tools: ConfirmationTools): Confirmation {
  const { source, tracker, collector, schedule, listProofs, log } = tools
  const confirmed = new Set<WatchedImage>()
  const missing = new Map<WatchedImage, number>()
  const listUnconfirmed = () =>
    source.mustListAfterFindings ? [...listProofs().keys()].filter((image) => !confirmed.has(image)) : []

  const isGone = (image: WatchedImage) => {
    const looks = (missing.get(image) ?? 0) + 1
    missing.set(image, looks)
    return looks >= maxMissingLooks
  }

  return {
    isOpen: () => listUnconfirmed().length > 0,
    listDue: () => listUnconfirmed().filter((image) => collector.get(image) !== undefined),
    judge(seen, images) {
      const sightOf = createLastSight(seen, tracker, source)
      const proofs = listProofs()
      const rescanned: WatchedImage[] = []
      const open = images.filter((image) => {
        const proof = proofs.get(image)
        if (proof === undefined) return false
        const sight = sightOf(image, proof)
        if (sight.kind !== 'missing') missing.delete(image)
        if (sight.kind === 'same') {
          confirmed.add(image)
          return false
        }
        confirmed.delete(image)
        switch (sight.kind) {
          case 'unclear':
            return true
          case 'rescanned':
            image.state = { ...image.state, end: { kind: 'proven', row: sight.row } }
            collector.forget(image)
            schedule.release(image)
            rescanned.push(image)
            return true
          case 'moved':
            refuseImage(image, message('digest_moved_meanwhile', { digest: sight.digest }))
            return false
          case 'missing':
            if (!isGone(image)) return true
            refuseImage(image, source.sentences.imageGone)
            return false
        }
      })
      if (rescanned.length > 0) log.info(message('findings_read_again', { count: rescanned.length }))
      return open
    },
    distrustUnconfirmed() {
      for (const image of listUnconfirmed()) {
        if (collector.get(image)?.details.explained === true) collector.distrust(image, message('details_unconfirmed'))
      }
    },
  }
}
