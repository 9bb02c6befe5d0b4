import { message, type Message } from '../base/words/index.ts'
import type { JudgedTerm } from './judgement.ts'
import { nameTerm } from './policy.ts'
import type { ImageResult } from './scan-report.ts'
import type { Verdict } from './unjudged-verdict.ts'

/** The verdict when conditions are met. It refers to findings below only if there are any, and otherwise says why not. */
export function buildFailedVerdict(terms: readonly JudgedTerm[], proven: readonly ImageResult[]): Verdict {
  return {
    outcome: 'failed',
    reason: message('verdict_failed', { ...formatTerms(terms), count: proven.length }),
    advice: adviseFailed(terms, proven),
  }
}

/** The verdict when it is unknown whether a condition is met. It names an image that leaves this open, and says why. */
export function buildUndecidedVerdict(terms: readonly JudgedTerm[]): Verdict {
  const [first] = terms
  const unclear = first?.open[0]
  const isRefused = unclear !== undefined && !isCounter(first) && wasRefused(unclear)
  return {
    outcome: 'error',
    reason: message('verdict_undecided', {
      ...formatTerms(terms),
      image: unclear?.image ?? '-',
      why: explainOpen(first, unclear),
    }),
    advice: message(isRefused ? 'advice_permission' : 'advice_undecided'),
  }
}

function explainOpen(judged: JudgedTerm | undefined, image: ImageResult | undefined): Message {
  if (image === undefined || isCounter(judged)) return message('counters_absent')
  if (image.details.explained) return message('severity_unsure')
  return wasRefused(image) ? message('permission_missing', { why: image.details.why }) : image.details.why
}

function adviseFailed(terms: readonly JudgedTerm[], proven: readonly ImageResult[]): Message {
  if (proven.some(({ findings }) => findings.some(({ ignored }) => ignored === null))) return message('advice_failed')
  const unread = terms.every(isCounter) ? undefined : proven.find(({ details }) => !details.explained)
  if (unread === undefined || unread.details.explained) return message('advice_failed_counters')
  const why = wasRefused(unread) ? message('permission_missing', { why: unread.details.why }) : unread.details.why
  return message('advice_failed_unread', { image: unread.image, why })
}

function isCounter(judged: JudgedTerm | undefined): boolean {
  return judged?.term.kind === 'malicious_file' || judged?.term.kind === 'unsafe_setting'
}

/** Whether HSS refused to list the findings, most likely because a permission is missing. */
function wasRefused({ details }: ImageResult): boolean {
  return !details.explained && details.why.key === 'details_refused'
}

/** Such as `4 findings of severity high or worse`. If the bounds differ, says only what is certain. */
function buildTermSentence({ term, min, max }: JudgedTerm): Message {
  const values = { count: formatCount(min, max) }
  switch (term.kind) {
    case 'vulnerability':
      return message(term.onlyNew ? 'term_new_vulnerability' : 'term_vulnerability', values)
    case 'malicious_file':
      return message('term_malicious_file', values)
    case 'unsafe_setting':
      return message('term_unsafe_setting', values)
    default:
      return message(term.onlyNew ? 'term_new_severity' : 'term_severity', { ...values, severity: term.kind })
  }
}

function formatCount(min: number, max: number): Message | number {
  if (min === max) return min
  return min === 0 ? message('count_not_known') : message('count_at_least', { count: min })
}

/** The count and the limit of each condition; a limit reads like `` `high` allows 0 ``. */
function formatTerms(judged: readonly JudgedTerm[]): {
  readonly terms: Message | string
  readonly limits: Message | string
} {
  const limits = judged.map(({ term }) => message('term_limit', { kind: nameTerm(term), limit: term.moreThan }))
  return { terms: joinTerms(judged.map(buildTermSentence)), limits: joinTerms(limits) }
}

function joinTerms(parts: readonly Message[]): Message | string {
  return parts.reduce<Message | string>((rest, term) => (rest === '' ? term : message('terms', { rest, term })), '')
}
