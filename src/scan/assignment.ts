import type { SeenImage } from '../domain/image-source.ts'
import type { RowsByImage, Tracker, WatchedImage } from './tracker.ts'

/** What a look comes to besides its rows. */
export interface LookContext {
  /** It is the first complete one. */
  readonly isFirst: boolean
  /** What has not shown yet is not waited for any longer. */
  readonly isDiscoveryOver: boolean
}

/** Gives the rows of a look to the images that they belong to. */
export interface Assignment {
  /** Whether a row may matter, for its image or for what took its place. Of others nothing is kept. */
  wants(row: SeenImage): boolean
  /** Refuses what these rows of a complete look leave ambiguous, and does nothing else. */
  refuseAmbiguous(rows: readonly SeenImage[], signal: AbortSignal): Promise<void>
  /** Rejects with the signal's reason when it is called off. */
  assign(rows: readonly SeenImage[], look: LookContext, signal: AbortSignal): Promise<RowsByImage>
}

/**
 * Rows with a digest first, since one without may be the same host's; and before all others those that had none before, since they
 * tell which image the digest is of.
 */
export function sortByDigest(rows: readonly SeenImage[], { hasBareRow }: Pick<Tracker, 'hasBareRow'>): SeenImage[] {
  const gained: SeenImage[] = []
  const withDigest: SeenImage[] = []
  const without: SeenImage[] = []
  for (const row of rows) {
    if (row.identity.digest === null) without.push(row)
    else (hasBareRow(row) ? gained : withDigest).push(row)
  }
  return [...gained, ...withDigest, ...without]
}

/** Adds a row to those of its image. */
export function addRow(assigned: Map<WatchedImage, SeenImage[]>, image: WatchedImage, row: SeenImage): void {
  const rows = assigned.get(image)
  if (rows === undefined) assigned.set(image, [row])
  else rows.push(row)
}
