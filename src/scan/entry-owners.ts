import type { ImageEntry } from '../domain/image-entry.ts'
import type { EntryMatcher, ImageSource, SeenImage } from '../domain/image-source.ts'
import { groupBuilds } from './build-groups.ts'
import { isAbandoned, type RowOwner, type WatchedEntry } from './tracker.ts'

/** The entries that a row belongs to. */
export interface RowMatch {
  readonly watched: readonly WatchedEntry[]
  readonly owner: RowOwner
}

/** Finds the entries of rows, and the name of a build that matched. */
export interface EntryOwners {
  readonly matcher: EntryMatcher
  /** Does not return entries that were given up or refused. */
  match(row: SeenImage): RowMatch
  /** Entries that ask for the row's name and tag, regardless of its content. */
  findNamesakes(row: SeenImage): readonly WatchedEntry[]
  /** Entries that ask for exactly this image, but in another place. */
  findElsewhere(row: SeenImage): readonly WatchedEntry[]
}

/** The number of names that fit between two entries. */
const rankStep = 1_000_000

/** Creates the owners of these entries. Each name of a build is matched as if it were a separate build. */
export function createEntryOwners(
  entries: readonly WatchedEntry[],
  createMatcher: ImageSource['createMatcher'],
): EntryOwners {
  const places = new Map<ImageEntry, { readonly watched: WatchedEntry; readonly rank: number; readonly name: number }>()
  for (const [index, watched] of entries.entries()) {
    const { entry } = watched
    // The names of a build decide its rank, so the build itself ranks after them.
    const isNamedBuild = entry.kind === 'build' && entry.build.names.length > 0
    places.set(entry, { watched, rank: (isNamedBuild ? index + 1 : index) * rankStep, name: -1 })
    if (entry.kind !== 'build') continue
    for (const [name, one] of entry.build.names.entries()) {
      const part: ImageEntry = { ...entry, build: { ...entry.build, names: [one] } }
      places.set(part, { watched, rank: index * rankStep + name, name })
    }
  }
  const matcher = createMatcher([...places.keys()])
  const groups = groupBuilds(entries.map(({ entry }) => entry))
  const toPlaces = (found: readonly ImageEntry[]) =>
    found
      .map((entry) => places.get(entry))
      .filter((place) => place !== undefined)
      .filter(({ watched }) => !isAbandoned(watched) && watched.tag.doubt !== 'confirmed')
  const listWatched = (found: readonly ImageEntry[]) => [...new Set(toPlaces(found).map(({ watched }) => watched))]
  return {
    matcher,
    match(row) {
      const found = toPlaces(matcher.findEntries(row))
      for (const { watched, name } of found) if (name !== -1) watched.listedNames.add(name)
      const watched = [...new Set(found.map((place) => place.watched))]
      const build = watched.map(({ entry }) => groups.get(entry)).find((group) => group !== undefined)
      return { watched, owner: { build, rank: found.reduce((least, { rank }) => Math.min(least, rank), Infinity) } }
    },
    findNamesakes: (row) => listWatched(matcher.findNamesakes(row)),
    findElsewhere: (row) => listWatched(matcher.findElsewhere(row)),
  }
}
