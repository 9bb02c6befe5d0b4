import { ActionError, type Actor } from '../base/errors.ts'
import { message, type Message } from '../base/words/index.ts'
import { isRefused, RequestError, ShapeError } from '../http/errors.ts'
import { factsOf } from '../http/failure-kinds.ts'
import { placeOf, type HttpRequest, type HttpResponse } from '../http/request.ts'
import type { LoginDependencies, LoginService } from './method.ts'

/**
 * A failed sign-in. It is not a `ServiceError`, so that it cannot be mistaken for the answer to the call that needed the sign-in.
 * It has no cause, because the answer to a sign-in is full of secrets.
 */
export class LoginError extends ActionError {
  /** The service understood the sign-in and rejected it. */
  readonly refused: boolean

  constructor(actor: Actor, problem: Message, advice: Message | undefined, refused = false) {
    super(actor, problem, advice)
    this.refused = refused
  }
}

/** One call that exchanges something for a credential. */
export interface LoginCall {
  readonly service: LoginService
  /** Default: `POST`. */
  readonly method?: HttpRequest['method']
  readonly path: string
  readonly query?: HttpRequest['query']
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; absent for no body. */
  readonly body?: unknown
  /** The sentence that wraps the cause of the failure. */
  readonly failed: (problem: Message) => Message
  /** What to do if the service rejects the call. */
  readonly advice: Message
}

/**
 * Sends a sign-in call. Signing in changes nothing, so a call with a lost answer is sent again; a rejection (4xx) is final.
 * Rejects with a `LoginError`, or with the signal's reason.
 */
export async function callLogin(
  call: LoginCall,
  { endpoints, send }: LoginDependencies,
  signal: AbortSignal,
): Promise<{ readonly request: HttpRequest; readonly response: HttpResponse }> {
  const endpoint = endpoints[call.service]
  if (endpoint === undefined) {
    const input = `${call.service}_endpoint`
    throw new LoginError(
      'user',
      message('login_endpoint_missing', { input }),
      message('advice_login_endpoint', { input }),
    )
  }
  const request: HttpRequest = {
    method: call.method ?? 'POST',
    endpoint,
    path: call.path,
    query: call.query ?? [],
    headers: { 'content-type': 'application/json', ...call.headers },
    body: call.body === undefined ? '' : JSON.stringify(call.body),
    repeat: 'always',
    expects: 'json',
  }
  try {
    return { request, response: await send(request, signal) }
  } catch (error) {
    if (!(error instanceof RequestError || error instanceof ShapeError)) throw error
    const isDenied = error instanceof RequestError && factsOf(error.kind).deniesLogin
    const advice = isDenied ? call.advice : error.advice
    throw new LoginError(error.actor, call.failed(error.problem), advice, isRefused(error))
  }
}

/** The error for a sign-in answer without a usable `field`. It quotes no part of the answer, which is full of secrets. */
export function unexpectedAnswer(request: HttpRequest, field: string): LoginError {
  const problem = message('login_answer_unexpected', { url: placeOf(request), field })
  return new LoginError('service', problem, message('advice_login_answer'))
}

/** Converts an ISO 8601 time to milliseconds since the epoch; undefined if it is missing or unreadable. */
export function readTime(value: unknown): number | undefined {
  const atMs = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(atMs) ? undefined : atMs
}
