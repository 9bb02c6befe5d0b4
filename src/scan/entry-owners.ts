import type { ImageEntry } from '../domain/image-entry.ts'
import type { EntryMatcher, ImageSource, SeenImage } from '../domain/image-source.ts'
import { groupBuilds } from './build-groups.ts'
import { isAbandoned, type RowOwner, type WatchedEntry } from './tracker.ts'

/** The entries that a row belongs to. */
export interface RowMatch {
  readonly watched: readonly WatchedEntry[]
  readonly owner: RowOwner
}

/** Finds the entries of rows, and by which name of a build. */
export interface EntryOwners {
  readonly matcher: EntryMatcher
  /** Entries that were given up, or refused, are not among them. */
  match(row: SeenImage): RowMatch
  /** Entries that ask for the row's name and tag, whatever its content. */
  findNamesakes(row: SeenImage): readonly WatchedEntry[]
  /** Entries that ask for this very image, but in another place. */
  findElsewhere(row: SeenImage): readonly WatchedEntry[]
}

/** So many names fit between two entries. */
const rankStep = 1_000_000

/** For these entries; each name of a build is looked for as if it were a build of its own. */
export function createEntryOwners(
  entries: readonly WatchedEntry[],
  createMatcher: ImageSource['createMatcher'],
): EntryOwners {
  const places = new Map<ImageEntry, { readonly watched: WatchedEntry; readonly rank: number; readonly name: number }>()
  for (const [index, watched] of entries.entries()) {
    const { entry } = watched
    // Of a build its names tell the rank.
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
