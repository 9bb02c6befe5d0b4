import type { Filters } from './filters.ts'
import type { ImageEntry } from './image-entry.ts'

/** What to scan: entries of `images`, or all images that match the filters. */
export type ScanTarget =
  | { readonly kind: 'images'; readonly entries: readonly ImageEntry[] }
  | { readonly kind: 'all'; readonly filters: Filters }
