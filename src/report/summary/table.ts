import { byteSize } from '../byte-size.ts'

/** A column: its heading, and whether it is aligned to the right for numbers. */
export interface Column {
  readonly heading: string
  readonly isNumber?: boolean
}

/** A rendered table, and the number of rows that fit. */
export interface RenderedTable {
  readonly text: string
  readonly shown: number
}

/** The fold that hides all rows after the first `open` ones, and its label. */
export interface Fold {
  readonly open: number
  readonly label: (hidden: number) => string
}

/**
 * As many rows as fit into `maxBytes`, in their order. The rows after the first `fold.open` are folded under a label to click on.
 * Cells must be ready Markdown without line ends or bare pipes. Empty if not even one row fits.
 */
export function renderTable(
  columns: readonly Column[],
  rows: Iterable<readonly string[]>,
  maxBytes: number,
  fold: Fold,
): RenderedTable {
  const head = renderHead(columns)
  const foldBytes = byteSize(wrapFold(head, fold.label(Number.MAX_SAFE_INTEGER)))
  const lines: string[] = []
  let bytes = byteSize(head)
  for (const row of rows) {
    const line = renderRow(row)
    bytes += byteSize(line) + (lines.length === fold.open ? foldBytes : 0)
    if (bytes > maxBytes) break
    lines.push(line)
  }
  if (lines.length === 0) return { text: '', shown: 0 }
  const hidden = lines.splice(fold.open)
  const open = head + lines.join('')
  const text = hidden.length === 0 ? open : `${open}${wrapFold(head + hidden.join(''), fold.label(hidden.length))}`
  return { text, shown: lines.length + hidden.length }
}

function renderHead(columns: readonly Column[]): string {
  return (
    renderRow(columns.map((column) => column.heading)) +
    renderRow(columns.map((column) => (column.isNumber ? '--:' : '---')))
  )
}

function renderRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** The blank lines make GitHub read Markdown again inside the element. */
function wrapFold(content: string, label: string): string {
  return `\n<details>\n<summary>${label}</summary>\n\n${content}\n</details>\n`
}
