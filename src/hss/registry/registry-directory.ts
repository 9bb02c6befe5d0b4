import type { Logger } from '../../base/logger.ts'
import { message } from '../../base/words/index.ts'
import { isCallRefused } from '../../http/errors.ts'
import type { RegistryCalls } from './calls.ts'
import { registryOfRow, swrHost, type Registry } from './registry.ts'
import type { RegistryRow } from './registry-row.ts'

/** The number of SWR Enterprise rows to read for the hosts of its instances. */
const instancePeek = 200

/** The maximum number of readings of the list of registries. An incomplete list is read again, during later looks. */
const maxReads = 3

/** The known registries that HSS reads. They come from rows and from ListRegistry, which may not include SWR's. */
export interface RegistryDirectory {
  /** Remembers the registry of a row. */
  learn(row: RegistryRow): void
  /** The host of a row's registry; null if HSS does not say; undefined if `read` may find it. */
  hostOf(row: RegistryRow): string | null | undefined
  /** Reads ListRegistry until a reading is complete. A rejected call becomes a warning: rows have most of the data. */
  read(signal: AbortSignal): Promise<void>
  /** The registry with this ID. */
  findById(id: string): Registry | undefined
  /** The registry with this name in HSS. Reads data that is not known yet. */
  findByName(name: string, signal: AbortSignal): Promise<Registry | undefined>
  /** The registry at this host. Reads data that is not known yet. Prefers the private one of SWR's own registries. */
  findByHost(host: string, signal: AbortSignal): Promise<Registry | undefined>
}

/** Creates a directory that knows nothing yet. */
export function createRegistryDirectory(calls: RegistryCalls, region: string, log: Logger): RegistryDirectory {
  const known = new Map<string, Registry>()
  let readsLeft = maxReads
  let reading: Promise<void> | undefined
  let peeking: Promise<void> | undefined
  const keep = (registry: Registry) => {
    const key = registry.id ?? `${registry.type} ${registry.name}`
    const before = known.get(key)
    if (before === undefined || (before.host === null && registry.host !== null)) known.set(key, registry)
  }
  const learn = (row: RegistryRow) => {
    const registry = registryOfRow(row, region)
    if (registry !== undefined) keep(registry)
  }
  const search = (test: (registry: Registry) => boolean) => {
    const found = [...known.values()].filter(test)
    return found.find(({ type }) => type === 'SwrPrivate') ?? found[0]
  }
  const readList = async (signal: AbortSignal) => {
    readsLeft -= 1
    try {
      const { rows, complete } = await calls.listRegistries(signal)
      for (const registry of rows) keep(registry)
      if (complete) readsLeft = 0
    } catch (error) {
      if (!isCallRefused(error)) throw error
      readsLeft = 0
      log.annotate('warning', message('registries_refused', { problem: error.problem }))
    }
  }
  // Callers that ask during a reading wait for the same reading.
  const read = async (signal: AbortSignal) => {
    if (readsLeft > 0 && reading === undefined) {
      reading = readList(signal).finally(() => {
        reading = undefined
      })
    }
    await reading
  }
  const peek = async (signal: AbortSignal) => {
    for (const row of await calls.peekImages({ image_type: 'instance_image' }, instancePeek, signal)) learn(row)
  }
  return {
    learn,
    hostOf(row) {
      const own = registryOfRow(row, region)
      const host = own?.host ?? known.get(row.registryId ?? `${row.registryType} ${row.registryName}`)?.host ?? null
      if (host !== null || own === undefined) return host
      // Other rows of the same listing may name the instance; ListRegistry has none of SWR's.
      const mayBeTold = own.type === 'SwrEnterprise' || (readsLeft > 0 && !own.type.startsWith('Swr'))
      return mayBeTold ? undefined : null
    },
    read,
    findById: (id) => known.get(id),
    async findByName(name, signal) {
      const found = search((registry) => registry.name === name)
      if (found !== undefined) return found
      await read(signal)
      return search((registry) => registry.name === name)
    },
    async findByHost(host, signal) {
      const find = () => search((registry) => registry.host === host)
      const found = find()
      if (found !== undefined) return found
      if (host === swrHost(region)) {
        for (const row of await calls.peekImages({ image_type: 'private_image' }, 1, signal)) learn(row)
        return find() ?? { id: null, name: null, type: 'SwrPrivate', host }
      }
      await read(signal)
      if (find() === undefined) await (peeking ??= peek(signal))
      return find()
    },
  }
}

/** Whether the registry is that of the row, as far as known. */
export function isSameRegistry(one: Registry, row: RegistryRow): boolean {
  return one.id === null ? one.type === row.registryType : one.id === row.registryId
}
