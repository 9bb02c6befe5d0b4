import type { Clock, Random } from '../base/clock.ts'
import { ActionError } from '../base/errors.ts'
import { message } from '../base/words/index.ts'
import type { ImageSource, Scope, Snapshot } from '../domain/image-source.ts'
import type { Assignment } from './assignment.ts'
import { pauseBeforeLookMs } from './pause.ts'

/** The tools of a look; effects are passed as arguments. */
export interface LookTools {
  readonly source: Pick<ImageSource, 'list' | 'sentences'>
  readonly clock: Clock
  readonly random: Random
  readonly pollIntervalMs: number
}

/** This many incomplete looks in a row are an error. */
const maxIncompleteLooks = 3

/** Looks until a listing is complete. `startedAtMs` is the start of the wait. */
export async function lookCompletely(
  scope: Scope,
  { wants }: Pick<Assignment, 'wants'>,
  startedAtMs: number,
  { source, clock, random, pollIntervalMs }: LookTools,
  signal: AbortSignal,
): Promise<Snapshot> {
  for (let incomplete = 1; ; incomplete += 1) {
    const look = await source.list(scope, wants, signal)
    if (look.complete) return look
    if (incomplete >= maxIncompleteLooks) {
      throw new ActionError('service', source.sentences.listIncomplete(incomplete), message('advice_shape'))
    }
    await clock.sleep(pauseBeforeLookMs(pollIntervalMs, clock.now() - startedAtMs, look.calls, random), signal)
  }
}
