import { CancelledError, type ActionError } from '../base/errors.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Outcome } from './scan-report.ts'

/** How a run ends: in one word, and in one sentence that contains the word. */
export interface Verdict {
  readonly outcome: Outcome
  readonly reason: Message
  /** What to do next; null if nothing. */
  readonly advice: Message | null
}

/** The verdict of a run that only submits: HSS accepted the request. */
export function buildSubmittedVerdict(imageCount: number | null): Verdict {
  return {
    outcome: 'submitted',
    reason:
      imageCount === null ? message('verdict_submitted_all') : message('verdict_submitted', { count: imageCount }),
    advice: message('advice_submitted'),
  }
}

/** The verdict of a run that an error ended, before or without any image. */
export function buildErrorVerdict(error: ActionError): Verdict {
  const outcome = error instanceof CancelledError ? 'cancelled' : 'error'
  const key = outcome === 'error' ? 'verdict_error' : 'verdict_cancelled'
  return { outcome, reason: message(key, { problem: error.problem }), advice: error.advice ?? null }
}
