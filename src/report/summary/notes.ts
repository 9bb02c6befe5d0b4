import { message, say, type Message, type Words } from '../../base/words/index.ts'
import { byteSize } from '../byte-size.ts'
import { escapeMarkdown } from '../escape/markdown.ts'
import { renderSection } from './section.ts'

const reservedBytes = 300

/** Sentences as a list, as many as fit; it says how many did not. */
export function renderNotes(heading: string, notes: readonly Message[], words: Words, maxBytes: number): string {
  const lines: string[] = []
  let bytes = reservedBytes
  for (const note of notes) {
    const line = `- ${escapeMarkdown(say(words, note), 1000)}`
    bytes += byteSize(line) + 1
    if (bytes > maxBytes) break
    lines.push(line)
  }
  const cut = notes.length - lines.length
  if (cut > 0) lines.push(`- ${say(words, message('summary_more_notes', { count: cut }))}`)
  return renderSection(heading, lines, maxBytes)
}
