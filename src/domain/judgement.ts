import { boundTerm, type Bounds } from './evidence.ts'
import type { Policy, Term } from './policy.ts'
import type { ImageResult } from './scan-report.ts'

/** The result of the policy for all proven images together. */
export type Judgement =
  | { readonly kind: 'passes' }
  /** These conditions are met, whatever is unknown. */
  | { readonly kind: 'holds'; readonly terms: readonly JudgedTerm[] }
  /** No condition is certainly met, but these are undecided. */
  | { readonly kind: 'undecided'; readonly terms: readonly JudgedTerm[] }

/** A condition and the bounds of what it counts. */
export interface JudgedTerm extends Bounds {
  readonly term: Term
}

/**
 * A condition is met when the sum of all `least` exceeds its limit, not met when the sum of all `most` is within it, and undecided
 * otherwise.
 */
export function judge(policy: Policy, proven: readonly ImageResult[]): Judgement {
  const judged = policy.terms.map((term): JudgedTerm => {
    const bounds = proven.map((image) => boundTerm(term.kind, image))
    return {
      term,
      least: bounds.reduce((sum, bound) => sum + bound.least, 0),
      most: bounds.reduce((sum, bound) => sum + bound.most, 0),
    }
  })
  const holding = judged.filter(({ term, least }) => least > term.moreThan)
  if (holding.length > 0) return { kind: 'holds', terms: holding }
  const undecided = judged.filter(({ term, most }) => most > term.moreThan)
  return undecided.length > 0 ? { kind: 'undecided', terms: undecided } : { kind: 'passes' }
}
