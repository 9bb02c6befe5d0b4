import type { Filters } from '../../domain/filters.ts'
import type { ImageIdentity } from '../../domain/image-identity.ts'
import type { ImageSource, Scope, SeenImage, Snapshot } from '../../domain/image-source.ts'
import type { Query } from '../client.ts'
import { latestTime } from '../paging.ts'
import type { RegistryCalls } from './calls.ts'
import { passesFilters } from './filtered-set.ts'
import { createLookPlanner, listWanted, uniteWanted, type Wanted } from './look-plan.ts'
import type { RegistryDirectory } from './registry-directory.ts'
import type { RegistryRow } from './registry-row.ts'
import { toSeenImage } from './seen-image.ts'

/** The tools of a poller. */
export interface PollerTools {
  readonly calls: RegistryCalls
  readonly directory: RegistryDirectory
  readonly isCurrent: (row: RegistryRow) => boolean
  /** The filters of `operate_all`. */
  readonly filters: Filters
  /** The input `registry`; undefined for any. */
  readonly registryName: string | undefined
}

/** Looks, and remembers the row of each image. */
export interface RegistryPoller {
  readonly list: ImageSource['list']
  rowOf(image: SeenImage): RegistryRow | undefined
}

/** Creates a poller that looks with as few calls as the scope allows. */
export function createPoller({ calls, directory, isCurrent, filters, registryName }: PollerTools): RegistryPoller {
  const planner = createLookPlanner(calls)
  // Two sights of an image that were united still share the identity of one of them.
  const rows = new WeakMap<ImageIdentity, RegistryRow>()
  // The name of an image stays the same for the whole run, even if HSS tells the host later or the registry is renamed.
  const prefixes = new Map<string, string>()
  const show = (row: RegistryRow, host: string | null) => {
    const registry = row.registryId ?? `${row.registryType} ${row.registryName}`
    const prefix = prefixes.get(registry) ?? host ?? row.registryName ?? '-'
    prefixes.set(registry, prefix)
    const image = toSeenImage(row, { prefix, isCurrent: isCurrent(row) })
    rows.set(image.identity, row)
    return image
  }
  const toTests = (scope: Scope) => {
    if (scope.kind === 'all') {
      const isInRegistry = (row: RegistryRow) => registryName === undefined || row.registryName === registryName
      return { wanted: undefined, test: (row: RegistryRow) => isInRegistry(row) && passesFilters(filters, row) }
    }
    const named = listWanted(scope.entries)
    const others = scope.images.map((identity) => rows.get(identity))
    const isKnown = named !== undefined && others.every((row) => row !== undefined)
    const wanted = isKnown ? [...named, ...wantRows(others)] : undefined
    return { wanted, test: wanted === undefined ? () => true : createTest(wanted) }
  }
  return {
    rowOf: ({ identity }) => rows.get(identity),
    async list(scope, wants, signal) {
      const { wanted, test } = toTests(scope)
      const inRegistry = registryName === undefined ? {} : { registry_name: registryName }
      const queries = scope.kind === 'all' ? [{ ...inRegistry, ...filters }] : await planner.plan(wanted, signal)
      const keep = (row: RegistryRow, host: string | null) => {
        const image = show(row, host)
        if (!wants(image)) return undefined
        if (row.problem !== null) throw row.problem
        return image
      }
      const read = async (query: Query) => {
        const unplaced: RegistryRow[] = []
        const select = (row: RegistryRow) => {
          directory.learn(row)
          if (!test(row)) return undefined
          const host = directory.hostOf(row)
          if (host !== undefined) return keep(row, host)
          unplaced.push(row)
          return undefined
        }
        const listing = await calls.listImages(query, signal, select, () => void unplaced.splice(0))
        planner.noteLength(query, listing.pageCount)
        return { ...listing, unplaced }
      }
      const listings = await Promise.all(queries.map(read))
      const unplaced = listings.flatMap((listing) => listing.unplaced)
      if (unplaced.some(({ registryType }) => registryType !== 'SwrEnterprise')) await directory.read(signal)
      const late = unplaced
        .map((row) => keep(row, directory.hostOf(row) ?? null))
        .filter((image) => image !== undefined)
      const seen = uniteRows([...listings.flatMap((listing) => listing.rows), ...late])
      return { ...summarize(listings), seen }
    },
  }
}

function summarize(
  listings: readonly {
    readonly complete: boolean
    readonly pageCount: number
    readonly serviceTimeMs: number | null
  }[],
): Omit<Snapshot, 'seen'> {
  return {
    complete: listings.every(({ complete }) => complete),
    calls: listings.reduce((sum, { pageCount }) => sum + pageCount, 0),
    serviceTimeMs: listings
      .map(({ serviceTimeMs }) => serviceTimeMs)
      .reduce((latest, timeMs) => latestTime(latest, timeMs), listings[0]?.serviceTimeMs ?? null),
  }
}

/** Two queries may show the same row; the one with the newer result counts. */
function uniteRows(images: readonly SeenImage[]): SeenImage[] {
  const united = new Map<string, SeenImage>()
  for (const image of images) {
    const { name, tag, digest } = image.identity
    const key = JSON.stringify([name, tag, digest, image.key])
    const known = united.get(key)
    if ((image.finishedAtMs ?? 0) >= (known?.finishedAtMs ?? 0)) united.set(key, image)
  }
  return [...united.values()]
}

function wantRows(rows: readonly (RegistryRow | undefined)[]): Wanted[] {
  return uniteWanted(
    rows.flatMap((row) =>
      row === undefined || row.imageName === null
        ? []
        : [{ namespace: row.namespace ?? undefined, imageName: row.imageName, tag: row.imageVersion ?? undefined }],
    ),
  )
}

/** Tests whether a row belongs to one of these repositories: the filters may also find others. */
function createTest(wanted: readonly Wanted[]): (row: RegistryRow) => boolean {
  const keys = new Set(wanted.map(({ namespace, imageName }) => JSON.stringify([namespace ?? null, imageName])))
  return ({ namespace, imageName }) =>
    keys.has(JSON.stringify([namespace, imageName])) || keys.has(JSON.stringify([null, imageName]))
}
