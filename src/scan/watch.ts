import { createRests } from '../base/rests.ts'
import type { Logger } from '../base/logger.ts'
import type { ActionError } from '../base/errors.ts'
import { message } from '../base/words/index.ts'
import type { ImageSource, Scope, SeenImage, Snapshot } from '../domain/image-source.ts'
import type { Assignment } from './assignment.ts'
import type { Confirmation } from './confirmation.ts'
import { isAskedByCertainTag, isAskedByContent, refuseConfirmed } from './doubts.ts'
import { keyOfTag } from './image-index.ts'
import { lookCompletely, type LookTools } from './look.ts'
import { logLook } from './look-log.ts'
import { pauseBeforeLookMs } from './pause.ts'
import { createPosting, type Posting } from './posting.ts'
import { hasMovedRows, progress } from './progress.ts'
import { findReusable } from './reuse.ts'
import { awaitsTag, giveUpEntries, isSought, listOpenEntries, scopeOf } from './scope.ts'
import { isSettled, refuseImage, requestOf, type RowsByImage, type Tracker, type WatchedImage } from './tracker.ts'

/** The tools of the wait; effects are passed as arguments. */
export interface WatchTools extends LookTools {
  readonly source: ImageSource
  readonly log: Logger
  readonly discoveryTimeoutMs: number
  /** The maximum age of a result that counts without a new scan, for images requested by content; undefined if none does. */
  readonly reuseWithinMs: number | undefined
  /** Called after each look with the followed images, so that the findings of proven ones are read while others are awaited. */
  readonly offerProven: (images: readonly WatchedImage[], signal: AbortSignal) => void
  /** Undefined if findings need no confirmation. */
  readonly confirmation: Pick<Confirmation, 'judge' | 'limitPauseMs' | 'listDue'> | undefined
}

/**
 * Looks, posts newly listed images, and follows everything in the tracker until all of it is settled. Resolves with the service's
 * error for a refused post, or null. Rejects if a look fails, or with the signal's reason.
 */
export async function watch(
  tracker: Tracker,
  assignment: Assignment,
  firstScope: Scope,
  tools: WatchTools,
  signal: AbortSignal,
): Promise<ActionError | null> {
  const { source, clock, log, confirmation } = tools
  const startedAtMs = clock.now()
  const posting = createPosting(tools)
  let discoveryEndsAtMs: number | undefined
  let lastAwaited = 0
  for (let isFirst = true; ; isFirst = false) {
    await source.refresh(listOpenEntries(tracker), signal)
    const due = confirmation?.listDue() ?? []
    const scope = isFirst ? firstScope : scopeOf(tracker, due)
    const look = await lookCompletely(scope, assignment, startedAtMs, tools, signal)
    const atMs = clock.now()
    discoveryEndsAtMs ??= atMs + tools.discoveryTimeoutMs
    const known = new Set(tracker.listImages())
    const context = { isFirst, isDiscoveryOver: atMs >= discoveryEndsAtMs }
    const assigned = await assignment.assign(look.seen, context, signal)
    const before = new Map(tracker.listImages().flatMap((image) => (known.has(image) ? [[image, image.state]] : [])))
    await advanceImages(tracker, before, assigned, look, atMs, quietSince(before, posting), signal)
    const added = await startImages(before, assigned, look, atMs, tools, signal)
    confirmation?.judge(look.seen, due)
    logLook(tracker, before, atMs - startedAtMs, log)
    await posting.repeatLost(signal)
    // Billed scans are never requested in doubt. Other scans do no harm, and may turn out to be for the requested image.
    if (!source.mayRepeatLostRequest) refuseConfirmed(tracker)
    await posting.post(added, assigned, signal)
    giveUpEntries(tracker, atMs, tools.discoveryTimeoutMs)
    refuseConfirmed(tracker)
    const images = tracker.listImages()
    tools.offerProven(images, signal)
    const awaited = tracker.entries.filter(awaitsTag).length
    if (awaited > 0 && awaited !== lastAwaited) log.info(message('tags_awaited', { count: awaited }))
    lastAwaited = awaited
    if (awaited === 0 && !tracker.entries.some(isSought) && images.every(isSettled)) return posting.refusal()
    const nowMs = clock.now()
    const pauseMs = pauseBeforeLookMs(tools.pollIntervalMs, nowMs - startedAtMs, look.calls, tools.random)
    const leftMs = discoveryEndsAtMs - nowMs
    const limitedMs = awaited > 0 && leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs
    await clock.sleep(confirmation?.limitPauseMs(limitedMs) ?? limitedMs, signal)
  }
}

