import { readLooseText, readObject, readRequiredText, inside, type Place } from '../shape.ts'
import type { RegistryRow } from './registry-row.ts'

/** A registry that HSS reads. */
export interface Registry {
  /** Null: only its type is known. */
  readonly id: string | null
  readonly name: string | null
  /** `registry_type`. */
  readonly type: string
  /** As references spell it, with its port; null: HSS does not say. */
  readonly host: string | null
}

/** Reads one row of ListRegistry. */
export function readRegistry(value: unknown, place: Place): Registry {
  const row = readObject(value, place)
  return {
    id: readRequiredText(row['id'], inside(place, 'id')),
    name: readLooseText(row['registry_name']) || null,
    type: readLooseText(row['registry_type']),
    host: readHost(readLooseText(row['registry_addr'])),
  }
}

/** The host of SWR's own images in a region, private or shared. */
export function swrHost(region: string): string {
  return `swr.${region}.myhuaweicloud.${region === 'eu-west-101' ? 'eu' : 'com'}`
}

/** Whether images of this type are in SWR, outside of an instance of one's own. */
export function isSharedSwr(type: string | null): boolean {
  return type === 'SwrPrivate' || type === 'SwrShared'
}

/** The host of an address with or without a scheme, in one spelling: lower case, without the port that its scheme implies. */
export function readHost(address: string): string | null {
  const text = address.trim()
  if (text === '') return null
  const url = URL.parse(/^\w+:\/\//.test(text) ? text : `https://${text}`)
  return url === null || url.host === '' ? null : url.host
}

/** The registry that a row names; its host where the row tells it. */
export function registryOfRow(row: RegistryRow, region: string): Registry | undefined {
  const { registryId, registryName, registryType } = row
  if (registryType === null) return undefined
  return { id: registryId, name: registryName, type: registryType, host: findHost(registryType, row, region) }
}

/** Only what is in SWR Enterprise is in an instance, whatever other rows say of one. */
function findHost(registryType: string, { instanceUrl }: RegistryRow, region: string): string | null {
  if (isSharedSwr(registryType)) return swrHost(region)
  return registryType === 'SwrEnterprise' ? readHost(instanceUrl ?? '') : null
}
