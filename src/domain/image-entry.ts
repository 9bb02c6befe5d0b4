import { hasControlCharacter } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { findDigestProblem, maxFieldLength, parseImageReference } from './image-reference.ts'
import { findUnknownKeys, type Parsed } from './parsed.ts'

/** The API's own item of `image_info_list` (SDK model LocalImageInfo); every field is optional, at most 128 characters. */
export interface LocalImageInfo {
  readonly image_name?: string
  readonly image_version?: string
  readonly image_digest?: string
  readonly image_id?: string
}

/**
 * One entry of the input `images`.
 * `fields` is what `wait: false` posts, value for value. `bareDigest` marks a bare `sha256:…`,
 * which may be an `image_digest` or an `image_id`.
 */
export interface ImageEntry {
  /** As the user wrote it; for an object a short text such as `name:tag@digest`. */
  readonly text: string
  readonly fields: LocalImageInfo
  readonly bareDigest: boolean
}

/** The keys of an image object. */
export const imageFieldNames = ['image_name', 'image_version', 'image_digest', 'image_id'] as const

/** An entry from `name:tag`, `name@digest`, `name:tag@digest`, `name` (which means `latest`) or a bare `sha256:…`. */
export function parseImageText(text: string): Parsed<ImageEntry> {
  if (text === '') return { problems: [message('image_empty')] }
  // A bare digest that was cut short would otherwise pass as the tag of an image called sha256.
  if (/^sha(?:256|384|512):/.test(text)) {
    const problem = findDigestProblem(text)
    return problem === undefined
      ? { value: { text, fields: { image_digest: text }, bareDigest: true } }
      : { problems: [problem] }
  }
  const parsed = parseImageReference(text)
  if ('problems' in parsed) return parsed
  const { name, tag, digest } = parsed.value
  const version = tag ?? (digest === undefined ? 'latest' : undefined)
  const fields = {
    image_name: name,
    ...(version === undefined ? {} : { image_version: version }),
    ...(digest === undefined ? {} : { image_digest: digest }),
  }
  return { value: { text, fields, bareDigest: false } }
}

/** An entry from an object with the API's own keys. Its values stay exactly as they are. */
export function parseImageObject(object: Readonly<Record<string, unknown>>): Parsed<ImageEntry> {
  const problems: Message[] = findUnknownKeys(object, imageFieldNames)
  const fields: Record<string, string> = {}
  for (const name of imageFieldNames) {
    if (!Object.hasOwn(object, name)) continue
    const value = object[name]
    if (typeof value !== 'string' || value.length > maxFieldLength || hasControlCharacter(value))
      problems.push(message('image_field', { key: name, most: maxFieldLength }))
    else fields[name] = value
  }
  if (problems.length === 0 && Object.values(fields).every((value) => value === ''))
    problems.push(message('image_without_fields', { allowed: imageFieldNames.join(', ') }))
  if (problems.length > 0) return { problems }
  return { value: { text: describeImage(fields), fields, bareDigest: false } }
}

/** A short text for an image: `name:tag@digest` with what there is, or its id alone. */
export function describeImage(fields: LocalImageInfo): string {
  const named = [fields.image_name, fields.image_version].filter((part) => part !== undefined && part !== '').join(':')
  const described = [named, fields.image_digest].filter((part) => part !== undefined && part !== '').join('@')
  return described === '' ? (fields.image_id ?? '') : described
}

/** Entries with the same fields become one: the first text stays, and what was bare in any of them stays bare. */
export function collapseEntries(entries: readonly ImageEntry[]): readonly ImageEntry[] {
  const byFields = new Map<string, ImageEntry>()
  for (const entry of entries) {
    const key = JSON.stringify(imageFieldNames.map((name) => entry.fields[name] ?? null))
    const first = byFields.get(key)
    byFields.set(key, first === undefined ? entry : { ...first, bareDigest: first.bareDigest || entry.bareDigest })
  }
  return [...byFields.values()]
}
