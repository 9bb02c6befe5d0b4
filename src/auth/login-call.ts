import { ActionError, type Actor } from '../base/errors.ts'
import { message, type Message } from '../base/words/index.ts'
import { isRefused, RequestError, ShapeError } from '../http/errors.ts'
import { factsOf } from '../http/failure-kinds.ts'
import { placeOf, type HttpRequest, type HttpResponse } from '../http/request.ts'
import type { LoginDependencies, LoginService } from './method.ts'

/**
 * A login that did not succeed. It is no `ServiceError`, so nobody takes it for the answer to the call that needed
 * the login, and it has no cause: what came back from a login is full of secrets.
 */
export class LoginError extends ActionError {
  /** The service understood the login and said no. */
  readonly refused: boolean

  constructor(actor: Actor, problem: Message, advice: Message | undefined, refused = false) {
    super(actor, problem, advice)
    this.refused = refused
  }
}

/** One call that exchanges something for a credential. */
export interface LoginCall {
  readonly service: LoginService
  /** `POST` unless told otherwise. */
  readonly method?: HttpRequest['method']
  readonly path: string
  readonly query?: HttpRequest['query']
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; absent: nothing is. */
  readonly body?: unknown
  /** The sentence around what went wrong. */
  readonly failed: (problem: Message) => Message
  /** What to do when the service refuses. */
  readonly advice: Message
}

/**
 * Sends a login call. Logging in changes nothing, so a lost answer is asked for again; a refusal (4xx) is final.
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

/** The error for a login answer without a usable `field`. Nothing of the answer is in it: it is full of secrets. */
export function unexpectedAnswer(request: HttpRequest, field: string): LoginError {
  const problem = message('login_answer_unexpected', { url: placeOf(request), field })
  return new LoginError('service', problem, message('advice_login_answer'))
}

/** Milliseconds since the epoch of an ISO 8601 time; undefined when it is missing or cannot be read. */
export function readTime(value: unknown): number | undefined {
  const atMs = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(atMs) ? undefined : atMs
}
