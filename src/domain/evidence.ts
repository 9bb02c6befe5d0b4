import type { Finding } from './finding.ts'
import type { ImageResult } from './scan-report.ts'
import type { TermKind } from './policy.ts'
import { isAtLeast, ratings, severities, type Rating, type Severity } from './severity.ts'

/** How many findings of a kind an image has at least and at most. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** Whether the bounds differ. */
export function isOpen({ least, most }: Bounds): boolean {
  return least < most
}

/** What the HSS row says about the findings of an image. */
export interface RowFigures {
  readonly rating: string | null
  readonly vulNum: number | null
  readonly maliciousFileNum: number | null
  readonly unsafeSettingNum: number | null
}

/** `severity_level` as one of the documented ratings; null when absent or unknown. */
export function readRating(word: string | null): Rating | null {
  return ratings.find((rating) => rating.toLowerCase() === word?.toLowerCase()) ?? null
}

const rankOfRating: Readonly<Record<Rating, number>> = { Security: 0, Low: 1, Medium: 2, High: 3 }

/** Severities on the same scale: a critical finding reaches every rating, because no rating is above High. */
function rankOf(severity: Severity): number {
  return severities.length - severities.indexOf(severity)
}

/** A rating that says something about the findings: `Security` together with counted vulnerabilities does not. */
export function readTellingRating(figures: RowFigures): Rating | null {
  const rating = readRating(figures.rating)
  return rating === 'Security' && (figures.vulNum ?? 0) > 0 ? null : rating
}

/** Whether the worst of `found` reaches the rating, or something other than vulnerabilities may have set the rating. */
export function reachesRating(figures: RowFigures, found: readonly Severity[]): boolean {
  if ((figures.maliciousFileNum ?? 0) > 0 || (figures.unsafeSettingNum ?? 0) > 0) return true
  const worst = found.reduce((rank, severity) => Math.max(rank, rankOf(severity)), 0)
  const rating = readRating(figures.rating)
  return worst >= (rating === null ? rankOfRating.High : rankOfRating[rating])
}

/** Bounds of one condition for one proven image: exact if the details explain the row, otherwise what row and reading allow. */
export function boundTerm(kind: TermKind, image: ImageResult): Bounds {
  if (kind === 'malicious_file') return boundCounter(image.maliciousFileNum)
  if (kind === 'unsafe_setting') return boundCounter(image.unsafeSettingNum)
  if (image.details.explained) {
    const count = countFindings(
      kind,
      image.findings.filter((finding) => finding.ignored === null),
    )
    return { least: count, most: count }
  }
  // A finding without a severity is still a vulnerability, and at least low.
  const unratedCount = kind === 'vulnerability' || kind === 'low' ? image.unratedCount : 0
  const read = countFindings(kind, image.findings) + unratedCount
  const rating = readTellingRating(image)
  const belowHigh = rating !== null && rating !== 'High'
  if (kind === 'vulnerability') {
    const least = Math.max(read, image.vulNum ?? 0)
    return { least, most: belowHigh && image.vulNum !== null ? least : Infinity }
  }
  if (kind === 'critical') return { least: read, most: belowHigh ? read : Infinity }
  const reached = rating !== null && rankOfRating[rating] >= rankOf(kind)
  const least = Math.max(read, reached ? 1 : 0)
  return { least, most: rating !== null && !reached ? least : Infinity }
}

function boundCounter(count: number | null): Bounds {
  return count === null ? { least: 0, most: Infinity } : { least: count, most: count }
}

function countFindings(kind: Severity | 'vulnerability', findings: readonly Finding[]): number {
  if (kind === 'vulnerability') return findings.length
  return findings.filter((finding) => isAtLeast(finding.vulnerability.rank, kind)).length
}
