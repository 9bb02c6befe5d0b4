import { ActionError, DeadlineError } from '../base/errors.ts'
import type { Message } from '../base/words/index.ts'
import { factsOf, kindOfStatus, type FailureKind, type TransportFailure } from './failure-kinds.ts'

/** A failed request; the table of kinds defines the consequences. */
export abstract class RequestError extends ActionError {
  readonly kind: FailureKind

  constructor(kind: FailureKind, problem: Message, advice?: Message, cause?: unknown) {
    super(factsOf(kind).actor, problem, advice, cause)
    this.kind = kind
  }
}

/** No usable answer arrived. */
export class TransportError extends RequestError {
  readonly failure: TransportFailure

  constructor(failure: TransportFailure, problem: Message, advice?: Message, cause?: unknown) {
    super(failure, problem, advice, cause)
    this.failure = failure
  }
}

/** The service's error, whatever shape the body had. */
export interface Refusal {
  readonly status: number
  /** For example `HSS.0013` or `APIGW.0301`; null if the body had none. */
  readonly serviceCode: string | null
  /** Cut, and without the request's own headers that the gateway echoes. */
  readonly serviceMessage: string
  readonly requestId: string | null
  /** The `Date` header, to detect a wrong clock. */
  readonly serverDate: string | null
  /** From `Retry-After`; null if it is absent or asks for no pause. */
  readonly retryAfterMs: number | null
}

/** The service rejected the request. */
export class ServiceError extends RequestError {
  readonly refusal: Refusal

  constructor(refusal: Refusal, problem: Message, advice?: Message, kind: FailureKind = kindOfStatus(refusal.status)) {
    super(kind, problem, advice)
    this.refusal = refusal
  }
}

/** The service's answer contradicts its documentation. */
export class ShapeError extends ActionError {
  constructor(problem: Message, advice?: Message) {
    super('service', problem, advice)
  }
}

/** Whether the service certainly did not accept the request, so that it may be sent again even if it changes something. */
export function isNotTaken(error: unknown): error is RequestError {
  return error instanceof RequestError && factsOf(error.kind).taken === 'no'
}

/** Whether the service may have accepted the request although no proper answer arrived: a cut connection, a 408, or a 5xx. */
export function isAnswerLost(error: unknown): error is RequestError {
  return error instanceof RequestError && factsOf(error.kind).taken === 'perhaps'
}

/**
 * Whether, after all attempts, the service certainly did not accept the request: the service rejected it, or the last attempt
 * failed before it reached the service.
 */
export function wasDefinitelyRejected(error: unknown): boolean {
  if (error instanceof DeadlineError) return isNotTaken(error.after)
  return error instanceof RequestError && factsOf(error.kind).taken !== 'perhaps'
}

/** Whether the service rejected the call or the credential, and will do so again. */
export function isRefused(error: unknown): error is ServiceError {
  return error instanceof ServiceError && factsOf(error.kind).refuses !== null
}

/** Whether the service rejected only this call; others may work with the same credential. */
export function isCallRefused(error: unknown): error is ServiceError {
  return error instanceof ServiceError && factsOf(error.kind).refuses === 'call'
}

/** Whether the answer cannot be read: it is not JSON, has an undocumented shape, or is too large. */
export function isAnswerUnreadable(error: unknown): boolean {
  if (error instanceof ShapeError) return true
  return error instanceof TransportError && (error.failure === 'undecodable' || error.failure === 'too_large')
}
