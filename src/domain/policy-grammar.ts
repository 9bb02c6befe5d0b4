import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Parsed } from './parsed.ts'
import type { Policy, Term, TermKind } from './policy.ts'
import { severities } from './severity.ts'

/** The words that a condition of `fail_on` may start with. */
export const termKinds: readonly TermKind[] = [...severities, 'vulnerability', 'malicious_file', 'unsafe_setting']

const termForm = /^([a-z_]+)(?:\s*>\s*(\d+))?$/

/**
 * Parses `fail_on`: conditions separated by commas or newlines, or `never` on its own.
 * A repeated kind counts once, with the smaller limit: any condition fails the run, so this is what both mean.
 */
export function parsePolicy(text: string): Parsed<Policy> {
  const written = text.split(/[,\r\n]/).map((part) => part.trim())
  const parts = written.filter((part) => part !== '')
  if (parts.length === 0) return { problems: [message('policy_empty', { kinds: termKinds.join(', ') })] }
  if (parts.length === 1 && parts[0] === 'never') return { value: { terms: [] } }
  const limits = new Map<TermKind, number>()
  const problems: Message[] = []
  for (const part of parts) {
    const term = parseTerm(part)
    if ('key' in term) problems.push(term)
    else limits.set(term.kind, Math.min(term.moreThan, limits.get(term.kind) ?? Number.MAX_SAFE_INTEGER))
  }
  if (problems.length > 0) return { problems }
  return { value: { terms: [...limits].map(([kind, moreThan]) => ({ kind, moreThan })) } }
}

/** `fail_on` in its normal form, such as `high>0, malicious_file>0`, or `never`. */
export function formatPolicy(policy: Policy): string {
  if (policy.terms.length === 0) return 'never'
  return policy.terms.map(({ kind, moreThan }) => `${kind}>${moreThan}`).join(', ')
}

function parseTerm(text: string): Term | Message {
  const [, word, limit = '0'] = termForm.exec(text) ?? []
  if (word === 'never') return message('policy_never')
  const kind = termKinds.find((known) => known === word)
  if (kind === undefined) return message('policy_term', { term: showText(text), kinds: termKinds.join(', ') })
  const moreThan = Number(limit)
  if (!Number.isSafeInteger(moreThan))
    return message('policy_limit', { term: showText(text), most: Number.MAX_SAFE_INTEGER })
  return { kind, moreThan }
}
