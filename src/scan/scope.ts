import { isPinned } from '../domain/image-entry.ts'
import type { OpenEntry, Scope } from '../domain/image-source.ts'
import { isSettled, type Tracker, type WatchedEntry } from './tracker.ts'

/** What the next look has to show: all that is still waited for, and tags whose digests may still change. */
export function scopeOf(tracker: Tracker): Scope {
  const open = tracker.entries.filter(isOpen)
  const images = tracker.entries.length > 0 ? [] : tracker.listImages().filter((image) => !isSettled(image))
  return { kind: 'some', entries: open.map(({ entry }) => entry), images: images.map(({ identity }) => identity) }
}

/** The entries of which something is still open. */
export function listOpenEntries(tracker: Tracker): OpenEntry[] {
  const open: OpenEntry[] = []
  for (const watched of tracker.entries) {
    if (watched.search.kind === 'unknown' || !isOpen(watched)) continue
    open.push({ entry: watched.entry, search: watched.search.kind })
  }
  return open
}

function isOpen({ entry, images, search }: WatchedEntry): boolean {
  if (search.kind === 'unknown') return false
  return search.kind !== 'found' || !isPinned(entry) || [...images].some((image) => !isSettled(image))
}
