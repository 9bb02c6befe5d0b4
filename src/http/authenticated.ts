import { ServiceError } from './errors.ts'
import type { HttpRequest, Send } from './request.ts'

/** What the layer needs of a way to log in. */
export interface Authorizer {
  authorize(request: HttpRequest, signal: AbortSignal): Promise<HttpRequest>
  invalidate?(refused: HttpRequest): boolean
}

/** Adds the credential to each attempt anew; after a 401 that a fresh login can mend it sends once more. */
export function authenticated(send: Send, authorizer: Authorizer): Send {
  return async (request, signal) => {
    const authorized = await authorizer.authorize(request, signal)
    try {
      return await send(authorized, signal)
    } catch (error) {
      const refused = error instanceof ServiceError && error.refusal.status === 401
      if (!refused || authorizer.invalidate?.(authorized) !== true) throw error
      return send(await authorizer.authorize(request, signal), signal)
    }
  }
}
