import { toOneLine } from '../../base/texts.ts'
import { mapValues, message, say, separateItems, type Message } from '../../base/words/index.ts'
import type { Outcome } from '../../domain/scan-report.ts'
import { sentenceToMarkdown } from '../escape/sentence.ts'
import type { SummaryContext } from './context.ts'

/** The icon and the coloured box (a GitHub alert) of each outcome. */
const faces: Readonly<Record<Outcome, { readonly icon: string; readonly alert: string }>> = {
  passed: { icon: '✅', alert: 'TIP' },
  failed: { icon: '❌', alert: 'CAUTION' },
  error: { icon: '⚠️', alert: 'CAUTION' },
  timed_out: { icon: '⏰', alert: 'WARNING' },
  cancelled: { icon: '🛑', alert: 'WARNING' },
  submitted: { icon: '📨', alert: 'NOTE' },
  dry_run: { icon: '🧪', alert: 'NOTE' },
}

/**
 * The answer in three seconds: the outcome as the heading, the verdict in one sentence, what to fix first, and what to do next.
 * Each sentence, and each item of its list of problems, is cut to `maxLength`.
 */
export function renderVerdict(context: SummaryContext, maxLength: number): string {
  const { report, words, found } = context
  const { icon, alert } = faces[report.outcome]
  const { sentence, items } = separateItems(mapValues(report.reason, toOneLine))
  const advice = sentenceToMarkdown(adviseReader(context), words, maxLength)
  const next = [say(words, message('summary_next', { advice }))]
  const fix = found?.renderFirstFix(context, maxLength) ?? []
  // In a failed run, the first fix comes before general advice; in any other run, the advice comes first.
  const paragraphs = report.outcome === 'failed' ? [fix, next] : [next, fix]
  return [
    `## ${icon} ${say(words, message('summary_title', { outcome: words[`outcome_${report.outcome}`] }))}`,
    '',
    `> [!${alert}]`,
    `> **${sentenceToMarkdown(sentence, words, maxLength)}**`,
    ...items.map((item) => `> - ${sentenceToMarkdown(item, words, maxLength)}`),
    ...paragraphs.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines].map((line) => `> ${line}`.trimEnd()))),
    '',
  ].join('\n')
}

/** What to do next. Never claims that nothing is left to do if something is in doubt. */
function adviseReader({ report, words, standing }: SummaryContext): Message {
  const { advice, outcome, images, notes } = report
  if (advice !== null) return advice
  if (outcome !== 'passed') return message(`next_${outcome}`)
  const isCertain = images.every(
    ({ status, details }) => status === 'success' && details.explained && details.remark === null,
  )
  if (notes.length > 0) return message('next_passed_notes', { notes: words.summary_notes })
  if (!isCertain) return message('next_passed_notes', { notes: words.summary_about_images })
  const count = standing.reduce((sum, { images: having }) => sum + having.length, 0)
  return count > 0 ? message('next_passed_findings', { count }) : message('next_passed')
}
