import { toOneLine } from '../../base/texts.ts'
import { cleanText } from './clean.ts'

/** The longest line of the log, in characters. */
const maxLineLength = 4000

/**
 * One line of the log, or the text of an annotation, that the runner cannot read as a command: the runner reads `::command::` at
 * the start of a line and `##[command]` anywhere in it, and decodes `%0A` and the like inside commands. Each of them gets a blank
 * inside. Everything else stays literal, including `std::string`.
 * For an annotation, the toolkit additionally escapes `%`.
 */
export function escapeLogLine(text: string): string {
  return cleanText(text, maxLineLength)
    .replace(/(?<![\p{L}\p{N}]):(?=:)|:(?=:\s*[\w-]+[^:]*::)/gu, ': ')
    .replace(/#(?=#\[)/g, '# ')
    .replace(/%(?=0[ad]|25|2c|3[ab]|5d)/gi, '% ')
}

/** Text from outside without URLs that the log viewer would turn into links: `://` gets a blank inside. */
export function breakLinks(text: string): string {
  return text.replace(/:(?=\/\/)/g, ': ')
}

/** A text from outside on one line, without links. */
export function makeHarmless(text: string): string {
  return breakLinks(toOneLine(text))
}
