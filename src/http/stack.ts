import type { Clock, Random } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { authenticated, type Authenticator } from './authenticated.ts'
import { checked } from './checked.ts'
import { gated } from './gate.ts'
import type { Send } from './request.ts'
import { retrying } from './retry.ts'
import { traced } from './traced.ts'

/** What the layers around the bare transport need. */
export interface StackTools {
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  /** Takes the secrets of the run out of a text: a service may echo what it was sent. */
  readonly scrub: (text: string) => string
}

/** Requests that carry their own credential, such as a login: checked, limited, and repeated where that is allowed. */
export function stack(bare: Send, tools: StackTools): Send {
  return retrying(gated(checked(traced(bare, tools), tools.clock, tools.scrub)), tools)
}

/** The same for requests that `authenticator` signs: every attempt anew, since a signature is good for 15 minutes only. */
export function stackAuthenticated(bare: Send, authenticator: Authenticator, tools: StackTools): Send {
  return retrying(gated(authenticated(checked(traced(bare, tools), tools.clock, tools.scrub), authenticator)), tools)
}
