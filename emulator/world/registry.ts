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
  /** int64, digit for digit. */
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
  /** int64, digit for digit: above 2^53 JavaScript's numbers lose some. */
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

/** Fields as a test gives them; `null` leaves the field out of the answers. */
export type RegistryImagePatch = { [Name in keyof RegistryImageFields]?: RegistryImageFields[Name] | null }

/** What a post does to a row of a registry. */
export type RegistryScanScript = ScanScript<RegistryImagePatch>

/** Something that happens to a row of a registry, whatever the registry holds. */
export type RegistryRowChange = RowChange<RegistryImagePatch>

/** A change of what the registry itself holds under a tag. HSS shows it after a sync. */
export interface TagPush {
  /** Offset from the world's start. */
  readonly atMs: number
  /** What the tag holds from then on; a digest of its own, unless told. */
  readonly set?: RegistryImagePatch
  /** true: the tag is gone. */
  readonly deleted?: boolean
}

/** A malicious file in an image. */
export interface MalwareDeclaration {
  readonly file_name: string
  readonly file_path?: string
  readonly size?: number
  readonly description?: string
}

/** One tag in a registry: the row that HSS makes of it (defaults are filled in), and what happens to it. */
export interface RegistryImageDeclaration extends RegistryImagePatch {
  image_name: string
  project_id?: string
  enterprise_project_id?: string
  /** false: HSS does not list it before a sync. */
  synced?: boolean
  /** The tag does not exist in the registry before this offset from the world's start; implies `synced: false`. */
  pushedAtMs?: number
  /** In order of time. */
  pushes?: readonly TagPush[]
  /** Even when synced: not listed before this offset from the world's start, or in the first N looks. */
  discoverAfterMs?: number
  discoverAfterLooks?: number
  /** Offsets from the world's start. */
  changes?: readonly RegistryRowChange[]
  /** What each post does, in order; the last one repeats. */
  scan?: RegistryScanScript | readonly RegistryScanScript[]
  /** How many vulnerabilities the look-ups show before a new scan is indexed (default: all when it starts as success). */
  detailsBefore?: number
  malware?: readonly MalwareDeclaration[]
  /** Software beside what is vulnerable. `[]`: HSS knows none, not even what is vulnerable. */
  apps?: readonly string[]
  /** Undocumented fields, sent as they are. */
  extra?: Readonly<Record<string, unknown>>
}

/** What a sync of one registry does. Everything is an offset from the post, or a length of time. */
export interface SyncScript {
  /** Answered with 200, and nothing happens. */
  readonly ignored?: boolean
  /** The post is refused with this HSS code. */
  readonly refused?: string
  /** How long until the first row shows what was copied. Default 1000. */
  readonly takesMs?: number
  /** How much later each further row does. */
  readonly eachMs?: number
  /** When the registry is read: as each row is copied, or all of it when the sync begins, so that a later push is missed. */
  readonly reads?: 'late' | 'early'
  /** Ends so, and copies nothing. */
  readonly failedReason?: string
  readonly neverFinishes?: boolean
}

/** A registry and what it holds. */
export interface RegistryDeclaration {
  readonly registry_name: string
  readonly registry_type?: RegistryType
  readonly registry_id?: string
  /** With scheme and port, as it was entered in the console. */
  readonly registry_addr?: string
  readonly status?: 'success' | 'fail' | 'accessing'
  readonly fail_reason?: string
  readonly project_id?: string
  readonly enterprise_project_id?: string
  readonly images?: readonly RegistryImageDeclaration[]
  /** What each sync does, in order; the last one repeats. */
  readonly sync?: SyncScript | readonly SyncScript[]
  /** Offsets from the world's start at which HSS syncs on its own. */
  readonly automaticSyncsAtMs?: readonly number[]
  readonly latest_sync_time?: number
}
