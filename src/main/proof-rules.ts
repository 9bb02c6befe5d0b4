import type { Config } from '../config/config.ts'
import type { ProofRules } from '../scan/rules.ts'

/** A registry's row does not show which kinds of findings were scanned for. */
export function toProofRules({
  source,
  policy,
  allowListedTags,
  reuseWithinMs,
}: Pick<Config, 'allowListedTags' | 'policy' | 'reuseWithinMs' | 'source'>): ProofRules {
  const countsFiles = policy.terms.some(({ kind }) => kind === 'malicious_file' || kind === 'unsafe_setting')
  return { allowListedTags, reuseWithinMs: source === 'registry' && countsFiles ? undefined : reuseWithinMs }
}
