import type { SeenImage } from '../domain/image-source.ts'
import { takeWorst } from './worst-figures.ts'

/** A row that is not listed this often in a row is gone. */
export const maxMissingLooks = 3

/** How long a failure that stood before the post must stand still, counted from the last move of any row, to count. */
export const stoodFailureMs = 5 * 60_000

/** One row (an image on one host) since it was first seen. */
export interface FollowedRow {
  /** As it was before our post; of a row that appeared after it, as it appeared. */
  readonly baseline: SeenImage
  readonly last: SeenImage
  /** A success is new when its time is later than this; 0: than nothing. */
  readonly oldTimeMs: number
  /** Whether it ever showed a digest: then it proves nothing without one. */
  readonly hadDigest: boolean
  /** Whether it was ever seen as something else than a success. */
  readonly unfinished: boolean
  /** How many rows that nothing tells apart it stands for, at most. */
  readonly count: number
  /** Whether it was ever seen different from its baseline. */
  readonly moved: boolean
  /** How many looks in a row did not show it. */
  readonly missingLooks: number
}

/** How the wait for one image ended. */
export type ImageEnd =
  | { readonly kind: 'proven'; readonly row: SeenImage }
  | { readonly kind: 'failed'; readonly row: SeenImage }
  | { readonly kind: 'unscannable'; readonly row: SeenImage }
  | { readonly kind: 'gone' }

/** One image (a listed name, tag and digest) with its rows, by host. */
export interface ImageState {
  readonly rows: ReadonlyMap<string, FollowedRow>
  /** Rows that go on under another id, as they were last seen under this one: it may come back. */
  readonly renamed: ReadonlyMap<string, FollowedRow>
  /** When a row was last seen to have moved; null: never. */
  readonly movedAtMs: number | null
  /** The newest time that stood on any row before our post: what is no newer does not answer it. */
  readonly stoodAtMs: number
  /** What rows that appear later have to be newer than, besides all that stood. */
  readonly mustBeNewerThanMs: number
  /** The service's clock at the last look before our post; null: it did not say. */
  readonly listedAtServiceMs: number | null
  /** Null while it goes on; final once set. */
  readonly end: ImageEnd | null
}

/** An image of which nothing was seen yet. */
export const unseenImage: ImageState = {
  rows: new Map(),
  renamed: new Map(),
  movedAtMs: null,
  stoodAtMs: 0,
  mustBeNewerThanMs: 0,
  listedAtServiceMs: null,
  end: null,
}

/** The result that these rows of a look prove the image by, whatever proved it before; undefined: none. */
export function findProof(state: ImageState, rows: readonly SeenImage[]): SeenImage | undefined {
  const { end } = progress({ ...state, end: null }, rows, 0, 0)
  return end?.kind === 'proven' ? end.row : undefined
}

/** Tells the rows of one image apart: it may have several names and tags. */
export function keyOfRow({ identity: { name, tag }, key }: SeenImage): string {
  return [name, tag, key].join('\n')
}

/**
 * The state after one complete look that showed `rows` of this image. `quietSinceMs` is when any row of the whole run last
 * moved, or our post when none did; null before the post, when nothing counts as an end but the want of a row to scan.
 */
export function progress(
  state: ImageState,
  rows: readonly SeenImage[],
  atMs: number,
  quietSinceMs: number | null,
  serviceTimeMs: number | null = null,
): ImageState {
  const seen = gatherRows(rows)
  const { rows: known, renamed } = carryOver(state, seen)
  const followed = new Map<string, FollowedRow>()
  let movedAtMs = state.movedAtMs
  for (const [key, before] of known) {
    const sight = seen.get(key)
    if (sight !== undefined && hasMoved(before.last, sight.row)) movedAtMs = atMs
    followed.set(key, followRow(before, sight, state.listedAtServiceMs))
  }
  // What appears after the post may show a result from before it, and only later: it has to be newer than all that stood.
  const newestMs = newestOldTimeMs(state)
  for (const [key, sight] of seen)
    if (!followed.has(key)) followed.set(key, startRow(sight, newestMs, renamed.get(key)))
  const isBeforePost = quietSinceMs === null
  const stoodAtMs = isBeforePost
    ? rows.reduce((newest, { finishedAtMs }) => Math.max(newest, finishedAtMs ?? 0), state.stoodAtMs)
    : state.stoodAtMs
  const listedAtServiceMs = isBeforePost ? serviceTimeMs : state.listedAtServiceMs
  const isQuiet = !isBeforePost && atMs - Math.max(quietSinceMs, movedAtMs ?? 0) >= stoodFailureMs
  const end = state.end ?? findEnd([...followed.values()], stoodAtMs, isQuiet)
  const { mustBeNewerThanMs } = state
  return { rows: followed, renamed, movedAtMs, stoodAtMs, mustBeNewerThanMs, listedAtServiceMs, end }
}

