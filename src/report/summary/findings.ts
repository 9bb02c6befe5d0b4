import { message, say } from '../../base/words/index.ts'
import type { ImageResult } from '../../domain/scan-report.ts'
import { escapeMarkdown, markdownCode, markdownLink } from '../escape/markdown.ts'
import { describeSeverity, severityIcons } from '../severity-words.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'
import type { SummaryContext } from './context.ts'
import { renderSection } from './section.ts'
import { listSoftware } from './software.ts'
import { renderTable, type Column } from './table.ts'

const shownImages = 2
const shownCves = 3
const titleLength = 120
const solutionLength = 200
const openRows = 15
/** The number of open rows for the worst findings overall; the other open rows are for images that these do not mention. */
const worstRows = 9
/** Space for the heading and the sentences around the table. */
const reservedBytes = 1200

/** The findings that are not accepted, one row for each vulnerability, worst first. Says how many did not fit. */
export function renderFindings(context: SummaryContext, maxBytes: number): string {
  const { report, words, standing } = context
  const several = report.images.length > 1
  const columns: Column[] = [
    { heading: words.summary_severity },
    { heading: words.summary_vulnerability },
    { heading: words.summary_update },
    ...(several ? [{ heading: words.summary_where }] : []),
  ]
  const rows = renderRows(bringImagesForward(standing), several, context)
  const table = renderTable(columns, rows, maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const cut = standing.length - table.shown
  const findings = standing.reduce((sum, group) => sum + group.images.length, 0)
  const sizes = message('summary_findings_grouped', { findings, vulnerabilities: standing.length })
  const hasLongSolution = standing.some(({ vulnerability }) => vulnerability.solution.length > solutionLength)
  const lead = [
    ...(findings > standing.length ? [say(words, sizes)] : []),
    ...(several && standing.length > openRows ? [say(words, message('summary_first_rows', { count: openRows }))] : []),
  ]
  return renderSection(
    words.summary_findings,
    [
      lead.length === 0 ? '' : `${lead.join(' ')}\n`,
      table.text,
      cut === 0 ? '' : `${say(words, message('summary_findings_cut', { count: cut, total: standing.length }))}\n`,
      hasLongSolution ? words.summary_solutions_cut : '',
    ],
    maxBytes,
  )
}

/**
 * Keeps the order of the groups, except that the first rows, which are read most, show the worst findings of several images. One
 * image with many bad findings must not hide the others.
 */
function bringImagesForward(groups: readonly VulnerabilityGroup[]): readonly VulnerabilityGroup[] {
  if (groups.length <= openRows) return groups
  const first = new Set(groups.slice(0, worstRows))
  const seen = new Set<ImageResult>([...first].flatMap(({ images }) => images))
  for (const group of groups.slice(worstRows)) {
    if (first.size === openRows) break
    if (group.images.every((image) => seen.has(image))) continue
    first.add(group)
    for (const image of group.images) seen.add(image)
  }
  for (const group of groups) {
    if (first.size === openRows) break
    first.add(group)
  }
  return [...groups.filter((group) => first.has(group)), ...groups.filter((group) => !first.has(group))]
}

function* renderRows(groups: readonly VulnerabilityGroup[], several: boolean, context: SummaryContext) {
  for (const group of groups) {
    yield [
      joinLines([showSeverity(group, context), tellScore(group), tellNew(group, context)]),
      joinLines([showIds(group, context), showTitle(group)]),
      joinLines(describeUpdate(group, context)),
      ...(several ? [listImages(group, context)] : []),
    ]
  }
}

/** The severity with its colour. */
export function showSeverity({ vulnerability }: VulnerabilityGroup, { words }: SummaryContext): string {
  return `${severityIcons[vulnerability.rank]}&nbsp;${escapeMarkdown(describeSeverity(vulnerability, words), 60)}`
}

function tellScore({ vulnerability }: VulnerabilityGroup): string {
  return vulnerability.cvss === null ? '' : `CVSS&nbsp;${vulnerability.cvss}`
}

function tellNew(group: VulnerabilityGroup, { words }: SummaryContext): string {
  if (group.isNew !== true) return ''
  const total = group.images.length
  const count = group.newCount
  const text = count === total ? words.summary_is_new : say(words, message('summary_is_new_in_some', { count, total }))
  return `🆕&nbsp;${text}`
}

/** HSS's ID, linked if the finding has its own address, and its CVEs. */
export function showIds({ vulnerability }: VulnerabilityGroup, { words }: SummaryContext): string {
  const { id, cves, url } = vulnerability
  const others = cves.filter((cve) => cve !== id)
  const shown = others.slice(0, shownCves).map((cve) => escapeMarkdown(cve, 40))
  const more = others.length - shown.length
  const parts = [...shown, ...(more > 0 ? [say(words, message('summary_more_cves', { count: more }))] : [])]
  return joinLines([markdownLink(id, url, 80), parts.join(', ')])
}

function showTitle({ vulnerability: { id, title } }: VulnerabilityGroup): string {
  return title === id ? '' : escapeMarkdown(title, titleLength)
}

/** The affected software, if known, and the solution of HSS, or that HSS has none. */
function describeUpdate(group: VulnerabilityGroup, { words }: SummaryContext): string[] {
  const solution = group.vulnerability.solution.trim()
  const software = listSoftware(group, words, 1)
  return [
    ...(software.length === 0 && group.software !== null ? [words.summary_no_software] : software),
    solution === '' ? words.summary_no_solution : escapeMarkdown(solution, solutionLength),
  ]
}

/** The names of the first images, and the number of the others. */
export function listImages({ images }: VulnerabilityGroup, { labels, words }: SummaryContext): string {
  const shown = images.slice(0, shownImages).map((image) => markdownCode(labels.of(image).short, 200))
  const more = images.length - shown.length
  return [...shown, ...(more > 0 ? [say(words, message('summary_more_images', { count: more }))] : [])].join(', ')
}

function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('<br>')
}
