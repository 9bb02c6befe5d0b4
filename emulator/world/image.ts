/** A row of ListImageLocal, in the API's own spelling (SDK model ImageLocalInfo). */
export interface ImageFields {
  image_name: string
  image_version: string
  image_digest: string
  image_id: string
  local_image_type: string
  scan_status: string
  scan_failed_desc: string
  image_size: number
  latest_update_time: number
  latest_scan_time: number
  vul_num: number
  unsafe_setting_num: number
  malicious_file_num: number
  host_num: number
  container_num: number
  component_num: number
  severity_level: string
  host_name: string
  host_id: string
  agent_id: string
  non_scan_reason: string
}

/** Fields as a test sets them; `null` removes the field from the answers. */
export type ImagePatch = { [Name in keyof ImageFields]?: ImageFields[Name] | null }

/** A change of a row at an offset from the world's start, or from the post in a scan's `changes`. */
export interface RowChange<Patch = ImagePatch> {
  readonly atMs: number
  readonly set?: Patch
  /** True: no longer listed. False: listed again. */
  readonly gone?: boolean
  /** Not listed in the next N looks (lists from offset 0 with filters that would show it). */
  readonly goneForLooks?: number
  /** A further row that appears at this time: this row's fields (never scanned), overridden by these. */
  readonly spawn?: Patch & { readonly scan?: ScanScript<Patch> | readonly ScanScript<Patch>[] }
}

/** The effect of a post on a row. All times are offsets from the post, or durations. */
export interface ScanScript<Patch = ImagePatch> {
  /** The post is answered with 200, but nothing happens to this row. */
  readonly ignored?: boolean
  /** How long the row still shows the old status. */
  readonly startDelayMs?: number
  readonly queueMs?: number
  readonly scanMs?: number
  readonly waitingWord?: string
  /** Replaces start, queue and scan: statuses at offsets from the post. The last one has the result. */
  readonly statuses?: readonly (readonly [offsetMs: number, status: string])[]
  readonly neverFinishes?: boolean
  /** Fields set at the end. `scan_status` defaults to success, counts to those of the catalogue. */
  readonly result?: Patch
  /** When the end changes the scan time: only for a `success` (default), `always`, or `never`. */
  readonly scanTime?: 'success' | 'always' | 'never'
  /** How long the vulnerability queries still show the old set after a success. */
  readonly detailsLagMs?: number
  /** Or step by step: the number of the image's vulnerabilities shown, at offsets from the success. */
  readonly detailsSteps?: readonly (readonly [offsetMs: number, count: number])[]
  readonly changes?: readonly RowChange<Patch>[]
}

/** One declared row: API fields (with defaults), and what happens to it. */
export interface ImageDeclaration extends ImagePatch {
  image_name: string
  project_id?: string
  enterprise_project_id?: string
  /** Not listed before this offset from the world's start. */
  discoverAfterMs?: number
  /** Not listed in the first N looks. */
  discoverAfterLooks?: number
  /** Offsets from the world's start. */
  changes?: readonly RowChange[]
  /** The effect of each post, in order; the last one repeats. */
  scan?: ScanScript | readonly ScanScript[]
  /** The number of vulnerabilities that queries show before a new scan is indexed (default: all if it starts as success). */
  detailsBefore?: number
  /** The values for the filters host_ip, container_*, pod_* and app_name; never part of an answer. */
  host_ips?: readonly string[]
  containers?: readonly ContainerDeclaration[]
  apps?: readonly string[]
  /** Undocumented fields, sent as they are. */
  extra?: Readonly<Record<string, unknown>>
}

/** A container that uses the image. */
export interface ContainerDeclaration {
  readonly container_id: string
  readonly container_name: string
  readonly pod_id?: string
  readonly pod_name?: string
}
