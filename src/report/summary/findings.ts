import { message, say, type Words } from '../../base/words/index.ts'
import type { ScanReport } from '../../domain/scan-report.ts'
import { escapeMarkdown, markdownCode, markdownLink } from '../escape/markdown.ts'
import { describeSeverity, severityIcons } from '../severity-words.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'
import { renderSection } from './section.ts'
import { renderTable, type Column } from './table.ts'

const shownImages = 3
const shownCves = 5
const openRows = 25
/** Room for the heading and the sentences around the table. */
const reservedBytes = 900

/** The findings that stand, one row for each vulnerability, worst first; it says how many found no room. */
export function renderFindings(
  groups: readonly VulnerabilityGroup[],
  report: ScanReport,
  words: Words,
  maxBytes: number,
): string {
  const several = report.images.length > 1
  const columns: Column[] = [
    { heading: words.summary_severity },
    { heading: words.summary_score, isNumber: true },
    { heading: words.summary_vulnerability },
    { heading: words.summary_what },
    ...(several ? [{ heading: words.summary_where }] : []),
  ]
  const table = renderTable(columns, renderRows(groups, several, words), maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const cut = groups.length - table.shown
  const findings = groups.reduce((sum, group) => sum + group.images.length, 0)
  const sizes = message('summary_findings_grouped', { findings, vulnerabilities: groups.length })
  return renderSection(
    words.summary_findings,
    [
      findings > groups.length ? `${say(words, sizes)}\n` : '',
      table.text,
      cut === 0 ? '' : say(words, message('summary_findings_cut', { count: cut, total: groups.length })),
    ],
    maxBytes,
  )
}

function* renderRows(groups: readonly VulnerabilityGroup[], several: boolean, words: Words) {
  for (const group of groups) {
    const { vulnerability } = group
    yield [
      showSeverity(group, words),
      vulnerability.cvss === null ? '' : String(vulnerability.cvss),
      showIds(group, words),
      escapeMarkdown(vulnerability.title, 200),
      ...(several ? [listImages(group, words)] : []),
    ]
  }
}

/** The severity with its colour. */
export function showSeverity({ vulnerability }: VulnerabilityGroup, words: Words): string {
  return `${severityIcons[vulnerability.rank]}&nbsp;${escapeMarkdown(describeSeverity(vulnerability, words), 60)}`
}

/** HSS's id, linked when the finding has an address of its own, and the CVEs that it stands for. */
export function showIds({ vulnerability: { id, cves, url } }: VulnerabilityGroup, words: Words): string {
  const others = cves.filter((cve) => cve !== id)
  const shown = others.slice(0, shownCves).map((cve) => escapeMarkdown(cve, 40))
  const more = others.length - shown.length
  const parts = [...shown, ...(more > 0 ? [say(words, message('summary_more_cves', { count: more }))] : [])]
  return [markdownLink(id, url, 80), parts.join(', ')].filter((part) => part !== '').join('<br>')
}

/** The first few images by name, and how many more there are. */
export function listImages({ images }: VulnerabilityGroup, words: Words): string {
  const shown = images.slice(0, shownImages).map((image) => markdownCode(image.image, 600))
  const more = images.length - shown.length
  return [...shown, ...(more > 0 ? [say(words, message('summary_more_images', { count: more }))] : [])].join(', ')
}
