import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import type { Mask, Secret } from '../base/secret.ts'
import type { Authenticator } from '../http/authenticated.ts'
import type { Send } from '../http/request.ts'

/** The environment of a login method. */
export interface LoginDependencies {
  readonly region: string
  /** The given project ID; undefined if it must be looked up. */
  readonly projectId: string | undefined
  /** Base URLs without a trailing slash; undefined if none is given and none can be derived. */
  readonly endpoints: { readonly iam: string | undefined; readonly sts: string | undefined }
  /** Sends login requests: with retries, without a credential. */
  readonly send: Send
  /** Sends requests with a credential, which authorizes each attempt anew. */
  readonly sendAs: (authenticator: Authenticator) => Send
  readonly clock: Clock
  readonly mask: Mask
  readonly log: Logger
  /** Returns GitHub's ID token for an audience. Rejects if the job lacks the permission. */
  readonly requestIdToken: (audience: string) => Promise<string>
  /** Names the session at STS. */
  readonly job: { readonly repository: string; readonly runId: string }
  /** The run's own signal. It ends an exchange that several callers share. */
  readonly signal: AbortSignal
}

/** A login, finished or in progress, that adds its credential to requests. */
export interface LoginMethod {
  readonly authenticator: Authenticator
  /** The credential's own project; absent when the credential does not name one. */
  findOwnProject?(signal: AbortSignal): Promise<string | undefined>
}

/** A service that a method may sign in to. Its endpoint is the input with that name plus `_endpoint`. */
export type LoginService = 'iam' | 'sts'

/** An input of a login method, and the values it allows. */
export interface LoginInput {
  /** Any other input of a method selects that method. A `setting` alone selects none, and several methods may share it. */
  readonly role: 'required' | 'optional' | 'setting'
  /** `visible`: visible ASCII only, for values sent in a header. `printable`: everything but control characters. */
  readonly form: 'visible' | 'printable'
  /** The documented maximum. If none is documented, a limit that stops obvious mistakes. */
  readonly maxLength: number
  /** Masked as soon as it is read. */
  readonly isSecret?: true
  readonly default?: string
}

/** The checked inputs of a method, with all required ones present. */
export interface LoginInputs {
  readonly text: (name: string) => string
  readonly secret: (name: string) => Secret | undefined
}

/** Defines one login method: the table in `login.ts` has one line for each. */
export interface LoginDefinition<Login extends { readonly method: string }> {
  readonly method: Login['method']
  /** By name, in the order of `action.yml`. */
  readonly inputs: Readonly<Record<string, LoginInput>>
  /** The service that issues the credential; null if the inputs contain the credential. */
  readonly logsInAt: LoginService | null
  readonly read: (inputs: LoginInputs) => Login | undefined
  /**
   * Sends nothing yet. `findProjectId` is for methods that sign: the vendor's SDK sends `X-Project-Id` only with signed calls to
   * services that use projects.
   */
  readonly open: (login: Login, dependencies: LoginDependencies, findProjectId: () => string | undefined) => LoginMethod
}
