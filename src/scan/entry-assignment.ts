import { formatImage } from '../domain/image-identity.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import { addRow, sortByDigest, type Assignment } from './assignment.ts'
import { keyOfTag } from './image-index.ts'
import type { Tracker, WatchedEntry, WatchedImage } from './tracker.ts'

/** So many other images of an entry's name and tag are kept; people are told the first few. */
const maxOthers = 20

/** For named images: rows that match an entry, new digests of its tag among them. */
export function assignToEntries(tracker: Tracker, createMatcher: ImageSource['createMatcher']): Assignment {
  const watchedBy = new Map(tracker.entries.map((watched) => [watched.entry, watched]))
  const matcher = createMatcher(tracker.entries.map(({ entry }) => entry))
  const toWatched = (entries: ReturnType<typeof matcher.findEntries>) =>
    entries.map((entry) => watchedBy.get(entry)).filter((watched) => watched !== undefined)
  const findEntries = (row: SeenImage) =>
    toWatched(matcher.findEntries(row)).filter(({ search }) => search.kind !== 'unknown')
  return {
    wants: (row) => matcher.hasNamesakes(row) || tracker.hasTag(row.identity) || findEntries(row).length > 0,
    assign(rows) {
      const assigned = new Map<WatchedImage, SeenImage[]>()
      const found = new Map(rows.map((row) => [row, findEntries(row)] as const))
      const matched = rows.filter((row) => (found.get(row)?.length ?? 0) > 0)
      tracker.mergeGainedDigests(matched)
      for (const row of sortByDigest(matched)) {
        const image = tracker.place(row)
        addRow(assigned, image, row)
        for (const watched of found.get(row) ?? []) {
          watched.images.add(image)
          watched.search = { kind: 'found' }
          image.foundBy.add(watched)
        }
      }
      noteOthers(tracker.entries, rows, (row) => toWatched(matcher.findNamesakes(row)))
      return assigned
    },
  }
}

/** Keeps, for what is not found, what else the look showed of its name and tag. */
function noteOthers(
  entries: readonly WatchedEntry[],
  rows: readonly SeenImage[],
  findNamesakes: (row: SeenImage) => readonly WatchedEntry[],
): void {
  const sought = new Set(entries.filter(({ search }) => search.kind !== 'found' && search.kind !== 'unknown'))
  for (const watched of sought) watched.others = []
  if (sought.size === 0) return
  const shown = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = keyOfTag(row.identity)
    const texts = shown.get(key) ?? new Set()
    const text = formatImage(row.identity)
    // Every row of a tag has the same namesakes, so that what one of them has enough of all have.
    if (texts.size === maxOthers || texts.has(text)) continue
    shown.set(key, texts.add(text))
    for (const watched of findNamesakes(row)) {
      if (sought.has(watched) && watched.others.length < maxOthers) watched.others = [...watched.others, text]
    }
  }
}
