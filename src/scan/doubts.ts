import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { isPinned } from '../domain/image-entry.ts'
import type { SeenImage } from '../domain/image-source.ts'
import { isAbandoned, refuseEntry, type Tracker, type WatchedEntry, type WatchedImage } from './tracker.ts'

/** Whether an image is requested only by tags that may all still refer to their earlier content. */
export function isInDoubt({ foundBy }: WatchedImage): boolean {
  return foundBy.size > 0 && [...foundBy].every(isDoubtful)
}

/** Refuses each tag that got nothing new, and the images that only such tags asked for. */
export function refuseConfirmed(tracker: Tracker): void {
  for (const watched of tracker.entries)
    if (watched.tag.doubt === 'confirmed' && mayBeRefused(watched)) refuseEntry(watched, describeDoubt(watched))
}

/** Refuses all doubtful tags at the end of the run: no proof counts for them. */
export function refuseDoubtful(tracker: Tracker): void {
  refuseConfirmed(tracker)
  for (const watched of tracker.entries) {
    const isProven = [...watched.images].some(({ state }) => state.end?.kind === 'proven')
    if (isProven && isDoubtful(watched) && mayBeRefused(watched)) refuseEntry(watched, describeDoubt(watched))
  }
}

/**
 * Whether a digest, an ID or a build decides which content the image has. On hosts, each tag is an image of its own, so whoever asks
 * for its content asks for this very tag. In a registry, the tags of one content are one image: there each tag needs its own proof.
 */
export function isAskedByContent(
  { foundBy, state }: WatchedImage,
  rows: readonly SeenImage[] = [...state.rows.values()].map(({ last }) => last),
): boolean {
  const isOfRegistry = rows.some(({ isCurrent }) => isCurrent !== null)
  const entries = [...foundBy].map(({ entry }) => entry)
  return entries.some(isPinned) && (!isOfRegistry || entries.every(isPinned))
}

/** Whether a tag asks for the image that is not in doubt. */
export function isAskedByCertainTag({ foundBy }: WatchedImage): boolean {
  return [...foundBy].some((watched) => !isPinned(watched.entry) && !isDoubtful(watched))
}

/** The maximum number of digests in a message. */
const maxNamed = 3

function isDoubtful({ tag }: WatchedEntry): boolean {
  return tag.doubt === 'open' || tag.doubt === 'confirmed'
}

function mayBeRefused(watched: WatchedEntry): boolean {
  return (
    !isAbandoned(watched) &&
    (watched.images.size === 0 || ![...watched.images].every((image) => isAskedByContent(image)))
  )
}

function describeDoubt({ images }: WatchedEntry): Message {
  const digests = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-')
  return message('tag_in_doubt', { digests: joinSome([...new Set(digests)], maxNamed) })
}
