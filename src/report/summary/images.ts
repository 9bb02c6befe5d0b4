import { message, say, type Words } from '../../base/words/index.ts'
import type { Counts, ImageResult, ImageStatus, ScanReport } from '../../domain/scan-report.ts'
import { severities } from '../../domain/severity.ts'
import { countAll, listProven } from '../../domain/totals.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import { sayRemark } from '../image-remark.ts'
import { formatTime } from '../format-time.ts'
import { nameSeverity, severityIcons } from '../severity-words.ts'
import { showCount } from './counts.ts'
import { renderSection } from './section.ts'
import { renderTable, type Column } from './table.ts'

const statusIcons: Readonly<Record<ImageStatus, string>> = {
  success: '✅',
  failed: '❌',
  unknown_image: '❓',
  pending: '⏳',
  unscannable: '🚫',
  submitted: '📨',
  not_posted: '⏸️',
  error: '⚠️',
}
const shownHosts = 2
const openRows = 25
/** Room for the heading and the sentence that says what was cut. */
const reservedBytes = 600

type Cell = (image: ImageResult, counts: Counts, words: Words) => string

/** The table of images, one row each, in the order of the report; it says how many found no room. */
export function renderImages({ images, counts }: ScanReport, words: Words, maxBytes: number): string {
  const columns = chooseColumns(images, words)
  const table = renderTable(columns, renderRows(images, columns, words), maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const total = typeof counts.images === 'number' ? Math.max(counts.images, images.length) : images.length
  const cut = images.length - table.shown
  const note = cut === 0 ? '' : say(words, message('summary_images_cut', { count: cut, total: images.length }))
  return renderSection(say(words, message('summary_images', { count: total })), [table.text, note], maxBytes)
}

function* renderRows(images: readonly ImageResult[], columns: readonly (Column & { cell: Cell })[], words: Words) {
  for (const image of images) {
    const counts = countAll([image], 1)
    yield columns.map(({ cell }) => cell(image, counts, words))
  }
}

/** Columns that would be empty, or all 0 where that is no news, are left out. */
function chooseColumns(images: readonly ImageResult[], words: Words): (Column & { cell: Cell })[] {
  const proven = listProven(images)
  const known = proven.length > 0
  const columns: (Column & { cell: Cell; wanted: boolean })[] = [
    { heading: words.summary_image, wanted: true, cell: (image) => markdownCode(image.image, 600) },
    {
      heading: words.summary_status,
      wanted: true,
      cell: ({ status }) => `${statusIcons[status]}&nbsp;${words[`status_${status}`]}`,
    },
    ...severities.map((severity) => ({
      heading: `${severityIcons[severity]} ${nameSeverity(severity, words)}`,
      isNumber: true,
      wanted: known,
      cell: (_: ImageResult, counts: Counts) => showCount(counts[severity], words),
    })),
    {
      heading: words.summary_malicious_files,
      isNumber: true,
      wanted: proven.some((image) => image.maliciousFileNum !== 0),
      cell: (_, counts) => showCount(counts.maliciousFiles, words),
    },
    {
      heading: words.summary_unsafe_settings,
      isNumber: true,
      wanted: proven.some((image) => image.unsafeSettingNum !== 0),
      cell: (_, counts) => showCount(counts.unsafeSettings, words),
    },
    {
      heading: words.summary_ignored,
      isNumber: true,
      wanted: images.some((image) => image.findings.some((finding) => finding.ignored !== null)),
      cell: (_, counts) => showCount(counts.ignored, words),
    },
    {
      heading: words.summary_handled,
      isNumber: true,
      wanted: images.some((image) => (image.handledCount ?? 0) > 0),
      cell: (image) => showCount(image.handledCount ?? 'unknown', words),
    },
    {
      heading: words.summary_scanned,
      wanted: images.some((image) => image.scannedAtMs !== null),
      cell: (image) => formatTime(image.scannedAtMs) ?? '',
    },
    {
      heading: words.summary_hosts,
      wanted: images.some((image) => image.hostNames.length > 0),
      cell: (image) => listHosts(image, words),
    },
    {
      heading: words.summary_remark,
      wanted: images.some((image) => sayRemark(image, words) !== null),
      cell: (image) => escapeMarkdown(sayRemark(image, words) ?? '', 1000),
    },
  ]
  return columns.filter((column) => column.wanted)
}

function listHosts({ hostNames }: ImageResult, words: Words): string {
  const shown = hostNames.slice(0, shownHosts).map((name) => escapeMarkdown(name, 64))
  const more = hostNames.length - shown.length
  return [...shown, ...(more > 0 ? [say(words, message('summary_more_hosts', { count: more }))] : [])].join(', ')
}
