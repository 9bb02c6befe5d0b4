import pLimit from 'p-limit'
import { RequestError } from './errors.ts'
import type { Send } from './request.ts'

/** Far below the gateway's default of 200 requests a second for one API, at any realistic latency. */
const maxConcurrent = 6

/** Limits how many requests run at once. One gate serves a whole run, whatever the number of senders. */
export interface Gate {
  /** Returns a `send` that makes requests wait for their turn. */
  guard(send: Send): Send
}

/**
 * Lets a few requests through at a time. The first goes alone: until it is answered, the credential may be bad, and several bad
 * requests at once would lock it. Halves the limit each time the service throttles, then raises it by one with each round of
 * answers.
 */
export function createGate(): Gate {
  const limit = pLimit(1)
  /** Fractional while it grows. */
  let allowed = 1
  let isOpen = false
  const allow = (count: number) => {
    allowed = Math.min(maxConcurrent, Math.max(1, count))
    limit.concurrency = Math.floor(allowed)
  }
  return {
    guard: (send) => (request, signal) =>
      limit(async () => {
        signal.throwIfAborted()
        try {
          const response = await send(request, signal)
          allow(isOpen ? allowed + 1 / allowed : maxConcurrent)
          isOpen = true
          return response
        } catch (error) {
          if (error instanceof RequestError && error.kind === 'throttled') allow(allowed / 2)
          throw error
        }
      }),
  }
}
