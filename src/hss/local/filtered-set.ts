import type { Filters } from '../../domain/filters.ts'
import { longestPlainRun } from '../../domain/image-name.ts'
import type { Query } from '../client.ts'
import type { ImageRow } from './image-row.ts'

/** The versions that the listing takes (SDK model ListImageLocalRequest); a post takes any of up to 256 characters. */
const listedVersion = /^[A-Za-z0-9._:-]{1,128}$/

/**
 * The filters as ListImageLocal takes them: of a name the part that it certainly takes, a version only beside a name and of
 * the documented form, a time window only with both ends. `passesFilters` does the rest.
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

/** Whether a listed row is what the filters ask for, as far as the listing could not see to it. */
export function passesFilters(filters: Filters, row: ImageRow): boolean {
  return (
    (row.imageName ?? '').includes(filters.image_name ?? '') &&
    (filters.image_version === undefined || row.imageVersion === filters.image_version) &&
    isWithin(row.latestUpdateTimeMs, filters.start_latest_update_time, filters.end_latest_update_time) &&
    isWithin(row.latestScanTimeMs, filters.start_latest_scan_time, filters.end_latest_scan_time)
  )
}

/** Of a window with both ends, or none, the listing has seen to. */
function isWithin(timeMs: number | null, startMs: number | undefined, endMs: number | undefined): boolean {
  if ((startMs === undefined) === (endMs === undefined)) return true
  return timeMs !== null && timeMs >= (startMs ?? 0) && timeMs <= (endMs ?? Infinity)
}
