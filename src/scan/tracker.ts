import type { Message } from '../base/words/index.ts'
import type { ImageEntry } from '../domain/image-entry.ts'
import type { ImageIdentity } from '../domain/image-identity.ts'
import { formatImage } from '../domain/image-identity.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import { createImageIndex } from './image-index.ts'
import { adoptRows, keyOfRow, unseenImage, type ImageState } from './progress.ts'
import { unseenTag, type TagWatch } from './tag-doubt.ts'

/** One scan request. */
export interface ScanRequest {
  /** When it was answered, by our clock. */
  readonly atMs: number
  /** By the service's clock; null if it did not say. */
  readonly serviceTimeMs: number | null
}

/** The stage of the scan request for an image. */
export type Stage =
  /** It is listed; no scan was requested yet. */
  | { readonly kind: 'listed' }
  | { readonly kind: 'requested'; readonly request: ScanRequest }
  /** Its result from before this run counts. */
  | { readonly kind: 'reused' }
  /** It cannot be followed, or the service did not accept the request; final. */
  | { readonly kind: 'refused'; readonly why: Message; readonly request: ScanRequest | null }

/** One image that the run must judge. */
export interface WatchedImage {
  /** As listed; it may gain a digest. If it has several names and tags, the one that was requested first. */
  identity: ImageIdentity
  /** The rank of the name in `identity` among the requested names. */
  rank: number
  state: ImageState
  stage: Stage
  /** Another digest under the same name and tag, seen while rows of this image were missing. */
  movedTo: string | null
  /** The entries that asked for it; none with `operate_all`. */
  readonly foundBy: Set<WatchedEntry>
}

/** The state of the search for an entry. */
export type Search =
  /** No complete look yet. */
  | { readonly kind: 'not_looked' }
  | { readonly kind: 'missing'; readonly sinceMs: number }
  | { readonly kind: 'found' }
  /** The listed rows leave open which image is meant; final. */
  | { readonly kind: 'refused'; readonly why: Message }
  /** Given up. */
  | { readonly kind: 'unknown' }

/** One entry of `images`, and the images found for it. */
export interface WatchedEntry {
  readonly entry: ImageEntry
  readonly images: Set<WatchedImage>
  search: Search
  /** Only for an entry without a digest or ID. */
  tag: TagWatch
  /** Whether the last look showed rows that are neither scanned nor followed yet, because their digest may still change. */
  isHeld: boolean
  /** For a build, the indexes of its names that were listed. */
  readonly listedNames: Set<number>
  /** Other images with its name and tag in the last look, as long as the entry itself is not found. */
  others: readonly string[]
  /** Other places where it was listed, as long as it is not found in the requested place. */
  elsewhere: readonly string[]
}

/** The owner of a row. */
export interface RowOwner {
  /** All rows of one build are one image, even with different names and digests; undefined if the content decides. */
  readonly build: string | undefined
  /** The row with the lowest rank gives the image its name. */
  readonly rank: number
}

const anyOwner: RowOwner = { build: undefined, rank: 0 }

/** The rows of one look, by their image. */
export type RowsByImage = ReadonlyMap<WatchedImage, readonly SeenImage[]>

/** Everything that a run knows so far. It grows during the run; results are built from it whenever the run ends. */
export interface Tracker {
  readonly entries: readonly WatchedEntry[]
  /** In the order they were found. */
  listImages(): readonly WatchedImage[]
  /** Whether an image with this name and tag is followed. */
  hasTag(identity: ImageIdentity): boolean
  /** Images with this name and tag. */
  listByTag(identity: ImageIdentity): readonly WatchedImage[]
  /** Images with the row's name and tag that had exactly this row when it had no digest. */
  listByBareRow(row: SeenImage): readonly WatchedImage[]
  /** Whether there is any such image; faster than listing them. */
  hasBareRow(row: SeenImage): boolean
  /**
   * The image that a row belongs to; undefined if it would be a new one. An image that was known by its ID and now shows a digest
   * stays the same image.
   */
  placeKnown(row: SeenImage, owner?: RowOwner): WatchedImage | undefined
  /** The image of a row; creates it if there is none. */
  place(row: SeenImage, owner?: RowOwner): WatchedImage
  /**
   * Merges images. If the row of one host gained the digest that another host's row already has, they are one image: the one that
   * was known only by its ID, and is not listed any more, continues as rows of the other. `rows` are those of one look.
   */
  mergeGainedDigests(rows: readonly SeenImage[]): void
}

