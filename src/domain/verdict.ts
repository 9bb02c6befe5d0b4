import { CancelledError, DeadlineError, type ActionError } from '../base/errors.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { boundTerm, isOpen } from './evidence.ts'
import { judge, type JudgedTerm, type Judgement } from './judgement.ts'
import type { Policy } from './policy.ts'
import type { ImageResult, ImageStatus } from './scan-report.ts'
import { tellError, type Verdict } from './plain-verdict.ts'
import { listProven } from './totals.ts'

/** What a verdict is based on. */
export interface VerdictFacts {
  readonly images: readonly ImageResult[]
  /** `operate_all`: images that HSS cannot scan do not count, unless no other image is left. */
  readonly isFleet: boolean
  readonly policy: Policy
  /** What ended the run early, or the error with which HSS refused a post. */
  readonly interruption: ActionError | null
}

/** The verdict of a run that had to prove something. Its worst image decides: error, timed_out, failed, passed. */
export function reachVerdict({ images, isFleet, policy, interruption }: VerdictFacts): Verdict {
  if (interruption instanceof CancelledError) return tellError(interruption)
  if (interruption !== null && !(interruption instanceof DeadlineError && images.length > 0)) {
    return tellError(interruption)
  }
  if (images.length === 0) return noImages()
  const scannable = images.filter(({ status }) => status !== 'unscannable')
  const asked = isFleet && scannable.length > 0 ? scannable : images
  const broken = asked.filter(({ status }) => status !== 'success' && status !== 'pending')
  const pending = asked.filter(({ status }) => status === 'pending')
  const proven = listProven(images)
  if (broken.length > 0) return tellBroken(broken, asked.length, interruption)
  const judgement = judge(policy, proven)
  if (judgement.kind === 'undecided') return tellUndecided(judgement, proven)
  if (pending.length > 0) {
    return {
      outcome: 'timed_out',
      reason: message('verdict_timed_out', { pending: pending.length, total: asked.length }),
      advice: message('advice_timed_out'),
    }
  }
  return tellJudgement(judgement, proven.length)
}

function noImages(): Verdict {
  return { outcome: 'error', reason: message('verdict_no_images'), advice: message('advice_no_images') }
}

/** What to do about images without a proven scan; the first matching status decides. */
const adviceByStatus: readonly (readonly [ImageStatus, Message])[] = [
  ['unknown_image', message('advice_unknown_image')],
  ['failed', message('advice_scan_failed')],
  ['unscannable', message('advice_unscannable')],
  ['error', message('advice_image_error')],
]

function tellBroken(broken: readonly ImageResult[], total: number, interruption: ActionError | null): Verdict {
  const [first] = broken
  const advice = adviceByStatus.find(([status]) => broken.some((image) => image.status === status))
  const named = { total, image: first?.image ?? '-', problem: first?.reason ?? message('details_unread') }
  const names = joinSome(
    broken.map(({ image }) => image),
    maxNamed,
  )
  const reason =
    broken.length === 1
      ? message('verdict_broken_one', named)
      : message('verdict_broken', { ...named, count: broken.length, names })
  return {
    outcome: 'error',
    reason: interruption === null ? reason : message('verdict_interrupted', { reason, problem: interruption.problem }),
    advice: advice?.[1] ?? null,
  }
}

/** A sentence names at most this many images; the reports list all of them. */
const maxNamed = 5

function tellUndecided({ terms }: Extract<Judgement, { kind: 'undecided' }>, proven: readonly ImageResult[]): Verdict {
  const kind = terms[0]?.term.kind ?? 'vulnerability'
  const unclear = proven.find((image) => isOpen(boundTerm(kind, image)))
  const isCounter = kind === 'malicious_file' || kind === 'unsafe_setting'
  const details = isCounter ? undefined : unclear?.details
  const why = details?.explained === false ? details.why : message('counters_absent')
  return {
    outcome: 'error',
    reason: message('verdict_undecided', { ...tellTerms(terms), image: unclear?.image ?? '-', why }),
    advice: message('advice_undecided'),
  }
}

function tellJudgement(judgement: Judgement, count: number): Verdict {
  if (judgement.kind !== 'holds') {
    return { outcome: 'passed', reason: message('verdict_passed', { count }), advice: null }
  }
  return {
    outcome: 'failed',
    reason: message('verdict_failed', { ...tellTerms(judgement.terms), count }),
    advice: message('advice_failed'),
  }
}

/** Such as `4 findings of severity high or worse`; if the bounds differ, only what is certain. */
function tellTerm({ term, least, most }: JudgedTerm): Message {
  const values = { count: tellCount(least, most) }
  switch (term.kind) {
    case 'vulnerability':
      return message('term_vulnerability', values)
    case 'malicious_file':
      return message('term_malicious_file', values)
    case 'unsafe_setting':
      return message('term_unsafe_setting', values)
    default:
      return message('term_severity', { ...values, severity: term.kind })
  }
}

function tellCount(least: number, most: number): Message | number {
  if (least === most) return least
  return least === 0 ? message('count_not_known') : message('count_at_least', { count: least })
}

/** What the conditions count, and what each of them allows, such as `` `high` allows 0 ``. */
function tellTerms(judged: readonly JudgedTerm[]): {
  readonly terms: Message | string
  readonly limits: Message | string
} {
  const limits = judged.map(({ term }) => message('term_limit', { kind: term.kind, limit: term.moreThan }))
  return { terms: joinTerms(judged.map(tellTerm)), limits: joinTerms(limits) }
}

function joinTerms(parts: readonly Message[]): Message | string {
  return parts.reduce<Message | string>((rest, term) => (rest === '' ? term : message('terms', { rest, term })), '')
}
