import { outcomes, type Outcome } from '../src/domain/scan-report.ts'
import type { Leg } from './legs.ts'

/** The counts of a report that the summary shows, in the order of its columns. */
export const shownCounts = [
  'image_count',
  'critical_count',
  'high_count',
  'medium_count',
  'low_count',
  'ignored_count',
] as const

export type ShownCount = (typeof shownCounts)[number]

/** What one scan came to. Texts are as the report has them: whoever prints them escapes them. */
export interface LegResult {
  readonly leg: Leg
  readonly outcome: Outcome
  /** Null: there is no usable report, and the scan counts as an error. */
  readonly reason: string | null
  readonly counts: Readonly<Record<ShownCount, number | 'unknown'>>
}

/** What a scan came to without a report. */
export function tellMissing(leg: Leg): LegResult {
  return { leg, outcome: 'error', reason: null, counts: readCounts({}) }
}

/** Reads a report file (`version` 1). Whatever is not one, or is of another region or project, is as good as missing. */
export function readLegReport(leg: Leg, text: string): LegResult {
  const report = parseObject(text)
  const outcome = outcomes.find((known) => known === report['outcome'])
  const isOfLeg =
    report['version'] === 1 &&
    report['region'] === leg.region &&
    (leg.project === '' || report['project_id'] === leg.project)
  // A report that could not even read its inputs knows no region; it is an error in any case.
  const isUnplaced = outcome === 'error' && report['region'] === null
  if (outcome === undefined || !(isOfLeg || isUnplaced)) return tellMissing(leg)
  const reason = typeof report['reason'] === 'string' ? report['reason'] : ''
  return { leg, outcome, reason, counts: readCounts(report['counts']) }
}

function readCounts(value: unknown): LegResult['counts'] {
  const counts = isObject(value) ? value : {}
  const read = (name: ShownCount) => {
    const count = counts[name]
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : 'unknown'
  }
  return {
    image_count: read('image_count'),
    critical_count: read('critical_count'),
    high_count: read('high_count'),
    medium_count: read('medium_count'),
    low_count: read('low_count'),
    ignored_count: read('ignored_count'),
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
