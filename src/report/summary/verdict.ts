import { toOneLine } from '../../base/texts.ts'
import { mapValues, message, say, type Words } from '../../base/words/index.ts'
import type { Counts, Outcome, ScanReport } from '../../domain/scan-report.ts'
import { severities } from '../../domain/severity.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import { formatDuration, formatTime } from '../format-time.ts'
import { nameSeverity, severityIcons } from '../severity-words.ts'
import { sayCount } from './counts.ts'

/** The picture and the coloured box (GitHub's alerts) of each outcome. */
const faces: Readonly<Record<Outcome, { readonly icon: string; readonly alert: string }>> = {
  passed: { icon: '✅', alert: 'TIP' },
  failed: { icon: '❌', alert: 'CAUTION' },
  error: { icon: '⚠️', alert: 'CAUTION' },
  timed_out: { icon: '⏰', alert: 'WARNING' },
  cancelled: { icon: '🛑', alert: 'WARNING' },
  submitted: { icon: '📨', alert: 'NOTE' },
  dry_run: { icon: '🧪', alert: 'NOTE' },
}

/** The answer in three seconds: the outcome as the heading, the verdict in one sentence, and what to do next. */
export function renderVerdict(report: ScanReport, words: Words, maxLength: number): string {
  const { icon, alert } = faces[report.outcome]
  // A list of our own has line ends; texts from outside have none.
  const [sentence = '', ...items] = say(words, mapValues(report.reason, toOneLine)).split('\n')
  const reason = escapeMarkdown(sentence, maxLength)
  const verdict = reason.includes(report.outcome) ? reason : `${report.outcome}: ${reason}`
  const advice = say(words, report.advice ?? message(`next_${report.outcome}`))
  return [
    `## ${icon} ${say(words, message('summary_title', { outcome: words[`outcome_${report.outcome}`] }))}`,
    '',
    `> [!${alert}]`,
    `> **${verdict}**`,
    ...items.map((item) => `> - ${escapeMarkdown(item.replace(/^- /, ''), maxLength)}`),
    '>',
    `> ${say(words, message('summary_next', { advice: escapeMarkdown(advice, maxLength) }))}`,
    '',
  ].join('\n')
}

/** All findings in one line; empty when no image's result is known. */
export function renderTotals({ counts, images }: ScanReport, words: Words): string {
  if (!images.some((image) => image.status === 'success')) return ''
  const handled = images.reduce((sum, image) => sum + (image.handledCount ?? 0), 0)
  const parts = [
    ...severities.map(
      (severity) =>
        `${severityIcons[severity]} **${sayCount(counts[severity], words)}** ${nameSeverity(severity, words)}`,
    ),
    ...listOthers(counts, words),
    ...(handled > 0 ? [`**${handled}** ${words.summary_totals_handled}`] : []),
  ]
  return `${parts.join(' · ')}\n`
}

function listOthers(counts: Counts, words: Words): string[] {
  return [
    `**${sayCount(counts.ignored, words)}** ${words.summary_totals_ignored}`,
    `**${sayCount(counts.maliciousFiles, words)}** ${words.summary_totals_malicious_files}`,
    `**${sayCount(counts.unsafeSettings, words)}** ${words.summary_totals_unsafe_settings}`,
  ]
}

/** By which policy, how long it took, and where. */
export function renderCircumstances(report: ScanReport, words: Words): string {
  const { policy, region, projectId, startedAtMs, finishedAtMs } = report
  const parts = [
    policy === null
      ? words.summary_policy_unknown
      : say(words, message('summary_policy', { policy: markdownCode(policy, 300) })),
    say(
      words,
      message('summary_took', {
        duration: formatDuration(finishedAtMs - startedAtMs, words),
        finished: `${formatTime(finishedAtMs) ?? words.count_unknown} UTC`,
      }),
    ),
  ]
  if (region !== null) parts.push(say(words, message('summary_region', { region: escapeMarkdown(region, 64) })))
  if (projectId !== null) parts.push(say(words, message('summary_project', { project: markdownCode(projectId, 64) })))
  return `${parts.join(' · ')}\n`
}
