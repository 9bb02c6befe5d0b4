import { identifyBy } from '../paging.ts'
import type { ShapeError } from '../../http/errors.ts'
import { createTolerantReader, inside, readCount, readLooseText, readObject, readText, type Place } from '../shape.ts'

/** One row of ListRegistryImages (SDK model RegistryImagesInfo): one tag in a registry. Missing values are null, never 0. */
export interface RegistryRow {
  /** An int64, with all its digits. */
  readonly recordId: string | null
  readonly imageId: string | null
  readonly imageDigest: string | null
  readonly namespace: string | null
  readonly imageName: string | null
  readonly imageVersion: string | null
  /** Such as `private_image`; detail queries need it. */
  readonly imageType: string | null
  readonly registryId: string | null
  readonly registryName: string | null
  readonly registryType: string | null
  readonly instanceId: string | null
  readonly instanceUrl: string | null
  readonly isLatestVersion: boolean | null
  readonly isScannable: boolean | null
  readonly isMultiArch: boolean | null
  readonly sharedStatus: string | null
  /** HSS's own word, or empty. */
  readonly scanStatus: string
  readonly scanFailedCode: string
  readonly scanFailedDesc: string
  readonly imageSizeBytes: number | null
  readonly latestUpdateTimeMs: number | null
  /** End of the last completed scan in epoch milliseconds; null if it was never scanned. */
  readonly latestScanTimeMs: number | null
  /** When HSS copied the row from the registry, in epoch milliseconds; null if unknown. */
  readonly latestSyncTimeMs: number | null
  readonly vulNum: number | null
  readonly unsafeSettingNum: number | null
  readonly maliciousFileNum: number | null
  readonly rating: string | null
  /** The problem with a field; null if there is none. */
  readonly problem: ShapeError | null
}

/** Identifies a row, independent of scan results. */
export const identifyRegistryRow = identifyBy([
  'id',
  'registry_id',
  'namespace',
  'image_name',
  'image_version',
  'image_digest',
])

/**
 * Reads one row: strictly its names, and leniently the fields that neither a verdict nor a bill relies on. A problem with any
 * other field becomes the row's `problem`, and matters only if the row does.
 */
export function readRegistryRow(value: unknown, place: Place): RegistryRow {
  const row = readObject(value, place)
  const { read, problem } = createTolerantReader()
  const strictText = (name: string) => readText(row[name], inside(place, name))
  const text = (name: string) => read(() => strictText(name))
  const count = (name: string) => read(() => readCount(row[name], inside(place, name)))
  const fields = {
    recordId: text('id'),
    imageId: text('image_id'),
    imageDigest: text('image_digest'),
    namespace: strictText('namespace'),
    imageName: strictText('image_name'),
    imageVersion: strictText('image_version'),
    imageType: text('image_type'),
    registryId: text('registry_id'),
    registryName: text('registry_name'),
    registryType: text('registry_type'),
    instanceId: text('instance_id'),
    instanceUrl: readLooseText(row['instance_url']) || null,
    isLatestVersion: readFlag(row['latest_version']),
    isScannable: readFlag(row['scannable']),
    isMultiArch: readFlag(row['is_multiple_arch']),
    sharedStatus: text('shared_status'),
    scanStatus: text('scan_status') ?? '',
    scanFailedCode: readLooseText(row['scan_failed_code']),
    scanFailedDesc: readLooseText(row['scan_failed_desc']),
    imageSizeBytes: count('image_size'),
    latestUpdateTimeMs: count('latest_update_time') || null,
    latestScanTimeMs: count('latest_scan_time') || null,
    latestSyncTimeMs: count('latest_sync_time') || null,
    vulNum: count('vul_num'),
    unsafeSettingNum: count('unsafe_setting_num'),
    maliciousFileNum: count('malicious_file_num'),
    rating: text('severity_level'),
  }
  return { ...fields, problem: problem() }
}

/** A boolean, also as text: some lists of HSS send texts. Null for everything else. */
function readFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  return value === 'true' || value === 'false' ? value === 'true' : null
}
