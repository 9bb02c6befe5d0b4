/** What the user allows a proof to rest on. */
export interface ProofRules {
  /** Tags are judged by whatever is listed for them. */
  readonly allowListedTags: boolean
  /** A result that is no older counts without a new scan; undefined: none does. */
  readonly reuseWithinMs: number | undefined
}

/** Nothing but a new scan of what is certainly meant. */
export const strictRules: ProofRules = { allowListedTags: false, reuseWithinMs: undefined }
