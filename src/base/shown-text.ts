/**
 * A text from outside as part of a sentence. It stays whole until the sentence is rendered, because secrets must be removed
 * first: a secret cut in half would not be recognized.
 */
export interface Excerpt {
  readonly excerpt: string
  readonly maxLength: number
  readonly isQuoted: boolean
}

/**
 * Prepares a text from outside for a sentence: in quotes, cut after `maxLength` characters, with every character that is
 * invisible or could control a terminal written as `\u{…}`.
 */
export function showText(text: string, maxLength = 80): Excerpt {
  return { excerpt: text, maxLength, isQuoted: true }
}

/** At most `maxLength` characters of a text from outside, without quotes or escapes. */
export function cutLater(text: string, maxLength: number): Excerpt {
  return { excerpt: text, maxLength, isQuoted: false }
}

/** Renders an excerpt. */
export function renderExcerpt({ excerpt, maxLength, isQuoted }: Excerpt): string {
  const cut = excerpt.length > maxLength ? `${excerpt.slice(0, maxLength)}…` : excerpt
  if (!isQuoted) return cut
  const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
  return `"${cut.replace(invisible, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}"`
}

/** Whether a text has control characters or line separators, which never occur in a name, ID or credential. */
export function hasControlCharacter(text: string): boolean {
  // Spelled out because a property class takes milliseconds to compile, and every start needs this pattern.
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(text)
}
