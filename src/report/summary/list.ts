import { message, say, type Words } from '../../base/words/index.ts'
import { byteSize } from '../byte-size.ts'
import { renderSection } from './section.ts'

const openLines = 10
const reservedBytes = 600

/** Lines of Markdown as a list under a heading, as many as fit, folded except for the first ones. Says how many did not fit. */
export function renderList(heading: string, lines: readonly string[], words: Words, maxBytes: number): string {
  const items: string[] = []
  let bytes = reservedBytes
  for (const line of lines) {
    const item = `- ${line}`
    bytes += byteSize(item) + 1
    if (bytes > maxBytes) break
    items.push(item)
  }
  const hidden = items.splice(openLines)
  const cut = lines.length - items.length - hidden.length
  if (hidden.length > 0)
    items.push(foldAway(hidden, say(words, message('summary_show_more', { count: hidden.length }))))
  if (cut > 0) items.push(`- ${say(words, message('summary_more_notes', { count: cut }))}`)
  return renderSection(heading, items, maxBytes)
}

/** Folds lines under a label to click on. The blank lines make GitHub read Markdown again inside the element. */
export function foldAway(lines: readonly string[], label: string): string {
  return `\n<details>\n<summary>${label}</summary>\n\n${lines.join('\n')}\n\n</details>\n`
}
