import type { Words } from '../base/words/index.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import { byteSize } from './byte-size.ts'
import { distinguishImages } from './distinct-images.ts'
import { renderAccepted } from './summary/accepted.ts'
import { renderFindings } from './summary/findings.ts'
import { renderImages } from './summary/images.ts'
import { renderNotes } from './summary/notes.ts'
import { renderPicture } from './summary/picture.ts'
import { renderCircumstances, renderTotals, renderVerdict } from './summary/verdict.ts'
import { groupAccepted, groupStanding } from './vulnerability-groups.ts'

/** GitHub drops a summary over 1 MiB whole; this leaves room for what other code of the step may add. */
export const defaultSummaryBytes = 900 * 1024

/** How long the sentences of the verdict may be, from the wish to what fits anywhere. */
const verdictLengths = [2000, 300, 60]

/** What few summaries have, in at most so many bytes; it is loaded by those that have it. */
export type RenderMore = (maxBytes: number) => string

/**
 * The job summary in GitHub's Markdown, at most `maxBytes` of UTF-8: the verdict first, then images, findings, what was ignored
 * and what else there is to know, each with what it had to leave out. Nothing from outside is live in it.
 */
export function renderSummary(
  known: ScanReport,
  words: Words,
  maxBytes: number = defaultSummaryBytes,
  renderMore: RenderMore = () => '',
): string {
  const report = { ...known, images: distinguishImages(known.images) }
  const verdict = verdictLengths
    .map((length) => renderVerdict(report, words, length))
    .find((text) => byteSize(text) <= maxBytes)
  if (verdict === undefined) return report.outcome.slice(0, maxBytes)
  const standing = groupStanding(report.images)
  const accepted = groupAccepted(report.images)
  const sections: { readonly share: number; readonly render: (maxBytes: number) => string }[] = [
    { share: 1, render: () => renderTotals(report, words) },
    { share: 1, render: () => renderCircumstances(report, words) },
    { share: standing.length === 0 ? 0.8 : 0.4, render: (bytes) => renderImages(report, words, bytes) },
    { share: 0.5, render: renderMore },
    { share: 1, render: () => renderPicture(report, words) },
    { share: 0.8, render: (bytes) => renderFindings(standing, report, words, bytes) },
    { share: 0.6, render: (bytes) => renderNotes(words.summary_notes, report.notes, words, bytes) },
    { share: 0.6, render: (bytes) => renderAccepted(accepted, words, bytes) },
    { share: 1, render: (bytes) => renderNotes(words.summary_ignore_warnings, report.ignoreWarnings, words, bytes) },
  ]
  const parts = [verdict]
  let left = maxBytes - byteSize(verdict)
  for (const { share, render } of sections) {
    const text = render(Math.floor((left - 1) * share))
    const bytes = byteSize(text) + 1
    if (text === '' || bytes > left) continue
    parts.push(text)
    left -= bytes
  }
  return parts.join('\n')
}
