import type { Clock, Random } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import { authenticated, type Authenticator } from './authenticated.ts'
import { cleanAnswer } from './clean-answer.ts'
import { loginDialect, type Dialect } from './dialect.ts'
import { TransportError } from './errors.ts'
import type { Gate } from './gate.ts'
import { findRefusal } from './refusal.ts'
import { placeOf, type Send } from './request.ts'
import { retrying } from './retry.ts'

/** The tools for the layers around the bare transport. */
export interface StackTools {
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  /** Removes the run's secrets from a text: a service may echo what it received. */
  readonly scrub: (text: string) => string
}

/** The additional tools for requests with a credential. */
export interface AuthenticatedStackTools extends StackTools {
  readonly dialect: Dialect
  /** Shared by all senders with a credential. */
  readonly gate: Gate
}

/**
 * Sends sign-in requests, which contain their own credential: checks them, and retries if that is allowed. They bypass the gate:
 * only one sign-in runs at a time, and the caller that waits for it may already occupy the gate.
 */
export function stack(bare: Send, tools: StackTools): Send {
  return retrying(checked(bare, { ...tools, dialect: loginDialect }), tools)
}

/** Sends requests that `authenticator` signs. Signs every attempt anew, since a signature is valid for only 15 minutes. */
export function stackAuthenticated(bare: Send, authenticator: Authenticator, tools: AuthenticatedStackTools): Send {
  return retrying(tools.gate.guard(authenticated(checked(bare, tools), authenticator)), tools)
}

/**
 * Turns rejections into errors, and also 2xx answers that should be JSON but are not. A service's texts enter the program here:
 * neither a rejection nor an answer keeps a secret of ours, except in fields that the service's dialect needs unchanged.
 */
export function checked(bare: Send, tools: Omit<AuthenticatedStackTools, 'gate' | 'random'>): Send {
  const { clock, log, scrub, dialect } = tools
  const send = traced(bare, clock, log)
  return async (request, signal) => {
    const response = await send(request, signal)
    const refusal = findRefusal(request, response, { nowMs: clock.now(), scrub, dialect })
    if (refusal !== undefined) throw refusal
    // Even if no content is expected, a page from a proxy or portal is not an answer of the service.
    if (response.json === undefined && (request.expects === 'json' || response.body.trim() !== '')) {
      throw new TransportError(
        'undecodable',
        message('answer_undecodable', { method: request.method, url: placeOf(request) }),
        message('advice_service_down'),
      )
    }
    return dialect.identifiers === null ? response : cleanAnswer(response, dialect.identifiers, scrub)
  }
}

/** Writes one line of the debug log for each attempt: the request, the result, and the duration. */
function traced(send: Send, clock: Clock, log: Logger): Send {
  return async (request, signal) => {
    const startedAtMs = clock.now()
    let outcome = '-'
    try {
      const response = await send(request, signal)
      outcome = `HTTP ${response.status}`
      return response
    } finally {
      const durationMs = clock.now() - startedAtMs
      log.debug(message('debug_exchange', { method: request.method, url: placeOf(request), outcome, durationMs }))
    }
  }
}
