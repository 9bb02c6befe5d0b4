import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import type { Assignment } from './assignment.ts'
import type { Collector, Proofs } from './collection.ts'
import type { CollectionSchedule } from './collection-schedule.ts'
import { createLastSight } from './last-sight.ts'
import { lookCompletely, type LookTools } from './look.ts'
import { pauseBeforeDeadlineMs } from './pause.ts'
import { maxMissingLooks } from './progress.ts'
import { wholeScopeOf } from './scope.ts'
import { refuseImage, type Tracker, type WatchedImage } from './tracker.ts'
import { takeWorst } from './worst-figures.ts'

/** The tools of a confirmation. */
export interface ConfirmationTools extends LookTools {
  readonly source: Pick<ImageSource, 'keyOf' | 'list' | 'sentences'>
  readonly tracker: Tracker
  readonly assignment: Pick<Assignment, 'listTags' | 'refuseAmbiguous' | 'wants'>
  readonly collector: Pick<Collector, 'distrust' | 'get'>
  readonly schedule: Pick<CollectionSchedule, 'finish'>
  /** Proven images, each with the row that proves it. */
  readonly listProofs: () => Proofs
  readonly deadlineAtMs: number
  /** The time before the deadline that is reserved for reading. */
  readonly reserveMs: number
  readonly log: Logger
}

/**
 * The lists of findings do not say which scan they belong to. So a listing that begins after the findings were read must show,
 * unchanged, the result that proves the image.
 */
export interface Confirmation {
  /** Images whose findings were read but not confirmed. A listing that begins now can confirm them. */
  listDue(): readonly WatchedImage[]
  /**
   * Compares images with a complete listing that began after their findings were read. After a different result, the findings are
   * read again; a different digest is an error. Returns the images that need another listing.
   */
  judge(seen: readonly SeenImage[], images: readonly WatchedImage[]): readonly WatchedImage[]
  /** Lists all proven images once more, because tags may have moved during the run. */
  confirmAll(signal: AbortSignal): Promise<void>
  /** Shortens a pause that would leave too little time before the deadline. */
  limitPauseMs(pauseMs: number): number
  /** Called at the end of the run. Findings that were not confirmed explain nothing. */
  distrustUnconfirmed(): void
}

/** Creates a confirmation; no image is confirmed yet. */
export function createConfirmation(tools: ConfirmationTools): Confirmation {
  const { source, clock, tracker, assignment, collector, schedule, listProofs, log } = tools
  const confirmed = new Map<WatchedImage, SeenImage>()
  /** What contradicted the proof of an image since it was last confirmed, with the worst figures. */
  const doubts = new Map<WatchedImage, SeenImage>()
  const missingLooks = new Map<WatchedImage, number>()
  const listUnconfirmed = () => [...listProofs()].filter(([image, proof]) => confirmed.get(image) !== proof)

  const noteMissing = (image: WatchedImage) => {
    const looks = (missingLooks.get(image) ?? 0) + 1
    missingLooks.set(image, looks)
    return looks
  }

  const listDoubts = (image: WatchedImage) => {
    const row = doubts.get(image)
    return row === undefined ? [] : [row]
  }

  const judge: Confirmation['judge'] = (seen, images) => {
    if (images.length === 0) return images
    const sightOf = createLastSight(seen, assignment, source)
    const proofs = listProofs()
    const rescanned: WatchedImage[] = []
    const open = images.filter((image) => {
      const proof = proofs.get(image)
      if (proof === undefined) return false
      const sight = sightOf(image, proof)
      if (sight.kind !== 'missing') missingLooks.delete(image)
      if (sight.kind === 'same') {
        confirmed.set(image, proof)
        doubts.delete(image)
        return false
      }
      confirmed.delete(image)
      if ('row' in sight) doubts.set(image, takeWorst([sight.row, ...listDoubts(image)]) ?? sight.row)
      switch (sight.kind) {
        case 'unclear':
          return true
        case 'rescanned':
          // The schedule reads a new proof again.
          image.state = { ...image.state, end: { kind: 'proven', row: sight.row } }
          rescanned.push(image)
          return true
        case 'moved':
          refuseImage(image, message('digest_moved_meanwhile', { digest: sight.digest }))
          return false
        case 'missing':
          if (noteMissing(image) < maxMissingLooks) return true
          refuseImage(image, source.sentences.imageGone)
          return false
      }
    })
    if (rescanned.length > 0) log.info(message('findings_read_again', { count: rescanned.length }))
    return open
  }

  return {
    listDue: () =>
      listUnconfirmed().flatMap(([image, proof]) => (collector.get(image, proof) === undefined ? [] : [image])),
    judge,
    async confirmAll(signal) {
      const startedAtMs = clock.now()
      let open: readonly WatchedImage[] = [...listProofs().keys()]
      while (open.length > 0) {
        const { seen } = await lookCompletely(wholeScopeOf(tracker), assignment, startedAtMs, tools, signal)
        await assignment.refuseAmbiguous(seen, signal)
        open = judge(seen, open)
        if (open.length === 0) return
        await schedule.finish(listProofs(), signal)
        await clock.sleep(tools.pollIntervalMs, signal)
      }
    },
    limitPauseMs: (pauseMs) =>
      listUnconfirmed().length === 0
        ? pauseMs
        : pauseBeforeDeadlineMs(pauseMs, tools.deadlineAtMs - clock.now(), tools.reserveMs),
    distrustUnconfirmed() {
      for (const [image, proof] of listUnconfirmed()) {
        const isExplained = collector.get(image, proof)?.details.explained === true
        const seen = listDoubts(image)
        // Not one listing came after the findings: nothing shows that its tag, or its digest, is still the same.
        if (isExplained && seen.length === 0) refuseImage(image, message('details_unconfirmed'))
        // The rating and the counters decide now: the worst of what was seen.
        const row = takeWorst([proof, ...seen]) ?? proof
        image.state = { ...image.state, end: { kind: 'proven', row } }
        if (isExplained || row !== proof) collector.distrust(image, row, message('details_unconfirmed'))
      }
    },
  }
}
