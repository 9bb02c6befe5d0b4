import type { Message } from '../base/words/index.ts'
import type { ImageEntry } from '../domain/image-entry.ts'
import type { ImageIdentity } from '../domain/image-identity.ts'
import { formatImage } from '../domain/image-identity.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import { createImageIndex } from './image-index.ts'
import { adoptRows, keyOfRow, unseenImage, type ImageState } from './progress.ts'
import { unseenTag, type TagWatch } from './tag-doubt.ts'

/** One request that asked for scans. */
export interface ScanRequest {
  /** By our clock, when it was answered. */
  readonly atMs: number
  /** By the service's clock; null: it did not say. */
  readonly serviceTimeMs: number | null
}

/** How far asking for a scan has come. */
export type Stage =
  /** It is listed; nothing was asked for yet. */
  | { readonly kind: 'listed' }
  | { readonly kind: 'requested'; readonly request: ScanRequest }
  /** Its result from before this run counts. */
  | { readonly kind: 'reused' }
  /** It cannot be followed, or the service did not take the request; final. */
  | { readonly kind: 'refused'; readonly why: Message; readonly request: ScanRequest | null }

/** One image that the run answers for. */
export interface WatchedImage {
  /** As listed; it may gain a digest. Of several names and tags, the one that was asked for first. */
  identity: ImageIdentity
  /** Of the name in `identity`, among those that were asked for. */
  rank: number
  state: ImageState
  stage: Stage
  /** Another digest under the same name and tag, seen while rows of this one were missing. */
  movedTo: string | null
  /** The entries that asked for it; none with `operate_all`. */
  readonly foundBy: Set<WatchedEntry>
}

/** What looking for an entry has come to. */
export type Search =
  /** No complete look yet. */
  | { readonly kind: 'not_looked' }
  | { readonly kind: 'missing'; readonly sinceMs: number }
  | { readonly kind: 'found' }
  /** What is listed leaves open which image is meant; final. */
  | { readonly kind: 'refused'; readonly why: Message }
  /** Given up. */
  | { readonly kind: 'unknown' }

/** One entry of `images`, and what was found for it. */
export interface WatchedEntry {
  readonly entry: ImageEntry
  readonly images: Set<WatchedImage>
  search: Search
  /** Of an entry that names no content. */
  tag: TagWatch
  /** The last look showed rows that are neither asked for nor followed yet, since their digest may still change. */
  isHeld: boolean
  /** Of a build, the names that were listed, by their place among its names. */
  readonly listedNames: Set<number>
  /** What the last look showed of its name and tag, as long as it is not found itself. */
  others: readonly string[]
  /** Where else it was listed, as long as it is not found where it is asked for. */
  elsewhere: readonly string[]
}

/** Whose a row is. */
export interface RowOwner {
  /** Rows of one build are one image, whatever their names and digests; undefined: its content decides. */
  readonly build: string | undefined
  /** The lowest of an image's rows gives it its name. */
  readonly rank: number
}

const anyOwner: RowOwner = { build: undefined, rank: 0 }

/** The rows of one look, by their image. */
export type RowsByImage = ReadonlyMap<WatchedImage, readonly SeenImage[]>

/** All that a run knows so far. It is filled as the run goes on, and told from whenever the run ends. */
export interface Tracker {
  readonly entries: readonly WatchedEntry[]
  /** In the order in which they were found. */
  listImages(): readonly WatchedImage[]
  /** Whether an image with this name and tag is followed. */
  hasTag(identity: ImageIdentity): boolean
  /** Images with this name and tag. */
  listByTag(identity: ImageIdentity): readonly WatchedImage[]
  /** Images with the row's name and tag that had this very row when it showed no digest. */
  listByBareRow(row: SeenImage): readonly WatchedImage[]
  /** Whether there is any such image; cheaper than listing them. */
  hasBareRow(row: SeenImage): boolean
  /**
   * The image that a row belongs to; undefined: it would be a new one. An image that was known by its id and now shows a digest
   * stays the same image.
   */
  placeKnown(row: SeenImage, owner?: RowOwner): WatchedImage | undefined
  /** The image of a row, a new one where there is none. */
  place(row: SeenImage, owner?: RowOwner): WatchedImage
  /**
   * Where one host's row gained the digest under which another host's row is listed already, the two are one image: the one that
   * is known only by its id, and is not listed any more, goes on as rows of the other. `rows` are those of one look.
   */
  mergeGainedDigests(rows: readonly SeenImage[]): void
}

