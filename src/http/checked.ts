import type { Clock } from '../base/clock.ts'
import { message } from '../base/words/index.ts'
import { cleanAnswer } from './clean-answer.ts'
import type { Dialect } from './dialect.ts'
import { TransportError } from './errors.ts'
import { findRefusal } from './refusal.ts'
import { placeOf, type Send } from './request.ts'

/** What checking needs. */
export interface CheckTools {
  readonly clock: Clock
  /** Takes the secrets of the run out of a text: a service may echo what it was sent. */
  readonly scrub: (text: string) => string
  readonly dialect: Dialect
}

/**
 * Turns refusals, and 2xx answers that should be JSON and are not, into errors. This is where texts of a service enter the program:
 * no secret of ours is left in a refusal, nor in an answer, except where the service's dialect wants it whole.
 */
export function checked(send: Send, { clock, scrub, dialect }: CheckTools): Send {
  return async (request, signal) => {
    const response = await send(request, signal)
    const refusal = findRefusal(request, response, { nowMs: clock.now(), scrub, dialect })
    if (refusal !== undefined) throw refusal
    // Where nothing is expected, a page of some proxy or portal is no answer of the service either.
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
