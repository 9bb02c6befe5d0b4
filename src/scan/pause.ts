import type { Random } from '../base/clock.ts'

const maxGrowth = 4
const jitter = 0.1

/** One look at a long listing is spread so thin that it stays far below any limit of the gateway. */
const msPerCall = 20

/**
 * The pause before the next look: never shorter than the interval, a tenth of the time waited so far when that is longer, never
 * longer than four intervals; but long enough for the calls that a look at a long listing takes.
 */
export function pauseBeforeLookMs(intervalMs: number, waitedMs: number, callsPerLook: number, random: Random): number {
  const grown = Math.max(intervalMs, waitedMs / 10) * (1 + jitter * random())
  return Math.round(Math.max(Math.min(grown, maxGrowth * intervalMs), callsPerLook > 5 ? callsPerLook * msPerCall : 0))
}

const minPauseMs = 100

/**
 * A pause that leaves time for what must be read before the deadline: it ends when the last `reserveMs` begin, and within these it
 * is a third of the time that is left.
 */
export function pauseBeforeDeadlineMs(pauseMs: number, leftMs: number, reserveMs: number): number {
  const untilReserveMs = leftMs - reserveMs
  const limitMs = untilReserveMs > 0 ? untilReserveMs : leftMs / 3
  return Math.min(pauseMs, Math.max(minPauseMs, Math.ceil(limitMs)))
}
