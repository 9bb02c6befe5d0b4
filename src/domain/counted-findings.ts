import { isCounted } from './bounds.ts'
import type { Finding } from './finding.ts'
import type { Policy } from './policy.ts'

/** Whether any condition of the policy counts this finding, met or not. */
export function countsFinding({ terms }: Policy, { vulnerability, ignored, isNew }: Finding): boolean {
  if (ignored !== null) return false
  return terms.some(({ kind, onlyNew }) => {
    if (kind === 'malicious_file' || kind === 'unsafe_setting') return false
    // Without a baseline, `isNew` is null and `new:` has no effect.
    return isCounted(vulnerability, kind) && !(onlyNew && isNew === false)
  })
}
