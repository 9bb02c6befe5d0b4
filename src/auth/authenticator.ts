import type { HttpRequest } from '../http/request.ts'

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
