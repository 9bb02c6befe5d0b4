import { explainClock } from '../http/clock-skew.ts'
import type { ActionError } from '../base/errors.ts'
import type { Message } from '../base/words/index.ts'
import { ServiceError } from '../http/errors.ts'

/** What to do about an error. A wrong clock explains a rejected credential better than anything else. */
export function adviseError(error: ActionError, nowMs: number): Message | null {
  const isUnauthorized = error instanceof ServiceError && error.refusal.status === 401
  const clock = isUnauthorized ? explainClock(error.refusal.serverDate, nowMs) : undefined
  return clock ?? error.advice ?? null
}
