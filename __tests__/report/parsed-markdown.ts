import MarkdownIt, { type Token } from 'markdown-it'

/** What a Markdown parser with tables, raw HTML and autolinks makes of a text. */
export interface ParsedMarkdown {
  readonly links: readonly string[]
  /** Raw HTML as written. */
  readonly html: readonly string[]
  /** Every block and inline element, such as `table`, `strong`, `image`, `fence`. */
  readonly elements: ReadonlySet<string>
  /** The number of cells in each table row. */
  readonly rows: readonly number[]
  /** All text that a reader sees, code included. */
  readonly text: string
  /** The text that GitHub searches for mentions and the like: what stands in no code. */
  readonly prose: readonly string[]
}

const parser = new MarkdownIt({ html: true, linkify: true })

export function parseMarkdown(markdown: string): ParsedMarkdown {
  const tokens = parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
  const shown = tokens.filter(({ type }) => ['text', 'text_special', 'code_inline', 'softbreak'].includes(type))
  return {
    links: tokens.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href') ?? '')),
    html: tokens.filter(({ type }) => type.startsWith('html_')).map(({ content }) => content),
    elements: new Set(tokens.map(({ type }) => type.replace(/_(open|close)$/, ''))),
    rows: countCells(tokens),
    text: shown.map(({ type, content }) => (type === 'softbreak' ? '\n' : content)).join(''),
    prose: joinProse(tokens),
  }
}

function countCells(tokens: readonly Token[]): number[] {
  const rows: number[] = []
  for (const { type } of tokens) {
    if (type === 'tr_open') rows.push(0)
    if (type === 'td_open' || type === 'th_open') rows.push((rows.pop() ?? 0) + 1)
  }
  return rows
}

/** Neighbouring texts are one, as they are in the HTML; code separates them. */
function joinProse(tokens: readonly Token[]): string[] {
  const prose = ['']
  for (const { type, content } of tokens) {
    if (type === 'text' || type === 'text_special') prose.push((prose.pop() ?? '') + content)
    else prose.push('')
  }
  return prose.filter((text) => text !== '')
}
