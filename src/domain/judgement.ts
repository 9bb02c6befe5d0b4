import { boundTerm, type Bounds } from './bounds.ts'
import { listConditions, type Policy, type Term } from './policy.ts'
import type { ImageResult } from './scan-report.ts'

/** The rules that images are judged by. */
export interface JudgingRules {
  readonly policy: Policy
  /** Whether findings are marked as new or known. If not, `new:` has no effect. */
  readonly hasBaseline: boolean
  /** Whether a rule of the ignore file applies to images of that name. */
  hasIgnoreRule(imageName: string | null): boolean
}

/** The result of the policy for all proven images together. */
export type Judgement =
  | { readonly kind: 'passes' }
  /** These conditions are met, whatever is still unknown. */
  | { readonly kind: 'holds'; readonly terms: readonly JudgedTerm[] }
  /** No condition is certainly met, but these may be. */
  | { readonly kind: 'undecided'; readonly terms: readonly JudgedTerm[] }

/** A condition as it was applied, the bounds of what it counts, and the images that leave it open. */
export interface JudgedTerm extends Bounds {
  readonly term: Term
  readonly open: readonly ImageResult[]
}

/**
 * Applies the policy. A condition is met if the sum of the minima exceeds its limit, not met if the sum of the maxima does not, and
 * undecided otherwise.
 */
export function judge(rules: JudgingRules, proven: readonly ImageResult[]): Judgement {
  const judged = listConditions(rules.policy, rules).map((term) => judgeTerm(term, rules, proven))
  const holding = judged.filter(({ term, min }) => min > term.moreThan)
  if (holding.length > 0) return { kind: 'holds', terms: holding }
  const undecided = judged.filter(({ term, max }) => max > term.moreThan)
  return undecided.length > 0 ? { kind: 'undecided', terms: undecided } : { kind: 'passes' }
}

function judgeTerm(term: Term, rules: JudgingRules, proven: readonly ImageResult[]): JudgedTerm {
  let [min, max] = [0, 0]
  const open: ImageResult[] = []
  for (const image of proven) {
    const hasIgnoreRule = rules.hasIgnoreRule(image.imageName)
    const bounds = boundTerm(term, image, { hasIgnoreRule, isDefaultPolicy: rules.policy.isDefault })
    min += bounds.min
    max += bounds.max
    if (bounds.min < bounds.max) open.push(image)
  }
  return { term, min, max, open }
}

/** Proven images whose malicious files HSS does not count. With the default policy, this deserves only a notice. */
export function listUncounted({ policy }: JudgingRules, proven: readonly ImageResult[]): readonly ImageResult[] {
  const isCounted = policy.isDefault && policy.terms.some(({ kind }) => kind === 'malicious_file')
  return isCounted ? proven.filter(({ maliciousFileNum }) => maliciousFileNum === null) : []
}
