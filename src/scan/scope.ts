import { isPinned } from '../domain/image-entry.ts'
import type { OpenEntry, Scope } from '../domain/image-source.ts'
import { isSettled, type Tracker, type WatchedEntry } from './tracker.ts'

/** What the next look has to show: all that is still waited for, and tags whose digests may still change. */
export function scopeOf(tracker: Tracker): Scope {
  const open = tracker.entries.filter(isOpen)
  const images = tracker.entries.length > 0 ? [] : tracker.listImages().filter((image) => !isSettled(image))
  return { kind: 'some', entries: open.map(({ entry }) => entry), images: images.map(({ identity }) => identity) }
}

/** What a look has to show of all images, whatever became of them. */
export function wholeScopeOf(tracker: Tracker): Scope {
  const found = tracker.entries.filter(({ images }) => images.size > 0)
  const images = tracker.entries.length > 0 ? [] : tracker.listImages()
  return { kind: 'some', entries: found.map(({ entry }) => entry), images: images.map(({ identity }) => identity) }
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

/** Whether an entry is not found yet, whatever is listed for its tag. */
export function isSought({ search }: WatchedEntry): boolean {
  return search.kind !== 'found' && search.kind !== 'unknown'
}

/**
 * Whether the next look may still show what a tag holds now: what was listed so far is held back, or in doubt. Where an image of it
 * cannot be scanned, or was refused, the run is lost already.
 */
export function awaitsTag({ tag, isHeld, images }: WatchedEntry): boolean {
  if (isHeld) return true
  const isLost = [...images].some(({ stage, state }) => stage.kind === 'refused' || state.end?.kind === 'unscannable')
  return tag.doubt === 'open' && !isLost
}

/** Gives up what has been missing for so long. */
export function giveUpEntries({ entries }: Tracker, atMs: number, discoveryTimeoutMs: number): void {
  for (const watched of entries) {
    if (watched.search.kind === 'not_looked') watched.search = { kind: 'missing', sinceMs: atMs }
    if (watched.search.kind !== 'missing') continue
    if (atMs - watched.search.sinceMs >= discoveryTimeoutMs) watched.search = { kind: 'unknown' }
  }
}

function isOpen(watched: WatchedEntry): boolean {
  const { entry, images, search, tag } = watched
  if (search.kind === 'unknown' || tag.doubt === 'confirmed') return false
  return search.kind !== 'found' || !isPinned(entry) || [...images].some((image) => !isSettled(image))
}
