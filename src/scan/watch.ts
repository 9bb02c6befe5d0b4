import type { Clock, Random } from '../base/clock.ts'
import { ActionError, CancelledError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { BatchScanBody, HssClient } from '../hss/client.ts'
import type { ImageRow } from '../hss/image-row.ts'
import { scopeOf, type Assignment } from './assignment.ts'
import { createImage, isSettled, type Board, type RowsByImage, type WatchedImage } from './board.ts'
import { logLook } from './look-log.ts'
import type { Look, Looker, LookScope } from './look.ts'
import { pauseBeforeLookMs } from './pause.ts'
import { hasMovedRows, progress, unseenImage } from './progress.ts'
import { phaseOf } from './scan-status.ts'
import { submit, type Submission } from './submission.ts'

/** What the wait needs; effects come in as arguments. */
export interface WatchTools {
  readonly hss: HssClient
  readonly look: Looker
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  readonly pollIntervalMs: number
  readonly discoveryTimeoutMs: number
  /** Told after each look which images are proven, so that their findings can be read while others are still awaited. */
  readonly offerProven: (images: readonly WatchedImage[], signal: AbortSignal) => void
  /** The body of a post for these newly listed images. */
  readonly toBody: (rows: readonly ImageRow[]) => BatchScanBody
}

/** How the wait went on: the posts made, and what HSS said when it refused one. */
interface Progress {
  readonly posts: { readonly submission: Submission; readonly images: readonly WatchedImage[] }[]
  refusal: ActionError | null
}

/** An incomplete listing is looked at again this often before that is an error. */
const maxIncompleteLooks = 3

/**
 * Looks, posts what is newly listed, and follows everything on the board until all of it is settled. Resolves with what HSS said
 * when it refused a post; rejects when looking fails, or with the signal's reason.
 */
export async function watch(
  board: Board,
  assignment: Assignment,
  firstScope: LookScope,
  tools: WatchTools,
  signal: AbortSignal,
): Promise<ActionError | null> {
  const startedAtMs = tools.clock.now()
  const going: Progress = { posts: [], refusal: null }
  let scope = firstScope
  for (;;) {
    const look = await lookCompletely(scope, assignment, startedAtMs, tools, signal)
    const atMs = tools.clock.now()
    const assigned = assignment.assign(look.rows)
    const before = new Map([...board.images.values()].map((image) => [image, image.state]))
    advanceImages(board, assigned, look.rows, atMs, quietSince(board, going))
    const added = addImages(board, assigned, atMs)
    logLook(board, before, atMs - startedAtMs, tools.log)
    await repeatLostPosts(going, signal)
    await postImages(added, assigned, going, tools, signal)
    giveUpEntries(board, atMs, tools.discoveryTimeoutMs)
    tools.offerProven([...board.images.values()], signal)
    if (isAllSettled(board)) return going.refusal
    const waitedMs = tools.clock.now() - startedAtMs
    await tools.clock.sleep(pauseBeforeLookMs(tools.pollIntervalMs, waitedMs, look.pageCount, tools.random), signal)
    scope = scopeOf(board)
  }
}

async function lookCompletely(
  scope: LookScope,
  { wants }: Assignment,
  startedAtMs: number,
  tools: WatchTools,
  signal: AbortSignal,
): Promise<Look> {
  for (let incomplete = 1; ; incomplete += 1) {
    const look = await tools.look(scope, wants, signal)
    if (look.complete) return look
    if (incomplete >= maxIncompleteLooks) {
      throw new ActionError('service', message('listing_incomplete', { looks: incomplete }), message('advice_shape'))
    }
    const waitedMs = tools.clock.now() - startedAtMs
    await tools.clock.sleep(pauseBeforeLookMs(tools.pollIntervalMs, waitedMs, look.pageCount, tools.random), signal)
  }
}

/** When any row last moved, or the first post; null before it. */
function quietSince(board: Board, going: Progress): number | null {
  const first = going.posts[0]
  if (first === undefined) return null
  return [...board.images.values()].reduce(
    (latest, { state }) => Math.max(latest, state.movedAtMs ?? 0),
    first.submission.postedAtMs,
  )
}

function advanceImages(
  board: Board,
  assigned: RowsByImage,
  rows: readonly ImageRow[],
  atMs: number,
  quietSinceMs: number | null,
): void {
  // What is settled may be outside the scope of the look, and then is not missing.
  const looked = [...board.images].filter(([key, image]) => !isSettled(image) || assigned.has(key))
  const anyMoved = looked.some(([key, { state }]) => hasMovedRows(state, assigned.get(key) ?? []))
  const quiet = quietSinceMs === null || !anyMoved ? quietSinceMs : atMs
  const byTag = new Map<string, ImageRow>()
  for (const [key, image] of looked) {
    image.state = progress(
      image.state,
      assigned.get(key) ?? [],
      atMs,
      image.posted ? Math.max(quiet ?? 0, image.postedAtMs ?? 0) : null,
    )
    if (assigned.has(key)) continue
    if (byTag.size === 0) for (const row of rows) byTag.set(tagKey(row.imageName, row.imageVersion), row)
    image.movedTo = byTag.get(tagKey(image.identity.name, image.identity.version))?.imageDigest ?? image.movedTo
  }
}

function tagKey(name: string | null, version: string | null): string {
  return `${name}\n${version}`
}

function addImages(board: Board, assigned: RowsByImage, atMs: number): [string, WatchedImage][] {
  const added: [string, WatchedImage][] = []
  for (const [key, rows] of assigned) {
    const [first] = rows
    if (first === undefined || board.images.has(key)) continue
    const image = createImage(first)
    image.state = progress(unseenImage, rows, atMs, null)
    image.hadResults = rows.every((row) => row.latestScanTimeMs !== null || phaseOf(row.scanStatus) === 'failure')
    if (image.identity.digest === null && image.identity.imageId === null) image.refused = message('image_unidentified')
    board.images.set(key, image)
    added.push([key, image])
  }
  return added
}

async function postImages(
  added: readonly [string, WatchedImage][],
  assigned: RowsByImage,
  going: Progress,
  tools: WatchTools,
  signal: AbortSignal,
): Promise<void> {
  const images = added.filter(([, image]) => !isSettled(image))
  if (images.length === 0) return
  const rows = images.flatMap(([key]) => (assigned.get(key) ?? []).filter((row) => row.nonScanReason === ''))
  const posted = images.map(([, image]) => image)
  await unlessRefused(posted, going, async () => {
    going.posts.push({ submission: await submit(tools.toBody(rows), tools, signal), images: posted })
    for (const image of posted) {
      image.posted = true
      image.postedAtMs = tools.clock.now()
    }
    tools.log.info(message('scan_requested', { count: posted.length }))
  })
}

async function repeatLostPosts(going: Progress, signal: AbortSignal): Promise<void> {
  for (const { submission, images } of going.posts) {
    const hasMoved = images.some((image) => image.state.movedAtMs !== null)
    await unlessRefused(images, going, () => submission.afterLook(hasMoved, signal))
  }
}

/** What HSS refuses is an error of those images; the others go on. */
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
    for (const image of images) if (!isSettled(image)) image.refused = error.problem
  }
}

function giveUpEntries(board: Board, atMs: number, discoveryTimeoutMs: number): void {
  for (const watched of board.entries) {
    if (watched.images.size > 0) continue
    watched.missingSinceMs ??= atMs
    if (atMs - watched.missingSinceMs >= discoveryTimeoutMs) watched.isUnknown = true
  }
}

function isAllSettled(board: Board): boolean {
  return (
    board.entries.every(({ images, isUnknown }) => isUnknown || images.size > 0) &&
    [...board.images.values()].every(isSettled)
  )
}
