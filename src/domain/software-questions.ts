import type { Finding } from './finding.ts'
import type { ImageResult } from './scan-report.ts'
import { severities } from './severity.ts'
import { listProven } from './totals.ts'

/** The affected software is asked for so many findings, in all images together. */
export const maxFindings = 20

/** So many clean images are asked whether the service knows any software of them. */
export const maxCleanImages = 20

/** A finding whose software is asked for. */
export interface SoftwareQuestion {
  readonly imageId: string
  readonly finding: Finding
}

interface Candidate extends SoftwareQuestion {
  /** How many images before this one have the same vulnerability. */
  readonly turn: number
}

/**
 * The worst findings that are not ignored, new ones first within a severity. A vulnerability that many images have does not take the
 * place of others of its severity: it comes again only after them.
 */
export function listWorstFindings(images: readonly ImageResult[]): SoftwareQuestion[] {
  const turns = new Map<string, number>()
  const candidates: Candidate[] = []
  for (const { imageId, findings } of listProven(images)) {
    if (imageId === null) continue
    for (const finding of findings) {
      if (finding.ignored !== null) continue
      const turn = turns.get(finding.vulnerability.id) ?? 0
      turns.set(finding.vulnerability.id, turn + 1)
      candidates.push({ imageId, finding, turn })
    }
  }
  return candidates.toSorted(compareCandidates).slice(0, maxFindings)
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const [first, second] = [a.finding.vulnerability, b.finding.vulnerability]
  return (
    severities.indexOf(first.rank) - severities.indexOf(second.rank) ||
    Number(b.finding.isNew ?? false) - Number(a.finding.isNew ?? false) ||
    a.turn - b.turn ||
    (second.cvss ?? 0) - (first.cvss ?? 0) ||
    (first.id < second.id ? -1 : first.id > second.id ? 1 : 0)
  )
}

/** Images whose result is known and in which the service lists no vulnerability at all, handled or not; the first of them. */
export function listCleanImages(images: readonly ImageResult[]): (ImageResult & { readonly imageId: string })[] {
  const clean = listProven(images).filter(
    ({ details, findings, unrated, handledCount }) =>
      details.explained && findings.length === 0 && unrated.length === 0 && (handledCount ?? 0) === 0,
  )
  return clean.filter(hasId).slice(0, maxCleanImages)
}

function hasId(image: ImageResult): image is ImageResult & { readonly imageId: string } {
  return image.imageId !== null
}
