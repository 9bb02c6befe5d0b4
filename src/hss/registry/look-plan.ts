import type { ImageEntry } from '../../domain/image-entry.ts'
import type { Query } from '../client.ts'
import { countPages } from '../paging.ts'
import type { RegistryCalls } from './calls.ts'
import { listPlaces } from './entry-place.ts'

/** A repository that a look must show, with the tags to query; an undefined tag means all of them. */
export interface Wanted {
  /** Undefined for any namespace. */
  readonly namespace: string | undefined
  readonly imageName: string
  readonly tags: ReadonlySet<string | undefined>
}

/** Up to this number, repositories or namespaces are queried one by one without first measuring a wider list. */
const few = 4

/** The longest name and tag that the filters accept. */
const longestName = 128
const longestTag = 64

/** The repositories that the entries ask for; undefined if an entry names none. */
export function listWanted(entries: readonly ImageEntry[]): Wanted[] | undefined {
  const places = entries.map(listPlaces)
  if (places.some((found) => found.length === 0)) return undefined
  return uniteWanted(places.flat())
}

/** Each repository once, with all its tags. */
export function uniteWanted(
  places: readonly {
    readonly namespace: string | undefined
    readonly imageName: string
    readonly tag: string | undefined
  }[],
): Wanted[] {
  const wanted = new Map<string, { namespace: string | undefined; imageName: string; tags: Set<string | undefined> }>()
  for (const { namespace, imageName, tag } of places) {
    const key = JSON.stringify([namespace, imageName])
    const one = wanted.get(key) ?? { namespace, imageName, tags: new Set() }
    one.tags.add(tag)
    wanted.set(key, one)
  }
  return [...wanted.values()]
}

/** Chooses the fewest calls for a look: a query for each repository, for each namespace, or for everything. */
export interface LookPlanner {
  plan(wanted: readonly Wanted[] | undefined, signal: AbortSignal): Promise<readonly Query[]>
  /** Records how many pages the answer to a query had. */
  noteLength(query: Query, pageCount: number): void
}

/** Creates a planner that has not measured anything yet. */
export function createLookPlanner(calls: Pick<RegistryCalls, 'countImages'>): LookPlanner {
  const lengths = new Map<string, number>()
  const measure = async (query: Query, signal: AbortSignal) => {
    const known = lengths.get(keyOf(query))
    if (known !== undefined) return known
    const total = await calls.countImages(query, signal)
    const pages = total === null ? Infinity : countPages(total)
    lengths.set(keyOf(query), pages)
    return pages
  }
  const measureAll = async (queries: readonly Query[], signal: AbortSignal) => {
    const pages = await Promise.all(queries.map((query) => measure(query, signal)))
    return pages.reduce((sum, count) => sum + count, 0)
  }
  return {
    async plan(wanted, signal) {
      if (wanted === undefined) return [{}]
      const single = wanted.map(toQuery)
      if (single.length <= few) return single
      const namespaces = [...new Set(wanted.map(({ namespace }) => namespace))]
      const whole: readonly Query[] = [{}]
      const grouped = namespaces.map((namespace) => (isFilter(namespace, longestName) ? { namespace } : {}))
      const candidates = grouped.length <= few ? [single, grouped, whole] : [single, whole]
      const measured = await Promise.all(
        candidates.map(async (queries) => ({
          queries,
          calls: queries === single ? single.length : await measureAll(queries, signal),
        })),
      )
      return measured.reduce((best, one) => (one.calls < best.calls ? one : best)).queries
    },
    noteLength: (query, pageCount) => {
      if (lengths.has(keyOf(query))) lengths.set(keyOf(query), pageCount)
    },
  }
}

function keyOf(query: Query): string {
  return JSON.stringify(query)
}

/** The query for a repository. Values that the filters do not accept are left out, and are compared on this side only. */
function toQuery({ namespace, imageName, tags }: Wanted): Query {
  const [tag] = tags.size === 1 ? tags : [undefined]
  return {
    ...(isFilter(namespace, longestName) ? { namespace } : {}),
    ...(isFilter(imageName, longestName) ? { image_name: imageName } : {}),
    ...(isFilter(tag, longestTag) ? { image_version: tag } : {}),
  }
}

function isFilter(value: string | undefined, longest: number): value is string {
  return value !== undefined && value !== '' && value.length <= longest
}
