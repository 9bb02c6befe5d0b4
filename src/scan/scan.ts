import type { Clock, Random } from '../base/clock.ts'
import { ActionError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { joinSome } from '../base/texts.ts'
import { message } from '../base/words/index.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { ImageSource } from '../domain/image-source.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import { createCollectionSchedule } from './collection-schedule.ts'
import { createCollector, type Proofs } from './collection.ts'
import { assignToEntries } from './entry-assignment.ts'
import { buildEntryResult } from './entry-result.ts'
import { buildImageResult } from './image-result.ts'
import { listNotes, type Note } from './notes.ts'
import { scopeOf } from './scope.ts'
import { assignToSet } from './set-assignment.ts'
import { createTracker, type Tracker, type WatchedEntry, type WatchedImage } from './tracker.ts'
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
}

/** What a scan came to, whatever ended it. */
export interface ScanEnd {
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
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
  const { source, clock, random, log } = tools
  const { pollIntervalMs, discoveryTimeoutMs } = timing
  const tracker = createTracker(target.kind === 'images' ? target.entries : [], source.keyOf)
  const collector = createCollector({ source, clock, log, pollIntervalMs })
  const schedule = createCollectionSchedule(collector)
  // For reading, before the deadline, what was proven meanwhile: short runs keep a tenth of their time.
  const reserveMs = Math.min(60_000, timing.timeoutMs / 10)
  const offerProven = (images: readonly WatchedImage[], now: AbortSignal) =>
    schedule.offer(listProofs(images), timing.deadlineAtMs - clock.now() < reserveMs, now)
  const interruption = await catchInterruption(async () => {
    const refusal = await watch(
      tracker,
      target.kind === 'images' ? assignToEntries(tracker, source.createMatcher) : assignToSet(tracker),
      target.kind === 'images' ? scopeOf(tracker) : { kind: 'all' },
      { source, clock, random, log, pollIntervalMs, discoveryTimeoutMs, offerProven },
      signal,
    )
    await schedule.finish(listProofs(tracker.listImages()), signal)
    return refusal
  })
  await schedule.idle()
  const texts = textsByImage(tracker)
  const watched = tracker
    .listImages()
    .map((image) =>
      buildImageResult(image, { source, text: texts.get(image), collected: collector.get(image), suppressions }),
    )
  const missing = tracker.entries
    .filter(({ images }) => images.size === 0)
    .map((entry) => buildMissingResult(entry, interruption, source))
  return { images: [...missing, ...watched], notes: listNotes(tracker, watched), interruption }
}

function listProofs(images: readonly WatchedImage[]): Proofs {
  return new Map(
    images.flatMap((image) => {
      const end = image.stage.kind === 'refused' ? null : image.state.end
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

/** The user's own words for each image; the first entry that found it speaks. */
function textsByImage(tracker: Tracker): Map<WatchedImage, string> {
  const texts = new Map<WatchedImage, string>()
  for (const { entry, images } of tracker.entries) {
    for (const image of images) if (!texts.has(image)) texts.set(image, entry.text)
  }
  return texts
}

function buildMissingResult(
  { entry, search, others }: WatchedEntry,
  interruption: ActionError | null,
  { kind, sentences }: ImageSource,
): ImageResult {
  // Without one complete listing nothing is known of what HSS lists.
  if (search.kind === 'not_looked') return buildEntryResult(entry, kind, 'error', message('image_not_looked_up'))
  const why = interruption instanceof DeadlineError ? 'image_not_found_in_time' : 'image_not_looked_up'
  const reason =
    others.length > 0
      ? message('image_unknown_digest', { others: joinSome(others, 3) })
      : search.kind === 'unknown'
        ? sentences.unknownImage
        : message(why)
  return buildEntryResult(entry, kind, 'unknown_image', reason)
}
