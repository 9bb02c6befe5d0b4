import type { ImageResult } from '../../domain/scan-report.ts'
import { identifyRun, type RunIdentity } from './category.ts'

/** One run: all images of one name, with known results. */
export interface PlannedRun extends RunIdentity {
  readonly images: readonly ImageResult[]
}

/**
 * Plans one run for each name whose images are all known, ordered by category, so that the same names share a file in every
 * workflow run.
 *
 * An upload closes every alert of its category that it does not repeat. So "known" means more than "proven": an image whose
 * findings do not explain its row would look clean. An image that is not known excludes only its own name.
 */
export function planRuns(images: readonly ImageResult[], prefix: string): PlannedRun[] {
  const runs = new Map<string, RunIdentity & { readonly images: ImageResult[] }>()
  for (const image of images) {
    const identity = identifyRun(image, prefix)
    if (identity === undefined) continue
    const run = runs.get(identity.category)
    if (run === undefined) runs.set(identity.category, { ...identity, images: [image] })
    else run.images.push(image)
  }
  return [...runs.values()]
    .filter((run) => run.images.every(isKnown))
    .toSorted((one, other) => (one.category < other.category ? -1 : 1))
}

function isKnown(image: ImageResult): boolean {
  return image.status === 'success' && image.details.explained
}
