import type { Clock } from '../base/clock.ts'
import { parseExactJson } from '../base/exact-json.ts'
import { version } from '../base/version.ts'
import { message } from '../base/words/index.ts'
import { TransportError } from './errors.ts'
import { readBody, type Exchange } from './exchange.ts'
import { explainFailure } from './failure.ts'
import { placeOf, urlOf, type Send } from './request.ts'

/** The limits of one attempt. */
export interface TransportLimits {
  /** The time from the start of the attempt, including the connection, to the answer's headers. */
  readonly headersTimeoutMs: number
  /** The time from the answer's headers to its last byte. */
  readonly bodyTimeoutMs: number
  /** The size of the decompressed body. */
  readonly maxBytes: number
}

/** A page of 200 images or findings is well under a megabyte. */
export const defaultLimits: TransportLimits = {
  headersTimeoutMs: 30_000,
  bodyTimeoutMs: 60_000,
  maxBytes: 32 * 1024 * 1024,
}

/** The tools of one attempt; effects are passed as arguments. */
export interface TransportTools {
  readonly exchange: Exchange
  /** The host and port of the proxy for a URL; undefined if it needs none. */
  readonly findProxy?: ((url: string) => string | undefined) | undefined
  readonly clock: Clock
  readonly limits: TransportLimits
}

/** The user agent, which appears in the service's own records. */
const userAgent = `hss-image-scan/${version}`

/** Sends requests; no other code does. Follows no redirect, enforces every limit, and classifies failures. */
export function createTransport(tools: TransportTools): Send {
  return async (request, signal) => {
    signal.throwIfAborted()
    const attempt = limitAttempt(tools.clock, signal)
    const about = { method: request.method, url: placeOf(request) }
    try {
      attempt.allow(tools.limits.headersTimeoutMs)
      const answer = await tools.exchange(urlOf(request), {
        method: request.method,
        headers: { 'user-agent': userAgent, ...request.headers },
        body: request.body === '' ? null : request.body,
        // A request that must not be sent twice must not be lost on a connection that is about to close.
        isFresh: request.repeat === 'unless_accepted',
        signal: attempt.signal,
      })
      attempt.allow(tools.limits.bodyTimeoutMs)
      const body = await readBody(answer.body, tools.limits.maxBytes)
      if (body === undefined) {
        throw new TransportError(
          'too_large',
          message('answer_too_large', { ...about, megabytes: tools.limits.maxBytes / 1024 / 1024 }),
          message('advice_service_down'),
        )
      }
      return { status: answer.status, headers: answer.headers, body, json: parseJson(body) }
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof TransportError || isFault(error)) throw error
      if (attempt.expired()) {
        throw new TransportError('slow', message('answer_slow', about), message('advice_service_down'), error)
      }
      throw explainFailure(error, about, request.endpoint, tools.findProxy?.(request.endpoint))
    } finally {
      attempt.end()
    }
  }
}

/** Whether the request itself is invalid, which no input can cause. Node then throws a TypeError before it uses the network. */
function isFault(error: unknown): boolean {
  const { name } = error as Error
  return name === 'TypeError' && !Object.hasOwn(error as Error, 'cause')
}

function parseJson(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return undefined
  }
}

/** Ends a timer that is no longer needed. Passing a reason avoids the cost of an error with a stack. */
const notNeeded = 'not needed'

/** A signal for one attempt. It aborts with the run's signal, or when the latest time limit is over. */
function limitAttempt(clock: Clock, signal: AbortSignal) {
  const expiry = new AbortController()
  let timer = new AbortController()
  return {
    signal: AbortSignal.any([signal, expiry.signal]),
    expired: () => expiry.signal.aborted,
    /** Restarts the timer. */
    allow(durationMs: number) {
      timer.abort(notNeeded)
      timer = new AbortController()
      clock.sleep(durationMs, timer.signal).then(
        () => expiry.abort(),
        () => undefined,
      )
    },
    end: () => timer.abort(notNeeded),
  }
}
