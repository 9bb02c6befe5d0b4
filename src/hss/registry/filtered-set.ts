import type { Filters } from '../../domain/filters.ts'
import type { RegistryRow } from './registry-row.ts'

type Read = (row: RegistryRow) => string | number | boolean | null

const fields: Readonly<Record<string, Read>> = {
  namespace: (row) => row.namespace,
  image_name: (row) => row.imageName,
  image_version: (row) => row.imageVersion,
  registry_name: (row) => row.registryName,
  image_type: (row) => row.imageType,
  scan_status: (row) => (row.scanStatus === 'waiting' ? 'waiting_for_scan' : row.scanStatus),
  severity_level: (row) => row.rating,
  image_size: (row) => row.imageSizeBytes,
}

const times: Readonly<Record<string, (row: RegistryRow) => number | null>> = {
  latest_update_time: (row) => row.latestUpdateTimeMs,
  latest_scan_time: (row) => row.latestScanTimeMs,
  latest_sync_time: (row) => row.latestSyncTimeMs,
}

/**
 * Whether a listed row matches the filters of `operate_all`. The list applies all of them too, but how it compares is not
 * documented.
 */
export function passesFilters(filters: Filters, row: RegistryRow): boolean {
  return Object.entries(filters).every(([name, wanted]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field !== undefined) return field(row) === wanted
    if (name === 'latest_version') return String(wanted) !== 'true' || row.isLatestVersion === true
    const [, end, time = ''] = /^(start|end)_(\w+)$/.exec(name) ?? []
    const timeMs = Object.hasOwn(times, time) ? (times[time]?.(row) ?? null) : null
    if (timeMs === null) return false
    return end === 'start' ? timeMs >= Number(wanted) : timeMs <= Number(wanted)
  })
}
