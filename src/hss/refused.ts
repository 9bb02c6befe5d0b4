import { ServiceError } from '../http/errors.ts'

/** Whether HSS answered and said no, for good: no rejected credential, no throttling, no failure of its own. */
export function isRefused(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.refusal.status < 500 && ![401, 408, 429].includes(error.refusal.status)
}
