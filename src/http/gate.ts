import pLimit from 'p-limit'
import { ServiceError } from './errors.ts'
import type { Send } from './request.ts'

/** Far below the gateway's default of 200 requests a second for one API, at any latency that is real. */
const maxConcurrent = 6

/** Lets a few requests through at a time, and each time the service throttles only half as many. */
export function gated(send: Send): Send {
  const limit = pLimit(maxConcurrent)
  return (request, signal) =>
    limit(async () => {
      signal.throwIfAborted()
      try {
        return await send(request, signal)
      } catch (error) {
        if (error instanceof ServiceError && error.refusal.status === 429) {
          limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2))
        }
        throw error
      }
    })
}
