import { flag, integer, listOf, oneOf, record, text } from '../../wire/checks.ts'
import type { Form } from '../../wire/checks.ts'
import { int64 } from '../../wire/int64.ts'
import type { Behaviour } from '../../world/behaviour.ts'
import { registryTypes } from '../../world/registry.ts'
import { registryImageTypes } from './image-filters.ts'

/** An image in a scan request (SDK model CreateManualImageScanTaskReqInfoImageInfo). */
export interface ScanImageInfo {
  readonly id: unknown
  readonly image_digest: string
  readonly namespace: string
  readonly image_name: string
  readonly image_version: string
  readonly registry_id: string
  readonly registry_name: string
  readonly registry_type: string
  readonly image_id?: string
  readonly instance_id?: string
  readonly instance_url?: string
}

/** The filters of a scan request with `is_all`. */
export interface ScanQueryInfo {
  readonly namespace?: string
  readonly image_name?: string
  readonly image_version?: string
  readonly image_type?: string
  readonly scan_status?: string
  // A number, or a value that keeps its digits.
  readonly image_size?: unknown
  readonly start_latest_update_time?: unknown
  readonly end_latest_update_time?: unknown
  readonly start_latest_scan_time?: unknown
  readonly end_latest_scan_time?: unknown
}

/** The body of CreateManualImageScanTask. */
export interface ScanBody {
  readonly is_all?: boolean
  readonly image_info?: readonly ScanImageInfo[]
  readonly scan_scope?: number
  readonly rate_limit?: number
  readonly query_info?: ScanQueryInfo
}

// Every field is optional in the model; the description requires these for images in registries.
const mandatory = [
  'id',
  'image_digest',
  'namespace',
  'image_name',
  'image_version',
  'registry_id',
  'registry_name',
  'registry_type',
] as const

const imageInfo = record(
  {
    id: int64,
    image_id: text(0, 128),
    image_digest: text(1, 128),
    registry_id: text(1, 256),
    registry_name: text(1, 128),
    image_name: text(1, 256),
    image_version: text(1, 256),
    namespace: text(1, 256),
    instance_id: text(0, 128),
    instance_url: text(0, 256),
    registry_type: oneOf(...registryTypes),
  },
  mandatory,
)

const queryInfo = record({
  namespace: text(0, 256),
  image_name: text(0, 256),
  image_version: text(0, 256),
  image_type: oneOf(...registryImageTypes),
  scan_status: oneOf('unscan', 'success', 'scanning', 'failed', 'download_failed', 'image_oversized'),
  image_size: int64,
  start_latest_update_time: int64,
  end_latest_update_time: int64,
  start_latest_scan_time: int64,
  end_latest_scan_time: int64,
})

/** The form of the body; in `query_info`, only the fields for images in registries. */
export function buildScanForm({ maxImagesPerPost, maxScanScope }: Behaviour): Form<ScanBody> {
  return record({
    is_all: flag,
    image_info: listOf(imageInfo, 0, maxImagesPerPost),
    scan_scope: integer(0, maxScanScope),
    rate_limit: integer(0, 1000),
    query_info: queryInfo,
  })
}
