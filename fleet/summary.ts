import type { reportWords } from '../src/base/words/en/report.ts'
import { message, say } from '../src/base/words/message.ts'
import type { Outcome } from '../src/domain/scan-report.ts'
import { escapeMarkdown, markdownCode } from '../src/report/escape/markdown.ts'
import { renderTable } from '../src/report/summary/table.ts'
import { baselineCounts, shownCounts, type LegResult, type ShownCount } from './leg-report.ts'
import { fill, type FleetWords } from './words.ts'

/** The words that every summary has. */
export type CommonWords = Readonly<Record<keyof typeof reportWords, string>>

/** The words of a summary: those of every summary, and those of a fleet. */
export interface SummaryWords {
  readonly common: CommonWords
  readonly fleet: FleetWords
}

/** Worst first. */
const order: readonly Outcome[] = ['error', 'timed_out', 'cancelled', 'failed', 'submitted', 'dry_run', 'passed']

/** Well below GitHub's limit of 1 MiB. */
const maxBytes = 800 * 1024
const openRows = 60

/** The worst outcome. `passed` only if there is at least one scan and all of them passed. */
export function findWorstOutcome(results: readonly LegResult[]): Outcome {
  return order.find((outcome) => results.some((result) => result.outcome === outcome)) ?? 'error'
}

/** One summary of all scans, worst first, in GitHub's Markdown. Nothing from outside is active in it. */
export function renderFleetSummary(results: readonly LegResult[], words: SummaryWords): string {
  const { common, fleet } = words
  const worst = findWorstOutcome(results)
  const passed = results.filter(({ outcome }) => outcome === 'passed').length
  const missing = results.filter(({ reason }) => reason === null).length
  const names = shownCounts.filter(
    (name) => !baselineCounts.includes(name) || results.some(({ counts }) => counts[name] !== 'unknown'),
  )
  const rows = results
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
    .map((result) => renderRow(result, names, words))
  const table = renderTable(listColumns(names, words), rows, maxBytes, {
    open: openRows,
    label: (count) => say(common, message('summary_show_more', { count })),
  })
  const cut = results.length - table.shown
  return [
    `## ${worst === 'passed' ? '✅' : '❌'} ${fill(fleet.title, { outcome: worst })}`,
    '',
    fill(fleet.totals, { passed, total: results.length }),
    ...(missing === 0 ? [] : ['', fill(fleet.missing, { count: missing })]),
    '',
    table.text,
    ...(cut === 0 ? [] : [say(common, message('summary_more_notes', { count: cut }))]),
  ].join('\n')
}

function listColumns(names: readonly ShownCount[], { common, fleet }: SummaryWords) {
  const texts = [fleet.region, fleet.project, fleet.enterprise_project, fleet.outcome]
  const headings: Readonly<Record<ShownCount, string>> = {
    image_count: fleet.images,
    critical_count: common.severity_critical,
    high_count: common.severity_high,
    medium_count: common.severity_medium,
    low_count: common.severity_low,
    ignored_count: common.summary_ignored,
    new_count: fleet.new,
    fixed_count: fleet.fixed,
  }
  return [
    ...texts.map((heading) => ({ heading })),
    ...names.map((name) => ({ heading: headings[name], isNumber: true })),
    { heading: common.summary_remark },
  ]
}

function renderRow(
  { leg, outcome, reason, counts }: LegResult,
  names: readonly ShownCount[],
  { common, fleet }: SummaryWords,
): string[] {
  const shown = outcome === 'passed' ? outcome : `**${outcome}**`
  return [
    markdownCode(leg.region, 128),
    leg.project === '' ? fleet.own : markdownCode(leg.project, 256),
    leg.enterpriseProject === '' ? fleet.by_default : markdownCode(leg.enterpriseProject, 256),
    reason === null ? `**${fleet.no_report}**` : shown,
    ...names.map((name) => (counts[name] === 'unknown' ? common.count_unknown : String(counts[name]))),
    reason === null ? fleet.why_missing : escapeMarkdown(reason, 300),
  ]
}
