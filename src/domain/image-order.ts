import type { ImageResult } from './scan-report.ts'
import { severities } from './severity.ts'

const rankOfStatus: Readonly<Record<ImageResult['status'], number>> = {
  error: 0,
  failed: 0,
  unknown_image: 0,
  unscannable: 1,
  pending: 2,
  success: 3,
  submitted: 4,
  not_posted: 4,
}

/** Orders images worst first: those without a result, then by findings from critical to low, then by name. */
export function compareImages(a: ImageResult, b: ImageResult): number {
  const byStatus = rankOfStatus[a.status] - rankOfStatus[b.status]
  return byStatus || compareFindings(a, b) || (a.image < b.image ? -1 : a.image > b.image ? 1 : 0)
}

function compareFindings(a: ImageResult, b: ImageResult): number {
  if (a.details.explained !== b.details.explained) return a.details.explained ? 1 : -1
  const [first, second] = [countBySeverity(a), countBySeverity(b)]
  for (const [index, count] of first.entries()) {
    const difference = (second[index] ?? 0) - count
    if (difference !== 0) return difference
  }
  return 0
}

const tallies = new WeakMap<ImageResult, number[]>()

/** The number of findings of each severity, worst first, without ignored ones. Counted once for all comparisons. */
function countBySeverity(image: ImageResult): number[] {
  const known = tallies.get(image)
  if (known !== undefined) return known
  const counts = severities.map(() => 0)
  for (const { ignored, vulnerability } of image.findings) {
    if (ignored !== null) continue
    const index = severities.indexOf(vulnerability.rank)
    counts[index] = (counts[index] ?? 0) + 1
  }
  tallies.set(image, counts)
  return counts
}
