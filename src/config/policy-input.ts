import { defaultPolicy, parsePolicy, type Policy } from '../domain/policy.ts'
import { inputDefaults } from './input-names.ts'
import type { Complain } from './inputs-error.ts'
import type { InputTexts } from './raw-inputs.ts'

/** Reads the policy of `fail_on`. The runner fills in the default, so a value equal to the default counts as not set. */
export function readPolicy(texts: InputTexts, complain: Complain): Policy | undefined {
  if (texts.fail_on === inputDefaults.fail_on) return defaultPolicy
  const parsed = parsePolicy(texts.fail_on)
  if ('value' in parsed) return parsed.value
  complain('fail_on', ...parsed.problems)
  return undefined
}
