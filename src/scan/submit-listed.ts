import { ActionError } from '../base/errors.ts'
import { message } from '../base/words/index.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import { isAnswerLost } from '../http/errors.ts'
import { createAssignment } from './assignments.ts'
import { buildMissingResult } from './entry-result.ts'
import { refuseConfirmed } from './doubts.ts'
import { buildImageResult } from './image-result.ts'
import { lookCompletely } from './look.ts'
import { listNotes, type Note } from './notes.ts'
import { pauseBeforeLookMs } from './pause.ts'
import { countContents, listScannable } from './posting.ts'
import { progress, unseenImage } from './progress.ts'
import { strictRules } from './rules.ts'
import type { ScanTiming, ScanTools } from './scan.ts'
import { awaitsTag, giveUpEntries, isSought, listOpenEntries, scopeOf } from './scope.ts'
import { createTracker, isSettled, refuseImage, textsByImage, type RowsByImage, type Tracker } from './tracker.ts'

/** The result of a run without a wait: either everything was posted, or nothing. */
export interface SubmissionEnd {
  readonly isSubmitted: boolean
  /** Set if the answer to the post was lost. Nobody waits to see whether the service accepted it. */
  readonly interruption: ActionError | null
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
}

/**
 * Submits to a source whose scan requests need listed rows. Looks until everything is found and certain, or until discovery is
 * over, and posts all of it in one call. Posts nothing if anything is missing, cannot be scanned, or is in doubt.
 */
export async function submitListed(
  target: ScanTarget,
  timing: Pick<ScanTiming, 'discoveryTimeoutMs' | 'pollIntervalMs'>,
  suppressions: Suppressions,
  tools: ScanTools,
  signal: AbortSignal,
): Promise<SubmissionEnd> {
  const { source, log } = tools
  const tracker = createTracker(target.kind === 'images' ? target.entries : [], source.keyOf)
  const assigned = await find(target, tracker, timing, tools, signal)
  refuseConfirmed(tracker)
  const images = tracker.listImages().filter((image) => assigned.has(image) || isSettled(image))
  // In a run for all images, some can never be scanned. If images are named, each of them matters.
  const scannable = images.filter((image) => !isSettled(image))
  const isWhole = target.kind === 'all' ? scannable.length > 0 : scannable.length === images.length
  const isPosted = isWhole && tracker.entries.every(({ images: found }) => found.size > 0)
  let interruption: ActionError | null = null
  if (isPosted) {
    const rows = scannable.flatMap((image) => listScannable(assigned.get(image) ?? []))
    interruption = await post(() => source.requestScan(rows, signal))
    if (interruption === null) log.info(message('scan_requested', { count: countContents(rows, source) }))
  }
  const texts = textsByImage(tracker)
  const watched = images.map((image): ImageResult => {
    const result = buildImageResult(image, { source, text: texts.get(image), collected: undefined, suppressions })
    if (isSettled(image)) return result
    if (!isPosted) return { ...result, status: 'not_posted', reason: message('submit_image_held') }
    return interruption === null
      ? { ...result, status: 'submitted', reason: null }
      : { ...result, status: 'error', reason: message('image_not_handed_over') }
  })
  const missing = tracker.entries
    .filter(({ images: found }) => found.size === 0)
    .map((entry) => buildMissingResult(entry, null, source))
  // The results that prevented the post come first, because the verdict names the first one.
  const order = ({ status }: ImageResult) => (status === 'not_posted' ? 1 : 0)
  const results = [...missing, ...watched].toSorted((one, other) => order(one) - order(other))
  return {
    isSubmitted: isPosted && interruption === null,
    interruption,
    images: results,
    notes: listNotes(tracker, watched),
  }
}

/** Looks until nothing is awaited any more. Resolves with the rows of the last look, by image. */
async function find(
  target: ScanTarget,
  tracker: Tracker,
  { discoveryTimeoutMs, pollIntervalMs }: Pick<ScanTiming, 'discoveryTimeoutMs' | 'pollIntervalMs'>,
  { source, clock, random, rules = strictRules }: ScanTools,
  signal: AbortSignal,
): Promise<RowsByImage> {
  const assignment = await createAssignment(target, tracker, source, rules)
  const startedAtMs = clock.now()
  let discoveryEndsAtMs: number | undefined
  for (;;) {
    await source.refresh(listOpenEntries(tracker), signal)
    const scope = target.kind === 'all' ? ({ kind: 'all' } as const) : scopeOf(tracker)
    const look = await lookCompletely(scope, assignment, startedAtMs, { source, clock, random, pollIntervalMs }, signal)
    const atMs = clock.now()
    const isFirst = discoveryEndsAtMs === undefined
    discoveryEndsAtMs ??= atMs + discoveryTimeoutMs
    const context = { isFirst, isDiscoveryOver: atMs >= discoveryEndsAtMs }
    const assigned = await assignment.assign(look.seen, context, signal)
    for (const [image, rows] of assigned) {
      image.state = progress(unseenImage, rows, atMs, null, look.serviceTimeMs)
      if (source.keyOf(image.identity) === undefined) refuseImage(image, message('image_unidentified'))
    }
    dropUnlisted(tracker, assigned, atMs)
    giveUpEntries(tracker, atMs, discoveryTimeoutMs)
    if (!tracker.entries.some(isSought) && !tracker.entries.some(awaitsTag)) return assigned
    const pauseMs = pauseBeforeLookMs(pollIntervalMs, clock.now() - startedAtMs, look.calls, random)
    const leftMs = discoveryEndsAtMs - clock.now()
    await clock.sleep(leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs, signal)
  }
}

/**
 * Nothing is posted yet, so an image that a look no longer shows was not found after all. An image that cannot be scanned is no longer
 * looked for, and stays.
 */
function dropUnlisted(tracker: Tracker, assigned: RowsByImage, atMs: number): void {
  for (const watched of tracker.entries) {
    for (const image of watched.images) if (!assigned.has(image) && !isSettled(image)) watched.images.delete(image)
    const isLost = watched.search.kind === 'found' && !watched.isHeld && watched.images.size === 0
    if (isLost) watched.search = { kind: 'missing', sinceMs: atMs }
  }
}

/** Resolves with the error for a lost answer; null if there was an answer. */
async function post(request: () => Promise<number | null>): Promise<ActionError | null> {
  try {
    await request()
    return null
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    const { problem } = error
    return new ActionError('service', message('hand_over_lost', { problem }), message('advice_hand_over_lost'), error)
  }
}
