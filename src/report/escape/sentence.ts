import { mapValues, say, type Message, type Words } from '../../base/words/index.ts'
import { escapeMarkdown, markdownCode } from './markdown.ts'

/** Stands for a backtick of a value while those of the sentence itself are looked for. No text that is shown has it. */
const foreignTick = '\uE000'

/**
 * One line of Markdown that says a sentence of ours: what it puts between backticks is code, and nothing that its values bring along
 * is more than text.
 */
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

/** Escaping trims a text; between two codes its blanks are part of the sentence. */
function keepEdges(text: string, escaped: string): string {
  if (escaped === '') return /\s/.test(text) ? ' ' : ''
  return `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s$/.test(text) ? ' ' : ''}`
}
