import { ratings } from '../domain/severity.ts'
import type { RowFigures } from '../domain/evidence.ts'
import type { SeenImage } from '../domain/image-source.ts'

/**
 * Of rows that hold the same content and all show a new success: the first, with the worst figures of any. Where hosts disagree, no
 * row hides what another one counts.
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

/** An unknown word says less than any documented one. */
function rankOf(rating: string | null): number {
  return ratings.findIndex((known) => known.toLowerCase() === rating?.toLowerCase())
}

function largest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}

/** Whether two rows count the same, and rate it the same. */
export function hasSameFigures(one: RowFigures, other: RowFigures): boolean {
  return (
    one.rating === other.rating &&
    one.vulNum === other.vulNum &&
    one.maliciousFileNum === other.maliciousFileNum &&
    one.unsafeSettingNum === other.unsafeSettingNum
  )
}
