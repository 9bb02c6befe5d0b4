import type { SeenImage } from '../domain/image-source.ts'

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
  /** When a row was last seen to have moved; null: never. */
  readonly movedAtMs: number | null
  /** What rows that appear later have to be newer than, besides all that stood. */
  readonly mustBeNewerThanMs: number
  /** Null while it goes on; final once set. */
  readonly end: ImageEnd | null
}

/** An image of which nothing was seen yet. */
export const unseenImage: ImageState = { rows: new Map(), movedAtMs: null, mustBeNewerThanMs: 0, end: null }

/**
 * The state after one complete look that showed `rows` of this image. `quietSinceMs` is when any row of the whole run last
 * moved, or our post when none did; null before the post, when nothing counts as an end but the want of a row to scan.
 */
export function progress(
  state: ImageState,
  rows: readonly SeenImage[],
  atMs: number,
  quietSinceMs: number | null,
): ImageState {
  const seen = gatherRows(rows)
  const followed = new Map<string, FollowedRow>()
  let movedAtMs = state.movedAtMs
  for (const [key, before] of state.rows) {
    const sight = seen.get(key)
    if (sight !== undefined && hasMoved(before.last, sight.row)) movedAtMs = atMs
    followed.set(key, followRow(before, sight))
  }
  // What appears after the post may show a result from before it, and only later: it has to be newer than all that stood.
  const stoodAtMs = newestOldTimeMs(state)
  for (const [key, sight] of seen) if (!followed.has(key)) followed.set(key, startRow(sight, stoodAtMs))
  const isQuiet = quietSinceMs !== null && atMs - Math.max(quietSinceMs, movedAtMs ?? 0) >= stoodFailureMs
  const end = state.end ?? findEnd([...followed.values()], isQuiet)
  return { rows: followed, movedAtMs, mustBeNewerThanMs: state.mustBeNewerThanMs, end }
}

/** The state of an image that turns out to be the same as `former`: its rows go on here, and have to be newer than all that stood. */
export function adoptRows(state: ImageState, former: ImageState): ImageState {
  const stoodAtMs = newestOldTimeMs(state)
  const rows = new Map(state.rows)
  for (const [key, row] of former.rows) {
    rows.set(key, { ...(rows.get(key) ?? row), oldTimeMs: Math.max(stoodAtMs, row.oldTimeMs) })
  }
  return { ...state, rows }
}

function newestOldTimeMs({ rows, mustBeNewerThanMs }: ImageState): number {
  return [...rows.values()].reduce((newest, { oldTimeMs }) => Math.max(newest, oldTimeMs), mustBeNewerThanMs)
}

/** What one look shows of a row. */
interface Sight {
  readonly row: SeenImage
  readonly count: number
}

/** Of rows that nothing tells apart, the one with the newest result stands for all. */
function gatherRows(rows: readonly SeenImage[]): Map<string, Sight> {
  const seen = new Map<string, Sight>()
  for (const row of rows) {
    const first = seen.get(row.key)
    const isNewer = first === undefined || (row.finishedAtMs ?? 0) > (first.row.finishedAtMs ?? 0)
    seen.set(row.key, { row: isNewer ? row : first.row, count: (first?.count ?? 0) + 1 })
  }
  return seen
}

function startRow({ row, count }: Sight, stoodAtMs: number): FollowedRow {
  return {
    baseline: row,
    last: row,
    oldTimeMs: Math.max(stoodAtMs, row.finishedAtMs ?? 0),
    unfinished: row.phase !== 'success',
    count,
    moved: false,
    missingLooks: 0,
  }
}

function followRow(before: FollowedRow, sight: Sight | undefined): FollowedRow {
  if (sight === undefined) return { ...before, missingLooks: before.missingLooks + 1 }
  const { row, count } = sight
  return {
    ...before,
    last: row,
    oldTimeMs: isOldTime(before, sight) ? Math.max(before.oldTimeMs, row.finishedAtMs ?? 0) : before.oldTimeMs,
    unfinished: before.unfinished || row.phase !== 'success',
    count: Math.max(before.count, count),
    moved: before.moved || hasMoved(before.baseline, row),
    missingLooks: 0,
  }
}

/**
 * Whether the time that a row shows may be that of a result from before our post: a success whose time was missing then has got
 * one without a new scan, or a further row has come that cannot be told from this one.
 */
function isOldTime({ baseline, last, unfinished, count }: FollowedRow, sight: Sight): boolean {
  const isUntimed = baseline.phase === 'success' && baseline.finishedAtMs === null && last.finishedAtMs === null
  return sight.count > count || (isUntimed && (!unfinished || sight.row.phase !== 'success'))
}

/** Whether a look shows any followed row of the image in another state than the look before. */
export function hasMovedRows(state: ImageState, rows: readonly SeenImage[]): boolean {
  return rows.some((row) => {
    const before = state.rows.get(row.key)
    return before !== undefined && hasMoved(before.last, row)
  })
}

/** Whether two sights of one row differ in anything that a scan changes. */
export function hasMoved(before: SeenImage, row: SeenImage): boolean {
  return before.state !== row.state
}

/** Whether the row shows a success that is newer than what stood before our post, with the digest that stood then. */
export function isNewSuccess({ baseline, last, oldTimeMs }: FollowedRow): boolean {
  const hasLostDigest = baseline.identity.digest !== null && last.identity.digest === null
  return last.phase === 'success' && (last.finishedAtMs ?? 0) > oldTimeMs && !hasLostDigest
}

/** Whether the row shows a failure that answers our post: one after a move, or one that stood too long to be an old display. */
export function isCountedFailure(row: FollowedRow, isQuiet: boolean): boolean {
  return row.last.phase === 'failure' && (row.moved || isQuiet)
}

function findEnd(rows: readonly FollowedRow[], isQuiet: boolean): ImageEnd | null {
  const listed = rows.filter((row) => row.missingLooks < maxMissingLooks)
  const scannable = listed.filter((row) => row.last.unscannable === null)
  const proof = scannable.find((row) => row.missingLooks === 0 && isNewSuccess(row))
  if (proof !== undefined) return { kind: 'proven', row: proof.last }
  if (scannable.some((row) => !isCountedFailure(row, isQuiet))) return null
  const failed = scannable[0]
  if (failed !== undefined) return { kind: 'failed', row: failed.last }
  // One that could be scanned and is gone says more than one that never could: a fleet overlooks what is merely unscannable.
  const isGone = rows.some((row) => row.missingLooks >= maxMissingLooks && row.last.unscannable === null)
  const refused = listed[0]
  return refused === undefined || isGone ? { kind: 'gone' } : { kind: 'unscannable', row: refused.last }
}
