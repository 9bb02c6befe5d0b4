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

/** What a scan needs; effects come in as arguments. */
export interface ScanTools {
  readonly source: ImageSource
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  /** The strict ones unless told. */
  readonly rules?: ProofRules
}

/** What a scan came to, whatever ended it. */
export interface ScanEnd {
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  /** Images that were there before this run, beside a new digest of the same tag. */
  readonly formers: readonly FormerImage[]
  /** Some tags were judged by what is listed, which need not be what they refer to now. */
  readonly hasUncertainTags: boolean
  /** What ended it before everything was settled, or what HSS said when it refused a post; null: nothing did. */
  readonly interruption: ActionError | null
}

/** Finds, posts, follows and reads: resolves with all that is known, whatever ended it. Rejects only for a fault of ours. */
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
  // For reading, before the deadline, what was proven meanwhile: short runs keep a tenth of their time.
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
  const watched = tracker
    .listImages()
    .map((image) =>
      buildImageResult(image, { source, text: texts.get(image), collected: collector.get(image), suppressions }),
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

/** Its code is loaded only for a source that needs it; undefined for the others. */
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
