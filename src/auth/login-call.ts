import { ActionError, type Actor } from '../base/errors.ts'
import { message, type Message } from '../base/words/index.ts'
import { ServiceError, ShapeError, TransportError } from '../http/errors.ts'
import type { HttpRequest, HttpResponse } from '../http/request.ts'
import type { LoginDependencies } from './method.ts'

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
  /** The input that gives the endpoint, named when it is missing. */
  readonly input: 'iam_endpoint' | 'sts_endpoint'
  readonly endpoint: string | undefined
  readonly path: string
  readonly query?: HttpRequest['query']
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
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
  { send }: LoginDependencies,
  signal: AbortSignal,
): Promise<{ readonly request: HttpRequest; readonly response: HttpResponse }> {
  if (call.endpoint === undefined) {
    const { input } = call
    throw new LoginError(
      'user',
      message('login_endpoint_missing', { input }),
      message('advice_login_endpoint', { input }),
    )
  }
  const request: HttpRequest = {
    method: 'POST',
    endpoint: call.endpoint,
    path: call.path,
    query: call.query ?? [],
    headers: { 'content-type': 'application/json', ...call.headers },
    body: JSON.stringify(call.body),
    repeat: 'always',
    expects: 'json',
  }
  try {
    return { request, response: await send(request, signal) }
  } catch (error) {
    if (error instanceof ServiceError || error instanceof TransportError || error instanceof ShapeError) {
      throw new LoginError(
        error.actor,
        call.failed(error.problem),
        isDenial(error) ? call.advice : error.advice,
        isRefusal(error),
      )
    }
    throw error
  }
}

/** Whether it was the identity that was refused, and not the address or the form of the request. */
function isDenial(error: unknown): boolean {
  return error instanceof ServiceError && [400, 401, 403, 404].includes(error.refusal.status)
}

/** Whether the service understood the request and said no. */
export function isRefusal(error: unknown): error is ServiceError {
  if (!(error instanceof ServiceError)) return false
  const { status } = error.refusal
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
