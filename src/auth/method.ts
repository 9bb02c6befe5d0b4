import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import type { Mask } from '../base/secret.ts'
import type { Authenticator } from '../http/authenticated.ts'
import type { Send } from '../http/request.ts'

/** What logging in needs of the world. */
export interface LoginDependencies {
  readonly region: string
  /** The project as given; undefined when it has to be found. */
  readonly projectId: string | undefined
  /** Base URLs without a trailing slash; undefined where none is given and none may be guessed. */
  readonly endpoints: { readonly iam: string | undefined; readonly sts: string | undefined }
  /** Sends login requests: with retries, without a credential. */
  readonly send: Send
  /** Sends as somebody: every attempt is authorized anew. */
  readonly sendAs: (authenticator: Authenticator) => Send
  readonly clock: Clock
  readonly mask: Mask
  readonly log: Logger
  /** GitHub's ID token for an audience. Rejects when the job may not have one. */
  readonly requestIdToken: (audience: string) => Promise<string>
  /** Names the session at STS. */
  readonly job: { readonly repository: string; readonly runId: string }
  /** The run's own signal: an exchange that several callers wait for ends with it. */
  readonly signal: AbortSignal
}

/** One way to log in. */
export interface LoginMethod {
  readonly authenticator: Authenticator
  /** The project that the credential itself belongs to; absent when it says nothing of one. */
  findOwnProject?(signal: AbortSignal): Promise<string | undefined>
}
