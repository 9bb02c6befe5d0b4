import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { SeenImage, Snapshot } from '../domain/image-source.ts'
import type { Assignment } from './assignment.ts'
import type { Collector, Proofs } from './collection.ts'
import { isAskedByContent } from './doubts.ts'
import { keyOfTag } from './image-index.ts'
import { lookCompletely, type LookTools } from './look.ts'
import { keyOfRow, maxMissingLooks } from './progress.ts'
import { wholeScopeOf } from './scope.ts'
import { refuseImage, type Tracker, type WatchedImage } from './tracker.ts'

/** What a confirmation is about. */
export interface ConfirmationFacts {
  readonly tracker: Tracker
  readonly assignment: Pick<Assignment, 'wants'>
  readonly collector: Collector
  /** Proven images, each with the row that proves it. */
  readonly listProofs: () => Proofs
  /** Takes the images whose findings belong to the scan that proves them. */
  readonly confirmed: Set<WatchedImage>
  readonly log: Logger
}

/**
 * Lists all images once more after their findings were read, since the look-up of findings does not say whose they are. Another scan
 * time means reading again, until the deadline; another digest is an error.
 */
export async function confirmFindings(
  { tracker, assignment, collector, listProofs, confirmed, log }: ConfirmationFacts,
  tools: LookTools,
  signal: AbortSignal,
): Promise<void> {
  const open = new Set(listProofs().keys())
  const missing = new Map<WatchedImage, number>()
  const startedAtMs = tools.clock.now()
  while (open.size > 0) {
    const look = await lookCompletely(wholeScopeOf(tracker), assignment, startedAtMs, tools, signal)
    const find = createFinder(look, tracker)
    const changed = new Map<WatchedImage, SeenImage>()
    for (const [image, proof] of listProofs()) {
      if (!open.has(image)) continue
      const found = find(image, proof)
      switch (found.kind) {
        case 'same':
          open.delete(image)
          confirmed.add(image)
          break
        case 'rescanned':
          changed.set(image, found.row)
          break
        case 'unclear':
          break
        case 'moved':
          open.delete(image)
          refuseImage(image, message('digest_moved', { digest: found.digest }))
          break
        case 'missing': {
          const looks = (missing.get(image) ?? 0) + 1
          missing.set(image, looks)
          if (looks < maxMissingLooks) break
          open.delete(image)
          refuseImage(image, tools.source.sentences.imageGone)
        }
      }
    }
    for (const [image, row] of changed) image.state = { ...image.state, end: { kind: 'proven', row } }
    if (changed.size > 0) {
      log.info(message('findings_read_again', { count: changed.size }))
      await collector.collect(changed, signal)
    }
    if (open.size > 0) await tools.clock.sleep(tools.pollIntervalMs, signal)
  }
}

/** What the run could not confirm explains nothing: the findings may be about another scan. */
export function distrustUnconfirmed(proofs: Proofs, confirmed: ReadonlySet<WatchedImage>, collector: Collector): void {
  for (const image of proofs.keys()) {
    const isExplained = collector.get(image)?.details.explained === true
    if (isExplained && !confirmed.has(image)) collector.distrust(image, message('details_unconfirmed'))
  }
}

/** What the last listing shows of a proven image. */
type Finding =
  | { readonly kind: 'same' }
  | { readonly kind: 'rescanned'; readonly row: SeenImage }
  /** The row shows no newer success: a scan goes on, or has failed. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'moved'; readonly digest: string }
  | { readonly kind: 'missing' }

function createFinder({ seen }: Snapshot, tracker: Tracker): (image: WatchedImage, proof: SeenImage) => Finding {
  const byKey = new Map(seen.map((row) => [keyOfRow(row), row]))
  const byTag = Map.groupBy(seen, ({ identity }) => keyOfTag(identity))
  const followed = new Set(
    tracker.listImages().flatMap(({ state }) => [...state.rows.values()].map(({ last }) => keyOfContent(last))),
  )
  return (image, proof) => {
    const exact = byKey.get(keyOfRow(proof))
    if (exact !== undefined && !isSameContent(exact, proof)) return describeMove(exact)
    const namesakes = byTag.get(keyOfTag(proof.identity)) ?? []
    const own = namesakes.filter((row) => isSameContent(row, proof))
    // In place of it, or under a tag that is judged by all that it has: another content that nobody follows.
    const other = namesakes.find((row) => !isSameContent(row, proof) && !followed.has(keyOfContent(row)))
    const isTag = image.foundBy.size > 0 && !isAskedByContent(image)
    if (other !== undefined && (own.length === 0 || isTag)) return describeMove(other)
    if (own.some(({ finishedAtMs }) => finishedAtMs === proof.finishedAtMs)) return { kind: 'same' }
    const newer = own.find((row) => isNewSuccess(row, proof))
    if (newer !== undefined) return { kind: 'rescanned', row: newer }
    return exact === undefined ? { kind: 'missing' } : { kind: 'unclear' }
  }
}

function isNewSuccess({ phase, unscannable, finishedAtMs }: SeenImage, proof: SeenImage): boolean {
  return phase === 'success' && unscannable === null && (finishedAtMs ?? 0) > (proof.finishedAtMs ?? 0)
}

function describeMove({ identity: { digest, id } }: SeenImage): Finding {
  return { kind: 'moved', digest: digest ?? id ?? '-' }
}

function keyOfContent({ identity }: SeenImage): string {
  return `${keyOfTag(identity)}\n${identity.digest?.toLowerCase() ?? `id ${identity.id}`}`
}

function isSameContent({ identity: one }: SeenImage, { identity: other }: SeenImage): boolean {
  return one.digest === null || other.digest === null
    ? one.digest === other.digest && one.id === other.id
    : one.digest.toLowerCase() === other.digest.toLowerCase()
}
