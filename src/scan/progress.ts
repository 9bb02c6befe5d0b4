import type { ImageRow } from '../hss/image-row.ts'
import { normalizeStatus, phaseOf } from './scan-status.ts'

/** A row that is not listed this often in a row is gone. */
export const maxMissingLooks = 3

/** How long a failure that stood before the post must stand still, counted from the last move of any row, to count. */
export const stoodFailureMs = 5 * 60_000

/** One row (an image on one host) since it was first seen. */
export interface FollowedRow {
  /** As it was before our post. */
  readonly baseline: ImageRow
  readonly last: ImageRow
  /** Whether it was ever seen different from its baseline. */
  readonly moved: boolean
  /** How many looks in a row did not show it. */
  readonly missingLooks: number
}

/** How the wait for one image ended. */
export type ImageEnd =
  | { readonly kind: 'proven'; readonly row: ImageRow }
  | { readonly kind: 'failed'; readonly row: ImageRow }
  | { readonly kind: 'unscannable'; readonly row: ImageRow }
  | { readonly kind: 'gone' }

/** One image (a listed name, tag and digest) with its rows, by host. */
export interface ImageState {
  readonly rows: ReadonlyMap<string, FollowedRow>
  /** When a row was last seen to have moved; null: never. */
  readonly movedAtMs: number | null
  /** Null while it goes on; final once set. */
  readonly end: ImageEnd | null
}

/** An image of which nothing was seen yet. */
export const unseenImage: ImageState = { rows: new Map(), movedAtMs: null, end: null }

/** What tells the rows of one image apart: the host's agent, and the id HSS gave the image there. */
export function keyOfRow(row: ImageRow): string {
  return [row.agentId ?? row.hostId ?? row.hostName ?? '', row.imageId ?? ''].join('\n')
}

/**
 * The state after one complete look that showed `rows` of this image. `quietSinceMs` is when any row of the whole run last
 * moved, or our post when none did; null before the post, when nothing counts as an end but the want of a row to scan.
 */
export function progress(
  state: ImageState,
  rows: readonly ImageRow[],
  atMs: number,
  quietSinceMs: number | null,
): ImageState {
  const seen = new Map<string, ImageRow>()
  for (const row of rows) seen.set(keyOfRow(row), preferRow(seen.get(keyOfRow(row)), row))
  const followed = new Map<string, FollowedRow>()
  let movedAtMs = state.movedAtMs
  for (const [key, before] of state.rows) {
    const row = seen.get(key)
    if (row !== undefined && hasMoved(before.last, row)) movedAtMs = atMs
    followed.set(key, followRow(before, row))
  }
  for (const [key, row] of seen) {
    if (!followed.has(key)) followed.set(key, { baseline: row, last: row, moved: false, missingLooks: 0 })
  }
  const isQuiet = quietSinceMs !== null && atMs - Math.max(quietSinceMs, movedAtMs ?? 0) >= stoodFailureMs
  const end = state.end ?? findEnd([...followed.values()], isQuiet)
  return { rows: followed, movedAtMs, end }
}

function followRow(before: FollowedRow, row: ImageRow | undefined): FollowedRow {
  if (row === undefined) return { ...before, missingLooks: before.missingLooks + 1 }
  return {
    baseline: completeBaseline(before, row),
    last: row,
    moved: before.moved || hasMoved(before.baseline, row),
    missingLooks: 0,
  }
}

/** A success shown without its time before our post: the first time that shows without a new success is the old one's. */
function completeBaseline({ baseline, moved }: FollowedRow, row: ImageRow): ImageRow {
  const isUntimed = phaseOf(baseline.scanStatus) === 'success' && baseline.latestScanTimeMs === null
  const isOldTime = !moved || phaseOf(row.scanStatus) !== 'success'
  return isUntimed && isOldTime && row.latestScanTimeMs !== null
    ? { ...baseline, latestScanTimeMs: row.latestScanTimeMs }
    : baseline
}

/** Whether a look shows any followed row of the image in another state than the look before. */
export function hasMovedRows(state: ImageState, rows: readonly ImageRow[]): boolean {
  return rows.some((row) => {
    const before = state.rows.get(keyOfRow(row))
    return before !== undefined && hasMoved(before.last, row)
  })
}

/** Whether two sights of one row differ in anything that a scan changes. */
export function hasMoved(before: ImageRow, row: ImageRow): boolean {
  return (
    normalizeStatus(before.scanStatus) !== normalizeStatus(row.scanStatus) ||
    before.latestScanTimeMs !== row.latestScanTimeMs ||
    before.scanFailedDesc !== row.scanFailedDesc
  )
}

/** Two rows that nothing tells apart: the one that says more for a newer result stands. */
function preferRow(first: ImageRow | undefined, second: ImageRow): ImageRow {
  if (first === undefined) return second
  return (second.latestScanTimeMs ?? 0) > (first.latestScanTimeMs ?? 0) ? second : first
}

/** Whether the row shows a success that is newer than what stood before our post. */
export function isNewSuccess(row: FollowedRow): boolean {
  return (
    phaseOf(row.last.scanStatus) === 'success' &&
    (row.last.latestScanTimeMs ?? 0) > (row.baseline.latestScanTimeMs ?? 0)
  )
}

/** Whether the row shows a failure that answers our post: one after a move, or one that stood too long to be an old display. */
export function isCountedFailure(row: FollowedRow, isQuiet: boolean): boolean {
  return phaseOf(row.last.scanStatus) === 'failure' && (row.moved || isQuiet)
}

function findEnd(rows: readonly FollowedRow[], isQuiet: boolean): ImageEnd | null {
  const listed = rows.filter((row) => row.missingLooks < maxMissingLooks)
  const scannable = listed.filter((row) => row.last.nonScanReason === '')
  const proof = scannable.find((row) => row.missingLooks === 0 && isNewSuccess(row))
  if (proof !== undefined) return { kind: 'proven', row: proof.last }
  if (scannable.some((row) => !isCountedFailure(row, isQuiet))) return null
  const failed = scannable[0]
  if (failed !== undefined) return { kind: 'failed', row: failed.last }
  const refused = listed[0]
  return refused === undefined ? { kind: 'gone' } : { kind: 'unscannable', row: refused.last }
}
