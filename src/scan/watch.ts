import type { Clock, Random } from '../base/clock.ts'
import { ActionError, CancelledError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { ImageSource, Scope, SeenImage, Snapshot } from '../domain/image-source.ts'
import type { Assignment } from './assignment.ts'
import { keyOfTag } from './image-index.ts'
import { logLook } from './look-log.ts'
import { pauseBeforeLookMs } from './pause.ts'
import { hasMovedRows, progress } from './progress.ts'
import { listOpenEntries, scopeOf } from './scope.ts'
import { submit, type Submission } from './submission.ts'
import { isSettled, refuseImage, requestOf, type RowsByImage, type Tracker, type WatchedImage } from './tracker.ts'

/** What the wait needs; effects come in as arguments. */
export interface WatchTools {
  readonly source: ImageSource
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  readonly pollIntervalMs: number
  readonly discoveryTimeoutMs: number
  /** Told after each look which images are proven, so that their findings can be read while others are still awaited. */
  readonly offerProven: (images: readonly WatchedImage[], signal: AbortSignal) => void
}

/** How the wait went on: the posts made, and what the service said when it refused one. */
interface Progress {
  readonly posts: { readonly submission: Submission; readonly images: readonly WatchedImage[] }[]
  refusal: ActionError | null
}

/** An incomplete listing is looked at again this often before that is an error. */
const maxIncompleteLooks = 3

/**
 * Looks, posts what is newly listed, and follows everything that the tracker has until all of it is settled. Resolves with what the
 * service said when it refused a post; rejects when looking fails, or with the signal's reason.
 */
export async function watch(
  tracker: Tracker,
  assignment: Assignment,
  firstScope: Scope,
  tools: WatchTools,
  signal: AbortSignal,
): Promise<ActionError | null> {
  const startedAtMs = tools.clock.now()
  const going: Progress = { posts: [], refusal: null }
  let scope = firstScope
  for (;;) {
    await tools.source.refresh(listOpenEntries(tracker), signal)
    const look = await lookCompletely(scope, assignment, startedAtMs, tools, signal)
    const atMs = tools.clock.now()
    const known = new Set(tracker.listImages())
    const assigned = assignment.assign(look.seen)
    const before = new Map(tracker.listImages().flatMap((image) => (known.has(image) ? [[image, image.state]] : [])))
    advanceImages(tracker, before, assigned, look.seen, atMs, quietSince(before, going))
    const added = startImages(before, assigned, atMs, tools.source)
    logLook(tracker, before, atMs - startedAtMs, tools.log)
    await repeatLostPosts(going, signal)
    await postImages(added, assigned, going, tools, signal)
    giveUpEntries(tracker, atMs, tools.discoveryTimeoutMs)
    const images = tracker.listImages()
    tools.offerProven(images, signal)
    const isSought = tracker.entries.some(({ search }) => search.kind !== 'found' && search.kind !== 'unknown')
    if (!isSought && images.every(isSettled)) return going.refusal
    const waitedMs = tools.clock.now() - startedAtMs
    await tools.clock.sleep(pauseBeforeLookMs(tools.pollIntervalMs, waitedMs, look.calls, tools.random), signal)
    scope = scopeOf(tracker)
  }
}

async function lookCompletely(
  scope: Scope,
  { wants }: Assignment,
  startedAtMs: number,
  { source, clock, random, pollIntervalMs }: WatchTools,
  signal: AbortSignal,
): Promise<Snapshot> {
  for (let incomplete = 1; ; incomplete += 1) {
    const look = await source.list(scope, wants, signal)
    if (look.complete) return look
    if (incomplete >= maxIncompleteLooks) {
      throw new ActionError('service', source.sentences.listIncomplete(incomplete), message('advice_shape'))
    }
    await clock.sleep(pauseBeforeLookMs(pollIntervalMs, clock.now() - startedAtMs, look.calls, random), signal)
  }
}

type KnownImages = ReadonlyMap<WatchedImage, WatchedImage['state']>

/** When any row last moved, or the first post; null before it. */
function quietSince(known: KnownImages, going: Progress): number | null {
  const first = going.posts[0]
  if (first === undefined) return null
  let latestMs = first.submission.request.atMs
  for (const { movedAtMs } of known.values()) latestMs = Math.max(latestMs, movedAtMs ?? 0)
  return latestMs
}

function advanceImages(
  tracker: Tracker,
  known: KnownImages,
  assigned: RowsByImage,
  rows: readonly SeenImage[],
  atMs: number,
  quietSinceMs: number | null,
): void {
  // What is settled may be outside the scope of the look, and then is not missing.
  const looked = tracker.listImages().filter((image) => known.has(image) && (!isSettled(image) || assigned.has(image)))
  const anyMoved = looked.some((image) => hasMovedRows(image.state, assigned.get(image) ?? []))
  const quiet = quietSinceMs === null || !anyMoved ? quietSinceMs : atMs
  const byTag = new Map<string, SeenImage>()
  for (const image of looked) {
    const request = requestOf(image)
    const since = request === null ? null : Math.max(quiet ?? 0, request.atMs)
    image.state = progress(image.state, assigned.get(image) ?? [], atMs, since)
    if (assigned.has(image)) continue
    if (byTag.size === 0) for (const row of rows) byTag.set(keyOfTag(row.identity), row)
    image.movedTo = byTag.get(keyOfTag(image.identity))?.identity.digest ?? image.movedTo
  }
}

/** Starts to follow what is newly listed. */
function startImages(
  known: KnownImages,
  assigned: RowsByImage,
  atMs: number,
  { keyOf }: ImageSource,
): readonly WatchedImage[] {
  const added = [...assigned].filter(([image]) => !known.has(image))
  for (const [image, rows] of added) {
    image.state = progress(image.state, rows, atMs, null)
    image.hadResults = rows.every((row) => row.finishedAtMs !== null || row.phase === 'failure')
    if (keyOf(image.identity) === undefined) refuseImage(image, message('image_unidentified'))
  }
  return added.map(([image]) => image)
}

async function postImages(
  added: readonly WatchedImage[],
  assigned: RowsByImage,
  going: Progress,
  tools: WatchTools,
  signal: AbortSignal,
): Promise<void> {
  const images = added.filter((image) => !isSettled(image))
  if (images.length === 0) return
  const rows = images.flatMap((image) => (assigned.get(image) ?? []).filter((row) => row.unscannable === null))
  await unlessRefused(images, going, async () => {
    const submission = await submit(rows, tools, signal)
    going.posts.push({ submission, images })
    for (const image of images) image.stage = { kind: 'requested', request: submission.request }
    tools.log.info(message('scan_requested', { count: images.length }))
  })
}

async function repeatLostPosts(going: Progress, signal: AbortSignal): Promise<void> {
  for (const { submission, images } of going.posts) {
    const hasMoved = images.some((image) => image.state.movedAtMs !== null)
    await unlessRefused(images, going, () => submission.afterLook(hasMoved, signal))
  }
}

/** What the service refuses is an error of those images; the others go on. */
async function unlessRefused(
  images: readonly WatchedImage[],
  going: Progress,
  post: () => Promise<void>,
): Promise<void> {
  try {
    await post()
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof DeadlineError || error instanceof CancelledError)
      throw error
    going.refusal ??= error
    for (const image of images) if (!isSettled(image)) refuseImage(image, error.problem)
  }
}

function giveUpEntries({ entries }: Tracker, atMs: number, discoveryTimeoutMs: number): void {
  for (const watched of entries) {
    if (watched.search.kind === 'not_looked') watched.search = { kind: 'missing', sinceMs: atMs }
    if (watched.search.kind !== 'missing') continue
    if (atMs - watched.search.sinceMs >= discoveryTimeoutMs) watched.search = { kind: 'unknown' }
  }
}
