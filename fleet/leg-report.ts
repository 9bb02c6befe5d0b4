import { outcomes, type Count, type Outcome } from '../src/domain/scan-report.ts'
import type { ReportCounts, ReportDocument } from '../src/report/report-document.ts'
import type { Leg } from './legs.ts'

/** The counts of a report that the summary shows, in the order of its columns. */
export const shownCounts = [
  'image_count',
  'critical_count',
  'high_count',
  'medium_count',
  'low_count',
  'ignored_count',
  'new_count',
  'fixed_count',
] as const satisfies readonly (keyof ReportCounts)[]

export type ShownCount = (typeof shownCounts)[number]

/** The counts that only a scan with a baseline knows. */
export const baselineCounts: readonly ShownCount[] = ['new_count', 'fixed_count']

/** The result of one scan. Texts are as in the report: the code that prints them escapes them. */
export interface LegResult {
  readonly leg: Leg
  readonly outcome: Outcome
  /** Null if there is no usable report; the scan then counts as an error. */
  readonly reason: string | null
  readonly counts: Readonly<Record<ShownCount, Count>>
}

/** The result of a scan without a report. */
export function tellMissing(leg: Leg): LegResult {
  return { leg, outcome: 'error', reason: null, counts: readCounts({}) }
}

/** A parsed report: of this version, of an older one, or something else entirely. */
type ReadReport = { readonly [Field in keyof ReportDocument]?: unknown }

/** Reads a report file (`version` 1). Anything that is not one, or is from another region or project, counts as missing. */
export function readLegReport(leg: Leg, text: string): LegResult {
  const report: ReadReport = parseObject(text)
  const version: ReportDocument['version'] = 1
  const outcome = outcomes.find((known) => known === report.outcome)
  const isOfLeg =
    report.version === version &&
    report.region === leg.region &&
    (leg.project === '' || report.project_id === leg.project)
  // A report of invalid inputs has no region; it is an error in any case.
  const isUnplaced = outcome === 'error' && report.region === null
  if (outcome === undefined || !(isOfLeg || isUnplaced)) return tellMissing(leg)
  const reason = typeof report.reason === 'string' ? report.reason : ''
  return { leg, outcome, reason, counts: readCounts(report.counts) }
}

/** A count that an older report lacks is unknown. */
function readCounts(value: unknown): LegResult['counts'] {
  const counts = isObject(value) ? value : {}
  const read = (name: ShownCount): Count => {
    const count = counts[name]
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : 'unknown'
  }
  return Object.fromEntries(shownCounts.map((name) => [name, read(name)])) as Record<ShownCount, Count>
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
