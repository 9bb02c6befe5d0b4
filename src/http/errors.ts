import { ActionError, DeadlineError } from '../base/errors.ts'
import type { Message } from '../base/words/index.ts'
import { factsOf, kindOfStatus, type FailureKind, type TransportFailure } from './failure-kinds.ts'

/** A request that failed; what follows from that stands in the table of kinds. */
export abstract class RequestError extends ActionError {
  readonly kind: FailureKind

  constructor(kind: FailureKind, problem: Message, advice?: Message, cause?: unknown) {
    super(factsOf(kind).actor, problem, advice, cause)
    this.kind = kind
  }
}

/** No usable answer came. */
export class TransportError extends RequestError {
  readonly failure: TransportFailure

  constructor(failure: TransportFailure, problem: Message, advice?: Message, cause?: unknown) {
    super(failure, problem, advice, cause)
    this.failure = failure
  }
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
  /** From `Retry-After`; null when there is none that asks for a pause. */
  readonly retryAfterMs: number | null
}

/** The service answered, and the answer is no. */
export class ServiceError extends RequestError {
  readonly refusal: Refusal

  constructor(refusal: Refusal, problem: Message, advice?: Message, kind: FailureKind = kindOfStatus(refusal.status)) {
    super(kind, problem, advice)
    this.refusal = refusal
  }
}

/** The service answered with something that is not what its documentation says. */
export class ShapeError extends ActionError {
  constructor(problem: Message, advice?: Message) {
    super('service', problem, advice)
  }
}

/** Whether it is certain that the service did not take the request: it may be sent again, whatever it does. */
export function isNotTaken(error: unknown): error is RequestError {
  return error instanceof RequestError && factsOf(error.kind).taken === 'no'
}

/** Whether the request may have been taken although no proper answer came: a cut connection, a 408, or a 5xx. */
export function isAnswerLost(error: unknown): error is RequestError {
  return error instanceof RequestError && factsOf(error.kind).taken === 'perhaps'
}

/** Whether it is certain, after all attempts, that the service did not take the request: it said no, or the last of them failed so. */
export function wasDefinitelyRejected(error: unknown): boolean {
  if (error instanceof DeadlineError) return isNotTaken(error.after)
  return error instanceof RequestError && factsOf(error.kind).taken !== 'perhaps'
}

/** Whether the service refused, be it the call or the credential, and will do so again. */
export function isRefused(error: unknown): error is ServiceError {
  return error instanceof ServiceError && factsOf(error.kind).refuses !== null
}

/** Whether the service refused this call alone; with the same credential others may work. */
export function isCallRefused(error: unknown): error is ServiceError {
  return error instanceof ServiceError && factsOf(error.kind).refuses === 'call'
}
