import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { isPinned } from '../domain/image-entry.ts'
import { refuseImage, type Tracker, type WatchedImage } from './tracker.ts'

/** Whether an image is requested only by tags, and at least one of them may still refer to its earlier content. */
export function isInDoubt(image: WatchedImage): boolean {
  const isOpen = [...image.foundBy].some(({ tag }) => tag.doubt === 'open' || tag.doubt === 'confirmed')
  return isOpen && !isAskedByContent(image)
}

/** Refuses each image of a tag that got nothing new. An image that HSS cannot scan has its own reason. */
export function refuseConfirmed(tracker: Tracker): void {
  for (const image of tracker.listImages()) {
    const isConfirmed = [...image.foundBy].some(({ tag }) => tag.doubt === 'confirmed')
    if (!isConfirmed || image.state.end?.kind === 'unscannable' || isAskedByContent(image)) continue
    refuseImage(image, describeDoubt(image))
  }
}

/** Refuses all doubtful images at the end of the run: none of them counts. */
export function refuseDoubtful(tracker: Tracker): void {
  refuseConfirmed(tracker)
  for (const image of tracker.listImages())
    if (image.state.end?.kind === 'proven' && isInDoubt(image)) refuseImage(image, describeDoubt(image))
}

/** Whether a digest, an ID or a build asks for the image. */
export function isAskedByContent({ foundBy }: WatchedImage): boolean {
  return [...foundBy].some(({ entry }) => isPinned(entry))
}

/** The maximum number of digests in a message. */
const maxNamed = 3

function describeDoubt({ foundBy }: WatchedImage): Message {
  const images = new Set([...foundBy].flatMap((watched) => [...watched.images]))
  const digests = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-')
  return message('tag_in_doubt', { digests: joinSome([...new Set(digests)], maxNamed) })
}
