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

/** What requests with a credential need in addition. */
export interface AuthenticatedStackTools extends StackTools, CheckTools {
  /** Shared by all senders with a credential. */
  readonly gate: Gate
}

/**
 * Sends sign-in requests, which contain their own credential: checks them, and retries where that is allowed. They bypass the
 * gate: only one sign-in runs at a time, and the caller that waits for it may already occupy the gate.
 */
export function stack(bare: Send, tools: StackTools): Send {
  return retrying(checked(traced(bare, tools), { ...tools, dialect: loginDialect }), tools)
}

/** Sends requests that `authenticator` signs. Signs every attempt anew, since a signature is valid for only 15 minutes. */
export function stackAuthenticated(bare: Send, authenticator: Authenticator, tools: AuthenticatedStackTools): Send {
  return retrying(tools.gate.guard(authenticated(checked(traced(bare, tools), tools), authenticator)), tools)
}
