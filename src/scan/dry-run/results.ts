import { message, type Message } from '../../base/words/index.ts'
import { formatImage } from '../../domain/image-identity.ts'
import type { ImageSource, SeenImage } from '../../domain/image-source.ts'
import type { ImageResult, ListedRow } from '../../domain/scan-report.ts'
import { buildEntryResult, explainMissing, nothingKnown } from '../entry-result.ts'
import type { WatchedEntry, WatchedImage } from '../tracker.ts'
import type { Search } from './look.ts'

/** An image that was found. */
export interface FoundImage {
  readonly image: WatchedImage
  readonly rows: readonly SeenImage[]
  readonly result: ImageResult
}

/** The results of a search, for found and for missing images. */
export interface SearchResults {
  readonly found: readonly FoundImage[]
  readonly missing: readonly ImageResult[]
}

/** Builds the results of a search, even if it ended without a complete look. */
export function buildResults({ tracker, found }: Search, source: ImageSource): SearchResults {
  return {
    found: [...(found ?? [])].map(([image, rows]) => ({ image, rows, result: buildFoundResult(image, rows, source) })),
    missing: tracker.entries
      .filter(({ images }) => images.size === 0)
      .map((watched) => buildMissingResult(watched, found !== null, source)),
  }
}

/** The rows of a found image, for people. */
export function listRows({ result, rows }: FoundImage): ListedRow[] {
  return rows.map(({ place, scanStatus, finishedAtMs, figures }) => ({
    image: result.image,
    place,
    scanStatus,
    scannedAtMs: finishedAtMs,
    ...figures,
  }))
}

/** Shows the last result of any of its rows, which proves nothing. */
function buildFoundResult(
  { identity, foundBy }: WatchedImage,
  rows: readonly SeenImage[],
  source: ImageSource,
): ImageResult {
  const latest = rows.reduce<SeenImage | undefined>(
    (last, row) => ((row.finishedAtMs ?? 0) > (last?.finishedAtMs ?? -1) ? row : last),
    undefined,
  )
  const [entry] = foundBy
  return {
    ...nothingKnown,
    source: source.kind,
    registry: latest?.registry ?? null,
    image: entry?.entry.text ?? formatImage(identity),
    imageName: identity.name,
    imageVersion: identity.tag,
    imageDigest: identity.digest,
    imageId: latest?.identity.id ?? identity.id,
    localImageType: latest?.localImageType ?? null,
    status: 'not_posted',
    reason: findObstacle(identity, rows, source),
    scanStatus: latest?.scanStatus ?? null,
    scannedAtMs: latest?.finishedAtMs ?? null,
    hostNames: [...new Set(rows.map(({ hostName }) => hostName).filter((host) => host !== null))],
    ...latest?.figures,
  }
}

/** Why a scan would not post the image; null if it would. */
function findObstacle(
  identity: WatchedImage['identity'],
  rows: readonly SeenImage[],
  source: ImageSource,
): Message | null {
  if (source.keyOf(identity) === undefined) return message('image_unidentified')
  return rows.every(({ unscannable }) => unscannable !== null) ? (rows[0]?.unscannable ?? null) : null
}

function buildMissingResult(watched: WatchedEntry, wasLooked: boolean, { kind, sentences }: ImageSource): ImageResult {
  const { entry, search } = watched
  if (!wasLooked) return buildEntryResult(entry, kind, 'not_posted', message('image_not_looked_up'))
  if (search.kind === 'refused') return buildEntryResult(entry, kind, 'error', search.why)
  return buildEntryResult(entry, kind, 'unknown_image', explainMissing(watched) ?? sentences.unknownImage)
}
