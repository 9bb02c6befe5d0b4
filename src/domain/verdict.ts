import { CancelledError, DeadlineError, type ActionError } from '../base/errors.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { judge, type Judgement, type JudgingRules } from './judgement.ts'
import { buildFailedVerdict, buildUndecidedVerdict } from './judged-verdict.ts'
import type { ImageResult, ImageStatus } from './scan-report.ts'
import { buildErrorVerdict, type Verdict } from './unjudged-verdict.ts'
import { listProven } from './totals.ts'

/** The facts that decide a verdict. */
export interface VerdictFacts extends JudgingRules {
  readonly images: readonly ImageResult[]
  /** True with `operate_all`: images that HSS cannot scan count only if there are no others. */
  readonly scansAll: boolean
  /** What ended the run early, or what HSS said when it refused a post. */
  readonly interruption: ActionError | null
}

/** The verdict of a run that had to prove something. The worst outcome wins: error, timed_out, failed, passed. */
export function reachVerdict(facts: VerdictFacts): Verdict {
  const { images, scansAll, interruption } = facts
  if (interruption instanceof CancelledError) return buildErrorVerdict(interruption)
  if (interruption !== null && !(interruption instanceof DeadlineError && images.length > 0)) {
    return buildErrorVerdict(interruption)
  }
  if (images.length === 0) {
    return { outcome: 'error', reason: message('verdict_no_images'), advice: message('advice_no_images') }
  }
  const scannable = images.filter(({ status }) => status !== 'unscannable')
  const asked = scansAll && scannable.length > 0 ? scannable : images
  const broken = asked.filter(({ status }) => status !== 'success' && status !== 'pending')
  const pending = asked.filter(({ status }) => status === 'pending')
  const proven = listProven(images)
  if (broken.length > 0) return buildBrokenVerdict(broken, asked.length, interruption)
  const judgement = judge(facts, proven)
  if (judgement.kind === 'undecided') return buildUndecidedVerdict(judgement.terms)
  if (pending.length > 0) {
    return {
      outcome: 'timed_out',
      reason: message('verdict_timed_out', { pending: pending.length, total: asked.length }),
      advice: message('advice_timed_out'),
    }
  }
  return buildVerdict(judgement, proven)
}

function buildVerdict(judgement: Exclude<Judgement, { kind: 'undecided' }>, proven: readonly ImageResult[]): Verdict {
  if (judgement.kind === 'holds') return buildFailedVerdict(judgement.terms, proven)
  const reused = proven.filter((image) => image.reused).length
  const values = {
    count: proven.length - reused,
    reused: reused === 0 ? '' : message('results_reused', { count: reused }),
  }
  return { outcome: 'passed', reason: message('verdict_passed', values), advice: null }
}

/** What to do about images without a proven scan; the first matching status decides. */
const adviceByStatus: readonly (readonly [ImageStatus, Message])[] = [
  ['unknown_image', message('advice_unknown_image')],
  ['failed', message('advice_scan_failed')],
  ['unscannable', message('advice_unscannable')],
  ['error', message('advice_image_error')],
]

/** The advice for images in registries, where it is different. */
const registryAdvice: Readonly<Partial<Record<ImageStatus, Message>>> = {
  unknown_image: message('advice_unknown_registry_image'),
  error: message('advice_registry_image_error'),
}

/** The advice if all images without a proven scan have the same reason. */
const adviceByReason: Readonly<Record<string, Message>> = {
  tag_in_doubt: message('advice_tag_in_doubt'),
  registry_ambiguous: message('advice_registry_ambiguous'),
  image_elsewhere: message('advice_registry_elsewhere'),
}

/** All images of a run have the same source. */
function adviseBroken(broken: readonly ImageResult[]): Message | null {
  const reasons = new Set(broken.map(({ reason }) => reason?.key ?? ''))
  const [reason = ''] = reasons
  if (reasons.size === 1 && Object.hasOwn(adviceByReason, reason)) return adviceByReason[reason] ?? null
  const [status, advice] = adviceByStatus.find(([one]) => broken.some((image) => image.status === one)) ?? []
  const isRegistry = broken[0]?.source === 'registry'
  return (isRegistry && status !== undefined ? registryAdvice[status] : undefined) ?? advice ?? null
}

/** The maximum number of images named in a sentence; the reports name all. */
const maxNamed = 5

function buildBrokenVerdict(broken: readonly ImageResult[], total: number, interruption: ActionError | null): Verdict {
  const [first] = broken
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
    advice: adviseBroken(broken),
  }
}
