import { inside, readCount, readLooseText, readNumber, readObject, readText, type Place } from '../shape.ts'

/** One row of ListImageLocal (SDK model ImageLocalInfo): one image on one host. What is absent is null, never 0. */
export interface ImageRow {
  readonly imageName: string | null
  readonly imageVersion: string | null
  readonly imageDigest: string | null
  readonly imageId: string | null
  readonly localImageType: string | null
  /** As HSS says it, or empty; documented: unscan, success, scanning, failed, waiting, waiting_for_scan, and failures. */
  readonly scanStatus: string
  /** End of the last completed scan in epoch milliseconds; null when never scanned. */
  readonly latestScanTimeMs: number | null
  readonly latestUpdateTimeMs: number | null
  readonly imageSizeBytes: number | null
  readonly vulNum: number | null
  readonly unsafeSettingNum: number | null
  readonly maliciousFileNum: number | null
  /** `severity_level`: `Security`, `Low`, `Medium`, `High`, or a word that nobody documented. */
  readonly rating: string | null
  /** A code such as `docker_offline`; empty when not failed. */
  readonly scanFailedDesc: string
  /** Free text; empty: the image can be scanned. */
  readonly nonScanReason: string
  readonly hostName: string | null
  readonly hostId: string | null
  readonly agentId: string | null
}

/** Reads one row: strictly what a verdict rests on, leniently the rest. */
export function readImageRow(value: unknown, place: Place): ImageRow {
  const row = readObject(value, place)
  const text = (name: string) => readText(row[name], inside(place, name))
  const count = (name: string) => readCount(row[name], inside(place, name))
  return {
    imageName: text('image_name'),
    imageVersion: text('image_version'),
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
}