type KnownImages = ReadonlyMap<WatchedImage, WatchedImage['state']>

/** When any row last changed, or the time of the first post; null before that. */
function quietSince(known: KnownImages, posting: Posting): number | null {
  const firstAtMs = posting.firstAtMs()
  if (firstAtMs === null) return null
  let latestMs = firstAtMs
  for (const { movedAtMs } of known.values()) latestMs = Math.max(latestMs, movedAtMs ?? 0)
  return latestMs
}

async function advanceImages(
  tracker: Tracker,
  known: KnownImages,
  assigned: RowsByImage,
  { seen, serviceTimeMs }: Snapshot,
  atMs: number,
  quietSinceMs: number | null,
  signal: AbortSignal,
): Promise<void> {
  const rests = createRests(signal)
  // A settled image may be outside the scope of the look; then it is not missing.
  const looked = tracker.listImages().filter((image) => known.has(image) && (!isSettled(image) || assigned.has(image)))
  const anyMoved = looked.some((image) => hasMovedRows(image.state, assigned.get(image) ?? []))
  const quiet = quietSinceMs === null || !anyMoved ? quietSinceMs : atMs
  const byTag = new Map<string, SeenImage>()
  for (const image of looked) {
    if (rests.isDue()) await rests.take()
    const request = requestOf(image)
    const since = request === null ? null : Math.max(quiet ?? 0, request.atMs)
    image.state = progress(image.state, assigned.get(image) ?? [], atMs, since, serviceTimeMs)
    if (assigned.has(image)) continue
    if (byTag.size === 0) for (const row of seen) byTag.set(keyOfTag(row.identity), row)
    image.movedTo = byTag.get(keyOfTag(image.identity))?.identity.digest ?? image.movedTo
  }
}

/**
 * Starts to follow newly listed images. An image with a reusable result ends here, and starts again if a tag turns out to refer to it:
 * for a tag nothing is reused.
 */
async function startImages(
  known: KnownImages,
  assigned: RowsByImage,
  { serviceTimeMs }: Snapshot,
  atMs: number,
  { source, reuseWithinMs }: WatchTools,
  signal: AbortSignal,
): Promise<readonly WatchedImage[]> {
  const rests = createRests(signal)
  const isReusedForTag = (image: WatchedImage) =>
    image.stage.kind === 'reused' && !isAskedByContent(image) && isAskedByCertainTag(image)
  const added = [...assigned].filter(([image]) => !known.has(image) || isReusedForTag(image))
  for (const [image, rows] of added) {
    if (rests.isDue()) await rests.take()
    image.stage = { kind: 'listed' }
    image.state = progress({ ...image.state, end: null }, rows, atMs, null, serviceTimeMs)
    if (source.keyOf(image.identity) === undefined) refuseImage(image, message('image_unidentified'))
    if (reuseWithinMs === undefined || isSettled(image) || !isAskedByContent(image)) continue
    const row = findReusable(rows, serviceTimeMs, reuseWithinMs)
    if (row === undefined) continue
    image.stage = { kind: 'reused' }
    image.state = { ...image.state, end: { kind: 'proven', row } }
  }
  return added.map(([image]) => image)
}
