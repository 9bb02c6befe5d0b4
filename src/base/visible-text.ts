import { replaceTraced, type TracedText } from './traced-text.ts'

/**
 * Blanks, line ends, and characters that show nothing: controls, format characters, and what may be ignored by default, such as
 * variation selectors. A single blank between words stays as it is.
 */
const unseen = /(?! [!-~])[\s\p{Cc}\p{Cf}\p{DI}]+/gu

/** A byte order mark counts as a blank in patterns, and is none for a reader. */
const blank = /[^\S\uFEFF]|\u0085/

/**
 * What a reader sees of a text: every run of blanks and line ends is one blank, and characters that show nothing are left out. A
 * log, a page or a terminal shows it so. Linear in the length of the text.
 */
export function showVisible(text: string): string {
  // Nearly every text is printable ASCII with single blanks, and property classes take milliseconds to compile.
  return /[^ -~]| {2}/.test(text) ? text.replace(unseen, condense) : text
}

/** The same with the way back to where each unit stood. */
export function traceVisible(text: string): TracedText {
  return replaceTraced(text, unseen, condense)
}

function condense(run: string): string {
  return blank.test(run) ? ' ' : ''
}
