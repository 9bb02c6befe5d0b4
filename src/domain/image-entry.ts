import { hasControlCharacter } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { findDigestProblem, maxFieldLength, parseImageReference } from './image-reference.ts'
import { findUnknownKeys, type Parsed } from './parsed.ts'

/** What one image must have; a part that is absent or empty was not asked for. Values are as written. */
export interface Selector {
  readonly name?: string
  readonly tag?: string
  readonly digest?: string
  readonly id?: string
  /** These three are known of images in registries alone. */
  readonly namespace?: string
  readonly registryId?: string
  readonly registryName?: string
}

/** One build, as `docker/build-push-action` or `docker/bake-action` reports it. */
export interface Build {
  /** The names it was pushed or tagged under; without a tag any tag fits. None: any name fits. */
  readonly names: readonly { readonly name: string; readonly tag: string | undefined }[]
  /** `containerimage.digest`: of the manifest, or of an index. */
  readonly manifestDigest: string | undefined
  /** `containerimage.config.digest`: of the configuration, which some hosts call the image's id. */
  readonly configDigest: string | undefined
  /** `containerimage.descriptor.mediaType` says that an index was pushed. */
  readonly isIndex: boolean
}

/** One entry of the input `images`. `text` is how the user wrote it; of an object a short text such as `name:tag@digest`. */
export type ImageEntry =
  /** Every part that is given must agree. */
  | { readonly kind: 'named'; readonly text: string; readonly selector: Selector }
  /** A bare `sha256:…`, which may be an `image_digest` or an `image_id`. */
  | { readonly kind: 'digest'; readonly text: string; readonly digest: string }
  | { readonly kind: 'build'; readonly text: string; readonly build: Build }

const parts = { image_name: 'name', image_version: 'tag', image_digest: 'digest', image_id: 'id' } as const

/** The keys of an image object. */
export const imageFieldNames = [
  'image_name',
  'image_version',
  'image_digest',
  'image_id',
] as const satisfies readonly (keyof typeof parts)[]

/** An entry from `name:tag`, `name@digest`, `name:tag@digest`, `name` (which means `latest`) or a bare `sha256:…`. */
export function parseImageText(text: string): Parsed<ImageEntry> {
  if (text === '') return { problems: [message('image_empty')] }
  // A bare digest that was cut short would otherwise pass as the tag of an image called sha256.
  if (/^sha(?:256|384|512):/.test(text)) {
    const problem = findDigestProblem(text)
    return problem === undefined ? { value: { kind: 'digest', text, digest: text } } : { problems: [problem] }
  }
  const parsed = parseImageReference(text)
  if ('problems' in parsed) return parsed
  const { name, tag, digest } = parsed.value
  const version = tag ?? (digest === undefined ? 'latest' : undefined)
  const selector = {
    name,
    ...(version === undefined ? {} : { tag: version }),
    ...(digest === undefined ? {} : { digest }),
  }
  return { value: { kind: 'named', text, selector } }
}

/** An entry from an object with the API's own keys. Its values stay exactly as they are. */
export function parseImageObject(object: Readonly<Record<string, unknown>>): Parsed<ImageEntry> {
  const problems: Message[] = findUnknownKeys(object, imageFieldNames)
  const selector: { -readonly [Part in keyof Selector]: Selector[Part] } = {}
  for (const name of imageFieldNames) {
    if (!Object.hasOwn(object, name)) continue
    const value = object[name]
    if (typeof value !== 'string' || value.length > maxFieldLength || hasControlCharacter(value))
      problems.push(message('image_field', { key: name, most: maxFieldLength }))
    else selector[parts[name]] = value
  }
  if (problems.length === 0 && Object.values(selector).every((value) => value === ''))
    problems.push(message('image_without_fields', { allowed: imageFieldNames.join(', ') }))
  if (problems.length > 0) return { problems }
  return { value: { kind: 'named', text: describeSelector(selector), selector } }
}

/** A short text for what is asked: `name:tag@digest` with what there is, or the id alone. */
export function describeSelector({ name, tag, digest, id }: Selector): string {
  const named = [name, tag].filter((part) => part !== undefined && part !== '').join(':')
  const described = [named, digest].filter((part) => part !== undefined && part !== '').join('@')
  return described === '' ? (id ?? '') : described
}

/** What an entry asks for, in parts; of a build its first name. */
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

/** Entries that ask for the same become one: the first text stays, and a bare digest keeps its wider meaning. */
export function collapseEntries(entries: readonly ImageEntry[]): readonly ImageEntry[] {
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
