import { message } from '../base/words/index.ts'
import { ServiceError } from './errors.ts'
import type { HttpRequest, HttpResponse, Send } from './request.ts'

/** A credential for requests. Called before every attempt, so that each one is signed anew. */
export interface Authenticator {
  /** Returns the request with its credential added. May sign in first. */
  authorize(request: HttpRequest, signal: AbortSignal): Promise<HttpRequest>
  /**
   * Called after the service rejected (401) the last request. Returns true if a fresh sign-in justifies one more attempt; absent
   * or false if the credential cannot be renewed.
   */
  invalidate?(refused: HttpRequest): boolean
}

/**
 * Adds the credential to each attempt anew. If a fresh sign-in can fix a 401, sends once more. If nothing can, sends no further
 * request: a few bad signatures lock a key for all its users.
 */
export function authenticated(send: Send, authenticator: Authenticator): Send {
  let final: ServiceError | undefined
  return async (request, signal) => {
    const attempt = async (mayRenew: boolean): Promise<HttpResponse> => {
      if (final !== undefined) throw final
      const authorized = await authenticator.authorize(request, signal)
      try {
        return await send(authorized, signal)
      } catch (error) {
        if (!(error instanceof ServiceError) || error.refusal.status !== 401) throw error
        if (mayRenew && authenticator.invalidate?.(authorized) === true) return attempt(false)
        final = mayRenew ? error : new ServiceError(error.refusal, error.problem, message('advice_fresh_login_refused'))
        throw final
      }
    }
    return attempt(true)
  }
}
