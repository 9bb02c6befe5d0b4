import type { RowChange, ScanScript } from './image.ts'

/** The kinds of registries that HSS reads. */
export const registryTypes = ['SwrPrivate', 'SwrShared', 'SwrEnterprise', 'Harbor', 'Jfrog', 'Other'] as const

export type RegistryType = (typeof registryTypes)[number]

/** Why a scan of a registry image failed, by the documented `scan_failed_code`s. */
export const scanFailedCodes = [
  'unknown_error',
  'authentication_failed',
  'download_failed',
  'image_over_sized',
  'get_detail_info_not_found',
  'image_layer_over_sized',
  'schema_v1_not_support',
  'access_swr_failed',
  'swr_authentication_error',
  'failed_to_scan_vulnerability',
  'failed_to_scan_file',
  'failed_to_scan_software',
  'failed_to_check_sensitive_information',
  'failed_to_check_baseline',
  'failed_to_check_software_compliance',
  'failed_to_query_basic_image_information',
  'failed_to_check_build_cmd',
  'response_timed_out',
  'database_error',
  'failed_to_send_the_scan_request',
] as const

/** One platform of a multi-architecture image (SDK model RegistryImagesInfo, `association_images`). */
export interface AssociationImage {
  /** An int64, with all its digits. */
  readonly id?: string
  readonly image_id?: string
  readonly image_name?: string
  readonly image_version?: string
  readonly image_type?: string
  readonly namespace?: string
  readonly image_digest?: string
  readonly scan_status?: string
  readonly vul_num?: number
  readonly unsafe_setting_num?: number
  readonly malicious_file_num?: number
}

/** A row of ListRegistryImages, in the API's own spelling (SDK model RegistryImagesInfo). */
export interface RegistryImageFields {
  /** An int64 with all its digits: above 2^53, JavaScript's numbers lose some. */
  id: string
  image_id: string
  image_digest: string
  namespace: string
  image_name: string
  image_version: string
  image_type: string
  registry_id: string
  registry_name: string
  registry_type: string
  latest_version: boolean
  scannable: boolean
  is_multiple_arch: boolean
  scan_status: string
  scan_failed_code: string
  scan_failed_desc: string
  image_size: number
  latest_update_time: number
  latest_scan_time: number
  latest_sync_time: number
  vul_num: number
  unsafe_setting_num: number
  malicious_file_num: number
  severity_level: string
  domain_name: string
  shared_status: string
  instance_id: string
  instance_name: string
  instance_url: string
  association_images: readonly AssociationImage[]
}

/** Fields as a test sets them; `null` removes the field from the answers. */
export type RegistryImagePatch = { [Name in keyof RegistryImageFields]?: RegistryImageFields[Name] | null }

/** The effect of a post on a row of a registry. */
export type RegistryScanScript = ScanScript<RegistryImagePatch>

/** A change of a row of a registry, whatever the registry contains. */
export type RegistryRowChange = RowChange<RegistryImagePatch>

/** A change of a tag in the registry itself. HSS shows it after a sync. */
export interface TagPush {
  /** Offset from the world's start. */
  readonly atMs: number
  /** The content of the tag from then on, by default with a new digest. */
  readonly set?: RegistryImagePatch
  /** True if the tag is deleted. */
  readonly deleted?: boolean
}

/** A malicious file in an image. */
export interface MalwareDeclaration {
  readonly file_name: string
  readonly file_path?: string
  readonly size?: number
  readonly description?: string
}

/** One tag in a registry: its row in HSS (with defaults), and what happens to it. */
export interface RegistryImageDeclaration extends RegistryImagePatch {
  image_name: string
  project_id?: string
  enterprise_project_id?: string
  /** False if HSS does not list it before a sync. */
  synced?: boolean
  /** The tag does not exist in the registry before this offset from the world's start. Implies `synced: false`. */
  pushedAtMs?: number
  /** In order of time. */
  pushes?: readonly TagPush[]
  /** Not listed, even after a sync, before this offset from the world's start, or in the first N looks. */
  discoverAfterMs?: number
  discoverAfterLooks?: number
  /** Offsets from the world's start. */
  changes?: readonly RegistryRowChange[]
  /** The effect of each post, in order; the last one repeats. */
  scan?: RegistryScanScript | readonly RegistryScanScript[]
  /** The number of vulnerabilities that queries show before a new scan is indexed (default: all if it starts as success). */
  detailsBefore?: number
  malware?: readonly MalwareDeclaration[]
  /** Software in addition to the vulnerable software. With `[]`, HSS knows none at all. */
  apps?: readonly string[]
  /** Undocumented fields, sent as they are. */
  extra?: Readonly<Record<string, unknown>>
}

/** The effect of a sync of one registry. All times are offsets from the post, or durations. */
export interface SyncScript {
  /** Answered with 200, but nothing happens. */
  readonly ignored?: boolean
  /** The post is refused with this HSS code. */
  readonly refused?: string
  /** The time until the first row shows what was copied. Default 1000. */
  readonly takesMs?: number
  /** The additional time for each further row. */
  readonly eachMs?: number
  /**
   * When the sync reads the registry: `late`, as each row is copied, or `early`, all at the start, so that it misses a later
   * push.
   */
  readonly reads?: 'late' | 'early'
  /** Ends with this reason, and copies nothing. */
  readonly failedReason?: string
  readonly neverFinishes?: boolean
}

/** A registry and its images. */
export interface RegistryDeclaration {
  readonly registry_name: string
  readonly registry_type?: RegistryType
  readonly registry_id?: string
  /** With scheme and port, as entered in the console. */
  readonly registry_addr?: string
  readonly status?: 'success' | 'fail' | 'accessing'
  readonly fail_reason?: string
  readonly project_id?: string
  readonly enterprise_project_id?: string
  readonly images?: readonly RegistryImageDeclaration[]
  /** The effect of each sync, in order; the last one repeats. */
  readonly sync?: SyncScript | readonly SyncScript[]
  /** Offsets from the world's start at which HSS syncs on its own. */
  readonly automaticSyncsAtMs?: readonly number[]
  readonly latest_sync_time?: number
}
