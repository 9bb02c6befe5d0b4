import { hasControlCharacter, showText } from '../base/shown-text.ts'
import { message, type Message, type MessageValue } from '../base/words/index.ts'
import type { LocalFilters, RegistryFilters } from '../domain/filters.ts'
import { parsePointInTime } from '../domain/point-in-time.ts'
import { maxRegistryTagLength } from '../domain/registry-name.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'

/** How filters are read. */
export interface FilterRules {
  readonly source: ImageSourceKind
  readonly nowMs: number
  /** Whether the images are listed and followed. Then only the filters of the listing are allowed. */
  readonly isFollowed: boolean
}

/** Reads and checks the value of a filter. */
export type FilterReader = (
  key: string,
  value: unknown,
  rules: FilterRules,
) => string | number | { readonly problem: Message }

/** Filters that the listing supports too (ListImageLocal), so that the images can be found and followed. */
const followedStatuses = ['unscan', 'success', 'scanning', 'failed']
/** Filters that only the scan request supports (BatchScanLocalImage). */
const requestStatuses = [...followedStatuses, 'download_failed', 'image_oversized']
/** Filters that the listing of registry images supports (ListRegistryImages). */
const registryStatuses = [...followedStatuses, 'waiting_for_scan']
const registryTypes = ['private_image', 'shared_image', 'instance_image', 'harbor', 'jfrog']
/** Documented maxima of `image_name` and `image_version` of local images, and of names of registry images. */
const maxTextLength = 256
const maxRegistryTextLength = 128

const commonReaders = {
  image_size: readSize,
  start_latest_update_time: readTime,
  end_latest_update_time: readTime,
  start_latest_scan_time: readTime,
  end_latest_scan_time: readTime,
} satisfies Partial<Record<keyof LocalFilters, FilterReader>>

const localReaders: Readonly<Record<keyof LocalFilters, FilterReader>> = {
  image_name: text(maxTextLength),
  image_version: text(maxTextLength),
  local_image_type: choice(['other_image', 'swr_image']),
  scan_status: readStatus,
  ...commonReaders,
}

const registryReaders: Readonly<Record<keyof RegistryFilters, FilterReader>> = {
  namespace: text(maxRegistryTextLength),
  image_name: text(maxRegistryTextLength),
  image_version: text(maxRegistryTagLength),
  registry_name: text(maxRegistryTextLength),
  image_type: choice(registryTypes),
  scan_status: choice(registryStatuses),
  severity_level: choice(['Security', 'Low', 'Medium', 'High']),
  latest_version: readFlag,
  ...commonReaders,
  start_latest_sync_time: readTime,
  end_latest_sync_time: readTime,
}

/** The filters of each source by the API's own names, with their readers. */
export const readersBySource: Readonly<Record<ImageSourceKind, Readonly<Record<string, FilterReader>>>> = {
  local: localReaders,
  registry: registryReaders,
}

function text(most: number): FilterReader {
  return (key, value) => {
    const good = typeof value === 'string' && value !== '' && value.length <= most
    return good && !hasControlCharacter(value) ? value : { problem: message('filter_text', { key, most }) }
  }
}

function choice(allowed: readonly string[]): FilterReader {
  return (key, value) =>
    typeof value === 'string' && allowed.includes(value)
      ? value
      : { problem: message('filter_choice', { key, value: showValue(value), allowed: allowed.join(', ') }) }
}

/** `true` or `false` in any case, returned as a query spells it. */
function readFlag(key: string, value: unknown, rules: FilterRules): ReturnType<FilterReader> {
  return choice(['true', 'false'])(key, typeof value === 'string' ? value.toLowerCase() : value, rules)
}

function readStatus(key: string, value: unknown, rules: FilterRules): ReturnType<FilterReader> {
  const status = choice(requestStatuses)(key, value, rules)
  if (!rules.isFollowed || typeof status !== 'string' || followedStatuses.includes(status)) return status
  const allowed = followedStatuses.join(', ')
  return { problem: message('filter_not_followed', { key, value: showText(status), allowed }) }
}

function readSize(key: string, value: unknown): ReturnType<FilterReader> {
  const size = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN
  return Number.isSafeInteger(size) ? size : { problem: message('filter_size', { key, most: Number.MAX_SAFE_INTEGER }) }
}

function readTime(key: string, value: unknown, { nowMs }: FilterRules): ReturnType<FilterReader> {
  const atMs = typeof value === 'string' ? parsePointInTime(value.trim(), nowMs) : undefined
  return atMs ?? { problem: message('filter_time', { key }) }
}

/** Never prints a list or an object: it could be of any size. */
function showValue(value: unknown): MessageValue {
  return typeof value === 'string' ? showText(value) : typeof value
}
