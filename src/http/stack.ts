import type { Random } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { authenticated, type Authenticator } from './authenticated.ts'
import { checked, type CheckTools } from './checked.ts'
import { loginDialect } from './dialect.ts'
import type { Gate } from './gate.ts'
import type { Send } from './request.ts'
import { retrying } from './retry.ts'
import { traced } from './traced.ts'

/** What the layers around the bare transport need. */
export interface StackTools extends Omit<CheckTools, 'dialect'> {
  readonly random: Random
  readonly log: Logger
}

/** What requests with a credential need besides. */
export interface AuthenticatedStackTools extends StackTools, CheckTools {
  /** Shared by all that send with a credential. */
  readonly gate: Gate
}

/**
 * Login requests, which carry their own credential: checked, and repeated where that is allowed. They pass no gate: one login at a
 * time is all there ever is, and whoever waits for it may hold a place in the gate already.
 */
export function stack(bare: Send, tools: StackTools): Send {
  return retrying(checked(traced(bare, tools), { ...tools, dialect: loginDialect }), tools)
}

/** Requests that `authenticator` signs: every attempt anew, since a signature is good for 15 minutes only. */
export function stackAuthenticated(bare: Send, authenticator: Authenticator, tools: AuthenticatedStackTools): Send {
  return retrying(tools.gate.guard(authenticated(checked(traced(bare, tools), tools), authenticator)), tools)
}
