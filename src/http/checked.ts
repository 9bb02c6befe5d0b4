import type { Clock } from '../base/clock.ts'
import { message } from '../base/words/index.ts'
import { cleanAnswer } from './clean-answer.ts'
import type { Dialect } from './dialect.ts'
import { TransportError } from './errors.ts'
import { findRefusal } from './refusal.ts'
import { placeOf, type Send } from './request.ts'

/** What the check needs. */
export interface CheckTools {
  readonly clock: Clock
  /** Removes the run's secrets from a text: a service may echo what it received. */
  readonly scrub: (text: string) => string
  readonly dialect: Dialect
}

/**
 * Turns rejections, and 2xx answers that should be JSON and are not, into errors. A service's texts enter the program here:
 * neither a rejection nor an answer keeps a secret of ours, except in fields that the service's dialect needs unchanged.
 */
export function checked(send: Send, { clock, scrub, dialect }: CheckTools): Send {
  return async (request, signal) => {
    const response = await send(request, signal)
    const refusal = findRefusal(request, response, { nowMs: clock.now(), scrub, dialect })
    if (refusal !== undefined) throw refusal
    // Even where no content is expected, a page from a proxy or portal is not an answer of the service.
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
