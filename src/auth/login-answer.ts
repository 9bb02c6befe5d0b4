import { message } from '../base/words/index.ts'
import { placeOf, type HttpRequest } from '../http/request.ts'
import { LoginError } from './login-call.ts'

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
