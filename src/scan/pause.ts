import type { Random } from '../base/clock.ts'

const maxGrowth = 4
const jitter = 0.1

/** The minimum pause for each call of a look at a long list, so that the rate stays far below any limit of the gateway. */
const msPerCall = 20

/**
 * The pause before the next look: a tenth of the time waited so far, but at least the interval and at most four intervals. For a
 * long list, at least long enough for the number of its calls.
 */
export function pauseBeforeLookMs(intervalMs: number, waitedMs: number, callsPerLook: number, random: Random): number {
  const grown = Math.max(intervalMs, waitedMs / 10) * (1 + jitter * random())
  return Math.round(Math.max(Math.min(grown, maxGrowth * intervalMs), callsPerLook > 5 ? callsPerLook * msPerCall : 0))
}

const minPauseMs = 100

/**
 * A pause that leaves enough time to read everything before the deadline. It ends when the last `reserveMs` begin; after that, it
 * is a third of the remaining time.
 */
export function pauseBeforeDeadlineMs(pauseMs: number, leftMs: number, reserveMs: number): number {
  const untilReserveMs = leftMs - reserveMs
  const limitMs = untilReserveMs > 0 ? untilReserveMs : leftMs / 3
  return Math.min(pauseMs, Math.max(minPauseMs, Math.ceil(limitMs)))
}
