import { renderExcerpt, type Excerpt } from '../shown-text.ts'
import type { English } from './en/index.ts'

/** The name of a sentence in the word tables. */
export type MessageKey = keyof English

/** What may stand in a placeholder: text, a number, or a sentence or an excerpt that is put into words with its surroundings. */
export type MessageValue = string | number | Message | Excerpt

/** A sentence in no particular language: its key and the values of its placeholders. */
export interface Message {
  readonly key: MessageKey
  readonly values: Readonly<Record<string, MessageValue>>
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Placeholder}}${infer Rest}`
  ? NameIn<Placeholder> | Placeholders<Rest>
  : never

type NameIn<Placeholder extends string> = Placeholder extends `${infer Name}:${string}` ? Name : Placeholder

type ValuesOf<Key extends MessageKey> = [Placeholders<English[Key]>] extends [never]
  ? []
  : [values: Record<Placeholders<English[Key]>, MessageValue>]

/** A sentence of the word table; the compiler requires exactly its placeholders. */
export function message<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): Message {
  return { key, values: values[0] ?? {} }
}

/**
 * One language: every sentence, with placeholders such as `{host}`, and `{count:image|images}` for the plural that fits a number.
 * Chinese needs only the first kind.
 */
export type Words = Readonly<Record<MessageKey, string>>

const plurals = new Intl.PluralRules('en')

/** Turns a sentence into text. Values are inserted unescaped: whoever prints the text escapes all of it for its medium. */
export function say(words: Partial<Words>, said: Message): string {
  // A table may lack a topic that was not loaded; the key still tells which sentence it was.
  return (words[said.key] ?? said.key).replace(
    /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g,
    (_, name: string, one?: string, other?: string) => {
      const value = said.values[name] ?? ''
      if (one !== undefined) return (plurals.select(Number(countIn(value))) === 'one' ? one : other) ?? ''
      if (typeof value !== 'object') return String(value)
      return 'excerpt' in value ? renderExcerpt(value) : say(words, value)
    },
  )
}

/** The number that a value is or contains: "at least 1 finding" agrees with the 1. */
function countIn(value: MessageValue): string | number {
  if (typeof value !== 'object') return value
  return 'excerpt' in value ? Number.NaN : countIn(value.values['count'] ?? Number.NaN)
}

/** The same sentence, with `change` applied to every text in its values. */
export function mapValues(said: Message, change: (text: string) => string): Message {
  const values = Object.entries(said.values).map(([name, value]) => [name, mapValue(value, change)] as const)
  return { key: said.key, values: Object.fromEntries(values) }
}

function mapValue(value: MessageValue, change: (text: string) => string): MessageValue {
  if (typeof value !== 'object') return typeof value === 'string' ? change(value) : value
  return 'excerpt' in value ? { ...value, excerpt: change(value.excerpt) } : mapValues(value, change)
}
