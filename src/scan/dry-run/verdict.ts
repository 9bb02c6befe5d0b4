import { CancelledError, type ActionError } from '../../base/errors.ts'
import { message, type Message } from '../../base/words/index.ts'
import { buildErrorVerdict, type Verdict } from '../../domain/unjudged-verdict.ts'

/** The maximum number of listed problems; the others are counted. */
const maxListed = 60

/** Green if nothing is missing; otherwise lists everything that is missing at once. */
export function reachDryRunVerdict(imageCount: number, problems: readonly Message[], end: ActionError | null): Verdict {
  if (end instanceof CancelledError) return buildErrorVerdict(end)
  const [first] = problems
  if (first === undefined)
    return {
      outcome: 'dry_run',
      reason: message('verdict_dry_run', { count: imageCount }),
      advice: message('advice_dry_run'),
    }
  const items = problems.slice(0, maxListed)
  const more = problems.length - items.length
  return {
    outcome: 'error',
    reason: {
      ...message('verdict_dry_run_error', { count: problems.length }),
      items: more === 0 ? items : [...items, message('list_more', { count: more })],
    },
    advice: message('advice_dry_run_error'),
  }
}
