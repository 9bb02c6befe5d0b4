import { createHash } from 'node:crypto'
import type { ImageDeclaration, ImageFields, ImagePatch } from './image.ts'

/** The API's identifiers of a host that is declared only by name. */
export function describeHost(hostName: string): Pick<ImageFields, 'host_name' | 'host_id' | 'agent_id'> {
  return { host_name: hostName, host_id: makeUuid(`host ${hostName}`), agent_id: hashText(`agent ${hostName}`) }
}

/** The fields of a row that was never scanned. */
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

/** Fills in a whole row from its declaration. The same declaration always gives the same IDs and digest. */
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

/** A UUID that depends only on the seed. */
export function makeUuid(seed: string): string {
  return hashText(seed).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5')
}
