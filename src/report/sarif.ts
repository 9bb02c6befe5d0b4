import type { Words } from '../base/words/index.ts'
import type { ImageResult, ScanReport } from '../domain/scan-report.ts'
import { categoryOf, commonCategory, nameImage } from './sarif/category.ts'
import type { NamedGroup } from './sarif/result.ts'
import { renderRun } from './sarif/run.ts'
import { byteSize } from './byte-size.ts'
import { compareGroups, groupStanding } from './vulnerability-groups.ts'

/** GitHub takes twenty runs of one file. */
const maxRuns = 20
/** GitHub's limit is 10 MB after gzip; a file that keeps to it before needs no trial. */
export const defaultSarifBytes = 9_500_000

/**
 * SARIF 2.1.0 for code scanning, at most `maxBytes`, or undefined when there is nothing to upload.
 *
 * An upload closes every alert of its category that it does not repeat. So a name has a run only when all its images are known,
 * and known means more than proven: an image whose details do not explain its row would look clean, and is left out too.
 * Beyond twenty names there is one run for all, and only when every image is known. An entry that was given by its digest alone
 * and not found has no name; it counts for the one run only.
 */
export function renderSarif(
  report: ScanReport,
  words: Words,
  maxBytes: number = defaultSarifBytes,
): string | undefined {
  if (!report.images.some(isKnown)) return undefined
  const byName = groupByName(report.images)
  const runs = byName.size > maxRuns ? planCommonRun(report.images, byName) : planRuns(byName)
  if (runs.length === 0) return undefined
  const head = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n'
  const tail = '\n]}\n'
  let left = maxBytes - byteSize(head + tail)
  const texts = runs.map(({ category, groups }, index) => {
    const text = renderRun(category, groups, words, Math.floor(left / (runs.length - index)) - 2)
    left -= byteSize(text) + 2
    return text
  })
  return head + texts.join(',\n') + tail
}

interface Run {
  readonly category: string
  readonly groups: readonly NamedGroup[]
}

function isKnown(image: ImageResult): boolean {
  return image.status === 'success' && image.details.explained
}

/** A proven image without any name is one by itself, under its digest or id. */
function groupByName(images: readonly ImageResult[]): Map<string, ImageResult[]> {
  const byName = new Map<string, ImageResult[]>()
  for (const image of images) {
    const name =
      nameImage(image) ?? (isKnown(image) ? image.imageDigest || image.imageId || image.image || '_' : undefined)
    if (name === undefined) continue
    const named = byName.get(name)
    if (named === undefined) byName.set(name, [image])
    else named.push(image)
  }
  return byName
}

function planRuns(byName: ReadonlyMap<string, readonly ImageResult[]>): Run[] {
  return [...byName]
    .filter(([, images]) => images.every(isKnown))
    .map(([name, images]) => ({ category: categoryOf(name), groups: nameGroups(name, images) }))
}

function planCommonRun(images: readonly ImageResult[], byName: ReadonlyMap<string, readonly ImageResult[]>): Run[] {
  if (!images.every(isKnown)) return []
  const groups = [...byName].flatMap(([name, named]) => nameGroups(name, named)).toSorted(compareGroups)
  return [{ category: commonCategory, groups }]
}

function nameGroups(name: string, images: readonly ImageResult[]): NamedGroup[] {
  return groupStanding(images).map((group) => ({ ...group, name }))
}
