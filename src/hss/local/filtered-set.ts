import type { Filters } from '../../domain/filters.ts'
import { longestPlainRun } from '../../domain/image-name.ts'
import type { Query } from '../client.ts'
import type { ImageRow } from './image-row.ts'

/** The versions that the list accepts (SDK model ListImageLocalRequest); a post accepts any of up to 256 characters. */
const listedVersion = /^[A-Za-z0-9._:-]{1,128}$/

/**
 * The filters in the form that ListImageLocal accepts: the part of a name that is certainly valid, a version only with a name and
 * in the documented form, and a time window only with both ends. `passesFilters` does the rest.
 */
export function toListQuery(filters: Filters): Query {
  const query: Record<string, string | number> = { ...filters }
  const word = longestPlainRun(filters.image_name ?? '')
  if (word === undefined) delete query['image_name']
  else query['image_name'] = word
  if (word === undefined || !listedVersion.test(filters.image_version ?? '')) delete query['image_version']
  for (const [start, end] of windows) {
    if (query[start] !== undefined && query[end] !== undefined) continue
    delete query[start]
    delete query[end]
  }
  return query
}

const windows = [
  ['start_latest_update_time', 'end_latest_update_time'],
  ['start_latest_scan_time', 'end_latest_scan_time'],
] as const

/** Whether a listed row matches the filters that the list could not apply. */
export function passesFilters(filters: Filters, row: ImageRow): boolean {
  return (
    (row.imageName ?? '').includes(filters.image_name ?? '') &&
    (filters.image_version === undefined || row.imageVersion === filters.image_version) &&
    isWithin(row.latestUpdateTimeMs, filters.start_latest_update_time, filters.end_latest_update_time) &&
    isWithin(row.latestScanTimeMs, filters.start_latest_scan_time, filters.end_latest_scan_time)
  )
}

/** The list has already applied a window with both ends. */
function isWithin(timeMs: number | null, startMs: number | undefined, endMs: number | undefined): boolean {
  if ((startMs === undefined) === (endMs === undefined)) return true
  return timeMs !== null && timeMs >= (startMs ?? 0) && timeMs <= (endMs ?? Infinity)
}
