import pLimit from 'p-limit'
import { RequestError } from './errors.ts'
import type { Send } from './request.ts'

/** Far below the gateway's default of 200 requests a second for one API, at any latency that is real. */
const maxConcurrent = 6

/** How many requests are under way at once; one for a whole run, however many senders it has. */
export interface Gate {
  /** The same as `send`, with requests that wait for their turn. */
  guard(send: Send): Send
}

/**
 * Lets a few requests through at a time. The first goes alone: until one is answered nobody knows whether the credential is good,
 * and several bad ones at once would lock it. Each time the service throttles only half as many may go; from there they grow back,
 * by one with each round that is answered.
 */
export function createGate(): Gate {
  const limit = pLimit(1)
  /** Between whole numbers while it grows. */
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
