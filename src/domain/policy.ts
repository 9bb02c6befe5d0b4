import type { Severity } from './severity.ts'

/** What a term of `fail_on` counts. */
export type TermKind = Severity | 'vulnerability' | 'malicious_file' | 'unsafe_setting'

/** One term of `fail_on`: it holds when more than `moreThan` such findings stand in all images together. */
export interface Term {
  readonly kind: TermKind
  readonly moreThan: number
}

/** `fail_on`: the run fails when any term holds. No terms: `never`. */
export interface Policy {
  readonly terms: readonly Term[]
}
