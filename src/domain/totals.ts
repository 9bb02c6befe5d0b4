import { readTellingRating } from './evidence.ts'
import type { Count, Counts, ImageResult, WorstSeverity } from './scan-report.ts'
import { severities, type Rating, type Severity } from './severity.ts'

/** The images whose result is known: a proven, newer scan. */
export function listProven(images: readonly ImageResult[]): readonly ImageResult[] {
  return images.filter((image) => image.status === 'success')
}

/** Totals over the proven images, after ignoring. `imageCount` is what was asked for, found or not. */
export function countAll(images: readonly ImageResult[], imageCount: Count): Counts {
  const proven = listProven(images)
  const known = proven.length > 0
  const explained = known && proven.every((image) => image.details.explained)
  let ignored = 0
  let all = 0
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const image of proven) {
    for (const finding of image.findings) {
      if (finding.ignored !== null) ignored += 1
      else {
        all += 1
        bySeverity[finding.vulnerability.rank] += 1
      }
    }
  }
  const when = (certain: boolean, count: number): Count => (certain ? count : 'unknown')
  return {
    images: imageCount,
    vulnerabilities: when(explained, all),
    critical: when(explained, bySeverity.critical),
    high: when(explained, bySeverity.high),
    medium: when(explained, bySeverity.medium),
    low: when(explained, bySeverity.low),
    ignored: when(known, ignored),
    maliciousFiles: sumCounters(proven.map((image) => image.maliciousFileNum)),
    unsafeSettings: sumCounters(proven.map((image) => image.unsafeSettingNum)),
    new: 'unknown',
    fixed: 'unknown',
  }
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

/** The worst finding that is not ignored; if the details of an image are not explained, its rating counts too. */
export function findWorstSeverity(images: readonly ImageResult[]): WorstSeverity {
  const proven = listProven(images)
  const words = proven.flatMap((image): WorstSeverity[] => {
    const found = image.findings.flatMap((finding) => (finding.ignored === null ? [finding.vulnerability.rank] : []))
    const worst: WorstSeverity = severities.find((severity) => found.includes(severity)) ?? 'none'
    if (image.details.explained) return [worst]
    const rating = readTellingRating(image)
    const isUnknown = rating === null || (rating === 'Security' && image.unratedCount > 0)
    return [worst, isUnknown ? 'unknown' : severityOfRating[rating]]
  })
  const order: readonly WorstSeverity[] = ['critical', 'unknown', ...severities, 'none']
  return order.find((word) => words.includes(word)) ?? 'unknown'
}
