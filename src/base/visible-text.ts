import { replaceTraced, type TracedText } from './traced-text.ts'

/**
 * Blanks, line ends, and invisible characters: controls, format characters, and ignorable ones such as variation selectors. Matches
 * a long run piece by piece, because the engine's stack grows with the length of a match.
 */
const unseen = /[\s\p{Cc}\p{Cf}\p{DI}]{1,1000}/gu

/** Patterns treat a byte order mark as a blank, but readers do not see one. */
const blank = /[^\S\uFEFF]|\u0085/

/**
 * The visible part of a text: one blank for every run of blanks and line ends, without invisible characters. Logs, pages and
 * terminals show it like this. Linear in the length of the text.
 */
export function showVisible(text: string): string {
  // Nearly every text is printable ASCII with single blanks, and property classes take milliseconds to compile.
  return /[^ -~]| {2}/.test(text) ? text.replace(unseen, createCondenser()) : text
}

/** Like `showVisible`, but also returns the original position of each unit. */
export function traceVisible(text: string): TracedText {
  return replaceTraced(text, unseen, createCondenser())
}

/** Gives one blank for the pieces of each run that has any. */
function createCondenser(): (piece: string, index: number) => string {
  let end = -1
  let hasBlank = false
  return (piece, index) => {
    if (index !== end) hasBlank = false
    end = index + piece.length
    if (hasBlank || !blank.test(piece)) return ''
    hasBlank = true
    return ' '
  }
}
