import { createHash } from 'node:crypto'
import type { ImageDeclaration, ImageFields, ImagePatch } from './image.ts'

/** What a host is called inside the API when only its name is declared. */
export function describeHost(hostName: string): Pick<ImageFields, 'host_name' | 'host_id' | 'agent_id'> {
  return { host_name: hostName, host_id: makeUuid(`host ${hostName}`), agent_id: hashText(`agent ${hostName}`) }
}

/** What a row shows that was never scanned. */
export const neverScanned = {
  scan_status: 'unscan',
  scan_failed_desc: '',
  latest_scan_time: 0,
  vul_num: 0,
  unsafe_setting_num: 0,
  malicious_file_num: 0,
  severity_level: '',
} as const satisfies ImagePatch

const hour = 3_600_000

/** A whole row from what was declared: the same declaration always gives the same ids and digest. */
export function fillImage(declared: ImageDeclaration, startedAtMs: number): ImagePatch {
  const version = declared.image_version ?? 'latest'
  const reference = `${declared.image_name}:${version}`
  const status = declared.scan_status ?? 'unscan'
  const defaults: ImageFields = {
    image_name: declared.image_name,
    image_version: version,
    image_digest: `sha256:${hashText(`digest ${reference}`)}`,
    image_id: makeUuid(`image ${declared.image_digest ?? reference}`),
    local_image_type: /^swr\.|\.myhuaweicloud\./.test(declared.image_name) ? 'swr_image' : 'other_image',
    ...neverScanned,
    scan_failed_desc: status === 'failed' ? 'unknown_error' : '',
    image_size: 123_456_789,
    latest_update_time: startedAtMs - 24 * hour,
    latest_scan_time: status === 'success' ? startedAtMs - hour : 0,
    host_num: 1,
    container_num: declared.containers?.length ?? 0,
    component_num: 0,
    ...describeHost(declared.host_name ?? 'node-1'),
    non_scan_reason: '',
  }
  return { ...defaults, ...pickImageFields(declared, Object.keys(defaults)) }
}

function pickImageFields(declared: ImageDeclaration, names: readonly string[]): ImagePatch {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => names.includes(name)))
}

/** A seed as hex SHA-256. */
export function hashText(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}

/** A UUID that the seed alone decides. */
export function makeUuid(seed: string): string {
  return hashText(seed).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5')
}
