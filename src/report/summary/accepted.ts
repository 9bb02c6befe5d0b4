import { message, say } from '../../base/words/index.ts'
import { escapeMarkdown } from '../escape/markdown.ts'
import type { SummaryContext } from './context.ts'
import { listImages, showIds, showSeverity } from './findings.ts'
import { renderSection } from './section.ts'
import { renderTable } from './table.ts'

const openRows = 10
const reservedBytes = 600

/** The findings that the ignore file accepts, with reason and end date. Says how many did not fit. */
export function renderAccepted(context: SummaryContext, maxBytes: number): string {
  const { words, accepted } = context
  const columns = [
    { heading: words.summary_severity },
    { heading: words.summary_vulnerability },
    { heading: words.summary_reason },
    { heading: words.summary_until },
    { heading: words.summary_where },
  ]
  const table = renderTable(columns, renderRows(context), maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const cut = accepted.length - table.shown
  const count = accepted.reduce((sum, group) => sum + group.images.length, 0)
  return renderSection(
    say(words, message('summary_accepted', { count })),
    [table.text, cut === 0 ? '' : say(words, message('summary_accepted_cut', { count: cut, total: accepted.length }))],
    maxBytes,
  )
}

function* renderRows(context: SummaryContext) {
  for (const group of context.accepted) {
    yield [
      showSeverity(group, context),
      showIds(group, context),
      escapeMarkdown(group.acceptance?.reason ?? '', 300),
      escapeMarkdown(group.acceptance?.expires ?? context.words.summary_forever, 40),
      listImages(group, context),
    ]
  }
}
