import type { Finding } from './finding.ts'
import type { ImageResult } from './scan-report.ts'
import { severities } from './severity.ts'
import { listProven } from './totals.ts'

/** The maximum number of findings whose software is looked up, in all images together. */
export const maxFindings = 20

/** The maximum number of clean images for which to ask whether the service knows any software. */
export const maxCleanImages = 20

/** A finding whose software is looked up. */
export interface SoftwareQuestion {
  readonly imageId: string
  readonly finding: Finding
}

interface Candidate extends SoftwareQuestion {
  /** The number of images before this one that have the same vulnerability. */
  readonly turn: number
}

/**
 * The worst findings that are not ignored, new ones first within a severity. A vulnerability in many images does not crowd out
 * others of its severity: its repetitions come after them.
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

/** The first few images with a known result in which the service lists no vulnerability, handled or not. */
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
