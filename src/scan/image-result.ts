import { message, type Message } from '../base/words/index.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import { formatImage } from '../domain/image-identity.ts'
import type { Findings, ImageSource, SeenImage } from '../domain/image-source.ts'
import type { ImageResult, ImageStatus } from '../domain/scan-report.ts'
import type { Collected } from './collection.ts'
import { noDetails, nothingKnown } from './entry-result.ts'
import { keyOfTag } from './image-index.ts'
import { listSubjects } from './subjects.ts'
import { requestOf, type WatchedImage } from './tracker.ts'

/** The facts for a result that the image does not have itself. */
export interface ResultFacts {
  readonly source: Pick<ImageSource, 'kind' | 'sentences'>
  /** The user's own words for it; undefined with `operate_all`. */
  readonly text: string | undefined
  /** Its findings, as far as known; undefined if nothing was read. */
  readonly collected: Collected | undefined
  readonly suppressions: Suppressions
}

/** The result of a watched image. */
export function buildImageResult(image: WatchedImage, facts: ResultFacts): ImageResult {
  const { source, text, collected, suppressions } = facts
  const rows = [...image.state.rows.values()]
  const end = image.state.end
  const row = end !== null && 'row' in end ? end.row : rows[0]?.last
  const isProven = image.stage.kind !== 'refused' && end?.kind === 'proven'
  const entries = [...image.foundBy].map(({ entry }) => entry)
  const { name, tag, digest, id } = image.identity
  return {
    ...nothingKnown,
    source: source.kind,
    registry: row?.registry ?? null,
    reused: isProven && image.stage.kind === 'reused',
    // The digest of an index covers more than the scanned image.
    subjects: rows.some(({ last }) => last.isIndex) ? [] : listSubjects(entries, image.identity),
    requestedAtMs: requestedAtMsOf(image, row),
    image: text ?? formatImage(image.identity),
    imageName: name,
    imageVersion: tag,
    imageDigest: digest,
    imageId: (row !== undefined && keyOfTag(row.identity) === keyOfTag(image.identity) ? row.identity.id : null) ?? id,
    localImageType: row?.localImageType ?? null,
    status: statusOf(image),
    reason: reasonOf(image, row, source),
    scanStatus: row?.scanStatus ?? null,
    hostNames: [...new Set(rows.map(({ last }) => last.hostName).filter((host) => host !== null))],
    ...(isProven && row !== undefined ? buildProof(row, collected, suppressions, name) : {}),
  }
}

function buildProof(row: SeenImage, collected: Collected | undefined, suppressions: Suppressions, name: string | null) {
  return {
    scannedAtMs: row.finishedAtMs,
    ...row.figures,
    handledCount: collected?.findings?.handledCount ?? null,
    handledIds: [...(collected?.findings?.handledIds ?? [])],
    unrated: listUnrated(collected?.findings ?? null)
      .filter((id) => suppressions.accept({ id, cves: [], hasAllCves: false }, name) === null)
      .map((id) => ({ id, isNew: null })),
    maliciousFiles: collected?.findings?.maliciousFiles ?? null,
    details: collected?.details ?? noDetails,
    findings: (collected?.findings?.unhandled ?? []).map((vulnerability) => ({
      vulnerability,
      ignored: suppressions.accept(vulnerability, name),
      isNew: null,
      software: null,
    })),
  }
}

/** Unhandled vulnerabilities that the catalogue does not know. */
function listUnrated(findings: Findings | null): string[] {
  if (findings === null || findings.unrated === 0) return []
  const rated = new Set(findings.unhandled.map(({ id }) => id))
  return [...findings.ids].filter((id) => !findings.handledIds.has(id) && !rated.has(id))
}

/** When HSS answered our request, or for a reused result, when its scan finished. By the service's clock. */
function requestedAtMsOf(image: WatchedImage, row: SeenImage | undefined): number | null {
  return image.stage.kind === 'reused' ? (row?.finishedAtMs ?? null) : (requestOf(image)?.serviceTimeMs ?? null)
}

function statusOf({ stage, state }: WatchedImage): ImageStatus {
  if (stage.kind === 'refused') return 'error'
  switch (state.end?.kind) {
    case 'proven':
      return 'success'
    case 'failed':
      return 'failed'
    case 'unscannable':
      return 'unscannable'
    case 'gone':
      return 'error'
    case undefined:
      return stage.kind === 'requested' ? 'pending' : 'error'
  }
}

function reasonOf(
  { stage, state, movedTo }: WatchedImage,
  row: SeenImage | undefined,
  { sentences }: ResultFacts['source'],
): Message | null {
  if (stage.kind === 'refused') return stage.why
  switch (state.end?.kind) {
    case 'proven':
      return null
    case 'failed':
      return row?.failure?.text ?? null
    case 'unscannable':
      return row?.unscannable ?? null
    case 'gone':
      return movedTo === null ? sentences.imageGone : message('digest_moved', { digest: movedTo })
    case undefined:
      if (stage.kind === 'listed') return message('image_not_posted')
      return message('image_pending', { status: row?.scanStatus || '-' })
  }
}

/** The places where the scan failed, if it succeeded in another place and so proved the image. */
export function listFailedPlaces(image: WatchedImage): string[] {
  if (image.state.end?.kind !== 'proven') return []
  return [...image.state.rows.values()].flatMap(({ last }) =>
    last.failure === null ? [] : [`${last.place} (${last.failure.code})`],
  )
}
