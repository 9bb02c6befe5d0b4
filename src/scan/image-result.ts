import { message, type Message, type MessageKey } from '../base/words/index.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { ImageResult, ImageStatus } from '../domain/scan-report.ts'
import type { ImageRow } from '../hss/image-row.ts'
import type { WatchedImage } from './board.ts'
import type { Collected } from './collection.ts'
import type { ImageDetails } from './details.ts'
import { noDetails, nothingKnown } from './entry-result.ts'
import { tellImage } from './image-identity.ts'
import { phaseOf } from './scan-status.ts'

/** The result of a watched image. `text` is how the user asked for it; undefined with `operate_all`. */
export function tellWatched(
  image: WatchedImage,
  text: string | undefined,
  collected: Collected | undefined,
  suppressions: Suppressions,
): ImageResult {
  const rows = [...image.state.rows.values()]
  const end = image.state.end
  const row = end !== null && 'row' in end ? end.row : rows[0]?.last
  const isProven = image.refused === null && end?.kind === 'proven'
  const { name, version, digest, imageId } = image.identity
  return {
    ...nothingKnown,
    image: text ?? tellImage(image.identity),
    imageName: name,
    imageVersion: version,
    imageDigest: digest,
    imageId: row?.imageId ?? imageId,
    localImageType: row?.localImageType ?? null,
    status: statusOf(image),
    reason: reasonOf(image, row),
    scanStatus: row?.scanStatus ?? null,
    hostNames: [...new Set(rows.map(({ last }) => last.hostName).filter((host) => host !== null))],
    ...(isProven && row !== undefined ? tellProof(row, collected, suppressions, name) : {}),
  }
}

function tellProof(row: ImageRow, collected: Collected | undefined, suppressions: Suppressions, name: string | null) {
  return {
    scannedAtMs: row.latestScanTimeMs,
    rating: row.rating,
    vulNum: row.vulNum,
    maliciousFileNum: row.maliciousFileNum,
    unsafeSettingNum: row.unsafeSettingNum,
    handledCount: collected?.read?.handledCount ?? null,
    handledIds: [...(collected?.read?.handledIds ?? [])],
    unrated: listUnrated(collected?.read ?? null)
      .filter((id) => suppressions.accept({ id, cves: [], hasAllCves: false }, name) === null)
      .map((id) => ({ id, isNew: null })),
    details: collected?.details ?? noDetails,
    findings: (collected?.read?.unhandled ?? []).map((vulnerability) => ({
      vulnerability,
      ignored: suppressions.accept(vulnerability, name),
      isNew: null,
      software: null,
    })),
  }
}

/** Unhandled vulnerabilities that the catalogue does not know. */
function listUnrated(read: ImageDetails | null): string[] {
  if (read === null || read.unrated === 0) return []
  const rated = new Set(read.unhandled.map(({ id }) => id))
  return [...read.ids].filter((id) => !read.handledIds.has(id) && !rated.has(id))
}

function statusOf({ refused, state, posted }: WatchedImage): ImageStatus {
  if (refused !== null) return 'error'
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
      return posted ? 'pending' : 'error'
  }
}

function reasonOf(image: WatchedImage, row: ImageRow | undefined): Message | null {
  if (image.refused !== null) return image.refused
  switch (image.state.end?.kind) {
    case 'proven':
      return null
    case 'failed':
      return tellFailure(row)
    case 'unscannable':
      return message('image_unscannable', { words: row?.nonScanReason ?? '-' })
    case 'gone':
      return image.movedTo === null ? message('image_gone') : message('digest_moved', { digest: image.movedTo })
    case undefined:
      if (!image.posted) return message('image_not_posted')
      return message('image_pending', { status: row?.scanStatus || '-' })
  }
}

/** The documented causes of a failed scan (`scan_failed_desc`, SDK model ImageLocalInfo). */
const failureCauses: Readonly<Record<string, MessageKey>> = {
  unknown_error: 'cause_unknown_error',
  failed_to_match_agent: 'cause_failed_to_match_agent',
  create_container_failed: 'cause_create_container_failed',
  get_container_info_failed: 'cause_get_container_info_failed',
  docker_offline: 'cause_docker_offline',
  get_docker_root_failed: 'cause_get_docker_root_failed',
  image_not_exist_or_docker_api_fault: 'cause_image_not_exist_or_docker_api_fault',
  huge_image: 'cause_huge_image',
  docker_root_in_nfs: 'cause_docker_root_in_nfs',
  response_timed_out: 'cause_response_timed_out',
}

/** Why a scan failed: HSS's own word, and what it means and what to do where that is known. */
export function tellFailure(row: ImageRow | undefined): Message {
  const code = row?.scanFailedDesc || '-'
  const status = row?.scanStatus || '-'
  const key = Object.hasOwn(failureCauses, code) ? failureCauses[code] : undefined
  const cause: Message = { key: key ?? 'cause_unlisted', values: {} }
  return message('scan_failed', { status, code, cause })
}

/** Names of hosts on which the scan failed, although another host's proves the image. */
export function listFailedHosts(image: WatchedImage): string[] {
  if (image.state.end?.kind !== 'proven') return []
  return [...image.state.rows.values()]
    .filter(({ last }) => phaseOf(last.scanStatus) === 'failure')
    .map(({ last }) => `${last.hostName ?? last.hostId ?? '-'} (${last.scanFailedDesc || last.scanStatus})`)
}
