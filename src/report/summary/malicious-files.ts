import { message, say } from '../../base/words/index.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import type { SummaryContext } from './context.ts'
import { renderSection } from './section.ts'
import { renderTable } from './table.ts'

const openRows = 10
const reservedBytes = 600

/** The malicious files that HSS names, by image. Says how many did not fit. */
export function renderMaliciousFiles({ report, words, labels }: SummaryContext, maxBytes: number): string {
  const files = report.images.flatMap((image) =>
    (image.maliciousFiles ?? []).map((file) => ({ ...file, label: labels.of(image).short })),
  )
  const columns = [
    { heading: words.summary_where },
    { heading: words.summary_file },
    { heading: words.summary_path },
    { heading: words.summary_description },
  ]
  const rows = files.map(({ label, name, path, description }) => [
    markdownCode(label, 200),
    markdownCode(name, 200),
    markdownCode(path, 300),
    escapeMarkdown(description, 200),
  ])
  const table = renderTable(columns, rows, maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const cut = files.length - table.shown
  return renderSection(
    say(words, message('summary_files', { count: files.length })),
    [table.text, cut === 0 ? '' : say(words, message('summary_files_cut', { count: cut, total: files.length }))],
    maxBytes,
  )
}
