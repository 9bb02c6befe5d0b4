import { message, say } from '../../base/words/index.ts'
import { byteSize } from '../byte-size.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import type { SummaryContext } from './context.ts'
import { foldAway } from './list.ts'

const shownNames = 3
const shownLines = 100
const reservedBytes = 300

/** The findings of the baseline that this run does not have any more, one line for each vulnerability, folded. */
export function renderFixed({ report, words }: SummaryContext, maxBytes: number): string {
  const fixed = report.baseline?.fixed ?? []
  if (fixed.length === 0) return ''
  const names = new Map<string, string[]>()
  for (const { id, imageName } of fixed) {
    const having = names.get(id) ?? []
    if (having.length === 0) names.set(id, having)
    having.push(imageName)
  }
  const lines: string[] = []
  let bytes = reservedBytes
  for (const [id, having] of names) {
    const shown = having.slice(0, shownNames).map((name) => markdownCode(name, 200))
    const more = having.length - shown.length
    if (more > 0) shown.push(say(words, message('summary_more_images', { count: more })))
    const text = message('summary_labelled', { label: escapeMarkdown(id, 80), text: shown.join(', ') })
    const line = `- ${say(words, text)}`
    bytes += byteSize(line) + 1
    if (bytes > maxBytes || lines.length === shownLines) break
    lines.push(line)
  }
  const cut = names.size - lines.length
  if (cut > 0) lines.push(`- ${say(words, message('summary_more_notes', { count: cut }))}`)
  const text = foldAway(lines, say(words, message('summary_fixed', { count: fixed.length })))
  return byteSize(text) <= maxBytes ? text : ''
}
