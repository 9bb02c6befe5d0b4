import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import type { Mask, Secret } from '../base/secret.ts'
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

/** A login that is under way or done: what adds its credential to requests. */
export interface LoginMethod {
  readonly authenticator: Authenticator
  /** The project that the credential itself belongs to; absent when it says nothing of one. */
  findOwnProject?(signal: AbortSignal): Promise<string | undefined>
}

/** A service that a method may log in at; its endpoint is the input of that name with `_endpoint`. */
export type LoginService = 'iam' | 'sts'

/** An input of a login method, and what may stand in it. */
export interface LoginInput {
  /** A method is asked for when one of its inputs is given; a `setting` alone asks for none, and may belong to several. */
  readonly role: 'required' | 'optional' | 'setting'
  /** `visible`: what travels in a header must be visible ASCII. `printable`: anything but control characters. */
  readonly form: 'visible' | 'printable'
  /** The documented maximum, where there is one; else it only keeps a mistake from being sent. */
  readonly maxLength: number
  /** Masked as soon as it is read. */
  readonly isSecret?: true
  readonly default?: string
}

/** The inputs of a method as given: checked, and with nothing required missing. */
export interface LoginInputs {
  readonly text: (name: string) => string
  readonly secret: (name: string) => Secret | undefined
}

/** Everything about one way to log in: the table in `login.ts` has one line for each. */
export interface LoginDefinition<Login extends { readonly method: string }> {
  readonly method: Login['method']
  /** By name, in the order of `action.yml`. */
  readonly inputs: Readonly<Record<string, LoginInput>>
  /** The service that it asks for a credential; null: it has one. */
  readonly logsInAt: LoginService | null
  readonly read: (inputs: LoginInputs) => Login | undefined
  /**
   * Sends nothing yet. `findProjectId` is for methods that sign: the vendor's SDK sends `X-Project-Id` with signed calls only, to
   * services that know projects.
   */
  readonly open: (login: Login, dependencies: LoginDependencies, findProjectId: () => string | undefined) => LoginMethod
}
