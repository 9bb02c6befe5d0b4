import { message, type Message } from '../base/words/index.ts'

const toleranceMs = 15 * 60_000

/**
 * Warns if this machine's clock differs from a `Date` header by more than the 15 minutes that the gateway tolerates (API signing
 * guide). Undefined if it does not, or if there is no readable header.
 */
export function explainClock(serverDate: string | null | undefined, nowMs: number): Message | undefined {
  const aheadMs = nowMs - Date.parse(serverDate ?? '')
  if (!(Math.abs(aheadMs) > toleranceMs)) return undefined
  const minutes = Math.round(Math.abs(aheadMs) / 60_000)
  return aheadMs > 0 ? message('clock_is_ahead', { minutes }) : message('clock_is_behind', { minutes })
}
