/** Sentences about attestations. Placeholders are in braces. */
export const attestationWords = {
  attestation_too_large:
    'No predicate was written for {name}@{digest}: it would be larger than 16 MB, and `actions/attest` accepts no larger file.',
  attestations_omitted:
    'The output `attestations` has no room for {count} of {total} predicates; their files are in the folder of the reports.',
} as const
