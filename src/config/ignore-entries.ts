import { isObject } from '../base/objects.ts'
import { hasControlCharacter, showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import type { IgnoreEntry } from '../domain/ignore-list.ts'
import { findUnknownKeys, type Parsed } from '../domain/parsed.ts'
import { parseCalendarDate } from '../domain/point-in-time.ts'
import { parseYaml } from './yaml.ts'

const entryKeys = ['id', 'reason', 'expires', 'images']
const maxIdLength = 256
const maxReasonLength = 4096
const maxGlobs = 1000
/** The longest `image_name` in the documentation of the listing (ImageLocalInfo). */
const maxGlobLength = 256

/** Reads the ignore rules of a file's text, in order; an empty text has none. */
export async function parseIgnoreEntries(text: string): Promise<Parsed<readonly IgnoreEntry[]>> {
  const parsed = await parseYaml(text)
  if (!('document' in parsed))
    return { problems: [message('structure_unreadable', { reason: showText(parsed.reason, 200), line: parsed.line })] }
  const list: unknown = parsed.document ?? []
  if (!Array.isArray(list)) return { problems: [message('ignore_no_list')] }
  const entries: IgnoreEntry[] = []
  const problems: Message[] = []
  for (const [index, item] of list.entries()) {
    const entry = parseIgnoreEntry(item)
    if ('value' in entry) entries.push(entry.value)
    else problems.push(...entry.problems.map((problem) => message('numbered_entry', { number: index + 1, problem })))
  }
  return problems.length > 0 ? { problems } : { value: entries }
}

function parseIgnoreEntry(item: unknown): Parsed<IgnoreEntry> {
  if (!isObject(item)) return { problems: [message('ignore_no_object', { allowed: entryKeys.join(', ') })] }
  const problems = findUnknownKeys(item, entryKeys)
  const id = readText(item, 'id', maxIdLength)
  const reason = readText(item, 'reason', maxReasonLength)
  const hasEnd = Object.hasOwn(item, 'expires')
  const expires = hasEnd ? item['expires'] : null
  const images: unknown = Object.hasOwn(item, 'images') ? item['images'] : undefined
  if (id === undefined || hasControlCharacter(id))
    problems.push(message('ignore_text', { key: 'id', most: maxIdLength }))
  if (reason === undefined) problems.push(message('ignore_text', { key: 'reason', most: maxReasonLength }))
  if (hasEnd && (typeof expires !== 'string' || parseCalendarDate(expires) === undefined))
    problems.push(message('ignore_expires'))
  if (images !== undefined && !isGlobList(images)) problems.push(message('ignore_images', { most: maxGlobs }))
  if (problems.length > 0 || id === undefined || reason === undefined) return { problems }
  return { value: { id, reason, expires: expires as string | null, images: (images ?? []) as readonly string[] } }
}

function readText(item: Readonly<Record<string, unknown>>, key: string, most: number): string | undefined {
  const text = Object.hasOwn(item, key) ? item[key] : undefined
  if (typeof text !== 'string') return undefined
  const trimmed = text.trim()
  return trimmed === '' || trimmed.length > most ? undefined : trimmed
}

function isGlobList(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > maxGlobs) return false
  return value.every(
    (glob) =>
      typeof glob === 'string' && glob.trim() !== '' && glob.length <= maxGlobLength && !hasControlCharacter(glob),
  )
}
