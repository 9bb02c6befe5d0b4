import { selectorOf, type ImageEntry, type Selector } from './image-entry.ts'
import { canonicalName } from './image-name.ts'
import type { EntryMatcher, SeenImage } from './image-source.ts'

/** How a source compares what only it knows. */
export interface MatchRules {
  /** The names a row goes by, in one spelling. */
  readonly listNames: (image: SeenImage) => readonly string[]
  /** The name that a selector asks for, in that spelling; undefined: any. */
  readonly nameOf: (selector: Selector) => string | undefined
  /** Whether the remaining parts of the selector agree. */
  readonly agrees: (selector: Selector, image: SeenImage) => boolean
}

/** Rows go by the name they are listed under; Docker Hub's names have two spellings. */
const plainRules: MatchRules = {
  listNames: ({ identity }) => (identity.name === null ? [] : [canonicalName(identity.name)]),
  nameOf: ({ name = '' }) => (name === '' ? undefined : canonicalName(name)),
  agrees: () => true,
}

/** One way to ask for an image, and the entry that asks so. An empty part was not given. */
interface Demand {
  readonly entry: ImageEntry
  readonly name: string | undefined
  readonly tag: string
  /** In lower case. */
  readonly digests: readonly string[]
  readonly ids: readonly string[]
  readonly selector: Selector
  /** Whether digest and id have to agree both; else one of them is enough. */
  readonly needsBoth: boolean
}

/** A matcher for these entries. */
export function createEntryMatcher(entries: readonly ImageEntry[], rules: MatchRules = plainRules): EntryMatcher {
  const demands = new Map<string, Demand[]>()
  const namesakes = new Map<string, Demand[]>()
  for (const demand of entries.flatMap((entry) => listDemands(entry, rules))) {
    for (const content of contentsOf(demand)) addTo(demands, keyOf(content, demand.name, demand.tag), demand)
    if (demand.name !== undefined) addTo(namesakes, keyOf('', demand.name, demand.tag), demand)
  }
  const unite = (found: readonly Demand[]) => [...new Set(found.map(({ entry }) => entry))]
  return {
    findEntries(image) {
      const names = rules.listNames(image)
      const found = listKeys(contentsOfRow(image), names, image).flatMap((key) => demands.get(key) ?? [])
      return found.length === 0 ? [] : unite(found.filter((demand) => matches(demand, image, names, rules)))
    },
    findNamesakes: (image) =>
      unite(listKeys([''], rules.listNames(image), image).flatMap((key) => namesakes.get(key) ?? [])),
    hasNamesakes: (image) => listKeys([''], rules.listNames(image), image).some((key) => namesakes.has(key)),
  }
}

function listDemands(entry: ImageEntry, rules: MatchRules): Demand[] {
  const selector = selectorOf(entry)
  switch (entry.kind) {
    case 'named': {
      const { tag = '', digest = '', id = '' } = selector
      const digests = digest === '' ? [] : [digest.toLowerCase()]
      const ids = id === '' ? [] : [id]
      return [{ entry, selector, name: rules.nameOf(selector), tag, digests, ids, needsBoth: true }]
    }
    case 'digest':
      return [{ entry, selector, name: undefined, tag: '', ...asBareDigest(entry.digest), needsBoth: false }]
    case 'build': {
      const { names, manifestDigest, configDigest } = entry.build
      const digests = [manifestDigest, configDigest].filter((digest) => digest !== undefined)
      const content = { digests: digests.map((digest) => digest.toLowerCase()), ids: asIds(configDigest) }
      const places = names.length > 0 ? names : [{ name: '', tag: undefined }]
      return places.map(({ name, tag = '' }) => {
        return { entry, selector: {}, name: rules.nameOf({ name }), tag, ...content, needsBoth: false }
      })
    }
  }
}

function asBareDigest(digest: string) {
  return { digests: [digest.toLowerCase()], ids: asIds(digest) }
}

/** A digest may be listed as an id, with or without its prefix. */
function asIds(digest: string | undefined): string[] {
  const lower = digest?.toLowerCase()
  return lower === undefined ? [] : [lower, lower.replace(/^sha256:/, '')]
}

/** What tells the contents apart that a demand is found by; an empty text: it names none. */
function contentsOf({ digests, ids, needsBoth }: Demand): string[] {
  const byDigest = digests.map((digest) => `digest ${digest}`)
  const byId = ids.map((id) => `id ${id.toLowerCase()}`)
  const contents = needsBoth ? (byDigest.length > 0 ? byDigest : byId) : [...byDigest, ...byId]
  return contents.length > 0 ? contents : ['']
}

function contentsOfRow({ identity: { digest, id } }: SeenImage): string[] {
  return [
    '',
    ...(digest === null ? [] : [`digest ${digest.toLowerCase()}`]),
    ...(id === null ? [] : [`id ${id.toLowerCase()}`]),
  ]
}

function keyOf(content: string, name: string | undefined, tag: string): string {
  return [content, name ?? '', tag].join('\n')
}

/** Every way to ask for one of these contents under this row's names and tag, or under any. */
function listKeys(contents: readonly string[], names: readonly string[], { identity: { tag } }: SeenImage): string[] {
  const tags = tag === null ? [''] : ['', tag]
  return contents.flatMap((content) => ['', ...names].flatMap((name) => tags.map((one) => keyOf(content, name, one))))
}

function matches(demand: Demand, image: SeenImage, names: readonly string[], rules: MatchRules): boolean {
  const { name, tag, digests, ids, needsBoth, selector } = demand
  const { identity } = image
  const hasDigest = identity.digest !== null && digests.includes(identity.digest.toLowerCase())
  const hasId = identity.id !== null && ids.includes(needsBoth ? identity.id : identity.id.toLowerCase())
  const hasContent = needsBoth ? (digests.length === 0 || hasDigest) && (ids.length === 0 || hasId) : hasDigest || hasId
  return (
    hasContent &&
    (name === undefined || names.includes(name)) &&
    (tag === '' || tag === identity.tag) &&
    rules.agrees(selector, image)
  )
}

function addTo(index: Map<string, Demand[]>, key: string, demand: Demand): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [demand])
  else if (known.at(-1) !== demand) known.push(demand)
}
