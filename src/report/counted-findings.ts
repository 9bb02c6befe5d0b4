import { parsePolicy } from '../domain/policy.ts'
import { isAtLeast, severities, type Severity } from '../domain/severity.ts'
import type { VulnerabilityGroup } from './vulnerability-groups.ts'

/** What the conditions of a policy count. */
export interface Counted {
  readonly maliciousFiles: boolean
  readonly unsafeSettings: boolean
  /** Whether some condition counts such findings. */
  includes(group: VulnerabilityGroup): boolean
}

/** What a policy counts, in the normal form of reports; without one nothing. */
export function readCounted(policy: string | null): Counted {
  const parsed = policy === null ? undefined : parsePolicy(policy)
  const terms = parsed === undefined || 'problems' in parsed ? [] : parsed.value.terms
  const kinds = new Set(terms.map(({ kind }) => kind))
  const mildest: Severity | undefined = kinds.has('vulnerability')
    ? 'low'
    : severities.findLast((severity) => kinds.has(severity))
  return {
    maliciousFiles: kinds.has('malicious_file'),
    unsafeSettings: kinds.has('unsafe_setting'),
    includes: ({ vulnerability }) => mildest !== undefined && isAtLeast(vulnerability.rank, mildest),
  }
}
