import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'

/** The result of parsing: the value, or everything that is wrong with the text (never an empty list). */
export type Parsed<Value> = { readonly value: Value } | { readonly problems: readonly Message[] }

const maxShown = 5

/** One problem for each unknown key of an object; only the first few. */
export function findUnknownKeys(object: Readonly<Record<string, unknown>>, allowed: readonly string[]): Message[] {
  const unknown = Object.keys(object).filter((key) => !allowed.includes(key))
  return unknown
    .slice(0, maxShown)
    .map((key) => message('key_unknown', { key: showText(key), allowed: allowed.join(', ') }))
}
