import { message } from '../base/words/index.ts'
import { ServiceError } from './errors.ts'
import type { HttpRequest, HttpResponse, Send } from './request.ts'

/** A way to say who we are. Asked before every attempt, so that each one is signed anew. */
export interface Authenticator {
  /** The request with its credential added. May log in first. */
  authorize(request: HttpRequest, signal: AbortSignal): Promise<HttpRequest>
  /**
   * The service refused (401) what was sent last. True when a fresh login is worth one more attempt;
   * absent or false when the credential cannot be renewed.
   */
  invalidate?(refused: HttpRequest): boolean
}

/**
 * Adds the credential to each attempt anew; after a 401 that a fresh login can mend it sends once more. After one that nothing can
 * mend it sends no more at all: a key is locked after a few bad signatures, for whoever else uses it too.
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
