/**
 * A text from outside as part of a sentence. It is whole until the sentence is put into words: a secret in it is taken out first,
 * which half a secret would escape.
 */
export interface Excerpt {
  readonly excerpt: string
  readonly maxLength: number
  readonly isQuoted: boolean
}

/**
 * Text from outside, made fit for a sentence: in quotes, cut after `maxLength` characters,
 * with everything invisible, or that could control a terminal, spelled as `\u{…}`.
 */
export function showText(text: string, maxLength = 80): Excerpt {
  return { excerpt: text, maxLength, isQuoted: true }
}

/** At most `maxLength` characters of a text from outside, as they are. */
export function cutLater(text: string, maxLength: number): Excerpt {
  return { excerpt: text, maxLength, isQuoted: false }
}

/** The words of an excerpt. */
export function renderExcerpt({ excerpt, maxLength, isQuoted }: Excerpt): string {
  const cut = excerpt.length > maxLength ? `${excerpt.slice(0, maxLength)}…` : excerpt
  if (!isQuoted) return cut
  const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
  return `"${cut.replace(invisible, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}"`
}

/** Whether a text has control characters or line separators, which never occur in a name, ID or credential. */
export function hasControlCharacter(text: string): boolean {
  // Spelled out, because a property class takes milliseconds to compile, and every start needs this one.
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(text)
}
