import type { Clock } from '../base/clock.ts'
import { DeadlineError } from '../base/errors.ts'
import { message, type Message } from '../base/words/index.ts'

/** One signal for the whole run: it aborts when the runner asks to stop, or after `timeout_minutes`. */
export interface Deadline {
  readonly signal: AbortSignal
  readonly atMs: number
  /** Sets the current step of the run, for the message about the deadline. */
  enter(stage: Message): void
  /** Ends the run: cancels what is still in progress. */
  end(): void
}

/** Starts the clock. `startedAtMs` is when the step began: reading inputs counts too. */
export function startDeadline(clock: Clock, startedAtMs: number, timeoutMs: number, cancel: AbortSignal): Deadline {
  const expiry = new AbortController()
  const over = new AbortController()
  const timer = new AbortController()
  const atMs = startedAtMs + timeoutMs
  let stage = message('stage_login')
  const minutes = String(Number((timeoutMs / 60_000).toFixed(4)))
  clock.sleep(Math.max(0, atMs - clock.now()), timer.signal).then(
    () => {
      const problem = message('deadline_reached', { minutes, stage })
      expiry.abort(new DeadlineError('user', problem, message('advice_deadline')))
    },
    () => undefined,
  )
  return {
    signal: AbortSignal.any([over.signal, cancel, expiry.signal]),
    atMs,
    enter: (next) => {
      stage = next
    },
    end() {
      timer.abort()
      over.abort()
    },
  }
}