/** Creates a tracker for these entries; `operate_all` has none. */
export function createTracker(entries: readonly ImageEntry[], keyOf: ImageSource['keyOf']): Tracker {
  const images = new Map<string, WatchedImage>()
  const index = createImageIndex<WatchedImage>()

  // Rows with neither digest nor ID share one image.
  const keyOfContent = ({ identity }: SeenImage, build?: string) =>
    build ?? keyOf(identity) ?? `unidentified ${formatImage(identity)}`
  const keyWithoutDigest = ({ identity }: SeenImage) =>
    identity.digest === null ? undefined : keyOf({ ...identity, digest: null })
  const find = (row: SeenImage, build: string | undefined) => {
    const key = keyOfContent(row, build)
    const known = images.get(key)
    if (known !== undefined) return known
    // A build is the image that a tag or a digest has found already, if the source says that their content is one image.
    if (build !== undefined) return row.identity.digest === null ? undefined : images.get(keyOfContent(row))
    // A row that had a digest in an earlier look still belongs to the same image without it, but proves nothing.
    if (row.identity.digest === null) {
      return index.findByRow(row, ({ identity, state }) => identity.digest !== null && state.rows.size > 0)
    }
    const formerKey = keyWithoutDigest(row)
    const former = formerKey === undefined ? undefined : images.get(formerKey)
    // The row of another host with the same ID says nothing about this row's content.
    if (formerKey === undefined || former === undefined || !former.state.rows.has(keyOfRow(row))) return undefined
    images.delete(formerKey)
    images.set(key, former)
    former.identity = row.identity
    return former
  }

  // A row without a digest may be of another content later, so it never gives an image a second key.
  const remember = (image: WatchedImage, row: SeenImage, build: string | undefined) => {
    index.add(image, row)
    if (row.identity.digest === null) return
    for (const key of [keyOfContent(row, build), keyOfContent(row)]) if (!images.has(key)) images.set(key, image)
  }

  const placeKnown = (row: SeenImage, { build, rank } = anyOwner) => {
    const image = find(row, build)
    if (image === undefined) return undefined
    remember(image, row, build)
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
    listImages: () => [...new Set(images.values())],
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
      remember(image, row, owner.build)
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

/** A newly listed image, without a scan request. */
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

/** Whether the wait for an image is over. */
export function isSettled(image: WatchedImage): boolean {
  return image.stage.kind === 'refused' || image.state.end !== null
}

/** Stops following an image permanently. Keeps an earlier refusal. */
export function refuseImage(image: WatchedImage, why: Message): void {
  if (image.stage.kind === 'refused') return
  image.stage = { kind: 'refused', why, request: requestOf(image) }
}

/**
 * Stops following an entry permanently, and refuses the images that only it asked for. An image that HSS cannot scan keeps its own
 * reason.
 */
export function refuseEntry(watched: WatchedEntry, why: Message): void {
  watched.search = { kind: 'refused', why }
  for (const image of watched.images) {
    const isAskedElsewhere = [...image.foundBy].some(({ search }) => search.kind !== 'refused')
    if (isAskedElsewhere) {
      image.foundBy.delete(watched)
      watched.images.delete(image)
    } else if (image.state.end?.kind !== 'unscannable') refuseImage(image, why)
  }
}

/** Whether an entry was given up or cannot be followed. */
export function isAbandoned({ search }: WatchedEntry): boolean {
  return search.kind === 'unknown' || search.kind === 'refused'
}

/** The request for a scan of it; null if there was none. */
export function requestOf({ stage }: WatchedImage): ScanRequest | null {
  return stage.kind === 'requested' || stage.kind === 'refused' ? stage.request : null
}

/** The user's own words for each image, from the first entry that found it. */
export function textsByImage(tracker: Tracker): Map<WatchedImage, string> {
  const texts = new Map<WatchedImage, string>()
  for (const { entry, images } of tracker.entries) {
    for (const image of images) if (!texts.has(image)) texts.set(image, entry.text)
  }
  return texts
}
