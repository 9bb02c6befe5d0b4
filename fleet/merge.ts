import type { Outcome } from '../src/domain/scan-report.ts'
import { readLegReport, tellMissing } from './leg-report.ts'
import { listLegs } from './legs.ts'
import { findWorstOutcome, renderFleetSummary, type SummaryWords } from './summary.ts'

/** The scans to merge, and how to read a report file: its text, or undefined if it cannot be read. */
export interface MergeInput {
  readonly legs: string
  readonly prefix: string
  readonly words: SummaryWords
  readonly readReport: (folder: string) => string | undefined
}

/** One summary of all scans, and the worst outcome. It includes every scan of the fleet, with or without a report. */
export function mergeReports({ legs, prefix, words, readReport }: MergeInput): { summary: string; outcome: Outcome } {
  const results = listLegs(legs, prefix).map((leg) => {
    const text = readReport(leg.folder)
    return text === undefined ? tellMissing(leg) : readLegReport(leg, text)
  })
  return { summary: renderFleetSummary(results, words), outcome: findWorstOutcome(results) }
}
