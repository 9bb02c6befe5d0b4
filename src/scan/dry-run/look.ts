import type { Clock } from '../../base/clock.ts'
import { ActionError } from '../../base/errors.ts'
import { message } from '../../base/words/index.ts'
import type { ImageSource } from '../../domain/image-source.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import { createAssignment } from '../assignments.ts'
import { strictRules } from '../rules.ts'
import { scopeOf } from '../scope.ts'
import { createTracker, type RowsByImage, type Tracker } from '../tracker.ts'

/** An incomplete listing is looked at again this often before that is a problem. */
const maxLooks = 3

/** What is to be found, and what was. */
export interface Search {
  readonly tracker: Tracker
  /** Null: there was no complete look. */
  readonly found: RowsByImage | null
}

/** Nothing was looked for yet. */
export function startSearch(target: ScanTarget, source: ImageSource): Search {
  return { tracker: createTracker(target.kind === 'images' ? target.entries : [], source.keyOf), found: null }
}

/** One complete look for everything that the target asks for, without waiting for what is not there. */
export async function look(
  target: ScanTarget,
  source: ImageSource,
  clock: Clock,
  pauseMs: number,
  signal: AbortSignal,
): Promise<Search> {
  const { tracker } = startSearch(target, source)
  const assignment = createAssignment(target, tracker, source, strictRules)
  const scope = target.kind === 'all' ? ({ kind: 'all' } as const) : scopeOf(tracker)
  for (let looks = 1; ; looks += 1) {
    const snapshot = await source.list(scope, assignment.wants, signal)
    if (snapshot.complete) {
      const found = await assignment.assign(snapshot.seen, { isFirst: true, isDiscoveryOver: true }, signal)
      return { tracker, found }
    }
    if (looks === maxLooks)
      throw new ActionError('service', source.sentences.listIncomplete(looks), message('advice_shape'))
    await clock.sleep(pauseMs, signal)
  }
}
