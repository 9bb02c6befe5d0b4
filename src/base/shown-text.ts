const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * Text from outside, made fit for a sentence: in quotes, cut after `maxLength` characters,
 * with everything invisible, or that could control a terminal, spelled as `\u{…}`.
 */
export function showText(text: string, maxLength = 80): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
  return `"${cut.replace(invisible, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}"`
}

/** Whether a text has control characters or line separators, which never occur in a name, ID or credential. */
export function hasControlCharacter(text: string): boolean {
  // Spelled out, because a property class takes milliseconds to compile, and every start needs this one.
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(text)
}
