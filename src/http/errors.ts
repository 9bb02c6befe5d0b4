import { ActionError, DeadlineError, type Actor } from '../base/errors.ts'
import type { Message } from '../base/words/index.ts'

/**
 * Where an exchange broke. `unresolved`, `not_connected`, `tls` and `proxy`: no connection to the service came about, so it
 * cannot have taken the request. `cut`, `slow`, `too_large` and `undecodable`: it may have.
 */
export type TransportFailure =
  'unresolved' | 'not_connected' | 'tls' | 'proxy' | 'cut' | 'slow' | 'too_large' | 'undecodable'

/** No usable answer came. */
export class TransportError extends ActionError {
  readonly failure: TransportFailure

  constructor(failure: TransportFailure, problem: Message, advice?: Message, cause?: unknown) {
    super(actorOf(failure), problem, advice, cause)
    this.failure = failure
  }
}

function actorOf(failure: TransportFailure): Actor {
  return failure === 'unresolved' || failure === 'tls' || failure === 'proxy' ? 'user' : 'service'
}

/** What a service said when it refused or failed, whatever shape its body had. */
export interface Refusal {
  readonly status: number
  /** Such as `HSS.0013` or `APIGW.0301`; null when the body had none. */
  readonly serviceCode: string | null
  /** Cut, and without the request's own headers that the gateway echoes. */
  readonly serviceMessage: string
  readonly requestId: string | null
  /** The `Date` header, for finding a clock that is off. */
  readonly serverDate: string | null
  /** From `Retry-After`; null when absent. */
  readonly retryAfterMs: number | null
}

/** The service answered, and the answer is no. */
export class ServiceError extends ActionError {
  readonly refusal: Refusal

  constructor(refusal: Refusal, problem: Message, advice?: Message) {
    super(refusal.status >= 500 || refusal.status === 429 ? 'service' : 'user', problem, advice)
    this.refusal = refusal
  }
}

/** The service answered with something that is not what its documentation says. */
export class ShapeError extends ActionError {
  constructor(problem: Message, advice?: Message) {
    super('service', problem, advice)
  }
}

/** Whether it is certain that the service did not take the request. */
export function isCertainlyNotAccepted(error: unknown): boolean {
  if (error instanceof ServiceError) return error.refusal.status === 429
  return error instanceof TransportError && ['unresolved', 'not_connected', 'tls', 'proxy'].includes(error.failure)
}

/** Whether it is certain, after all attempts, that the service did not take the request: it said no, or the last of them failed so. */
export function isCertainlyNotTaken(error: unknown): boolean {
  if (error instanceof DeadlineError) return isCertainlyNotAccepted(error.cause)
  if (error instanceof ServiceError) return error.refusal.status < 500 && error.refusal.status !== 408
  return isCertainlyNotAccepted(error)
}

/** Whether the request may have been taken although no proper answer came: a cut connection, or a 5xx. */
export function isAnswerLost(error: unknown): error is ServiceError | TransportError {
  if (error instanceof ServiceError) return error.refusal.status >= 500
  return error instanceof TransportError && !isCertainlyNotAccepted(error)
}
