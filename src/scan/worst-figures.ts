import { ratings } from '../domain/severity.ts'
import type { RowFigures } from '../domain/evidence.ts'
import type { SeenImage } from '../domain/image-source.ts'

/**
 * Combines rows that have the same content and all show a new success: the first row, with the worst figures of all rows. If
 * hosts disagree, no row hides what another one counts.
 */
export function takeWorst(rows: readonly SeenImage[]): SeenImage | undefined {
  const [first, ...others] = rows
  if (first === undefined) return undefined
  const figures = others.reduce<RowFigures>((worst, row) => uniteFigures(worst, row.figures), first.figures)
  return hasSameFigures(figures, first.figures) ? first : { ...first, figures }
}

function uniteFigures(one: RowFigures, other: RowFigures): RowFigures {
  return {
    rating: rankOf(other.rating) > rankOf(one.rating) ? other.rating : one.rating,
    vulNum: largest(one.vulNum, other.vulNum),
    maliciousFileNum: largest(one.maliciousFileNum, other.maliciousFileNum),
    unsafeSettingNum: largest(one.unsafeSettingNum, other.unsafeSettingNum),
  }
}

/** The rank of a rating. An undocumented word ranks below all documented ones. */
function rankOf(rating: string | null): number {
  return ratings.findIndex((known) => known.toLowerCase() === rating?.toLowerCase())
}

function largest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}

/** Whether two rows have the same counts and the same rating. */
export function hasSameFigures(one: RowFigures, other: RowFigures): boolean {
  return (
    one.rating === other.rating &&
    one.vulNum === other.vulNum &&
    one.maliciousFileNum === other.maliciousFileNum &&
    one.unsafeSettingNum === other.unsafeSettingNum
  )
}
