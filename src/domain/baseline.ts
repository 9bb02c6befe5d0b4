import { canonicalName } from './image-name.ts'
import type { BaselineComparison, ImageResult, Outcome } from './scan-report.ts'

/** The parts of an earlier report that a comparison needs. */
export interface Baseline {
  /** As given in the input. */
  readonly path: string
  /** Hex SHA-256 of its bytes. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly finishedAt: string
  readonly outcome: Outcome
  readonly region: string | null
  readonly projectId: string | null
  /** `vul_id`s by the canonical name of the image that had them, ignored or not. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>
}

const nothing: ReadonlySet<string> = new Set()

/** Marks each finding as new or known. Without a baseline, the images stay as they are. */
export function markNew(images: readonly ImageResult[], baseline: Baseline | undefined): readonly ImageResult[] {
  if (baseline === undefined) return images
  return images.map((image) => {
    const known = (image.imageName !== null && baseline.known.get(canonicalName(image.imageName))) || nothing
    return {
      ...image,
      findings: image.findings.map((finding) => ({ ...finding, isNew: !known.has(finding.vulnerability.id) })),
      unrated: image.unrated.map(({ id }) => ({ id, isNew: !known.has(id) })),
    }
  })
}

/**
 * Lists the findings of the baseline that no image has any more, once per name and `vul_id`. Skips a name if no image has it now,
 * or if one of its images is not fully known.
 */
export function listFixed(images: readonly ImageResult[], baseline: Baseline): BaselineComparison['fixed'] {
  return [...groupByName(images)].flatMap(([name, group]) => {
    const known = baseline.known.get(name)
    const [first] = group
    if (known === undefined || first?.imageName == null || !group.every(isExplained)) return []
    const shown = new Set(group.flatMap((image) => [...listIds(image)]))
    const { imageName } = first
    return [...known].filter((id) => !shown.has(id)).map((id) => ({ imageName, id }))
  })
}

/** The comparison for the report, with the fixed findings; null without a baseline. */
export function compareWithBaseline(
  images: readonly ImageResult[],
  baseline: Baseline | undefined,
): BaselineComparison | null {
  if (baseline === undefined) return null
  const { path, sha256, finishedAt, outcome } = baseline
  return { path, sha256, finishedAt, outcome, fixed: listFixed(images, baseline) }
}

function groupByName(images: readonly ImageResult[]): ReadonlyMap<string, readonly ImageResult[]> {
  const groups = new Map<string, ImageResult[]>()
  for (const image of images) {
    if (image.imageName === null) continue
    const name = canonicalName(image.imageName)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [image])
    else group.push(image)
  }
  return groups
}

function isExplained({ status, details }: ImageResult): boolean {
  return status === 'success' && details.explained
}

/** All ids that HSS lists for an image: findings, including ignored and unrated ones, and handled vulnerabilities. */
function* listIds({ findings, handledIds, unrated }: ImageResult): Generator<string> {
  for (const { vulnerability } of findings) yield vulnerability.id
  for (const { id } of unrated) yield id
  yield* handledIds
}
