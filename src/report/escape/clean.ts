/** The maximum length of a word. The longest possible image name with tag and digest fits. */
const maxWordLength = 600

/** Does not include the byte order mark, which `\s` matches. */
const blanks = /(?:[^\S\uFEFF]|\u0085)+/gu
/** Controls, format characters (bidi marks, zero-width characters, tags), private and unpaired code units, and blank letters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu
/** More marks on one letter than any language uses; they would cover the neighboring lines. */
const excessMarks = /(\p{M}{4})\p{M}+/gu
const longWords = new RegExp(`(\\S{${maxWordLength}})\\S+`, 'gu')

/**
 * Puts text from outside on one line. Every run of blanks and line breaks becomes one blank. Invisible characters become `�`, so
 * that `ngi<zero width>nx` does not look like `nginx`. Long words and the whole text are cut and marked with `…`.
 * The result is not yet safe for any medium: each medium has its own layer on top of this one.
 */
export function cleanText(text: string, maxLength: number): string {
  const bounded = text.trimStart().slice(0, (maxLength + 1) * 8)
  const oneLine = bounded.replace(blanks, ' ').trim()
  const line = isPlain(oneLine) ? oneLine : oneLine.replace(unprintable, '\uFFFD').replace(excessMarks, '$1')
  return cutText(line.replace(longWords, '$1…'), maxLength)
}

/**
 * Whether a text is printable ASCII. Unicode property classes take milliseconds to compile at every start, so they are only used
 * for texts that need them.
 */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** At most `maxLength` characters; the last one is `…` if the text was cut. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const characters = Array.from(text.slice(0, maxLength * 2))
  return characters.length <= maxLength && text.length <= maxLength * 2
    ? text
    : `${characters
        .slice(0, Math.max(0, maxLength - 1))
        .join('')
        .trimEnd()}…`
}
