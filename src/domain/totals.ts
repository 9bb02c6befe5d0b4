import { readTellingRating } from './evidence.ts'
import type { BaselineComparison, Count, Counts, ImageResult, WorstSeverity } from './scan-report.ts'
import { severities, type Rating, type Severity } from './severity.ts'

/** The images whose result is known: a proven, newer scan. */
export function listProven(images: readonly ImageResult[]): readonly ImageResult[] {
  return images.filter((image) => image.status === 'success')
}

/**
 * Totals over the proven images, after ignoring. `imageCount` is the number of images asked for, found or not. `baseline` is null
 * if the images were not compared.
 */
export function countAll(
  images: readonly ImageResult[],
  imageCount: Count,
  baseline: Pick<BaselineComparison, 'fixed'> | null = null,
): Counts {
  const proven = listProven(images)
  const explained = proven.length > 0 && proven.every((image) => image.details.explained)
  const tally = tallyFindings(proven)
  const { critical, high, medium, low } = tally.bySeverity
  const when = (certain: boolean, count: number): Count => (certain ? count : 'unknown')
  return {
    images: imageCount,
    vulnerabilities: when(explained, critical + high + medium + low),
    critical: when(explained && !tally.mayBeCritical, critical),
    high: when(explained && !tally.mayBeCritical, high),
    medium: when(explained, medium),
    low: when(explained, low),
    ignored: when(explained, tally.ignored),
    maliciousFiles: sumCounters(proven.map((image) => image.maliciousFileNum)),
    unsafeSettings: sumCounters(proven.map((image) => image.unsafeSettingNum)),
    new: when(explained && baseline !== null, tally.new),
    fixed: when(explained && baseline !== null, baseline?.fixed.length ?? 0),
  }
}

function tallyFindings(proven: readonly ImageResult[]) {
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  const tally = { bySeverity, ignored: 0, new: 0, mayBeCritical: false }
  for (const { findings } of proven) {
    for (const { vulnerability, ignored, isNew } of findings) {
      if (ignored !== null) {
        tally.ignored += 1
        continue
      }
      bySeverity[vulnerability.rank] += 1
      if (isNew === true) tally.new += 1
      if (vulnerability.mayBeCritical) tally.mayBeCritical = true
    }
  }
  return tally
}

function sumCounters(counters: readonly (number | null)[]): Count {
  if (counters.length === 0) return 'unknown'
  return counters.reduce<Count>((sum, count) => (count === null || sum === 'unknown' ? 'unknown' : sum + count), 0)
}

const severityOfRating: Readonly<Record<Rating, WorstSeverity>> = {
  High: 'high',
  Medium: 'medium',
  Low: 'low',
  Security: 'none',
}

/**
 * The worst finding that is not ignored; if the details of an image are not explained, its rating counts too. Unknown beside one that
 * may be critical, like the counts.
 */
export function findWorstSeverity(images: readonly ImageResult[]): WorstSeverity {
  const proven = listProven(images)
  if (proven.some(mayHideCritical)) return 'unknown'
  const words = new Set(proven.flatMap(listSeverities))
  const order: readonly WorstSeverity[] = ['critical', 'unknown', ...severities, 'none']
  return order.find((word) => words.has(word)) ?? 'unknown'
}

function mayHideCritical({ findings }: ImageResult): boolean {
  return findings.some(({ ignored, vulnerability }) => ignored === null && vulnerability.mayBeCritical)
}

function listSeverities(image: ImageResult): WorstSeverity[] {
  const found = image.findings.flatMap(({ ignored, vulnerability }) => (ignored === null ? [vulnerability] : []))
  const ranks = new Set(found.map(({ rank }) => rank))
  const worst: WorstSeverity = severities.find((severity) => ranks.has(severity)) ?? 'none'
  if (image.details.explained) return [worst]
  const rating = readTellingRating(image)
  const isUnknown = rating === null || (rating === 'Security' && image.unrated.length > 0)
  return [worst, isUnknown ? 'unknown' : severityOfRating[rating]]
}
