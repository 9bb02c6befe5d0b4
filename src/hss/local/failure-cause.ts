import { message, type MessageKey } from '../../base/words/index.ts'
import type { ScanFailure } from '../../domain/image-source.ts'

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

/** Why a scan failed: HSS's own word, and if the word is known, its meaning and what to do. */
export function describeFailure(scanStatus: string, scanFailedDesc: string): ScanFailure {
  const code = scanFailedDesc || '-'
  const key = Object.hasOwn(failureCauses, code) ? failureCauses[code] : undefined
  const cause = { key: key ?? ('cause_unlisted' as const), values: {} }
  return {
    code: scanFailedDesc || scanStatus,
    text: message('scan_failed', { status: scanStatus || '-', code, cause }),
  }
}
