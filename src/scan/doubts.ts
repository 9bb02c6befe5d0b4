import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { isPinned } from '../domain/image-entry.ts'
import { refuseImage, type Tracker, type WatchedImage } from './tracker.ts'

/** Whether an image is asked for only by tags, and nothing shows of one of them that it is not what the tag held before. */
export function isInDoubt(image: WatchedImage): boolean {
  const isOpen = [...image.foundBy].some(({ tag }) => tag.doubt === 'open' || tag.doubt === 'confirmed')
  return isOpen && !isAskedByContent(image)
}

/** Makes an error of each image of a tag for which nothing new has come. What HSS cannot scan has a reason of its own. */
export function refuseConfirmed(tracker: Tracker): void {
  for (const image of tracker.listImages()) {
    const isConfirmed = [...image.foundBy].some(({ tag }) => tag.doubt === 'confirmed')
    if (!isConfirmed || image.state.end?.kind === 'unscannable' || isAskedByContent(image)) continue
    refuseImage(image, describeDoubt(image))
  }
}

/** The run is over: what is in doubt counts nowhere. */
export function refuseDoubtful(tracker: Tracker): void {
  refuseConfirmed(tracker)
  for (const image of tracker.listImages())
    if (image.state.end?.kind === 'proven' && isInDoubt(image)) refuseImage(image, describeDoubt(image))
}

/** Whether a digest, an id or a build asks for it. */
export function isAskedByContent({ foundBy }: WatchedImage): boolean {
  return [...foundBy].some(({ entry }) => isPinned(entry))
}

/** So many digests are named. */
const maxNamed = 3

function describeDoubt({ foundBy }: WatchedImage): Message {
  const images = new Set([...foundBy].flatMap((watched) => [...watched.images]))
  const digests = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-')
  return message('tag_in_doubt', { digests: joinSome([...new Set(digests)], maxNamed) })
}
