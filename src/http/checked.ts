import type { Clock } from '../base/clock.ts'
import { message } from '../base/words/index.ts'
import { TransportError } from './errors.ts'
import { findRefusal } from './refusal.ts'
import { placeOf, type Send } from './request.ts'

/** Turns refusals (their text without any secret of ours that it echoes), and 2xx answers that should be JSON and are not, into errors. */
export function checked(send: Send, clock: Clock, scrub: (text: string) => string): Send {
  return async (request, signal) => {
    const response = await send(request, signal)
    const refusal = findRefusal(request, response, clock.now(), scrub)
    if (refusal !== undefined) throw refusal
    // Where nothing is expected, a page of some proxy or portal is no answer of the service either.
    if (response.json === undefined && (request.expects === 'json' || response.body.trim() !== '')) {
      throw new TransportError(
        'undecodable',
        message('answer_undecodable', { method: request.method, url: placeOf(request) }),
        message('advice_service_down'),
      )
    }
    return response
  }
}
