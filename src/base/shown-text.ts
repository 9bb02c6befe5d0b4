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
  // Spelled out, since a class by property costs milliseconds to compile and this one is needed at every start.
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(text)
}
