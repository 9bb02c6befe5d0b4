import type { Finding } from './finding.ts'
import type { Policy } from './policy.ts'
import { isAtLeast } from './severity.ts'

/** Whether some condition of the policy counts this finding, whether or not the condition is met. */
export function countsFinding({ terms }: Policy, { vulnerability, ignored }: Finding): boolean {
  if (ignored !== null) return false
  return terms.some(({ kind }) => {
    if (kind === 'malicious_file' || kind === 'unsafe_setting') return false
    return kind === 'vulnerability' || isAtLeast(vulnerability.rank, kind)
  })
}
