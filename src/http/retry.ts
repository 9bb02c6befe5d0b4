import type { Clock, Random } from '../base/clock.ts'
import { DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import { isNotTaken, RequestError, ServiceError } from './errors.ts'
import { factsOf } from './failure-kinds.ts'
import type { HttpRequest, Send } from './request.ts'

const basePauseMs = 1_000
const maxPauseMs = 30_000

/** `Retry-After` is honoured up to the longest possible run; timers do not accept larger numbers. */
const maxAskedPauseMs = 24 * 60 * 60_000

/** The maximum number of attempts after an error; 1 for no retry. */
export function countAttempts(error: unknown, request: HttpRequest): number {
  if (!(error instanceof RequestError)) return 1
  return request.repeat === 'unless_accepted' && !isNotTaken(error) ? 1 : factsOf(error.kind).attempts
}

/** The pause before the next attempt: `Retry-After` if present, else 1 s doubling up to 30 s, always with jitter. */
export function pauseBeforeRetryMs(failedAttempts: number, error: unknown, random: Random): number {
  const asked = error instanceof ServiceError ? error.refusal.retryAfterMs : null
  if (asked !== null) return Math.min(asked, maxAskedPauseMs)
  return Math.round(random() * Math.min(maxPauseMs, basePauseMs * 2 ** (failedAttempts - 1)))
}

/** Retries a request if that is allowed, until it succeeds, the attempts are used up, or the signal aborts. */
export function retrying(send: Send, tools: { clock: Clock; random: Random; log: Logger }): Send {
  return async (request, signal) => {
    const startedAtMs = tools.clock.now()
    let last: RequestError | undefined
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await send(request, signal)
      } catch (error) {
        const attempts = countAttempts(error, request)
        if (!(error instanceof RequestError) || attempt >= attempts) throw addLastFailure(error, last, undefined)
        last = error
        const pauseMs = pauseBeforeRetryMs(attempt, error, tools.random)
        if (tools.clock.now() + pauseMs - startedAtMs > (request.patienceMs ?? Infinity)) throw error
        tools.log.info(
          message('retrying', {
            problem: last.problem,
            seconds: (pauseMs / 1000).toFixed(1),
            attempt: attempt + 1,
            attempts,
          }),
        )
        try {
          await tools.clock.sleep(pauseMs, signal)
        } catch (reason) {
          throw addLastFailure(reason, last, last)
        }
      }
    }
  }
}

/**
 * Adds the last failure to a deadline, which alone does not explain why time ran out. `after` says that nothing was sent after
 * that failure.
 */
function addLastFailure(error: unknown, last: RequestError | undefined, after: RequestError | undefined): unknown {
  if (!(error instanceof DeadlineError) || last === undefined) return error
  const problem = message('deadline_after_failure', { deadline: error.problem, problem: last.problem })
  return new DeadlineError(error.actor, problem, last.advice ?? error.advice, after)
}
