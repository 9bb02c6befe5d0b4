import type { ImageSource, SeenImage } from '../../domain/image-source.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import { createAssignment } from '../assignments.ts'
import { isAskedByContent } from '../doubts.ts'
import { lookCompletely, type LookTools } from '../look.ts'
import { findReusable } from '../reuse.ts'
import type { ProofRules } from '../rules.ts'
import { scopeOf } from '../scope.ts'
import { createTracker, type RowsByImage, type Tracker, type WatchedImage } from '../tracker.ts'

/** The requested images, and those that were found. */
export interface Search {
  readonly tracker: Tracker
  /** Null if there was no complete look. */
  readonly found: RowsByImage | null
  /** The found images whose results a scan would reuse. */
  readonly reusable: ReadonlySet<WatchedImage>
}

/** A search before the first look. */
export function startSearch(target: ScanTarget, source: Pick<ImageSource, 'keyOf'>): Search {
  const tracker = createTracker(target.kind === 'images' ? target.entries : [], source.keyOf)
  return { tracker, found: null, reusable: new Set() }
}

/** Looks once, completely, for everything that the target asks for. Does not wait for missing images. */
export async function look(
  target: ScanTarget,
  source: ImageSource,
  rules: ProofRules,
  tools: Omit<LookTools, 'source'>,
  signal: AbortSignal,
): Promise<Search> {
  const { tracker } = startSearch(target, source)
  const assignment = await createAssignment(target, tracker, source, rules)
  const scope = target.kind === 'all' ? ({ kind: 'all' } as const) : scopeOf(tracker)
  const { seen, serviceTimeMs } = await lookCompletely(
    scope,
    assignment,
    tools.clock.now(),
    { ...tools, source },
    signal,
  )
  const found = await assignment.assign(seen, { isFirst: true, isDiscoveryOver: true }, signal)
  const isReusable = ([image, rows]: readonly [WatchedImage, readonly SeenImage[]]) =>
    rules.reuseWithinMs !== undefined &&
    isAskedByContent(image, rows) &&
    findReusable(rows, serviceTimeMs, rules.reuseWithinMs) !== undefined
  return { tracker, found, reusable: new Set([...found].filter(isReusable).map(([image]) => image)) }
}
