import type { ImageSource } from '../domain/image-source.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import type { Assignment } from './assignment.ts'
import { assignToEntries } from './entry-assignment.ts'
import type { ProofRules } from './rules.ts'
import type { Tracker } from './tracker.ts'

/** Creates the assignment of rows to what the user asked for. The code for `operate_all` is loaded only for that. */
export async function createAssignment(
  target: ScanTarget,
  tracker: Tracker,
  source: Pick<ImageSource, 'createMatcher' | 'explainAmbiguity' | 'keyOf'>,
  rules: ProofRules,
): Promise<Assignment> {
  if (target.kind === 'images') return assignToEntries(tracker, source, rules.allowListedTags)
  const { assignToSet } = await import('./set-assignment.ts')
  return assignToSet(tracker)
}
