import { message, say, type Words } from '../../base/words/index.ts'
import type { Counts, ImageResult, ImageStatus } from '../../domain/scan-report.ts'
import { severities } from '../../domain/severity.ts'
import { countAll, listProven } from '../../domain/totals.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import { formatTime } from '../format-time.ts'
import { nameSeverity, severityIcons } from '../severity-words.ts'
import type { SummaryContext } from './context.ts'
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
const openRows = 10
/** Space for the heading and the sentence about images that did not fit. */
const reservedBytes = 600

interface CellColumn extends Column {
  readonly wanted: boolean
  readonly cell: (image: ImageResult, counts: Counts) => string
}

/** The table of images, one row each, in the order of the report. Says how many did not fit. */
export function renderImages(context: SummaryContext, maxBytes: number): string {
  const { report, words } = context
  const { images, counts } = report
  const columns = chooseColumns(context)
  const table = renderTable(columns, renderRows(images, columns), maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const total = typeof counts.images === 'number' ? Math.max(counts.images, images.length) : images.length
  const cut = images.length - table.shown
  const { directory } = context.labels
  return renderSection(
    say(words, message('summary_images', { count: total })),
    [
      directory === null
        ? ''
        : `${say(words, message('summary_directory', { directory: markdownCode(directory, 600) }))}\n`,
      table.text,
      cut === 0 ? '' : say(words, message('summary_images_cut', { count: cut, total: images.length })),
    ],
    maxBytes,
  )
}

function* renderRows(images: readonly ImageResult[], columns: readonly CellColumn[]) {
  for (const image of images) {
    const counts = countAll([image], 1)
    yield columns.map(({ cell }) => cell(image, counts))
  }
}

/** Leaves out columns that would be empty, and columns that would be all 0 if 0 is the normal value. */
function chooseColumns({ report, words, labels }: SummaryContext): CellColumn[] {
  const columns: CellColumn[] = [
    {
      heading: words.summary_image,
      wanted: true,
      cell: (image) => markdownCode(labels.of(image).full.slice(labels.directory?.length ?? 0), 600),
    },
    { heading: words.summary_status, wanted: true, cell: (image) => showStatus(image, words) },
    ...listResultColumns(report.images, words),
    ...listDryRunColumns(report.images, words),
  ]
  return columns.filter((column) => column.wanted)
}

function showStatus({ status, reused }: ImageResult, words: Words): string {
  const shown = `${statusIcons[status]}&nbsp;${words[`status_${status}`].replaceAll(' ', '&nbsp;')}`
  return reused ? `${shown}<br>${words.summary_reused}` : shown
}

/** The columns with results of proven scans. */
function listResultColumns(images: readonly ImageResult[], words: Words): CellColumn[] {
  const proven = listProven(images)
  const findings = images.flatMap((image) => image.findings)
  const column = (heading: string, wanted: boolean, cell: CellColumn['cell']): CellColumn => ({
    heading,
    isNumber: true,
    wanted,
    cell,
  })
  return [
    ...severities.map((severity) =>
      column(`${severityIcons[severity]}<br>${nameSeverity(severity, words)}`, proven.length > 0, (_, counts) =>
        showCount(counts[severity], words),
      ),
    ),
    column(
      words.summary_new,
      findings.some(({ isNew }) => isNew !== null),
      (image) => showCount(countNew(image), words),
    ),
    column(
      words.summary_malicious_files,
      proven.some((image) => image.maliciousFileNum !== 0),
      (_, counts) => showCount(counts.maliciousFiles, words),
    ),
    column(
      words.summary_unsafe_settings,
      proven.some((image) => image.unsafeSettingNum !== 0),
      (_, counts) => showCount(counts.unsafeSettings, words),
    ),
    column(
      words.summary_ignored,
      findings.some(({ ignored }) => ignored !== null),
      (_, counts) => showCount(counts.ignored, words),
    ),
    column(
      words.summary_handled,
      images.some((image) => (image.handledCount ?? 0) > 0),
      (image) => showCount(image.handledCount ?? 'unknown', words),
    ),
  ]
}

/** The number of findings that are not ignored and that the baseline does not know. */
function countNew({ status, details, findings }: ImageResult): number | 'unknown' {
  if (status !== 'success' || !details.explained) return 'unknown'
  return findings.filter(({ ignored, isNew }) => ignored === null && isNew === true).length
}

/** The columns of a dry run: the data that HSS has about the images. */
function listDryRunColumns(images: readonly ImageResult[], words: Words): CellColumn[] {
  const wanted = images.some(({ status }) => status === 'not_posted')
  const unknown = words.count_unknown
  return [
    {
      heading: words.summary_last_status,
      wanted,
      cell: (image) => escapeMarkdown(image.scanStatus || unknown, 60),
    },
    { heading: words.summary_scanned, wanted, cell: (image) => formatTime(image.scannedAtMs) ?? unknown },
    { heading: words.summary_last_rating, wanted, cell: (image) => escapeMarkdown(image.rating || unknown, 60) },
    {
      heading: words.summary_last_count,
      wanted,
      isNumber: true,
      cell: (image) => String(image.vulNum ?? unknown),
    },
  ]
}
