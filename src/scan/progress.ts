import type { SeenImage } from '../domain/image-source.ts'
import { takeWorst } from './worst-figures.ts'

/** A row that is missing from this many looks in a row is gone. */
export const maxMissingLooks = 3

/** How long a failure from before the post must stay unchanged to count, from the last change of any row. */
export const stoodFailureMs = 5 * 60_000

/** One row (an image on one host) since it was first seen. */
export interface FollowedRow {
  /** The row before our post; for a row that appeared later, as it first appeared. */
  readonly baseline: SeenImage
  readonly last: SeenImage
  /** A success is new if its time is later than this; 0 if there was no result. */
  readonly oldTimeMs: number
  /** Whether it ever had a digest. Without one, it then proves nothing. */
  readonly hadDigest: boolean
  /** Whether it was ever seen with a status other than success. */
  readonly unfinished: boolean
  /** The maximum number of indistinguishable rows that it represents. */
  readonly count: number
  /** Whether it ever differed from its baseline. */
  readonly moved: boolean
  /** The number of looks in a row that did not show it. */
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
  /** Rows that continue under another ID, as last seen under the old one, which may come back. */
  readonly renamed: ReadonlyMap<string, FollowedRow>
  /** When a row was last seen to change; null if never. */
  readonly movedAtMs: number | null
  /** The newest time on any row before our post. A result that is not newer does not answer the post. */
  readonly stoodAtMs: number
  /** Rows that appear later must be newer than this, and newer than all earlier results. */
  readonly mustBeNewerThanMs: number
  /** The service's clock at the last look before our post; null if it did not say. */
  readonly listedAtServiceMs: number | null
  /** Null while the image is followed; final once set. */
  readonly end: ImageEnd | null
}

/** An image before any of its rows was seen. */
export const unseenImage: ImageState = {
  rows: new Map(),
  renamed: new Map(),
  movedAtMs: null,
  stoodAtMs: 0,
  mustBeNewerThanMs: 0,
  listedAtServiceMs: null,
  end: null,
}

/** The result in these rows that proves the image, regardless of any earlier proof; undefined if none does. */
export function findProof(state: ImageState, rows: readonly SeenImage[]): SeenImage | undefined {
  const { end } = progress({ ...state, end: null }, rows, 0, 0)
  return end?.kind === 'proven' ? end.row : undefined
}

/** Distinguishes the rows of one image, which may have several names and tags. */
export function keyOfRow({ identity: { name, tag }, key }: SeenImage): string {
  return [name, tag, key].join('\n')
}

/**
 * The state after one complete look, which showed `rows` of this image. `quietSinceMs` is when any row of the whole run last
 * changed, or the time of our post if none did. It is null before the post; until then, the wait can only end if no row can be
 * scanned.
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
  // A row that appears after the post may show a result from before it, with a delay. So it must be newer than all earlier
  // results.
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
 * The followed rows, by the keys of this look. A place may give an image a new ID when it scans it: if a row with a digest is
 * gone, and another one with the same digest has appeared in the same place, they are the same row.
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
    // It is unknown which of several rows continues here, so it must be newer than each of them.
    const oldTimeMs = candidates.reduce((newest, [, before]) => Math.max(newest, before.oldTimeMs), 0)
    const former = candidates.pop()
    if (former === undefined) continue
    carried.delete(former[0])
    gone.set(...former)
    carried.set(key, { ...former[1], oldTimeMs })
  }
  return { rows: carried, renamed: gone }
}

/** The place of a row, with its name, tag and digest; undefined if unknown. */
function spotOf({ identity: { name, tag, digest }, site }: SeenImage): string | undefined {
  return digest === null || site === '' ? undefined : [name, tag, digest.toLowerCase(), site].join('\n')
}

/** Merges `former`, which turned out to be the same image. Its rows continue here, and must be newer than all earlier results. */
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

/** A row as one look shows it. */
interface Sight {
  readonly row: SeenImage
  readonly count: number
  /** Whether any of the indistinguishable rows has a digest. */
  readonly hasDigest: boolean
}

/** Merges rows that nothing distinguishes: the one with the newest result represents all of them. */
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

/** Starts to follow a row. What it showed under an earlier ID still counts. */
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
 * Whether the time of a row may be that of a result from before our post. Either a success had no time then, and now has one that
 * is not later than the service's clock at that time, without a visible scan; or one more row has appeared that cannot be
 * distinguished from this one.
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

/** Whether a look shows any followed row of the image in a different state from the previous look. */
export function hasMovedRows(state: ImageState, rows: readonly SeenImage[]): boolean {
  return rows.some((row) => {
    const before = state.rows.get(keyOfRow(row))
    return before !== undefined && hasMoved(before.last, row)
  })
}

/** Whether two looks at a row differ in a value that a scan changes. */
export function hasMoved(before: SeenImage, row: SeenImage): boolean {
  return before.state !== row.state
}

/** Whether the row shows a success that is newer than everything before our post, and has not lost its digest. */
function isNewSuccess({ hadDigest, last, oldTimeMs }: FollowedRow, stoodAtMs: number): boolean {
  const hasLostDigest = hadDigest && last.identity.digest === null
  const oldMs = Math.max(oldTimeMs, stoodAtMs)
  return last.phase === 'success' && (last.finishedAtMs ?? 0) > oldMs && !hasLostDigest
}

/**
 * Whether the row shows a failure that answers our post: one after a change, or one that has been unchanged for too long to be
 * outdated.
 */
function isCountedFailure(row: FollowedRow, isQuiet: boolean): boolean {
  return row.last.phase === 'failure' && (row.moved || isQuiet)
}

function findEnd(rows: readonly FollowedRow[], stoodAtMs: number, isQuiet: boolean): ImageEnd | null {
  const listed = rows.filter((row) => row.missingLooks < maxMissingLooks)
  const scannable = listed.filter((row) => row.last.unscannable === null)
  const shown = scannable.filter((row) => row.missingLooks === 0 && row.last.phase === 'success')
  const proofs = shown.filter((row) => isNewSuccess(row, stoodAtMs))
  const [proof] = proofs
  if (proof !== undefined) {
    // A row that came later is no proof, but what it counts in a result that is no older counts.
    const newer = shown.filter(({ last }) => (last.finishedAtMs ?? 0) >= (proof.last.finishedAtMs ?? 0))
    return { kind: 'proven', row: takeWorst([...proofs, ...newer].map(({ last }) => last)) ?? proof.last }
  }
  if (scannable.some((row) => !isCountedFailure(row, isQuiet))) return null
  const failed = scannable[0]
  if (failed !== undefined) return { kind: 'failed', row: failed.last }
  // A scannable row that is gone says more than a row that was never scannable: runs for all images only warn about the latter.
  const isGone = rows.some((row) => row.missingLooks >= maxMissingLooks && row.last.unscannable === null)
  const refused = listed[0]
  return refused === undefined || isGone ? { kind: 'gone' } : { kind: 'unscannable', row: refused.last }
}
