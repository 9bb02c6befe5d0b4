import { CancelledError, DeadlineError, type ActionError } from '../base/errors.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { judge, type Judgement, type JudgingRules } from './judgement.ts'
import { buildFailedVerdict, buildUndecidedVerdict } from './judged-verdict.ts'
import type { ImageResult, ImageStatus } from './scan-report.ts'
import { buildErrorVerdict, type Verdict } from './unjudged-verdict.ts'
import { listProven } from './totals.ts'

/** What a verdict rests on. */
export interface VerdictFacts extends JudgingRules {
  readonly images: readonly ImageResult[]
  /** Images that HSS cannot scan do not count while others are left: `operate_all`. */
  readonly scansAll: boolean
  /** What ended the run early, or what HSS said when it refused a post. */
  readonly interruption: ActionError | null
}

/** The verdict of a run that had to prove something. The worst of its images stands: error, timed_out, failed, passed. */
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

/** All images of a run have one source; an unknown one in a registry is looked for elsewhere. */
function adviseBySource(image: ImageResult | undefined, advice: Message | undefined): Message | undefined {
  return image?.source === 'registry' && advice?.key === 'advice_unknown_image'
    ? message('advice_unknown_registry_image')
    : advice
}

/** So many images are named in a sentence; the reports have all. */
const maxNamed = 5

function buildBrokenVerdict(broken: readonly ImageResult[], total: number, interruption: ActionError | null): Verdict {
  const [first] = broken
  const isInDoubt = broken.every(({ reason }) => reason?.key === 'tag_in_doubt')
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
    advice: isInDoubt ? message('advice_tag_in_doubt') : (adviseBySource(first, advice?.[1]) ?? null),
  }
}
