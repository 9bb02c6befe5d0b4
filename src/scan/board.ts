import type { Message } from '../base/words/index.ts'
import type { ImageEntry } from '../domain/image-entry.ts'
import type { ImageRow } from '../hss/image-row.ts'
import { identityOf, keyOfIdentity, keyWithoutDigest, tellImage, type ImageIdentity } from './image-identity.ts'
import { adoptRows, keyOfRow, unseenImage, type ImageState } from './progress.ts'

/** One image that the run answers for. */
export interface WatchedImage {
  /** As HSS lists it; it may gain a digest. */
  identity: ImageIdentity
  state: ImageState
  /** In our post, or in one of them. */
  posted: boolean
  /** When its post was made; null before. */
  postedAtMs: number | null
  /** Every row had a result before our post. */
  hadResults: boolean
  /** Another digest under the same name and tag, seen while rows of this one were missing. */
  movedTo: string | null
  /** Why it cannot be followed, or was not taken by HSS; final. */
  refused: Message | null
}

/** The rows of one look, by the key of their image. */
export type RowsByImage = Map<string, ImageRow[]>

/** One entry of `images`, and what was found for it. */
export interface WatchedEntry {
  readonly entry: ImageEntry
  readonly images: Set<string>
  /** When a complete look first did not show it. */
  missingSinceMs: number | null
  /** What the last look showed of its name and tag, as long as it is not found itself. */
  readonly others: Set<string>
  /** Given up. */
  isUnknown: boolean
}

/** All that a run knows so far. It is filled as the run goes on, and told from whenever the run ends. */
export interface Board {
  readonly entries: readonly WatchedEntry[]
  readonly images: Map<string, WatchedImage>
}

/** An empty board for these entries; none for `operate_all`. */
export function createBoard(entries: readonly ImageEntry[]): Board {
  return {
    entries: entries.map((entry) => ({
      entry,
      images: new Set(),
      missingSinceMs: null,
      others: new Set(),
      isUnknown: false,
    })),
    images: new Map(),
  }
}

/** Whether nothing more is to be waited for. */
export function isSettled(image: WatchedImage): boolean {
  return image.refused !== null || image.state.end !== null
}

/** A newly listed image, not yet posted. */
export function createImage(row: ImageRow): WatchedImage {
  return {
    identity: identityOf(row),
    state: unseenImage,
    posted: false,
    postedAtMs: null,
    hadResults: false,
    movedTo: null,
    refused: null,
  }
}

/**
 * The key under which the board has a row's image, or will have it. An image that was known by its `image_id` and now shows a
 * digest stays the same image: it moves to its new key. Rows with neither digest nor id share a key of their own. `placed` are
 * the rows of the same look that have their place already.
 */
export function placeRow(board: Board, row: ImageRow, placed: RowsByImage = new Map()): string {
  const identity = identityOf(row)
  const key = keyOfIdentity(identity) ?? `unidentified ${tellImage(identity)}`
  if (board.images.has(key)) return key
  if (identity.digest === null) return findLostDigest(board, row, placed) ?? key
  const formerKey = keyWithoutDigest(identity)
  const former = formerKey === undefined ? undefined : board.images.get(formerKey)
  // Another host's row with that id says nothing of this one's content.
  if (formerKey === undefined || former === undefined || !former.state.rows.has(keyOfRow(row))) return key
  former.identity = identity
  replaceKey(board, formerKey, key)
  board.images.set(key, former)
  return key
}

/** The key of the image that this very row was of while it still showed a digest: without one it is no other image, and no proof. */
function findLostDigest(board: Board, row: ImageRow, placed: RowsByImage): string | undefined {
  const rowKey = keyOfRow(row)
  for (const [key, { identity, state }] of board.images) {
    const isSameTag = identity.name === row.imageName && identity.version === row.imageVersion
    const isKnown = state.rows.has(rowKey) || placed.get(key)?.some((other) => keyOfRow(other) === rowKey) === true
    if (isSameTag && identity.digest !== null && isKnown) return key
  }
  return undefined
}

/**
 * Where one host's row gained the digest under which another host's row is listed already, the two are one image: the one that
 * is known only by its `image_id`, and is not listed any more, goes on as rows of the other.
 */
export function mergeGainedDigests(board: Board, rows: readonly ImageRow[]): void {
  const stillListed = new Set(rows.map((row) => keyOfIdentity(identityOf(row))))
  for (const row of rows) {
    const identity = identityOf(row)
    const key = keyOfIdentity(identity)
    const formerKey = identity.digest === null ? undefined : keyWithoutDigest(identity)
    if (key === undefined || formerKey === undefined || stillListed.has(formerKey)) continue
    const [image, former] = [board.images.get(key), board.images.get(formerKey)]
    if (image === undefined || former === undefined || !former.state.rows.has(keyOfRow(row))) continue
    image.state = adoptRows(image.state, former.state)
    replaceKey(board, formerKey, key)
  }
}

function replaceKey(board: Board, formerKey: string, key: string): void {
  board.images.delete(formerKey)
  for (const { images } of board.entries) if (images.delete(formerKey)) images.add(key)
}
