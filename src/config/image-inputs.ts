import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { collapseEntries } from '../domain/entry-collapse.ts'
import { parseImageText, type ImageEntry } from '../domain/image-entry.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'
import { isObject } from '../base/objects.ts'
import { parseStructuredText } from './structured-text.ts'

const maxImages = 1000

/**
 * Reads the entries of the input `images` without duplicates: one per line, separated by commas, or a JSON or YAML list. List
 * items may be the output of builders.
 */
export async function parseImages(
  text: string,
  source: ImageSourceKind = 'local',
): Promise<Parsed<readonly ImageEntry[]>> {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const isList = isStructured(lines[0])
  const list = isList ? await parseList(text) : { value: lines.flatMap(splitLine) }
  if ('problems' in list) return list
  if (list.value.length === 0) return { problems: [message('images_none')] }
  if (list.value.length > maxImages) return refuseMany(list.value.length)
  // Plain references do not load the code that reads the output of builders.
  const parseItem = isList ? (await import('./image-item.ts')).parseImageItem : parseLine
  const entries: ImageEntry[] = []
  const problems: Message[] = []
  for (const [index, item] of list.value.entries()) {
    const parsed = parseItem(item, source)
    if ('value' in parsed) entries.push(...parsed.value)
    else problems.push(...parsed.problems.map((problem) => describeItem(index + 1, item, problem)))
  }
  if (problems.length > 0) return { problems }
  if (entries.length === 0) return { problems: [message('images_none')] }
  return entries.length > maxImages ? refuseMany(entries.length) : { value: collapseEntries(entries) }
}

function parseLine(item: unknown, source: ImageSourceKind): Parsed<readonly ImageEntry[]> {
  const parsed = parseImageText(String(item), source)
  return 'value' in parsed ? { value: [parsed.value] } : parsed
}

function refuseMany(count: number): Parsed<never> {
  return { problems: [message('images_too_many', { count, most: maxImages })] }
}

/** A reference never begins with a bracket, a brace or a hyphen. */
function isStructured(line = ''): boolean {
  return /^(?:[[{]|-(?:\s|$)|---)/.test(line)
}

function splitLine(line: string): readonly string[] {
  return line
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

async function parseList(text: string): Promise<Parsed<readonly unknown[]>> {
  const parsed = await parseStructuredText(text)
  if ('problems' in parsed) return parsed
  if (Array.isArray(parsed.value)) return { value: parsed.value as readonly unknown[] }
  return isObject(parsed.value) ? { value: [parsed.value] } : { problems: [message('images_no_list')] }
}

function describeItem(number: number, item: unknown, problem: Message): Message {
  return typeof item === 'string' && item !== ''
    ? message('entry_text', { number, text: showText(item), problem })
    : message('numbered_entry', { number, problem })
}
