import type { SeenImage } from '../domain/image-source.ts'
import type { RowsByImage, WatchedImage } from './tracker.ts'

/** Gives the rows of a look to the images that they belong to. */
export interface Assignment {
  /** Whether a row may matter, for its image or for what took its place. Of others nothing is kept. */
  wants(row: SeenImage): boolean
  assign(rows: readonly SeenImage[]): RowsByImage
}

/** Rows with a digest first: one without may be the same host's. */
export function sortByDigest(rows: readonly SeenImage[]): SeenImage[] {
  const withDigest: SeenImage[] = []
  const without: SeenImage[] = []
  for (const row of rows) (row.identity.digest === null ? without : withDigest).push(row)
  return withDigest.concat(without)
}

/** Adds a row to those of its image. */
export function addRow(assigned: Map<WatchedImage, SeenImage[]>, image: WatchedImage, row: SeenImage): void {
  const rows = assigned.get(image)
  if (rows === undefined) assigned.set(image, [row])
  else rows.push(row)
}
