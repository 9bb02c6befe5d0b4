import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import type { Assignment } from './assignment.ts'
import { keyOfTag } from './image-index.ts'
import { findProof, keyOfRow } from './progress.ts'
import { findNewestResult } from './reuse.ts'
import type { WatchedEntry, WatchedImage } from './tracker.ts'
import { hasSameFigures, takeWorst } from './worst-figures.ts'

/** What a listing shows of an image that is proven, compared with the row that proves it. */
export type LastSight =
  /** The same result: its time, and everything that HSS counts. */
  | { readonly kind: 'same' }
  /** A different result, which proves the image as well. */
  | { readonly kind: 'rescanned'; readonly row: SeenImage }
  /** The image is listed without a result that proves it: a scan is running, or failed. `row` has its worst figures. */
  | { readonly kind: 'unclear'; readonly row: SeenImage }
  | { readonly kind: 'moved'; readonly digest: string }
  | { readonly kind: 'missing' }

/** Compares proven images with the rows of one complete listing. */
export function createLastSight(
  seen: readonly SeenImage[],
  { listTags }: Pick<Assignment, 'listTags'>,
  { keyOf }: Pick<ImageSource, 'keyOf'>,
): (image: WatchedImage, proof: SeenImage) => LastSight {
  const byRow = new Map(seen.map((row) => [keyOfRow(row), row]))
  const byTag = Map.groupBy(seen, ({ identity }) => keyOfTag(identity))
  const byContent = Map.groupBy(seen, ({ identity }) => keyOf(identity))
  const strangers = findStrangers(seen, listTags)

  return (image, proof) => {
    const exact = byRow.get(keyOfRow(proof))
    const stranger = [...image.foundBy].map((watched) => strangers.get(watched)).find((row) => row !== undefined)
    if (stranger !== undefined) return describeMove(stranger)
    const own = new Set([
      ...listLast(image)
        .map((last) => [byRow.get(keyOfRow(last)), last] as const)
        .flatMap(([row, last]) => (row !== undefined && isSameContent(row, last) ? [row] : [])),
      ...(byContent.get(keyOf(proof.identity)) ?? []),
    ])
    const rows = [...own]
    const worst = takeWorst(rows)
    if (worst === undefined) {
      const [other] = byTag.get(keyOfTag(proof.identity)) ?? []
      return other === undefined ? { kind: 'missing' } : describeMove(other)
    }
    const now = image.stage.kind === 'reused' ? findNewestResult(rows) : findProof(image.state, rows)
    // Another tag may prove the same content; without one, the row that proved it shows something else now.
    if (now === undefined && exact !== undefined && !isSameContent(exact, proof)) return describeMove(exact)
    if (now === undefined) return { kind: 'unclear', row: worst }
    const isSame = now.finishedAtMs === proof.finishedAtMs && hasSameFigures(now.figures, proof.figures)
    return isSame ? { kind: 'same' } : { kind: 'rescanned', row: now }
  }
}

/** For each tag that was requested, a row with content that is not among the images found for it. */
function findStrangers(
  seen: readonly SeenImage[],
  listTags: Assignment['listTags'],
): ReadonlyMap<WatchedEntry, SeenImage> {
  const strangers = new Map<WatchedEntry, SeenImage>()
  const contents = new Map<WatchedEntry, ReadonlySet<string>>()
  const contentsOf = (watched: WatchedEntry) => {
    const known = contents.get(watched) ?? new Set([...watched.images].flatMap(listLast).map(keyOfNamedContent))
    contents.set(watched, known)
    return known
  }
  for (const row of seen) {
    for (const watched of listTags(row)) {
      // Rows that are held back are still awaited.
      if (!watched.isHeld && !contentsOf(watched).has(keyOfNamedContent(row))) strangers.set(watched, row)
    }
  }
  return strangers
}

function listLast({ state }: WatchedImage): SeenImage[] {
  return [...state.rows.values()].map(({ last }) => last)
}

function describeMove({ identity: { digest, id } }: SeenImage): LastSight {
  return { kind: 'moved', digest: digest ?? id ?? '-' }
}

function keyOfNamedContent({ identity: { name, digest, id } }: SeenImage): string {
  return `${name}\n${digest?.toLowerCase() ?? `id ${id}`}`
}

function isSameContent({ identity: one }: SeenImage, { identity: other }: SeenImage): boolean {
  return one.digest === null || other.digest === null
    ? one.digest === other.digest && one.id === other.id
    : one.digest.toLowerCase() === other.digest.toLowerCase()
}
