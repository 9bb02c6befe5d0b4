import { message, type Message } from '../base/words/index.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { Verdict } from '../domain/unjudged-verdict.ts'
import type { FormerImage } from './former-images.ts'

/** The facts about the tags of a run. */
export interface TagFacts {
  readonly formers: readonly FormerImage[]
  readonly hasUncertainTags: boolean
}

/**
 * The advice next to a verdict about tags: which digest to set if the earlier content of a tag fails the run, and what to use
 * instead of a tag. `judge` returns the verdict about some of the images.
 */
export function adviseTags(
  { outcome, advice }: Verdict,
  images: readonly ImageResult[],
  { formers, hasUncertainTags }: TagFacts,
  judge: (images: readonly ImageResult[]) => Verdict,
): Message | null {
  if (outcome === 'passed' && advice === null && hasUncertainTags) return message('advice_pin_tags')
  if (formers.length === 0 || (outcome !== 'failed' && outcome !== 'error')) return advice
  const identify = ({ imageName, imageVersion, imageDigest, imageId }: ImageResult) =>
    JSON.stringify([imageName, imageVersion, imageDigest, imageId])
  const former = new Set(formers.map(({ result }) => identify(result)))
  const [old, rest] = [true, false].map((isOld) => images.filter((image) => former.has(identify(image)) === isOld))
  if (old === undefined || rest === undefined || old.length === 0) return advice
  const isLonely = rest.length > 0 && judge(rest).outcome === 'passed'
  if (!isLonely && judge(old).outcome === 'passed') return advice
  const [first] = formers
  if (first === undefined) return advice
  return isLonely || advice === null ? first.advice : message('advice_both', { first: first.advice, second: advice })
}
