import type { Clock, Random } from '../base/clock.ts'
import { ActionError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { ImageSource } from '../domain/image-source.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import type { Assignment } from './assignment.ts'
import { createCollectionSchedule } from './collection-schedule.ts'
import { createCollector, type Proofs } from './collection.ts'
import { confirmFindings, distrustUnconfirmed } from './confirmation.ts'
import { isInDoubt, refuseDoubtful } from './doubts.ts'
import { assignToEntries } from './entry-assignment.ts'
import { buildEntryResult } from './entry-result.ts'
import { buildImageResult } from './image-result.ts'
import { listNotes, type Note } from './notes.ts'
import { strictRules, type ProofRules } from './rules.ts'
import { scopeOf } from './scope.ts'
import { assignToSet } from './set-assignment.ts'
import { listFormers, type FormerImage } from './former-images.ts'
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
    schedule.offer(listProofs(images), timing.deadlineAtMs - clock.now() < reserveMs, now)
  const assignment = createAssignment(target, tracker, source, rules)
  const lookTools = { source, clock, random, pollIntervalMs }
  const proofs = () => listProofs(tracker.listImages())
  const confirmed = new Set<WatchedImage>()
  const confirm = async (now: AbortSignal) => {
    const facts = { tracker, assignment, collector, listProofs: proofs, confirmed, log }
    if (source.mustListAfterFindings) await confirmFindings(facts, lookTools, now)
  }
  const interruption = await catchInterruption(async () => {
    const refusal = await watch(
      tracker,
      assignment,
      target.kind === 'images' ? scopeOf(tracker) : { kind: 'all' },
      { ...lookTools, log, discoveryTimeoutMs, reuseWithinMs: rules.reuseWithinMs, offerProven },
      signal,
    )
    await schedule.finish(proofs(), signal)
    await confirm(signal)
    return refusal
  })
  await schedule.idle()
  refuseDoubtful(tracker)
  if (source.mustListAfterFindings) distrustUnconfirmed(proofs(), confirmed, collector)
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

function createAssignment(target: ScanTarget, tracker: Tracker, source: ImageSource, rules: ProofRules): Assignment {
  return target.kind === 'images'
    ? assignToEntries(tracker, source.createMatcher, rules.allowListedTags)
    : assignToSet(tracker)
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

/** The user's own words for each image; the first entry that found it speaks. */
function textsByImage(tracker: Tracker): Map<WatchedImage, string> {
  const texts = new Map<WatchedImage, string>()
  for (const { entry, images } of tracker.entries) {
    for (const image of images) if (!texts.has(image)) texts.set(image, entry.text)
  }
  return texts
}

/** So many other digests of a tag are named. */
const maxOthers = 3

/** Why the digest of an index is not listed; undefined: no index was pushed. */
function describeIndex(entry: WatchedEntry['entry'], others: readonly string[]): Message | undefined {
  if (entry.kind !== 'build' || !entry.build.isIndex) return undefined
  return others.length === 0
    ? message('image_unknown_index')
    : message('image_unknown_index_digest', { others: joinSome(others, maxOthers) })
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
    describeIndex(entry, others) ??
    (others.length > 0
      ? message('image_unknown_digest', { others: joinSome(others, maxOthers) })
      : search.kind === 'unknown'
        ? sentences.unknownImage
        : message(why))
  return buildEntryResult(entry, kind, 'unknown_image', reason)
}
