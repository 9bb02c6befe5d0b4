import { toOneLine } from '../../base/texts.ts'
import { cleanText } from './clean.ts'

/** The longest line of the log, in characters. */
const maxLineLength = 4000

/**
 * Makes one line of the log, or the text of an annotation, that the runner cannot read as a command. The runner reads
 * `::command::` at the start of a line and `##[command]` anywhere in it, and decodes `%0A` and the like inside commands. Puts a
 * blank into each of these; everything else stays literal, including `std::string`.
 * For an annotation, the toolkit also escapes `%`.
 */
export function escapeLogLine(text: string): string {
  return cleanText(text, maxLineLength)
    .replace(/(?<![\p{L}\p{N}]):(?=:)|:(?=:\s*[\w-]+[^:]*::)/gu, ': ')
    .replace(/#(?=#\[)/g, '# ')
    .replace(/%(?=0[ad]|25|2c|3[ab]|5d)/gi, '% ')
}

/** Puts a blank into `://`, so that the log viewer does not turn URLs from outside into links. */
export function breakLinks(text: string): string {
  return text.replace(/:(?=\/\/)/g, ': ')
}

/** A text from outside on one line, without links. */
export function makeHarmless(text: string): string {
  return breakLinks(toOneLine(text))
}
