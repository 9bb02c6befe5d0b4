import type { Words } from '../base/words/index.ts'
import type { Policy } from '../domain/policy.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import { byteSize } from './byte-size.ts'
import { labelImages } from './image-labels.ts'
import { renderChecks } from './summary/checks.ts'
import type { ResultParts, SummaryContext } from './summary/context.ts'
import { renderImages } from './summary/images.ts'
import { renderNotes } from './summary/notes.ts'
import { renderPlaces } from './summary/places.ts'
import { renderRemarks } from './summary/remarks.ts'
import { renderBaseline, renderCircumstances, renderTotals } from './summary/totals.ts'
import { renderVerdict } from './summary/verdict.ts'

/** GitHub drops a summary over 1 MiB entirely; this leaves room for other code of the step that may add to it. */
export const defaultSummaryBytes = 900 * 1024

/** The maximum lengths of the verdict's sentences to try, from the preferred one to one that always fits. */
const verdictLengths = [2000, 300, 60]

/** Renders the parts that few summaries have, within `maxBytes`. Runs that need them load the code for them. */
export type RenderMore = (maxBytes: number) => string

/** One part of the summary, and the share of the remaining space that it may take. */
interface Section {
  readonly share: number
  readonly render: (maxBytes: number) => string
}

/** The policy that the run was judged by, and the parts about results if it has any. */
export interface SummaryTools {
  readonly policy: Policy | undefined
  readonly found: ResultParts | undefined
  /** Parts that only this kind of run has. */
  readonly renderMore?: RenderMore
}

/** Whether the report has results, which need the parts about them. */
export function hasResults({ images, baseline }: ScanReport): boolean {
  return baseline !== null || images.some(({ status, findings }) => status === 'success' || findings.length > 0)
}

/**
 * The job summary in GitHub's Markdown, at most `maxBytes` of UTF-8: the verdict first, then images, findings, ignored findings
 * and everything else. Each part says what it left out. Nothing from outside is active in it.
 */
export function renderSummary(
  report: ScanReport,
  words: Words,
  { policy, found, renderMore = () => '' }: SummaryTools,
  maxBytes: number = defaultSummaryBytes,
): string {
  const context: SummaryContext = {
    report,
    words,
    policy,
    found,
    labels: labelImages(report.images),
    standing: found?.groupStanding(report.images) ?? [],
    accepted: found?.groupAccepted(report.images) ?? [],
  }
  const verdict = verdictLengths
    .map((length) => renderVerdict(context, length))
    .find((text) => byteSize(text) <= maxBytes)
  if (verdict === undefined) return report.outcome.slice(0, maxBytes)
  const parts = [verdict]
  let left = maxBytes - byteSize(verdict)
  for (const { share, render } of planSections(context, renderMore)) {
    const text = render(Math.floor((left - 1) * share))
    const bytes = byteSize(text) + 1
    if (text === '' || bytes > left) continue
    parts.push(text)
    left -= bytes
  }
  return parts.join('\n')
}

function planSections(context: SummaryContext, renderMore: RenderMore): Section[] {
  const { report, words, standing, found } = context
  return [
    { share: 1, render: () => renderTotals(context) },
    { share: 1, render: () => renderBaseline(context) },
    { share: 1, render: () => renderCircumstances(context) },
    { share: standing.length === 0 ? 0.5 : 0.25, render: (bytes) => renderImages(context, bytes) },
    { share: 0.25, render: (bytes) => renderRemarks(context, bytes) },
    { share: 0.5, render: renderMore },
    { share: 0.8, render: (bytes) => renderChecks(context, bytes) },
    { share: 0.3, render: (bytes) => found?.renderMaliciousFiles(context, bytes) ?? '' },
    { share: 0.7, render: (bytes) => found?.renderFindings(context, bytes) ?? '' },
    { share: 1, render: () => found?.renderChart(context) ?? '' },
    { share: 0.4, render: (bytes) => renderNotes(words.summary_notes, report.notes, words, bytes) },
    { share: 0.6, render: (bytes) => found?.renderAccepted(context, bytes) ?? '' },
    { share: 0.6, render: (bytes) => renderNotes(words.summary_ignore_warnings, report.ignoreWarnings, words, bytes) },
    { share: 0.5, render: (bytes) => found?.renderFixed(context, bytes) ?? '' },
    { share: 0.8, render: (bytes) => renderPlaces(context, bytes) },
  ]
}
