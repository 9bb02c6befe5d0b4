import { hasControlCharacter } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { describeBuild, type Build } from './build-result.ts'
import { findDigestProblem, maxFieldLength, parseImageReference } from './image-reference.ts'
import { findUnknownKeys, type Parsed } from './parsed.ts'
import { findRegistryProblem, maxRegistryTagLength, splitRegistryName } from './registry-name.ts'
import type { ImageSourceKind } from './scan-report.ts'

/** What one image must have; a part that is absent or empty was not asked for. Values are as written. */
export interface Selector {
  /** As listed: a local image's whole name, of one in a registry what follows its namespace. */
  readonly name?: string
  readonly tag?: string
  readonly digest?: string
  readonly id?: string
  /** These four are known of images in registries alone; the host has its port. */
  readonly host?: string
  readonly namespace?: string
  readonly registryId?: string
  readonly registryName?: string
}

/** One entry of the input `images`. `text` is how the user wrote it; of an object a short text such as `name:tag@digest`. */
export type ImageEntry =
  /** Every part that is given must agree. */
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

/** The keys of an image object, by the source of images, and the part that each stands for. */
const partsByKey: Readonly<Record<ImageSourceKind, Readonly<Record<string, keyof Selector>>>> = {
  local: localParts,
  registry: registryParts,
}

/** The keys of an image object. */
export function listImageKeys(source: ImageSourceKind): readonly string[] {
  return Object.keys(partsByKey[source])
}

/**
 * An entry from `name:tag`, `name@digest`, `name:tag@digest`, `name` (which means `latest`) or a bare `sha256:…`. In a registry
 * it must be named, with host and namespace.
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

/** An entry from an object with the API's own keys. Its values stay exactly as they are. */
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

/** An entry for one build. */
export function createBuildEntry(build: Build): ImageEntry {
  return { kind: 'build', text: describeBuild(build), build }
}

/** The whole name that a selector asks for: `host/namespace/name`, as far as given. */
export function formatName({ host, namespace, name }: Selector): string {
  return [host, namespace, name].filter((part) => part !== undefined && part !== '').join('/')
}

/** A short text for what is asked: `name:tag@digest` with what there is, or the id alone. */
export function describeSelector(selector: Selector): string {
  const { tag, digest, id } = selector
  const named = [formatName(selector), tag].filter((part) => part !== undefined && part !== '').join(':')
  const described = [named, digest].filter((part) => part !== undefined && part !== '').join('@')
  return described === '' ? (id ?? '') : described
}

/** What an entry asks for, in parts; of a build its first name, with its tag. */
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
