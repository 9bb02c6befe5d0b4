/** The first `most` names, and the number of the others: `a, b, … (+3)`. */
export function joinSome(names: readonly string[], most: number): string {
  const rest = names.length - most
  return `${names.slice(0, most).join(', ')}${rest > 0 ? `, … (+${rest})` : ''}`
}

/** `text` on one line: each run of line breaks becomes one blank. */
export function toOneLine(text: string): string {
  return text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
}
