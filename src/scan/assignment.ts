import type { SeenImage } from '../domain/image-source.ts'
import type { RowsByImage, Tracker, WatchedEntry, WatchedImage } from './tracker.ts'

/** The circumstances of a look. */
export interface LookContext {
  /** Whether it is the first complete look. */
  readonly isFirst: boolean
  /** Whether the wait for images that have not appeared is over. */
  readonly isDiscoveryOver: boolean
}

/** Assigns the rows of a look to the images that they belong to. */
export interface Assignment {
  /** Whether a row may matter, for its image or for one that replaced it. Other rows are not kept. */
  wants(row: SeenImage): boolean
  /** The entries that ask for a row by its tag. Entries that were given up, or refused, are not among them. */
  listTags(row: SeenImage): readonly WatchedEntry[]
  /** Refuses the entries that these rows of a complete look leave ambiguous. Changes nothing else. */
  refuseAmbiguous(rows: readonly SeenImage[], signal: AbortSignal): Promise<void>
  /** Rejects with the signal's reason if it aborts. */
  assign(rows: readonly SeenImage[], look: LookContext, signal: AbortSignal): Promise<RowsByImage>
}

/**
 * Sorts rows. Rows with a digest come before rows without one, which may be from the same host. First of all come rows that had
 * no digest before, because they show which image the digest belongs to.
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

/** Adds a row to the rows of its image. */
export function addRow(assigned: Map<WatchedImage, SeenImage[]>, image: WatchedImage, row: SeenImage): void {
  const rows = assigned.get(image)
  if (rows === undefined) assigned.set(image, [row])
  else rows.push(row)
}
