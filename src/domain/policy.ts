import type { Severity } from './severity.ts'

/** What a condition of `fail_on` counts. */
export type TermKind = Severity | 'vulnerability' | 'malicious_file' | 'unsafe_setting'

/** One condition of `fail_on`: it is met when all images together have more than `moreThan` such findings. */
export interface Term {
  readonly kind: TermKind
  readonly moreThan: number
}

/** `fail_on`: the run fails when any condition is met. No conditions means `never`. */
export interface Policy {
  readonly terms: readonly Term[]
}
