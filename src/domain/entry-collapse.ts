import { formatName, isPinned, selectorOf, type ImageEntry, type Selector } from './image-entry.ts'
import { canonicalName } from './image-name.ts'

/**
 * Removes duplicate entries. Of equal ones, the first text stays, and a bare digest keeps its wider meaning. Also removes a tag if
 * a pinned entry or a build has the same name and tag.
 */
export function collapseEntries(entries: readonly ImageEntry[]): readonly ImageEntry[] {
  const distinct = collapseEqual(entries)
  const owners = groupOwners(distinct)
  return distinct.filter((entry) => {
    if (isPinned(entry)) return true
    const asked = selectorOf(entry)
    const owner = owners.get(nameTag(asked)) ?? []
    return !owner.some((selector) => fits(asked, selector))
  })
}

function collapseEqual(entries: readonly ImageEntry[]): readonly ImageEntry[] {
  const byContent = new Map<string, ImageEntry>()
  for (const entry of entries) {
    const key = JSON.stringify(entry.kind === 'build' ? entry.build : sortParts(selectorOf(entry)))
    const first = byContent.get(key)
    if (first === undefined) byContent.set(key, entry)
    else if (entry.kind === 'digest') byContent.set(key, { ...entry, text: first.text })
  }
  return [...byContent.values()]
}

function sortParts(selector: Selector): readonly (readonly string[])[] {
  return Object.entries(selector).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** The names of pinned entries and builds, by name and tag. */
function groupOwners(entries: readonly ImageEntry[]): ReadonlyMap<string, readonly Selector[]> {
  const owners = new Map<string, Selector[]>()
  for (const entry of entries.filter(isPinned)) {
    const selectors: readonly Selector[] =
      entry.kind === 'build'
        ? entry.build.names.map(({ name, tag }) => ({ name, ...(tag === undefined ? {} : { tag }) }))
        : [selectorOf(entry)]
    for (const selector of selectors) {
      if (formatName(selector) === '' || !selector.tag) continue
      const key = nameTag(selector)
      const known = owners.get(key)
      if (known === undefined) owners.set(key, [selector])
      else known.push(selector)
    }
  }
  return owners
}

function nameTag(selector: Selector): string {
  return `${canonicalName(formatName(selector))}\n${selector.tag ?? ''}`
}

/** If the tag asks for a registry, the owner must ask for the same one. */
function fits(asked: Selector, owner: Selector): boolean {
  return (['registryId', 'registryName'] as const).every((part) => !asked[part] || asked[part] === owner[part])
}
