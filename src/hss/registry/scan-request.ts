import { exactNumber } from '../../base/exact-json.ts'
import type { RegistryRow } from './registry-row.ts'

/** An image in a scan request (SDK model CreateManualImageScanTaskReqInfoImageInfo), each field as listed. */
export interface ScanImageInfo {
  /** A number that is written with all its digits. */
  readonly id: object
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

/** The body of CreateManualImageScanTask. It always lists images: a request for all images cannot be stopped, and is billed. */
export interface ScanBody {
  readonly is_all: false
  readonly scan_scope: number
  readonly image_info: readonly ScanImageInfo[]
}

/** Vulnerabilities, malicious files, settings, sensitive files and compliance: the documented value for all. */
const everything = 0x7f_ff_ff_ff

/** The body for a full scan of these images. */
export function toScanBody(images: readonly ScanImageInfo[]): ScanBody {
  return { is_all: false, scan_scope: everything, image_info: images }
}

/** The fields that HSS requires, or the name of a field that the row lacks, or that is not the number HSS requires. */
export function toScanImageInfo(row: RegistryRow): ScanImageInfo | { readonly missing: string } {
  const required = {
    id: row.recordId,
    image_digest: row.imageDigest,
    namespace: row.namespace,
    image_name: row.imageName,
    image_version: row.imageVersion,
    registry_id: row.registryId,
    registry_name: row.registryName,
    registry_type: row.registryType,
    ...(row.registryType === 'SwrEnterprise' ? { instance_id: row.instanceId } : {}),
  }
  const missing = Object.entries(required).find(([, value]) => value === null)?.[0]
  if (missing !== undefined) return { missing }
  const id = row.recordId ?? ''
  if (!/^(?:0|[1-9]\d{0,18})$/.test(id)) return { missing: 'id' }
  return {
    ...(required as Record<Exclude<keyof typeof required, 'id'>, string>),
    id: exactNumber(id),
    ...(row.imageId === null ? {} : { image_id: row.imageId }),
    ...(row.instanceUrl === null || row.registryType !== 'SwrEnterprise' ? {} : { instance_url: row.instanceUrl }),
  }
}
