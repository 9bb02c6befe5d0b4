import { boundTerm, type Bounds } from './evidence.ts'
import type { Policy, Term } from './policy.ts'
import type { ImageResult } from './scan-report.ts'

/** What the policy says of all proven images together. */
export type Judgement =
  | { readonly kind: 'passes' }
  /** These terms hold, whatever is not known. */
  | { readonly kind: 'holds'; readonly terms: readonly JudgedTerm[] }
  /** No term holds, but of these it cannot be told. */
  | { readonly kind: 'undecided'; readonly terms: readonly JudgedTerm[] }

/** A term and the bounds of what it counts. */
export interface JudgedTerm extends Bounds {
  readonly term: Term
}

/**
 * A term holds when all least together exceed its number, does not when all most together are at most that, and is undecided
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
