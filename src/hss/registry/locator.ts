import type { Logger } from '../../base/logger.ts'
import { message, type Message } from '../../base/words/index.ts'
import type { ImageEntry } from '../../domain/image-entry.ts'
import type { SeenImage } from '../../domain/image-source.ts'
import { listPlaces, type EntryPlace } from './entry-place.ts'
import type { RegistryDirectory } from './registry-directory.ts'
import { swrHost, type Registry } from './registry.ts'
import type { RegistryRow } from './registry-row.ts'

/** Finds the registries that contain, or would contain, the requested entries. */
export interface Locator {
  locate(entry: ImageEntry, signal: AbortSignal): Promise<readonly Registry[]>
  /** Records the result of a look: the rows of an entry show where it is. */
  noteFound(
    found: ReadonlyMap<ImageEntry, readonly SeenImage[]>,
    rowOf: (image: SeenImage) => RegistryRow | undefined,
  ): void
}

/** The tools of a locator. */
export interface LocatorTools {
  readonly directory: RegistryDirectory
  readonly region: string
  /** The input `registry`. */
  readonly registryName: string | undefined
  readonly log: Logger
}

/** The registries of an entry that names neither a host nor a registry. */
const anyPrivate: Registry = { id: null, name: null, type: 'SwrPrivate', host: null }

/** Creates a locator that has not seen a row yet. */
export function createLocator({ directory, region, registryName, log }: LocatorTools): Locator {
  const byEntry = new Map<ImageEntry, readonly Registry[]>()
  const warned = new Set<string>()
  const warnOnce = (about: string, text: Message) => {
    if (warned.has(about)) return
    warned.add(about)
    log.annotate('warning', text)
  }
  const locatePlace = async (
    { host, registryId, registryName: own }: EntryPlace,
    signal: AbortSignal,
  ): Promise<Registry | undefined> => {
    if (registryId !== undefined)
      return directory.findById(registryId) ?? { id: registryId, name: own ?? null, type: '', host: null }
    const name = own ?? registryName
    const named = name === undefined ? undefined : await directory.findByName(name, signal)
    if (named !== undefined) return named
    const swr = swrHost(region)
    const registry =
      host === undefined && name === undefined ? anyPrivate : await directory.findByHost(host ?? swr, signal)
    if (name !== undefined && registry?.name !== null && registry?.name !== name) {
      warnOnce(`name ${name}`, message('registry_name_unknown', { name }))
      return undefined
    }
    if (registry === undefined) warnOnce(`host ${host}`, message('registry_host_unknown', { host: host ?? swr, swr }))
    return registry
  }
  return {
    async locate(entry, signal) {
      const seen = byEntry.get(entry)
      if (seen !== undefined) return seen
      const places = await Promise.all(listPlaces(entry).map((place) => locatePlace(place, signal)))
      return [...new Set(places.filter((registry) => registry !== undefined))]
    },
    noteFound(found, rowOf) {
      for (const [entry, images] of found) {
        const ids = images.map((image) => rowOf(image)?.registryId).filter((id) => id != null)
        const registries = [...new Set(ids)].map((id) => directory.findById(id)).filter((one) => one !== undefined)
        if (registries.length > 0) byEntry.set(entry, registries)
      }
    },
  }
}
