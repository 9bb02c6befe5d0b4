import { hasControlCharacter } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { describeBuild, type Build } from './build-result.ts'
import { findDigestProblem, maxFieldLength, parseImageReference } from './image-reference.ts'
import { findUnknownKeys, type Parsed } from './parsed.ts'
import { findRegistryProblem, maxRegistryTagLength, splitRegistryName } from './registry-name.ts'
import type { ImageSourceKind } from './scan-report.ts'

/** What an image must match. An absent or empty part matches anything. Values are as written. */
export interface Selector {
  /** As listed: the whole name of a local image; in a registry, the part after the namespace. */
  readonly name?: string
  readonly tag?: string
  readonly digest?: string
  readonly id?: string
  /** This and the next three are only for images in registries. The host includes its port. */
  readonly host?: string
  readonly namespace?: string
  readonly registryId?: string
  readonly registryName?: string
}

/** One entry of the input `images`. `text` is what the user wrote; for an object, a short text such as `name:tag@digest`. */
export type ImageEntry =
  /** Every part that is given must match. */
  | { readonly kind: 'named'; readonly text: string; readonly selector: Selector }
  /** A bare `sha256:…`, which may be an `image_digest` or an `image_id`. */
  | { readonly kind: 'digest'; readonly text: string; readonly digest: string }
  | { readonly kind: 'build'; readonly text: string; readonly build: Build }

const localParts = { image_name: 'name', image_version: 'tag', image_digest: 'digest', image_id: 'id' } as const
const registryParts = {
  namespace: 'namespace',
  ...localParts,
  registry_id: 'registryId',
  registry_name: 'registryName',
} as const

/** The keys of an image object for each source, with the part of the selector that each sets. */
const partsByKey: Readonly<Record<ImageSourceKind, Readonly<Record<string, keyof Selector>>>> = {
  local: localParts,
  registry: registryParts,
}

/** The keys that an image object may have. */
export function listImageKeys(source: ImageSourceKind): readonly string[] {
  return Object.keys(partsByKey[source])
}

/**
 * Parses `name:tag`, `name@digest`, `name:tag@digest`, `name` (which means `latest`) or a bare `sha256:…`. An image in a registry
 * needs a name with host and namespace.
 */
export function parseImageText(text: string, source: ImageSourceKind = 'local'): Parsed<ImageEntry> {
  if (text === '') return { problems: [message('image_empty')] }
  // A bare digest that was cut short would otherwise pass as the tag of an image called sha256.
  if (/^sha(?:256|384|512):/.test(text)) {
    const problem = findDigestProblem(text) ?? (source === 'registry' ? message('image_unnamed') : undefined)
    return problem === undefined ? { value: { kind: 'digest', text, digest: text } } : { problems: [problem] }
  }
  const parsed = parseImageReference(text)
  if ('problems' in parsed) return parsed
  const problem = source === 'registry' ? findRegistryProblem(parsed.value) : undefined
  if (problem !== undefined) return { problems: [problem] }
  const { name, tag, digest } = parsed.value
  const version = tag ?? (digest === undefined ? 'latest' : undefined)
  const selector = {
    ...((source === 'registry' ? splitRegistryName(name) : undefined) ?? { name }),
    ...(version === undefined ? {} : { tag: version }),
    ...(digest === undefined ? {} : { digest }),
  }
  return { value: { kind: 'named', text, selector } }
}

/** Parses an object with the API's own keys. Keeps its values exactly as they are. */
export function parseImageObject(
  object: Readonly<Record<string, unknown>>,
  source: ImageSourceKind = 'local',
): Parsed<ImageEntry> {
  const keys = listImageKeys(source)
  const problems: Message[] = findUnknownKeys(object, keys)
  const selector: { -readonly [Part in keyof Selector]: Selector[Part] } = {}
  for (const [key, part] of Object.entries(partsByKey[source])) {
    if (!Object.hasOwn(object, key)) continue
    const value = object[key]
    const most = source === 'registry' && part === 'tag' ? maxRegistryTagLength : maxFieldLength
    if (typeof value !== 'string' || value.length > most || hasControlCharacter(value))
      problems.push(message('image_field', { key, most }))
    else selector[part] = value
  }
  if (problems.length === 0 && Object.values(selector).every((value) => value === ''))
    problems.push(message('image_without_fields', { allowed: keys.join(', ') }))
  else if (problems.length === 0 && source === 'registry' && !selector.name) problems.push(message('image_unnamed'))
  if (problems.length > 0) return { problems }
  return { value: { kind: 'named', text: describeSelector(selector), selector } }
}

/** Creates the entry for one build. */
export function createBuildEntry(build: Build): ImageEntry {
  return { kind: 'build', text: describeBuild(build), build }
}

/** The whole name that a selector asks for: `host/namespace/name`, as far as given. */
export function formatName({ host, namespace, name }: Selector): string {
  return [host, namespace, name].filter((part) => part !== undefined && part !== '').join('/')
}

/** A short text for a selector: `name:tag@digest` with the parts that it has, or the ID alone. */
export function describeSelector(selector: Selector): string {
  const { tag, digest, id } = selector
  const named = [formatName(selector), tag].filter((part) => part !== undefined && part !== '').join(':')
  const described = [named, digest].filter((part) => part !== undefined && part !== '').join('@')
  return described === '' ? (id ?? '') : described
}

/** The parts that an entry asks for; for a build, with its first name and tag. */
export function selectorOf(entry: ImageEntry): Selector {
  switch (entry.kind) {
    case 'named':
      return entry.selector
    case 'digest':
      return { digest: entry.digest }
    case 'build': {
      const [first] = entry.build.names
      const { manifestDigest, configDigest } = entry.build
      return {
        ...(first === undefined ? {} : { name: first.name }),
        ...(first?.tag === undefined ? {} : { tag: first.tag }),
        ...(manifestDigest === undefined ? {} : { digest: manifestDigest }),
        ...(manifestDigest === undefined && configDigest !== undefined ? { id: configDigest } : {}),
      }
    }
  }
}

/** Whether an entry names one content, so that its tag may move without changing what is judged. */
export function isPinned(entry: ImageEntry): boolean {
  const { digest = '', id = '' } = selectorOf(entry)
  return digest !== '' || id !== ''
}