/**
 * The rows that are followed, by the keys of this look. A place may give an image another id as it scans it: where one row of a
 * digest is gone and another of the same digest has come in the same place, it is the same row.
 */
function carryOver(
  { rows, renamed }: Pick<ImageState, 'rows' | 'renamed'>,
  seen: ReadonlyMap<string, Sight>,
): Pick<ImageState, 'rows' | 'renamed'> {
  const newcomers = [...seen].filter(([key]) => !rows.has(key))
  if (newcomers.length === 0) return { rows, renamed }
  const missing = new Map<string, [string, FollowedRow][]>()
  for (const entry of rows) {
    const spot = spotOf(entry[1].last)
    if (spot === undefined || seen.has(entry[0])) continue
    const others = missing.get(spot)
    if (others === undefined) missing.set(spot, [entry])
    else others.push(entry)
  }
  const carried = new Map(rows)
  const gone = new Map(renamed)
  for (const [key, { row }] of newcomers) {
    const candidates = missing.get(spotOf(row) ?? '') ?? []
    // Which of several went on cannot be told: it has to be newer than each of them.
    const oldTimeMs = candidates.reduce((newest, [, before]) => Math.max(newest, before.oldTimeMs), 0)
    const former = candidates.pop()
    if (former === undefined) continue
    carried.delete(former[0])
    gone.set(...former)
    carried.set(key, { ...former[1], oldTimeMs })
  }
  return { rows: carried, renamed: gone }
}

/** Where a row is, with the name, tag and digest that it has there; undefined: it cannot be told. */
function spotOf({ identity: { name, tag, digest }, site }: SeenImage): string | undefined {
  return digest === null || site === '' ? undefined : [name, tag, digest.toLowerCase(), site].join('\n')
}

/** The state of an image that turns out to be the same as `former`: its rows go on here, and have to be newer than all that stood. */
export function adoptRows(state: ImageState, former: ImageState): ImageState {
  const newestMs = newestOldTimeMs(state)
  const rows = new Map(state.rows)
  for (const [key, row] of former.rows) {
    rows.set(key, { ...(rows.get(key) ?? row), oldTimeMs: Math.max(newestMs, row.oldTimeMs) })
  }
  return { ...state, rows, stoodAtMs: Math.max(state.stoodAtMs, former.stoodAtMs) }
}

function newestOldTimeMs({ rows, mustBeNewerThanMs }: ImageState): number {
  return [...rows.values()].reduce((newest, { oldTimeMs }) => Math.max(newest, oldTimeMs), mustBeNewerThanMs)
}

/** What one look shows of a row. */
interface Sight {
  readonly row: SeenImage
  readonly count: number
  /** Any of those that nothing tells apart shows one. */
  readonly hasDigest: boolean
}

/** Of rows that nothing tells apart, the one with the newest result stands for all. */
function gatherRows(rows: readonly SeenImage[]): Map<string, Sight> {
  const seen = new Map<string, Sight>()
  for (const row of rows) {
    const key = keyOfRow(row)
    const first = seen.get(key)
    const isNewer = first === undefined || (row.finishedAtMs ?? 0) > (first.row.finishedAtMs ?? 0)
    const hasDigest = row.identity.digest !== null || first?.hasDigest === true
    seen.set(key, { row: isNewer ? row : first.row, count: (first?.count ?? 0) + 1, hasDigest })
  }
  return seen
}

