import pLimit from 'p-limit'
import { ServiceError } from './errors.ts'
import type { Send } from './request.ts'

/** Far below the gateway's default of 200 requests a second for one API, at any latency that is real. */
const maxConcurrent = 6

/**
 * Lets a few requests through at a time, and each time the service throttles only half as many. The first goes alone: until one is
 * answered nobody knows whether the credential is good, and several bad ones at once would lock it.
 */
export function gated(send: Send): Send {
  const limit = pLimit(1)
  let isOpen = false
  return (request, signal) =>
    limit(async () => {
      signal.throwIfAborted()
      try {
        const response = await send(request, signal)
        if (!isOpen) {
          isOpen = true
          limit.concurrency = maxConcurrent
        }
        return response
      } catch (error) {
        if (error instanceof ServiceError && error.refusal.status === 429) {
          limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2))
        }
        throw error
      }
    })
}
