/** The longest word that is printed: a listed image name, tag and digest at their longest still fit. */
const maxWordLength = 600

const blanks = /[\s\u0085\u2028\u2029]+/gu
/** Controls, format characters (bidi marks, zero-width characters, tags), private and unpaired code units, letters that are blank. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu
/** More marks on one letter than any language puts there paint over the neighbouring lines. */
const excessMarks = /(\p{M}{4})\p{M}+/gu
const longWords = new RegExp(`(\\S{${maxWordLength}})\\S+`, 'gu')

/**
 * Text from outside on one line: every run of blanks and line ends is one blank, what cannot be seen becomes `�`, so that
 * `ngi<zero width>nx` does not look like `nginx`, and words and the whole are cut to size, marked with `…`.
 * It is not yet safe for any medium: each has its own layer above this one.
 */
export function cleanText(text: string, maxLength: number): string {
  const bounded = text.trimStart().slice(0, (maxLength + 1) * 8)
  const oneLine = bounded.replace(blanks, ' ').trim()
  const line = isPlain(oneLine) ? oneLine : oneLine.replace(unprintable, '\uFFFD').replace(excessMarks, '$1')
  return cutText(line.replace(longWords, '$1…'), maxLength)
}

/**
 * Whether a text is printable ASCII. Classes by Unicode property cost milliseconds to compile, at every start: they are kept for
 * texts that need them.
 */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** At most `maxLength` characters, the last one `…` when something was cut. */
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