/** What it showed under an id that it had before still stands. */
function startRow({ row, count, hasDigest }: Sight, stoodAtMs: number, before: FollowedRow | undefined): FollowedRow {
  return {
    baseline: before?.baseline ?? row,
    last: row,
    oldTimeMs: Math.max(stoodAtMs, row.finishedAtMs ?? 0, before?.oldTimeMs ?? 0),
    hadDigest: hasDigest || before?.hadDigest === true,
    unfinished: row.phase !== 'success',
    count,
    moved: false,
    missingLooks: 0,
  }
}

function followRow(before: FollowedRow, sight: Sight | undefined, listedAtServiceMs: number | null): FollowedRow {
  if (sight === undefined) return { ...before, missingLooks: before.missingLooks + 1 }
  const { row, count, hasDigest } = sight
  return {
    ...before,
    last: row,
    oldTimeMs: isOldTime(before, sight, listedAtServiceMs)
      ? Math.max(before.oldTimeMs, row.finishedAtMs ?? 0)
      : before.oldTimeMs,
    hadDigest: before.hadDigest || hasDigest,
    unfinished: before.unfinished || row.phase !== 'success',
    count: Math.max(before.count, count),
    moved: before.moved || hasMoved(before.baseline, row),
    missingLooks: 0,
  }
}

/**
 * Whether the time that a row shows may be that of a result from before our post: a success whose time was missing then has got
 * one that is not later than the service's clock at that time, without a scan that was seen; or a further row has come that cannot be told from this one.
 */
function isOldTime(
  { baseline, last, unfinished, count }: FollowedRow,
  { row, count: shown }: Sight,
  listedAtServiceMs: number | null,
): boolean {
  if (shown > count) return true
  const isUntimed = baseline.phase === 'success' && baseline.finishedAtMs === null && last.finishedAtMs === null
  if (!isUntimed) return false
  const isLater = listedAtServiceMs !== null && (row.finishedAtMs ?? 0) > listedAtServiceMs
  return row.phase !== 'success' || (!unfinished && !isLater)
}

/** Whether a look shows any followed row of the image in another state than the look before. */
export function hasMovedRows(state: ImageState, rows: readonly SeenImage[]): boolean {
  return rows.some((row) => {
    const before = state.rows.get(keyOfRow(row))
    return before !== undefined && hasMoved(before.last, row)
  })
}

/** Whether two sights of one row differ in anything that a scan changes. */
export function hasMoved(before: SeenImage, row: SeenImage): boolean {
  return before.state !== row.state
}

/** Whether the row shows a success that is newer than all that stood before our post, with the digest that stood then. */
function isNewSuccess({ hadDigest, last, oldTimeMs }: FollowedRow, stoodAtMs: number): boolean {
  const hasLostDigest = hadDigest && last.identity.digest === null
  const oldMs = Math.max(oldTimeMs, stoodAtMs)
  return last.phase === 'success' && (last.finishedAtMs ?? 0) > oldMs && !hasLostDigest
}

/** Whether the row shows a failure that answers our post: one after a move, or one that stood too long to be an old display. */
function isCountedFailure(row: FollowedRow, isQuiet: boolean): boolean {
  return row.last.phase === 'failure' && (row.moved || isQuiet)
}

function findEnd(rows: readonly FollowedRow[], stoodAtMs: number, isQuiet: boolean): ImageEnd | null {
  const listed = rows.filter((row) => row.missingLooks < maxMissingLooks)
  const scannable = listed.filter((row) => row.last.unscannable === null)
  const proofs = scannable.filter((row) => row.missingLooks === 0 && isNewSuccess(row, stoodAtMs))
  const proof = takeWorst(proofs.map(({ last }) => last))
  if (proof !== undefined) return { kind: 'proven', row: proof }
  if (scannable.some((row) => !isCountedFailure(row, isQuiet))) return null
  const failed = scannable[0]
  if (failed !== undefined) return { kind: 'failed', row: failed.last }
  // One that could be scanned and is gone says more than one that never could: a fleet overlooks what is merely unscannable.
  const isGone = rows.some((row) => row.missingLooks >= maxMissingLooks && row.last.unscannable === null)
  const refused = listed[0]
  return refused === undefined || isGone ? { kind: 'gone' } : { kind: 'unscannable', row: refused.last }
}
