import { message, type MessageKey } from '../../base/words/index.ts'
import type { ScanFailure } from '../../domain/image-source.ts'

/** The documented causes of a failed scan (`scan_failed_code`, SDK model RegistryImagesInfo). */
const failureCauses: Readonly<Record<string, MessageKey>> = {
  unknown_error: 'registry_cause_unknown_error',
  authentication_failed: 'registry_cause_authentication_failed',
  download_failed: 'registry_cause_download_failed',
  image_over_sized: 'registry_cause_image_over_sized',
  get_detail_info_not_found: 'registry_cause_get_detail_info_not_found',
  image_layer_over_sized: 'registry_cause_image_layer_over_sized',
  schema_v1_not_support: 'registry_cause_schema_v1_not_support',
  access_swr_failed: 'registry_cause_access_swr_failed',
  swr_authentication_error: 'registry_cause_swr_authentication_error',
  failed_to_scan_vulnerability: 'registry_cause_failed_to_scan_vulnerability',
  failed_to_scan_file: 'registry_cause_failed_to_scan_file',
  failed_to_scan_software: 'registry_cause_failed_to_scan_software',
  failed_to_check_sensitive_information: 'registry_cause_failed_to_check_sensitive_information',
  failed_to_check_baseline: 'registry_cause_failed_to_check_baseline',
  failed_to_check_software_compliance: 'registry_cause_failed_to_check_software_compliance',
  failed_to_query_basic_image_information: 'registry_cause_failed_to_query_basic_image_information',
  failed_to_check_build_cmd: 'registry_cause_failed_to_check_build_cmd',
  response_timed_out: 'registry_cause_response_timed_out',
  database_error: 'registry_cause_database_error',
  failed_to_send_the_scan_request: 'registry_cause_failed_to_send_the_scan_request',
}

/** The meaning of two statuses without a code. */
const codeOfStatus: Readonly<Record<string, string>> = {
  download_failed: 'download_failed',
  image_oversized: 'image_over_sized',
}

/** Why a scan failed: HSS's own code, and if the code is known, its meaning and what to do. */
export function describeFailure(scanStatus: string, failedCode: string, failedDesc: string): ScanFailure {
  const code = failedCode || failedDesc || codeOfStatus[scanStatus] || '-'
  const key = Object.hasOwn(failureCauses, code) ? failureCauses[code] : undefined
  const cause = { key: key ?? ('cause_unlisted' as const), values: {} }
  return {
    code: code === '-' ? scanStatus : code,
    text: message('scan_failed', { status: scanStatus || '-', code, cause }),
  }
}
