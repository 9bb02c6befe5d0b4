const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * A text from outside as it may stand in a sentence: in quotes, cut after `maxLength` characters,
 * and whatever is invisible or could steer a terminal spelled as `\u{…}`.
 */
export function showText(text: string, maxLength = 80): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
  return `"${cut.replace(invisible, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}"`
}

/** Whether a text has control characters or line separators, which no name, id or credential has. */
export function hasControlCharacter(text: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
}
