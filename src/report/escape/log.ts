import { toOneLine } from '../../base/texts.ts'
import { cleanText } from './clean.ts'

/** The longest line of the log, in characters. */
const maxLineLength = 4000

/**
 * One line of the log, or the text of an annotation, that the runner cannot take for a command: the runner reads `::command::` at
 * the start of a line and `##[command]` anywhere in it, and decodes `%0A` and its like inside commands. A blank is put into each
 * of them. All else stays literal, `std::string` too.
 * For an annotation the toolkit's own escaping of `%` comes on top of this.
 */
export function escapeLogLine(text: string): string {
  return cleanText(text, maxLineLength)
    .replace(/(?<![\p{L}\p{N}]):(?=:)|:(?=:\s*[\w-]+[^:]*::)/gu, ': ')
    .replace(/#(?=#\[)/g, '# ')
    .replace(/%(?=0[ad]|25|2c|3[ab]|5d)/gi, '% ')
}

/** A text from outside without any URL that the log viewer would make a link of: a blank is put into `://`. */
export function breakLinks(text: string): string {
  return text.replace(/:(?=\/\/)/g, ': ')
}

/** A text from outside on one line, without links. */
export function makeHarmless(text: string): string {
  return breakLinks(toOneLine(text))
}
