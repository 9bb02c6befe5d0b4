/** The rules for what counts as proof, as the user set them. */
export interface ProofRules {
  /** Whether tags are judged by any digest that is listed for them. */
  readonly allowListedTags: boolean
  /** The maximum age of a result that counts without a new scan; undefined if none does. */
  readonly reuseWithinMs: number | undefined
}

/** Only a new scan counts, and only of images that are certainly the requested ones. */
export const strictRules: ProofRules = { allowListedTags: false, reuseWithinMs: undefined }