/** A tracker for these entries; none for `operate_all`. */
export function createTracker(entries: readonly ImageEntry[], keyOf: ImageSource['keyOf']): Tracker {
  const images = new Map<string, WatchedImage>()
  const index = createImageIndex<WatchedImage>()

  // Rows with neither digest nor id share an image of their own.
  const keyOfContent = ({ identity }: SeenImage, build?: string) =>
    build ?? keyOf(identity) ?? `unidentified ${formatImage(identity)}`
  const keyWithoutDigest = ({ identity }: SeenImage) =>
    identity.digest === null ? undefined : keyOf({ ...identity, digest: null })
  const find = (row: SeenImage, build: string | undefined) => {
    const key = keyOfContent(row, build)
    const known = images.get(key)
    if (known !== undefined || build !== undefined) return known
    // A row that showed a digest in an earlier look is of no other image without it, and no proof.
    if (row.identity.digest === null) {
      return index.findByRow(row, ({ identity, state }) => identity.digest !== null && state.rows.size > 0)
    }
    const formerKey = keyWithoutDigest(row)
    const former = formerKey === undefined ? undefined : images.get(formerKey)
    // Another host's row with that id says nothing of this one's content.
    if (formerKey === undefined || former === undefined || !former.state.rows.has(keyOfRow(row))) return undefined
    images.delete(formerKey)
    images.set(key, former)
    former.identity = row.identity
    return former
  }

  const placeKnown = (row: SeenImage, { build, rank } = anyOwner) => {
    const image = find(row, build)
    if (image === undefined) return undefined
    index.add(image, row)
    const isFuller = rank === image.rank && image.identity.digest === null && row.identity.digest !== null
    if (rank < image.rank || isFuller) {
      image.rank = rank
      image.identity = { ...row.identity, digest: row.identity.digest ?? image.identity.digest }
    }
    return image
  }

  return {
    entries: entries.map((entry) => ({
      entry,
      images: new Set(),
      search: { kind: 'not_looked' },
      tag: unseenTag,
      isHeld: false,
      listedNames: new Set(),
      others: [],
      elsewhere: [],
    })),
    listImages: () => [...images.values()],
    hasTag: index.hasTag,
    listByTag: index.listByTag,
    listByBareRow: index.listByBareRow,
    hasBareRow: index.hasBareRow,
    placeKnown,
    place(row, owner = anyOwner) {
      const known = placeKnown(row, owner)
      if (known !== undefined) return known
      const image = createImage(row, owner.rank)
      images.set(keyOfContent(row, owner.build), image)
      index.add(image, row)
      return image
    },
    mergeGainedDigests(rows) {
      const stillListed = new Set(rows.map((row) => keyOfContent(row)))
      for (const row of rows) {
        const formerKey = keyWithoutDigest(row)
        if (formerKey === undefined || stillListed.has(formerKey)) continue
        const [image, former] = [images.get(keyOfContent(row)), images.get(formerKey)]
        if (image === undefined || former === undefined || !former.state.rows.has(keyOfRow(row))) continue
        image.state = adoptRows(image.state, former.state)
        images.delete(formerKey)
        index.replace(
          former,
          image,
          [...former.state.rows.values()].map(({ last }) => last),
        )
        for (const watched of former.foundBy) {
          watched.images.delete(former)
          watched.images.add(image)
          image.foundBy.add(watched)
        }
      }
    },
  }
}

/** A newly listed image for which nothing was asked yet. */
export function createImage(row: SeenImage, rank = 0): WatchedImage {
  return {
    identity: row.identity,
    state: unseenImage,
    stage: { kind: 'listed' },
    rank,
    movedTo: null,
    foundBy: new Set(),
  }
}

/** Whether nothing more is to be waited for. */
export function isSettled(image: WatchedImage): boolean {
  return image.stage.kind === 'refused' || image.state.end !== null
}

/** Stops following an image, for good. What was refused first stands. */
export function refuseImage(image: WatchedImage, why: Message): void {
  if (image.stage.kind === 'refused') return
  image.stage = { kind: 'refused', why, request: requestOf(image) }
}

/** Stops following an entry, for good: what only it asked for is refused with it. */
export function refuseEntry(watched: WatchedEntry, why: Message): void {
  watched.search = { kind: 'refused', why }
  for (const image of watched.images) {
    const isAskedElsewhere = [...image.foundBy].some(({ search }) => search.kind !== 'refused')
    if (isAskedElsewhere) {
      image.foundBy.delete(watched)
      watched.images.delete(image)
    } else refuseImage(image, why)
  }
}

/** Whether an entry is given up, or cannot be followed. */
export function isAbandoned({ search }: WatchedEntry): boolean {
  return search.kind === 'unknown' || search.kind === 'refused'
}

/** The request that asked for a scan of it; null: none was made. */
export function requestOf({ stage }: WatchedImage): ScanRequest | null {
  return stage.kind === 'requested' || stage.kind === 'refused' ? stage.request : null
}

/** The user's own words for each image; the first entry that found it speaks. */
export function textsByImage(tracker: Tracker): Map<WatchedImage, string> {
  const texts = new Map<WatchedImage, string>()
  for (const { entry, images } of tracker.entries) {
    for (const image of images) if (!texts.has(image)) texts.set(image, entry.text)
  }
  return texts
}
