import { message, say, type Words } from '../../base/words/index.ts'
import type { Counts } from '../../domain/scan-report.ts'
import { severities } from '../../domain/severity.ts'
import { listProven } from '../../domain/totals.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import { formatDuration, formatTime } from '../format-time.ts'
import { nameSeverity, severityIcons } from '../severity-words.ts'
import type { SummaryContext } from './context.ts'
import { sayCount } from './counts.ts'

const separator = ' · '

/** All findings in one line, and the change since the baseline in another; empty if no image has a known result. */
export function renderTotals({ report, words }: SummaryContext): string {
  const { counts, images } = report
  const proven = listProven(images)
  if (proven.length === 0) return ''
  const handled = images.reduce((sum, image) => sum + (image.handledCount ?? 0), 0)
  const reused = proven.filter((image) => image.reused).length
  const parts = [
    ...severities.map(
      (severity) =>
        `${severityIcons[severity]} **${sayCount(counts[severity], words)}** ${nameSeverity(severity, words)}`,
    ),
    ...listOthers(counts, words),
    ...(handled > 0 ? [`**${handled}** ${words.summary_totals_handled}`] : []),
    ...(reused > 0 ? [say(words, message('summary_totals_reused', { count: reused }))] : []),
  ]
  return `${parts.join(separator)}\n`
}

function listOthers(counts: Counts, words: Words): string[] {
  return [
    `**${sayCount(counts.ignored, words)}** ${words.summary_totals_ignored}`,
    `**${sayCount(counts.maliciousFiles, words)}** ${words.summary_totals_malicious_files}`,
    `**${sayCount(counts.unsafeSettings, words)}** ${words.summary_totals_unsafe_settings}`,
  ]
}

/** The numbers of new and fixed findings since the earlier report; empty without one. */
export function renderBaseline({ report, words }: SummaryContext): string {
  const { baseline, counts } = report
  if (baseline === null) return ''
  const time = formatTime(Date.parse(baseline.finishedAt))
  const said = message('summary_baseline', {
    path: markdownCode(baseline.path, 200),
    time: time === null ? words.count_unknown : `${time} UTC`,
    added: `**${sayCount(counts.new, words)}**`,
    fixed: `**${sayCount(counts.fixed, words)}**`,
  })
  return `🆕 ${say(words, said)}\n`
}

/** The policy, the duration of the run, and its place: source, region and project. */
export function renderCircumstances({ report, words }: SummaryContext): string {
  const { policy, region, projectId, startedAtMs, finishedAtMs, images } = report
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
  const [first] = images
  if (first !== undefined) parts.push(words[`summary_source_${first.source}`])
  if (region !== null) parts.push(say(words, message('summary_region', { region: escapeMarkdown(region, 64) })))
  if (projectId !== null) parts.push(say(words, message('summary_project', { project: markdownCode(projectId, 64) })))
  return `${parts.join(separator)}\n`
}
