import { ServiceError } from './errors.ts'
import type { HttpRequest, Send } from './request.ts'

/** What the layer needs of a way to log in. */
export interface Authorizer {
  authorize(request: HttpRequest, signal: AbortSignal): Promise<HttpRequest>
  invalidate?(refused: HttpRequest): boolean
}

/**
 * Adds the credential to each attempt anew; after a 401 that a fresh login can mend it sends once more. After one that nothing can
 * mend it sends no more at all: a key is locked after a few bad signatures, for whoever else uses it too.
 */
export function authenticated(send: Send, authorizer: Authorizer): Send {
  let final: ServiceError | undefined
  return async (request, signal) => {
    if (final !== undefined) throw final
    const authorized = await authorizer.authorize(request, signal)
    try {
      return await send(authorized, signal)
    } catch (error) {
      if (!(error instanceof ServiceError) || error.refusal.status !== 401) throw error
      if (authorizer.invalidate?.(authorized) !== true) {
        final = error
        throw error
      }
      return send(await authorizer.authorize(request, signal), signal)
    }
  }
}
