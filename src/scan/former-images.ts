import { message, type Message } from '../base/words/index.ts'
import { joinSome } from '../base/texts.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { isFormer } from './tag-doubt.ts'
import type { Tracker } from './tracker.ts'

/** An image from before this run. The tag that asked for it has a new digest now. */
export interface FormerImage {
  readonly result: ImageResult
  /** Names the new digest, and says that with this digest, only the build is judged. */
  readonly advice: Message
}

/** The maximum number of digests in a sentence. */
const maxNamed = 3

/** The former images of tags that have a new digest. `results` has those of the tracker's images, in the same order. */
export function listFormers(tracker: Tracker, results: readonly ImageResult[]): FormerImage[] {
  const resultOf = new Map(tracker.listImages().map((image, index) => [image, results[index]]))
  return tracker.entries.flatMap(({ entry, tag, images }) => {
    if (tag.doubt !== 'cleared' && tag.doubt !== 'current') return []
    const [former, fresh] = [true, false].map((isOld) =>
      [...images].filter(({ identity }) => isFormer(tag, identity) === isOld),
    )
    const digests = (fresh ?? []).map(({ identity }) => identity.digest ?? identity.id ?? '-')
    if (digests.length === 0) return []
    const advice = message('advice_former_digest', { image: entry.text, digests: joinSome(digests, maxNamed) })
    return (former ?? []).flatMap((image) => {
      const result = resultOf.get(image)
      return result === undefined ? [] : [{ result, advice }]
    })
  })
}
