import { mapValues, say, type Message, type Words } from '../../base/words/index.ts'
import { escapeMarkdown, markdownCode } from './markdown.ts'

/** Replaces a backtick of a value while the sentence's own backticks are located. No displayed text contains it. */
const foreignTick = '\uE000'

/** Formats one of our sentences as a line of Markdown: its backticks mark code, and its values are plain text. */
export function sentenceToMarkdown(said: Message, words: Words, maxLength: number): string {
  const text = say(
    words,
    mapValues(said, (value) => value.replaceAll('`', foreignTick)),
  )
  let left = maxLength
  const parts: string[] = []
  for (const [index, part] of text.split('`').entries()) {
    if (left <= 0) break
    const own = part.replaceAll(foreignTick, '`')
    parts.push(index % 2 === 1 ? markdownCode(own, left) : keepEdges(own, escapeMarkdown(own, left)))
    left -= own.length
  }
  return parts.join('').trim()
}

/** Escaping trims a text, but the blanks between two codes are part of the sentence. */
function keepEdges(text: string, escaped: string): string {
  if (escaped === '') return /\s/.test(text) ? ' ' : ''
  return `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s$/.test(text) ? ' ' : ''}`
}
