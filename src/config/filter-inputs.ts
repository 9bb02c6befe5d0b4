import { hasControlCharacter, showText } from '../base/shown-text.ts'
import { message, type Message, type MessageValue } from '../base/words/index.ts'
import type { Filters } from '../domain/filters.ts'
import { findUnknownKeys, type Parsed } from '../domain/parsed.ts'
import { parsePointInTime } from '../domain/point-in-time.ts'
import { isObject } from '../base/objects.ts'
import { parseStructuredText } from './structured-text.ts'

/** What the listing knows too (ListImageLocal), so that the images can be found and followed. */
const followedStatuses = ['unscan', 'success', 'scanning', 'failed']
/** What the scan request alone knows (BatchScanLocalImage). */
const requestStatuses = [...followedStatuses, 'download_failed', 'image_oversized']
const imageTypes = ['other_image', 'swr_image']
/** Documented maximum of `image_name` and `image_version`. */
const maxTextLength = 256

type Read = (
  key: string,
  value: unknown,
  nowMs: number,
  wait: boolean,
) => string | number | { readonly problem: Message }

/** The filters by the API's own names, in its order, and how each is read. */
const readers: Readonly<Record<keyof Filters, Read>> = {
  image_name: readText,
  image_version: readText,
  local_image_type: (key, value) => readChoice(key, value, imageTypes),
  scan_status: readStatus,
  image_size: readSize,
  start_latest_update_time: readTime,
  end_latest_update_time: readTime,
  start_latest_scan_time: readTime,
  end_latest_scan_time: readTime,
}

const windows = [
  ['start_latest_update_time', 'end_latest_update_time'],
  ['start_latest_scan_time', 'end_latest_scan_time'],
] as const

/** The input `filters`: a mapping whose texts stay as written and whose times become epoch milliseconds. */
export async function parseFilters(text: string, nowMs: number, wait: boolean): Promise<Parsed<Filters>> {
  const parsed = await parseStructuredText(text)
  if ('problems' in parsed) return parsed
  const names = Object.keys(readers)
  // Nothing but comments is no filter at all.
  const mapping = parsed.value ?? {}
  if (!isObject(mapping)) return { problems: [message('filters_no_mapping', { allowed: names.join(', ') })] }
  const problems = findUnknownKeys(mapping, names)
  const filters: Record<string, string | number> = {}
  for (const [key, read] of Object.entries(readers)) {
    if (!Object.hasOwn(mapping, key)) continue
    const value = read(key, mapping[key], nowMs, wait)
    if (typeof value === 'object') problems.push(value.problem)
    else filters[key] = value
  }
  for (const [start, end] of windows) {
    const [startMs, endMs] = [filters[start], filters[end]]
    if (startMs !== undefined && endMs !== undefined && startMs >= endMs)
      problems.push(message('filter_window', { start, end }))
  }
  return problems.length > 0 ? { problems } : { value: filters as Filters }
}

function readText(key: string, value: unknown): ReturnType<Read> {
  const good = typeof value === 'string' && value !== '' && value.length <= maxTextLength
  if (good && !hasControlCharacter(value)) return value
  return { problem: message('filter_text', { key, most: maxTextLength }) }
}

function readChoice(key: string, value: unknown, allowed: readonly string[]): ReturnType<Read> {
  if (typeof value === 'string' && allowed.includes(value)) return value
  return { problem: message('filter_choice', { key, value: showValue(value), allowed: allowed.join(', ') }) }
}

function readStatus(key: string, value: unknown, _nowMs: number, wait: boolean): ReturnType<Read> {
  const status = readChoice(key, value, requestStatuses)
  if (!wait || typeof status !== 'string' || followedStatuses.includes(status)) return status
  const allowed = followedStatuses.join(', ')
  return { problem: message('filter_not_followed', { key, value: showText(status), allowed }) }
}

function readSize(key: string, value: unknown): ReturnType<Read> {
  const size = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN
  return Number.isSafeInteger(size) ? size : { problem: message('filter_size', { key, most: Number.MAX_SAFE_INTEGER }) }
}

function readTime(key: string, value: unknown, nowMs: number): ReturnType<Read> {
  const atMs = typeof value === 'string' ? parsePointInTime(value.trim(), nowMs) : undefined
  return atMs ?? { problem: message('filter_time', { key }) }
}

/** A list or an object is never rendered: it could be of any size. */
function showValue(value: unknown): MessageValue {
  return typeof value === 'string' ? showText(value) : typeof value
}
