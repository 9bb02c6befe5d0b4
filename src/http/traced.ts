import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import { placeOf, type Send } from './request.ts'

/** Writes one line of the debug log for each attempt: the request, the result, and the duration. */
export function traced(send: Send, { clock, log }: { readonly clock: Clock; readonly log: Logger }): Send {
  return async (request, signal) => {
    const startedAtMs = clock.now()
    let outcome = '-'
    try {
      const response = await send(request, signal)
      outcome = `HTTP ${response.status}`
      return response
    } finally {
      const durationMs = clock.now() - startedAtMs
      log.debug(message('debug_exchange', { method: request.method, url: placeOf(request), outcome, durationMs }))
    }
  }
}
