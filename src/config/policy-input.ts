import { defaultPolicy, parsePolicy, type Policy } from '../domain/policy.ts'
import { inputDefaults } from './input-names.ts'
import type { Complain } from './inputs-error.ts'
import type { InputTexts } from './raw-inputs.ts'

/** The policy of `fail_on`. The runner fills a default in, so what reads like it was not given. */
export function readPolicy(texts: InputTexts, complain: Complain): Policy | undefined {
  if (texts.fail_on === inputDefaults.fail_on) return defaultPolicy
  const parsed = parsePolicy(texts.fail_on)
  if ('value' in parsed) return parsed.value
  complain('fail_on', ...parsed.problems)
  return undefined
}
