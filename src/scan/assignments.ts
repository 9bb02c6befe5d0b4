import type { ImageSource } from '../domain/image-source.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import type { Assignment } from './assignment.ts'
import { assignToEntries } from './entry-assignment.ts'
import type { ProofRules } from './rules.ts'
import { assignToSet } from './set-assignment.ts'
import type { Tracker } from './tracker.ts'

/** Creates the assignment for a target: named images, or the whole set. */
export function createAssignment(
  target: ScanTarget,
  tracker: Tracker,
  source: Pick<ImageSource, 'createMatcher' | 'explainAmbiguity' | 'keyOf'>,
  rules: ProofRules,
): Assignment {
  return target.kind === 'images' ? assignToEntries(tracker, source, rules.allowListedTags) : assignToSet(tracker)
}
