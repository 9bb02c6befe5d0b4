import { ratings, severities, type Rating, type Severity } from './severity.ts'

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

/** Ratings and severities on one scale. */
export const rankOfRating: Readonly<Record<Rating, number>> = { Security: 0, Low: 1, Medium: 2, High: 3 }

/** A severity on the scale of ratings: a critical finding reaches every rating, since no rating is above High. */
export function rankOf(severity: Severity): number {
  return severities.length - severities.indexOf(severity)
}

/** The rating, if it says something about the findings: `Security` does so only if `vul_num` is 0. */
export function readTellingRating(figures: Pick<RowFigures, 'rating' | 'vulNum'>): Rating | null {
  const rating = readRating(figures.rating)
  return rating === 'Security' && figures.vulNum !== 0 ? null : rating
}

/** Whether the worst of `found` reaches the rating, or something other than vulnerabilities may have set the rating. */
export function reachesRating(figures: RowFigures, found: readonly Severity[]): boolean {
  if ((figures.maliciousFileNum ?? 0) > 0 || (figures.unsafeSettingNum ?? 0) > 0) return true
  const worst = found.reduce((rank, severity) => Math.max(rank, rankOf(severity)), 0)
  const rating = readRating(figures.rating)
  return worst >= (rating === null ? rankOfRating.High : rankOfRating[rating])
}
