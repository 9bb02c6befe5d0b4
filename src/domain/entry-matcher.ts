import type { ImageEntry, Selector } from './image-entry.ts'
import { canonicalName } from './image-name.ts'
import type { EntryMatcher, SeenImage } from './image-source.ts'

/** How a source compares what only it knows. */
export interface MatchRules {
  /** The names a row goes by, in one spelling. */
  readonly listNames: (image: SeenImage) => readonly string[]
  /** The name that a selector asks for, in that spelling; undefined: any. */
  readonly nameOf: (selector: Selector) => string | undefined
  /** Whether the place agrees, as far as the selector names one besides the name. */
  readonly agrees: (selector: Selector, image: SeenImage) => boolean
}

/** Rows go by the name they are listed under; Docker Hub's names have two spellings. */
const plainRules: MatchRules = {
  listNames: ({ identity }) => (identity.name === null ? [] : [canonicalName(identity.name)]),
  nameOf: ({ name = '' }) => (name === '' ? undefined : canonicalName(name)),
  agrees: () => true,
}

/** One way to ask for an image, and the entry that asks so. */
interface Demand {
  readonly entry: ImageEntry
  readonly selector: Selector
}

/** In place of a content: any at all, for those who share a name and a tag. */
const anyContent = 'any'

/** A matcher for these entries: rows find them by what they have, in every combination that may be asked for. */
export function createEntryMatcher(entries: readonly ImageEntry[], rules: MatchRules = plainRules): EntryMatcher {
  const index = new Map<string, Demand[]>()
  for (const entry of entries) {
    for (const selector of listSelectors(entry)) {
      const name = rules.nameOf(selector)
      const contents = [...listContents(entry), ...(name === undefined ? [] : [anyContent])]
      for (const content of contents) {
        const key = keyOf(content, name ?? '', selector.tag ?? '')
        index.set(key, addTo(index.get(key), { entry, selector }))
      }
    }
  }
  const find = (image: SeenImage, contents: readonly string[]) => {
    const names = ['', ...rules.listNames(image)]
    const tags = ['', ...(image.identity.tag === null ? [] : [image.identity.tag])]
    const keys = contents.flatMap((content) => names.flatMap((name) => tags.map((tag) => keyOf(content, name, tag))))
    return keys.map((key) => index.get(key)).filter((demands) => demands !== undefined)
  }
  const unite = (demands: readonly Demand[]) => [...new Set(demands.map(({ entry }) => entry))]
  const findContent = (image: SeenImage, agrees: boolean) => {
    const found = find(image, contentsOf(image.identity)).flat()
    return unite(found.filter(({ selector }) => isSameId(selector, image) && rules.agrees(selector, image) === agrees))
  }
  return {
    findEntries: (image) => findContent(image, true),
    findElsewhere: (image) => findContent(image, false),
    findNamesakes: (image) =>
      unite(
        find(image, [anyContent])
          .flat()
          .filter(({ selector }) => rules.agrees(selector, image)),
      ),
    hasNamesakes: (image) => find(image, [anyContent]).length > 0,
  }
}

/** The names under which an entry is asked for, with what else has to agree. */
function listSelectors(entry: ImageEntry): readonly Selector[] {
  if (entry.kind === 'named') return [entry.selector]
  const names = entry.kind === 'build' ? entry.build.names : []
  return names.length > 0 ? names.map(({ name, tag = '' }) => ({ name, tag })) : [{}]
}

/** The contents that are asked for, one of which is enough; an empty text: none. */
function listContents(entry: ImageEntry): string[] {
  if (entry.kind === 'digest') return contentsOf({ digest: entry.digest, id: entry.digest }).flatMap(withoutPrefix)
  if (entry.kind === 'named') {
    const { digest, id } = entry.selector
    return contentsOf({ digest, id: digest ? undefined : id }).slice(-1)
  }
  const { manifestDigest, configDigest } = entry.build
  const contents = [
    ...contentsOf({ digest: manifestDigest }),
    ...contentsOf({ digest: configDigest, id: configDigest }),
  ]
  return contents.flatMap(withoutPrefix)
}

/** What a row's content is asked for by: nothing, its digest, its id. */
function contentsOf({ digest, id }: { digest?: string | null | undefined; id?: string | null | undefined }): string[] {
  return ['', ...(digest ? [`digest ${digest.toLowerCase()}`] : []), ...(id ? [`id ${id.toLowerCase()}`] : [])]
}

/** A digest may be listed as an id, with or without its prefix. */
function withoutPrefix(content: string): string[] {
  return content === '' ? [] : [...new Set([content, content.replace('id sha256:', 'id ')])]
}

function keyOf(content: string, name: string, tag: string): string {
  return [content, name, tag].join('\n')
}

/** Keys are without case, ids are not. */
function isSameId({ id = '' }: Selector, { identity }: SeenImage): boolean {
  return id === '' || id === identity.id
}

function addTo(demands: Demand[] = [], demand: Demand): Demand[] {
  demands.push(demand)
  return demands
}
