import type { Config } from './config.ts'
import type { Complain } from './inputs-error.ts'
import { readNumber } from './plain-inputs.ts'
import type { InputTexts } from './raw-inputs.ts'

/** How long to wait, and how often to poll. */
export type Timing = Pick<Config, 'timeoutMs' | 'discoveryTimeoutMs' | 'pollIntervalMs'>

/** Reads the three inputs about time. */
export function readTiming(texts: InputTexts, complain: Complain): Timing | undefined {
  const timeout = readNumber(texts, 'timeout_minutes', { min: 0, max: 1440, above: true }, complain)
  const discovery = readNumber(texts, 'discovery_timeout_minutes', { min: 0, max: 1440 }, complain)
  const interval = readNumber(texts, 'poll_interval_seconds', { min: 0.1, max: 600 }, complain)
  if (timeout === undefined || discovery === undefined || interval === undefined) return undefined
  return {
    // The shortest valid timeout must not round to 0.
    timeoutMs: Math.max(1, Math.round(timeout * 60_000)),
    discoveryTimeoutMs: Math.round(discovery * 60_000),
    pollIntervalMs: Math.round(interval * 1000),
  }
}
