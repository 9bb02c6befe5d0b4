import { isCounted } from './bounds.ts'
import type { Finding } from './finding.ts'
import type { Policy } from './policy.ts'

/** Whether some condition of the policy counts this finding, whether or not the condition is met. */
export function countsFinding({ terms }: Policy, { vulnerability, ignored, isNew }: Finding): boolean {
  if (ignored !== null) return false
  return terms.some(({ kind, onlyNew }) => {
    if (kind === 'malicious_file' || kind === 'unsafe_setting') return false
    // Without a baseline nothing is known, and `new:` is as if it were not written.
    return isCounted(vulnerability, kind) && !(onlyNew && isNew === false)
  })
}
