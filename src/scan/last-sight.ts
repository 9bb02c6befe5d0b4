import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import { isAskedByContent } from './doubts.ts'
import { keyOfTag } from './image-index.ts'
import { findProof, keyOfRow } from './progress.ts'
import { findNewestResult } from './reuse.ts'
import type { Tracker, WatchedImage } from './tracker.ts'
import { hasSameFigures } from './worst-figures.ts'

/** A proven image in a later listing, compared with the row that proves it. */
export type LastSight =
  /** The same result: the same time and the same figures. */
  | { readonly kind: 'same' }
  /** A different result, which also proves the image. */
  | { readonly kind: 'rescanned'; readonly row: SeenImage }
  /** The image is listed without a result that proves it: a scan is running, or has failed. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'moved'; readonly digest: string }
  | { readonly kind: 'missing' }

/** Compares proven images with the rows of one complete listing. */
export function createLastSight(
  seen: readonly SeenImage[],
  tracker: Tracker,
  { keyOf }: Pick<ImageSource, 'keyOf'>,
): (image: WatchedImage, proof: SeenImage) => LastSight {
  const byRow = new Map(seen.map((row) => [keyOfRow(row), row]))
  const byContent = Map.groupBy(seen, ({ identity }) => keyOf(identity))
  const followed = new Set(tracker.listImages().flatMap((image) => listLast(image).map(keyOfTaggedContent)))
  const strangersByTag = Map.groupBy(
    seen.filter((row) => !followed.has(keyOfTaggedContent(row))),
    ({ identity }) => keyOfTag(identity),
  )

  return (image, proof) => {
    const exact = byRow.get(keyOfRow(proof))
    if (exact !== undefined && !isSameContent(exact, proof)) return describeMove(exact)
    const known = listLast(image)
    const own = new Set([
      ...known
        .map((last) => [byRow.get(keyOfRow(last)), last] as const)
        .flatMap(([row, last]) => (row !== undefined && isSameContent(row, last) ? [row] : [])),
      ...(byContent.get(keyOf(proof.identity)) ?? []),
    ])
    // A tag is judged by everything that it refers to. A digest may lose one of its tags, as long as it has another one.
    const isTag = image.foundBy.size > 0 && !isAskedByContent(image)
    const tags = new Set([proof, ...(isTag ? known : [])].map(({ identity }) => keyOfTag(identity)))
    const stranger = [...tags]
      .map((tag) => strangersByTag.get(tag)?.find((row) => !isSameContent(row, proof)))
      .find((row) => row !== undefined)
    if (stranger !== undefined && (own.size === 0 || isTag)) return describeMove(stranger)
    if (own.size === 0) return { kind: 'missing' }
    const rows = [...own]
    const now = image.stage.kind === 'reused' ? findNewestResult(rows) : findProof(image.state, rows)
    if (now === undefined) return { kind: 'unclear' }
    const isSame = now.finishedAtMs === proof.finishedAtMs && hasSameFigures(now.figures, proof.figures)
    return isSame ? { kind: 'same' } : { kind: 'rescanned', row: now }
  }
}

function listLast({ state }: WatchedImage): SeenImage[] {
  return [...state.rows.values()].map(({ last }) => last)
}

function describeMove({ identity: { digest, id } }: SeenImage): LastSight {
  return { kind: 'moved', digest: digest ?? id ?? '-' }
}

function keyOfTaggedContent({ identity }: SeenImage): string {
  return `${keyOfTag(identity)}\n${identity.digest?.toLowerCase() ?? `id ${identity.id}`}`
}

function isSameContent({ identity: one }: SeenImage, { identity: other }: SeenImage): boolean {
  return one.digest === null || other.digest === null
    ? one.digest === other.digest && one.id === other.id
    : one.digest.toLowerCase() === other.digest.toLowerCase()
}
