import { identifyBy } from '../paging.ts'
import type { ShapeError } from '../../http/errors.ts'
import {
  createTolerantReader,
  inside,
  readCount,
  readLooseText,
  readNumber,
  readObject,
  readText,
  type Place,
} from '../shape.ts'

/** One row of ListImageLocal (SDK model ImageLocalInfo): one image on one host. Missing values are null, never 0. */
export interface ImageRow {
  readonly imageName: string | null
  readonly imageVersion: string | null
  readonly imageDigest: string | null
  readonly imageId: string | null
  readonly localImageType: string | null
  /** HSS's own word, or empty. Documented words: unscan, success, scanning, failed, waiting, waiting_for_scan, and failures. */
  readonly scanStatus: string
  /** End of the last completed scan in epoch milliseconds; null if it was never scanned. */
  readonly latestScanTimeMs: number | null
  readonly latestUpdateTimeMs: number | null
  readonly imageSizeBytes: number | null
  readonly vulNum: number | null
  readonly unsafeSettingNum: number | null
  readonly maliciousFileNum: number | null
  /** `severity_level`: `Security`, `Low`, `Medium`, `High`, or an undocumented word. */
  readonly rating: string | null
  /** A code such as `docker_offline`; empty if the scan did not fail. */
  readonly scanFailedDesc: string
  /** Free text; empty if the image can be scanned. */
  readonly nonScanReason: string
  readonly hostName: string | null
  readonly hostId: string | null
  readonly agentId: string | null
  /** The problem with a field; null if there is none. */
  readonly problem: ShapeError | null
}

/** Identifies a row, independent of scan results. */
export const identifyImageRow = identifyBy([
  'image_name',
  'image_version',
  'image_digest',
  'image_id',
  'agent_id',
  'host_id',
  'host_name',
])

/**
 * Reads one row: strictly its name and tag, and leniently the fields that no verdict relies on. A problem with any other field
 * becomes the row's `problem`, and matters only if the row does.
 */
export function readImageRow(value: unknown, place: Place): ImageRow {
  const row = readObject(value, place)
  const { read, problem } = createTolerantReader()
  const strictText = (name: string) => readText(row[name], inside(place, name))
  const text = (name: string) => read(() => strictText(name))
  const count = (name: string) => read(() => readCount(row[name], inside(place, name)))
  const fields = {
    imageName: strictText('image_name'),
    imageVersion: strictText('image_version'),
    imageDigest: text('image_digest'),
    imageId: text('image_id'),
    localImageType: readLooseText(row['local_image_type']) || null,
    scanStatus: text('scan_status') ?? '',
    latestScanTimeMs: count('latest_scan_time') || null,
    latestUpdateTimeMs: readNumber(row['latest_update_time']),
    imageSizeBytes: readNumber(row['image_size']),
    vulNum: count('vul_num'),
    unsafeSettingNum: count('unsafe_setting_num'),
    maliciousFileNum: count('malicious_file_num'),
    rating: text('severity_level'),
    scanFailedDesc: readLooseText(row['scan_failed_desc']),
    nonScanReason: text('non_scan_reason') ?? '',
    hostName: text('host_name'),
    hostId: text('host_id'),
    agentId: text('agent_id'),
  }
  return { ...fields, problem: problem() }
}
