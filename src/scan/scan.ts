import type { Clock, Random } from '../base/clock.ts'
import { ActionError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { ImageSource } from '../domain/image-source.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import { createAssignment } from './assignments.ts'
import { createCollectionSchedule } from './collection-schedule.ts'
import { createCollector, type Proofs } from './collection.ts'
import type { ConfirmationTools } from './confirmation.ts'
import { isInDoubt, refuseDoubtful } from './doubts.ts'
import { buildMissingResult } from './entry-result.ts'
import { buildImageResult } from './image-result.ts'
import { listNotes, type Note } from './notes.ts'
import { strictRules, type ProofRules } from './rules.ts'
import { scopeOf } from './scope.ts'
import { listFormers, type FormerImage } from './former-images.ts'
import { createTracker, textsByImage, type WatchedImage } from './tracker.ts'
import { watch } from './watch.ts'

/** How long to wait, and how often to look. */
export interface ScanTiming {
  readonly deadlineAtMs: number
  readonly timeoutMs: number
  readonly discoveryTimeoutMs: number
  readonly pollIntervalMs: number
}

/** The tools of a scan; effects are passed as arguments. */
export interface ScanTools {
  readonly source: ImageSource
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  /** Default: the strict rules. */
  readonly rules?: ProofRules
}

/** The result of a scan, however it ended. */
export interface ScanEnd {
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  /** Images from before this run, whose tag has a new digest now. */
  readonly formers: readonly FormerImage[]
  /** Whether some tags were judged by listed digests that they may no longer refer to. */
  readonly hasUncertainTags: boolean
  /** The error that ended it before everything was settled, or HSS's error for a refused post; null if there was none. */
  readonly interruption: ActionError | null
}

/** Finds, posts, follows and reads. Resolves with everything that is known, however it ended. Rejects only for a bug of ours. */
export async function scan(
  target: ScanTarget,
  timing: ScanTiming,
  suppressions: Suppressions,
  tools: ScanTools,
  signal: AbortSignal,
): Promise<ScanEnd> {
  const { source, clock, random, log, rules = strictRules } = tools
  const { pollIntervalMs, discoveryTimeoutMs } = timing
  const tracker = createTracker(target.kind === 'images' ? target.entries : [], source.keyOf)
  const collector = createCollector({ source, clock, log, pollIntervalMs })
  const schedule = createCollectionSchedule(collector)
  // Time before the deadline to read the findings of proven images. Short runs reserve a tenth of their time.
  const reserveMs = Math.min(60_000, timing.timeoutMs / 10)
  const offerProven = (images: readonly WatchedImage[], now: AbortSignal) =>
    schedule.offer(listProofs(images), timing.deadlineAtMs - clock.now() <= reserveMs, now)
  const assignment = await createAssignment(target, tracker, source, rules)
  const lookTools = { source, clock, random, pollIntervalMs }
  const proofs = () => listProofs(tracker.listImages())
  const confirmation = await openConfirmation({
    ...lookTools,
    tracker,
    assignment,
    collector,
    schedule,
    listProofs: proofs,
    deadlineAtMs: timing.deadlineAtMs,
    reserveMs,
    log,
  })
  const interruption = await catchInterruption(async () => {
    const refusal = await watch(
      tracker,
      assignment,
      target.kind === 'images' ? scopeOf(tracker) : { kind: 'all' },
      {
        ...lookTools,
        log,
        discoveryTimeoutMs,
        reuseWithinMs: rules.reuseWithinMs,
        offerProven,
        confirmation,
      },
      signal,
    )
    await schedule.finish(proofs(), signal)
    await confirmation?.confirmAll(signal)
    return refusal
  })
  await schedule.idle()
  refuseDoubtful(tracker)
  confirmation?.distrustUnconfirmed()
  const texts = textsByImage(tracker)
  const getCollected = (image: WatchedImage) => {
    const { end } = image.state
    return end?.kind === 'proven' ? collector.get(image, end.row) : undefined
  }
  const watched = tracker
    .listImages()
    .map((image) =>
      buildImageResult(image, { source, text: texts.get(image), collected: getCollected(image), suppressions }),
    )
  const missing = tracker.entries
    .filter(({ images }) => images.size === 0)
    .map((entry) => buildMissingResult(entry, interruption, source))
  return {
    images: [...missing, ...watched],
    notes: listNotes(tracker, watched),
    formers: listFormers(tracker, watched),
    hasUncertainTags: tracker.entries.some(({ tag }) => tag.doubt === 'cleared' || tag.doubt === 'accepted'),
    interruption,
  }
}

/** Loads the code only for a source that needs it; undefined for other sources. */
async function openConfirmation(tools: ConfirmationTools & Pick<ScanTools, 'source'>) {
  if (!tools.source.mustListAfterFindings) return undefined
  const { createConfirmation } = await import('./confirmation.ts')
  return createConfirmation(tools)
}

function listProofs(images: readonly WatchedImage[]): Proofs {
  return new Map(
    images.flatMap((image) => {
      const end = image.stage.kind === 'refused' || isInDoubt(image) ? null : image.state.end
      return end?.kind === 'proven' ? [[image, end.row] as const] : []
    }),
  )
}

async function catchInterruption(work: () => Promise<ActionError | null>): Promise<ActionError | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
}
