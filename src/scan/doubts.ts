import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { isPinned } from '../domain/image-entry.ts'
import { isAbandoned, refuseEntry, type Tracker, type WatchedEntry, type WatchedImage } from './tracker.ts'

/** Whether an image is requested only by tags that may all still refer to their earlier content. */
export function isInDoubt({ foundBy }: WatchedImage): boolean {
  return foundBy.size > 0 && [...foundBy].every(isDoubtful)
}

/** Refuses each tag that got nothing new, and the images that only such tags asked for. */
export function refuseConfirmed(tracker: Tracker): void {
  for (const watched of tracker.entries)
    if (watched.tag.doubt === 'confirmed' && !isAbandoned(watched)) refuseEntry(watched, describeDoubt(watched))
}

/** Refuses all doubtful tags at the end of the run: no proof counts for them. */
export function refuseDoubtful(tracker: Tracker): void {
  refuseConfirmed(tracker)
  for (const watched of tracker.entries) {
    const isProven = [...watched.images].some(({ state }) => state.end?.kind === 'proven')
    if (isProven && isDoubtful(watched) && !isAbandoned(watched)) refuseEntry(watched, describeDoubt(watched))
  }
}

/** Whether only digests, IDs or builds ask for the image: no tag does. */
export function isAskedByContentAlone({ foundBy }: WatchedImage): boolean {
  return foundBy.size > 0 && [...foundBy].every(({ entry }) => isPinned(entry))
}

/** Whether a tag asks for the image that certainly refers to it, as far as HSS can show. */
export function isAskedByCertainTag({ foundBy }: WatchedImage): boolean {
  return [...foundBy].some((watched) => !isPinned(watched.entry) && !isDoubtful(watched))
}

/** The maximum number of digests in a message. */
const maxNamed = 3

function isDoubtful({ tag }: WatchedEntry): boolean {
  return tag.doubt === 'open' || tag.doubt === 'confirmed'
}

function describeDoubt({ images }: WatchedEntry): Message {
  const digests = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-')
  return message('tag_in_doubt', { digests: joinSome([...new Set(digests)], maxNamed) })
}
