import { message, say, type Words } from '../../base/words/index.ts'
import { escapeMarkdown } from '../escape/markdown.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'
import { listImages, showIds, showSeverity } from './findings.ts'
import { renderSection } from './section.ts'
import { renderTable } from './table.ts'

const openRows = 10
const reservedBytes = 600

/** What the ignore file accepts, why and until when; it says how many found no room. */
export function renderAccepted(groups: readonly VulnerabilityGroup[], words: Words, maxBytes: number): string {
  const columns = [
    { heading: words.summary_severity },
    { heading: words.summary_vulnerability },
    { heading: words.summary_reason },
    { heading: words.summary_until },
    { heading: words.summary_where },
  ]
  const table = renderTable(columns, renderRows(groups, words), maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const cut = groups.length - table.shown
  return renderSection(
    say(words, message('summary_accepted', { count: groups.reduce((sum, group) => sum + group.images.length, 0) })),
    [table.text, cut === 0 ? '' : say(words, message('summary_accepted_cut', { count: cut, total: groups.length }))],
    maxBytes,
  )
}

function* renderRows(groups: readonly VulnerabilityGroup[], words: Words) {
  for (const group of groups) {
    yield [
      showSeverity(group, words),
      showIds(group, words),
      escapeMarkdown(group.acceptance?.reason ?? '', 300),
      escapeMarkdown(group.acceptance?.expires ?? words.summary_forever, 40),
      listImages(group, words),
    ]
  }
}
