/**
 * `value` with `change` applied to every text in it. For plain data without cycles. Unchanged parts stay the same object, and
 * shared parts stay shared.
 */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return mapValue(value, change, new Map()) as Value
}

/** The first `most` names, and the number of the others: `a, b, … (+3)`. */
export function joinSome(names: readonly string[], most: number): string {
  const rest = names.length - most
  return `${names.slice(0, most).join(', ')}${rest > 0 ? `, … (+${rest})` : ''}`
}

/** `text` on one line: each run of line breaks becomes one blank. */
export function toOneLine(text: string): string {
  return text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
}

function mapValue(value: unknown, change: (text: string) => string, seen: Map<object, unknown>): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (seen.has(value)) return seen.get(value)
  const entries = Object.entries(value)
  const changed = entries.map(([name, item]): [string, unknown] => [name, mapValue(item, change, seen)])
  const isSame = changed.every(([, item], index) => item === entries[index]?.[1])
  const result = isSame ? value : Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed)
  seen.set(value, result)
  return result
}
