import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'

/** What became of a text: the value that it means, or everything that is wrong with it (never an empty list). */
export type Parsed<Value> = { readonly value: Value } | { readonly problems: readonly Message[] }

const maxShown = 5

/** One problem for each key of an object that is not among the allowed ones; the first few of them. */
export function findUnknownKeys(object: Readonly<Record<string, unknown>>, allowed: readonly string[]): Message[] {
  const unknown = Object.keys(object).filter((key) => !allowed.includes(key))
  return unknown
    .slice(0, maxShown)
    .map((key) => message('key_unknown', { key: showText(key), allowed: allowed.join(', ') }))
}
