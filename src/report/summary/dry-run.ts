import { message, say, type Words } from '../../base/words/index.ts'
import type { DryRunFacts, ListedRow, PermissionUse } from '../../domain/scan-report.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import { formatTime } from '../format-time.ts'
import { renderSection } from './section.ts'
import { renderTable, type Column } from './table.ts'

const openRows = 20
/** The maximum number of images shown for a request; the table of images has all. */
const maxImages = 20
/** Space for the heading and the label of the folded part. */
const reservedBytes = 600

const permissionIcons: Readonly<Record<PermissionUse['result'], string>> = {
  seen: '✅',
  refused: '❌',
  failed: '⚠️',
  not_asked: '➖',
}

/** The scan requests of a real run, the listed images with their last results, and the permissions that were used. */
export function renderDryRun({ requests, rows, permissions }: DryRunFacts, words: Words, maxBytes: number): string {
  const parts = [
    renderRequests(requests, words, Math.floor(maxBytes / 4)),
    renderRows(rows, words, Math.floor(maxBytes / 2)),
    renderPermissions(permissions, words, Math.floor(maxBytes / 4)),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function renderRequests(requests: DryRunFacts['requests'], words: Words, maxBytes: number): string {
  const lines = requests.flatMap(({ target, settings, images, imageCount }) => {
    const values = { target: markdownCode(target, 300), settings: markdownCode(settings, 1000) }
    const request =
      imageCount === null
        ? message('summary_dry_run_request_all', values)
        : message('summary_dry_run_request', { ...values, count: imageCount })
    const shown = images.slice(0, maxImages).map((image) => `  - ${markdownCode(image, 1000)}`)
    const more = (imageCount ?? 0) - shown.length
    return [
      `- ${say(words, request)}`,
      ...shown,
      ...(more > 0 ? [`  - ${say(words, message('list_more', { count: more }))}`] : []),
    ]
  })
  return lines.length === 0 ? '' : renderSection(words.summary_dry_run_requests, lines, maxBytes)
}

function renderRows(rows: readonly ListedRow[], words: Words, maxBytes: number): string {
  const unknown = words.count_unknown
  const count = (value: number | null) => String(value ?? unknown)
  const columns: Column[] = [
    { heading: words.summary_image },
    { heading: words.summary_dry_run_place },
    { heading: '`scan_status`' },
    { heading: '`latest_scan_time`' },
    { heading: '`severity_level`' },
    { heading: '`vul_num`', isNumber: true },
    { heading: '`malicious_file_num`', isNumber: true },
    { heading: '`unsafe_setting_num`', isNumber: true },
  ]
  const cells = (row: ListedRow) => [
    markdownCode(row.image, 600),
    escapeMarkdown(row.place, 200),
    escapeMarkdown(row.scanStatus || unknown, 60),
    formatTime(row.scannedAtMs) ?? unknown,
    escapeMarkdown(row.rating || unknown, 60),
    count(row.vulNum),
    count(row.maliciousFileNum),
    count(row.unsafeSettingNum),
  ]
  return renderWholeTable(
    say(words, message('summary_dry_run_rows', { count: rows.length })),
    columns,
    rows.map(cells),
    words,
    maxBytes,
  )
}

function renderPermissions(permissions: readonly PermissionUse[], words: Words, maxBytes: number): string {
  const columns: Column[] = [
    { heading: words.summary_dry_run_operation },
    { heading: words.summary_dry_run_use },
    { heading: words.summary_check_result },
  ]
  const rows = permissions.map(({ operation, use, result }) => [
    markdownCode(operation, 80),
    escapeMarkdown(say(words, use), 200),
    `${permissionIcons[result]}&nbsp;${words[`permission_${result}`]}`,
  ])
  return renderWholeTable(words.summary_dry_run_permissions, columns, rows, words, maxBytes)
}

function renderWholeTable(
  heading: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  words: Words,
  maxBytes: number,
): string {
  if (rows.length === 0) return ''
  const table = renderTable(columns, rows, maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  const cut = rows.length - table.shown
  const note = cut === 0 ? '' : say(words, message('list_more', { count: cut }))
  return renderSection(heading, [table.text, note], maxBytes)
}
