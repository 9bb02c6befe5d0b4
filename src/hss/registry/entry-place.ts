import type { ImageEntry, Selector } from '../../domain/image-entry.ts'
import { splitRegistryName } from '../../domain/registry-name.ts'
import { readHost } from './registry.ts'

/** The place of an image, as far as its entry says; undefined parts are not specified. */
export interface EntryPlace {
  /** Normalized. */
  readonly host: string | undefined
  readonly namespace: string | undefined
  readonly imageName: string
  /** Undefined for any tag. */
  readonly tag: string | undefined
  readonly registryId: string | undefined
  readonly registryName: string | undefined
}

/** The places of an entry: one for an image, and one for each name of a build. */
export function listPlaces(entry: ImageEntry): EntryPlace[] {
  const selectors = entry.kind === 'build' ? entry.build.names.map(({ name, tag = '' }) => ({ name, tag })) : []
  const all = entry.kind === 'named' ? [entry.selector] : selectors
  return all.map(placeOfSelector).filter((place) => place !== undefined)
}

/** The place that a selector names; undefined if it has no name. */
export function placeOfSelector(selector: Selector): EntryPlace | undefined {
  const { host = '', namespace = '', name = '', tag, registryId, registryName } = selector
  if (name === '') return undefined
  // Builds name images by the whole name.
  const whole = host === '' && namespace === '' ? splitRegistryName(name) : undefined
  const parts = whole ?? { host, namespace, name }
  return {
    host: readHost(parts.host) ?? undefined,
    namespace: parts.namespace || undefined,
    imageName: parts.name,
    tag: tag || undefined,
    registryId: registryId || undefined,
    registryName: registryName || undefined,
  }
}
