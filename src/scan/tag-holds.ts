import { isPinned } from '../domain/image-entry.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import type { RowMatch } from './entry-owners.ts'
import type { WatchedEntry } from './tracker.ts'

/** The rows of a look that may show the earlier content of a tag, each with the tags to hold back, and the other matches. */
export interface Holds {
  readonly held: ReadonlyMap<SeenImage, readonly WatchedEntry[]>
  readonly free: ReadonlyMap<SeenImage, RowMatch>
}

/** See `holdTags`. */
export type HoldTags = typeof holdTags

/**
 * Holds back rows for tags whose content may still change: such rows are neither scanned nor followed for these tags yet. If a
 * digest or a build asks for a row, it counts for that. Content that a tag has found already stays found. Notes at each of `tags`
 * whether it is held.
 */
export function holdTags(
  tags: readonly WatchedEntry[],
  matches: ReadonlyMap<SeenImage, RowMatch>,
  keyOf: ImageSource['keyOf'],
  mayHold: boolean,
): Holds {
  const held = new Map<SeenImage, readonly WatchedEntry[]>()
  const free = new Map<SeenImage, RowMatch>()
  for (const [row, match] of matches) {
    const key = keyOf(row.identity)
    const isHeld = ({ entry, images }: WatchedEntry) =>
      mayHold &&
      row.isCurrent === false &&
      !isPinned(entry) &&
      ![...images].some(({ identity }) => keyOf(identity) === key)
    const back = match.watched.filter(isHeld)
    const watched = match.watched.filter((one) => !back.includes(one))
    if (back.length > 0) held.set(row, back)
    if (watched.length > 0) free.set(row, { ...match, watched })
  }
  noteHeld(tags, new Set([...held.values()].flat()))
  return { held, free }
}

function noteHeld(tags: readonly WatchedEntry[], held: ReadonlySet<WatchedEntry>): void {
  for (const watched of tags) {
    watched.isHeld = held.has(watched)
    if (watched.isHeld) watched.search = { kind: 'found' }
    // The held rows are not listed any more, so the entry must be found again.
    else if (watched.images.size === 0 && watched.search.kind === 'found') watched.search = { kind: 'not_looked' }
  }
}
