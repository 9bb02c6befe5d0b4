import { isPinned } from '../domain/image-entry.ts'
import type { OpenEntry, Scope } from '../domain/image-source.ts'
import { isAbandoned, isSettled, type Tracker, type WatchedEntry, type WatchedImage } from './tracker.ts'

/** The scope of the next look: everything that is still open, tags whose digests may still change, and these images. */
export function scopeOf(tracker: Tracker, due: readonly WatchedImage[] = []): Scope {
  const also = new Set(due)
  const open = tracker.entries.filter((entry) => isOpen(entry) || [...entry.images].some((image) => also.has(image)))
  const images =
    tracker.entries.length > 0 ? [] : tracker.listImages().filter((image) => !isSettled(image) || also.has(image))
  return { kind: 'some', entries: open.map(({ entry }) => entry), images: images.map(({ identity }) => identity) }
}

/** The scope of a look at all images, settled or not. */
export function wholeScopeOf(tracker: Tracker): Scope {
  const found = tracker.entries.filter(({ images }) => images.size > 0)
  const images = tracker.entries.length > 0 ? [] : tracker.listImages()
  return { kind: 'some', entries: found.map(({ entry }) => entry), images: images.map(({ identity }) => identity) }
}

/** The entries that are still open. */
export function listOpenEntries(tracker: Tracker): OpenEntry[] {
  const open: OpenEntry[] = []
  for (const watched of tracker.entries) {
    const { entry, search } = watched
    if (!isOpen(watched) || search.kind === 'unknown' || search.kind === 'refused') continue
    open.push({ entry, search: search.kind })
  }
  return open
}

/** Whether an entry is not found yet, even if other images are listed for its tag. */
export function isSought(watched: WatchedEntry): boolean {
  return watched.search.kind !== 'found' && !isAbandoned(watched)
}

/**
 * Whether the next look may still show the current content of a tag: its listed rows are held or in doubt. If one of its images
 * cannot be scanned or was refused, the run has already failed.
 */
export function awaitsTag(watched: WatchedEntry): boolean {
  const { tag, isHeld, images } = watched
  if (isAbandoned(watched)) return false
  if (isHeld) return true
  const isLost = [...images].some(({ stage, state }) => stage.kind === 'refused' || state.end?.kind === 'unscannable')
  return tag.doubt === 'open' && !isLost
}

/** Gives up entries that have been missing for the whole discovery time. */
export function giveUpEntries({ entries }: Tracker, atMs: number, discoveryTimeoutMs: number): void {
  for (const watched of entries) {
    if (watched.search.kind === 'not_looked') watched.search = { kind: 'missing', sinceMs: atMs }
    if (watched.search.kind !== 'missing') continue
    if (atMs - watched.search.sinceMs >= discoveryTimeoutMs) watched.search = { kind: 'unknown' }
  }
}

function isOpen(watched: WatchedEntry): boolean {
  const { entry, images, search, tag } = watched
  if (isAbandoned(watched) || tag.doubt === 'confirmed') return false
  return search.kind !== 'found' || !isPinned(entry) || [...images].some((image) => !isSettled(image))
}
