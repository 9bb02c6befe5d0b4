import type { SeenImage } from '../domain/image-source.ts'
import { hasResult } from './tag-doubt.ts'
import { takeWorst } from './worst-figures.ts'

/**
 * The row with a result that counts without a new scan: the newest result of an image's rows, if it is a success and at most
 * `withinMs` old by the service's own clock. Undefined if there is none, or if the service did not send its clock.
 */
export function findReusable(
  rows: readonly SeenImage[],
  serviceTimeMs: number | null,
  withinMs: number,
): SeenImage | undefined {
  const newest = findNewestResult(rows)
  if (serviceTimeMs === null || newest?.finishedAtMs == null) return undefined
  const ageMs = serviceTimeMs - newest.finishedAtMs
  return ageMs >= 0 && ageMs <= withinMs ? newest : undefined
}

/**
 * The row with the newest result of an image; undefined if that is not a success, or if it is unknown which one is the newest.
 */
export function findNewestResult(rows: readonly SeenImage[]): SeenImage | undefined {
  const scannable = rows.filter(({ unscannable }) => unscannable === null)
  const candidates = scannable.filter(({ phase }) => phase === 'success')
  const finishedAtMs = candidates.reduce((newest, row) => Math.max(newest, row.finishedAtMs ?? 0), 0)
  const newest = takeWorst(candidates.filter((row) => row.finishedAtMs === finishedAtMs))
  if (newest === undefined) return undefined
  // A result without a time may be the newest. If two have the same time, the worse one counts.
  const isOutdone = scannable.some(
    (row) => row.phase !== 'success' && hasResult(row) && (row.finishedAtMs ?? Infinity) >= finishedAtMs,
  )
  return isOutdone ? undefined : newest
}
