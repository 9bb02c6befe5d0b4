import { readLooseText, readObject, type Place } from '../shape.ts'
import type { RegistryRow } from './registry-row.ts'

/** A registry that HSS reads. */
export interface Registry {
  /** Null if only its type is known. */
  readonly id: string | null
  readonly name: string | null
  /** `registry_type`. */
  readonly type: string
  /** As references spell it, with its port; null if HSS does not say. */
  readonly host: string | null
}

/** Reads one row of ListRegistry. */
export function readRegistry(value: unknown, place: Place): Registry {
  const row = readObject(value, place)
  return {
    id: readLooseText(row['id']) || null,
    name: readLooseText(row['registry_name']) || null,
    type: readLooseText(row['registry_type']),
    host: readHost(readLooseText(row['registry_addr'])),
  }
}

/** The host of SWR's own images in a region, private or shared. */
export function swrHost(region: string): string {
  return `swr.${region}.myhuaweicloud.${region === 'eu-west-101' ? 'eu' : 'com'}`
}

/** Whether images of this type are in SWR itself, not in an Enterprise instance. */
export function isSharedSwr(type: string | null): boolean {
  return type === 'SwrPrivate' || type === 'SwrShared'
}

/** The host of an address with or without a scheme, normalized: lower case, without the default port of its scheme. */
export function readHost(address: string): string | null {
  const text = address.trim()
  if (text === '') return null
  const url = URL.parse(/^\w+:\/\//.test(text) ? text : `https://${text}`)
  return url === null || url.host === '' ? null : url.host
}

/** The registry that a row names, with its host if the row has it. */
export function registryOfRow(row: RegistryRow, region: string): Registry | undefined {
  const { registryId, registryName, registryType } = row
  if (registryType === null) return undefined
  return { id: registryId, name: registryName, type: registryType, host: findHost(registryType, row, region) }
}

/** Finds the host. Only images in SWR Enterprise are in an instance, even if other rows name one. */
function findHost(registryType: string, { instanceUrl }: RegistryRow, region: string): string | null {
  if (isSharedSwr(registryType)) return swrHost(region)
  return registryType === 'SwrEnterprise' ? readHost(instanceUrl ?? '') : null
}
