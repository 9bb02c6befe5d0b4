import { message, say } from '../../base/words/index.ts'
import type { Check } from '../../domain/scan-report.ts'
import { markdownCode } from '../escape/markdown.ts'
import { sentenceToMarkdown } from '../escape/sentence.ts'
import type { SummaryContext } from './context.ts'
import { renderSection } from './section.ts'
import { renderTable } from './table.ts'

const resultIcons: Readonly<Record<Check['result'], string>> = { seen: '✅', not_seen: '➖', contradicted: '❌' }
const openRows = 50
const reservedBytes = 300

/** The facts that a proof depends on, and whether a dry run saw them in this account; empty in every other run. */
export function renderChecks({ report, words }: SummaryContext, maxBytes: number): string {
  const checks = report.checks ?? []
  const columns = [
    { heading: words.summary_check },
    { heading: words.summary_check_result },
    { heading: words.summary_check_detail },
  ]
  const rows = checks.map(({ check, result, detail }) => [
    markdownCode(check, 80),
    `${resultIcons[result]}&nbsp;${words[`check_${result}`]}`,
    sentenceToMarkdown(detail, words, 600),
  ])
  const table = renderTable(columns, rows, maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const cut = checks.length - table.shown
  const note = cut === 0 ? '' : say(words, message('summary_more_notes', { count: cut }))
  return renderSection(say(words, message('summary_checks', { count: checks.length })), [table.text, note], maxBytes)
}
