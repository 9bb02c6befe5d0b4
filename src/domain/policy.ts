import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { findNearest } from './nearest-word.ts'
import type { Parsed } from './parsed.ts'
import { severities, type Severity } from './severity.ts'

/** Conditions on vulnerabilities: a severity means this one or worse. */
export type VulnerabilityKind = Severity | 'vulnerability'

/** Conditions on things that HSS only counts. */
export type CounterKind = 'malicious_file' | 'unsafe_setting'

/** What a condition of `fail_on` counts. */
export type TermKind = VulnerabilityKind | CounterKind

/** One condition of `fail_on`: it is met when all images together have more than `moreThan` of what it counts. */
export type Term =
  | { readonly kind: VulnerabilityKind; readonly onlyNew: boolean; readonly moreThan: number }
  | { readonly kind: CounterKind; readonly onlyNew: false; readonly moreThan: number }

/** `fail_on`: the run fails when any condition is met. No conditions: `never`. */
export interface Policy {
  readonly terms: readonly Term[]
  /** Whether `fail_on` was not set. */
  readonly isDefault: boolean
}

const vulnerabilityKinds: readonly VulnerabilityKind[] = [...severities, 'vulnerability']
const counterKinds: readonly CounterKind[] = ['malicious_file', 'unsafe_setting']

/** The words of conditions. */
export const termKinds: readonly TermKind[] = [...vulnerabilityKinds, ...counterKinds]

/** The policy when `fail_on` is not set. */
export const defaultPolicy: Policy = {
  terms: [
    { kind: 'high', onlyNew: false, moreThan: 0 },
    { kind: 'malicious_file', onlyNew: false, moreThan: 0 },
  ],
  isDefault: true,
}

const termForm = /^(?:(new)\s*:\s*)?([a-z_]+)(?:\s*>\s*(\d+))?$/i

/**
 * Parses `fail_on`: conditions separated by commas or newlines, in any case, or `never` alone. If a condition occurs with two
 * limits, the smaller one counts: it fails the run first.
 */
export function parsePolicy(text: string): Parsed<Policy> {
  const parts = text
    .split(/[,\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return { problems: [message('policy_empty', { kinds: termKinds.join(', ') })] }
  if (parts.length === 1 && parts[0]?.toLowerCase() === 'never') return { value: { terms: [], isDefault: false } }
  const terms = new Map<string, Term>()
  const problems: Message[] = []
  for (const part of parts) {
    const term = parseTerm(part)
    if ('key' in term) problems.push(term)
    else {
      const name = nameTerm(term)
      const before = terms.get(name)
      if (before === undefined || term.moreThan < before.moreThan) terms.set(name, term)
    }
  }
  return problems.length > 0 ? { problems } : { value: { terms: [...terms.values()], isDefault: false } }
}

/** `fail_on` in its normal form, such as `high>0, malicious_file>0`, or `never`. */
export function formatPolicy({ terms }: Policy): string {
  return terms.length === 0 ? 'never' : terms.map(formatTerm).join(', ')
}

function formatTerm(term: Term): string {
  return `${nameTerm(term)}>${term.moreThan}`
}

/** The conditions as they apply: without a baseline, `new:` has no effect. */
export function listConditions({ terms }: Policy, { hasBaseline }: { readonly hasBaseline: boolean }): readonly Term[] {
  return hasBaseline ? terms : terms.map((term) => ({ ...term, onlyNew: false }))
}

/** What a condition counts, as `fail_on` spells it: such as `new:high`. */
export function nameTerm({ kind, onlyNew }: Term): string {
  return onlyNew ? `new:${kind}` : kind
}

function parseTerm(text: string): Term | Message {
  const [, prefix, word = '', limit = '0'] = termForm.exec(text) ?? []
  const lower = word.toLowerCase()
  if (lower === 'never') return message('policy_never')
  const onlyNew = prefix !== undefined
  const moreThan = Number(limit)
  if (!termKinds.some((kind) => kind === lower)) return refuseTerm(text)
  if (!Number.isSafeInteger(moreThan))
    return message('policy_limit', { term: showText(text), most: Number.MAX_SAFE_INTEGER })
  const vulnerabilityKind = vulnerabilityKinds.find((kind) => kind === lower)
  if (vulnerabilityKind !== undefined) return { kind: vulnerabilityKind, onlyNew, moreThan }
  if (onlyNew) return message('policy_new', { term: showText(text), kinds: vulnerabilityKinds.join(', ') })
  return { kind: lower as CounterKind, onlyNew: false, moreThan }
}

function refuseTerm(text: string): Message {
  const kinds = termKinds.join(', ')
  const [word = ''] = /^[^>]*/.exec(text) ?? []
  const suggestion = findNearest(word.trim().toLowerCase(), [
    ...termKinds,
    ...vulnerabilityKinds.map((kind) => `new:${kind}`),
    'never',
  ])
  return suggestion === undefined
    ? message('policy_term', { term: showText(text), kinds })
    : message('policy_typo', { term: showText(text), suggestion, kinds })
}
