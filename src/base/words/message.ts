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
  /** What the sentence introduces: each on a line of its own, below it. */
  readonly items?: readonly Message[]
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
  const items = said.items?.map((item) => `\n- ${say(words, item)}`) ?? []
  return saySentence(words, said) + items.join('')
}

function saySentence(words: Partial<Words>, said: Message): string {
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

/** The sentence without the items that it or a sentence in it introduces, and the items, for a medium that has lists. */
export function separateItems(said: Message): { readonly sentence: Message; readonly items: readonly Message[] } {
  const items: Message[] = []
  const separate = ({ key, values, items: own = [] }: Message): Message => {
    items.push(...own)
    return { key, values: mapRecord(values, (value) => (isSentence(value) ? separate(value) : value)) }
  }
  return { sentence: separate(said), items }
}

function isSentence(value: MessageValue): value is Message {
  return typeof value === 'object' && !('excerpt' in value)
}

/** The same sentence, with `change` applied to every text in its values. */
export function mapValues(said: Message, change: (text: string) => string): Message {
  const { key, items } = said
  const values = mapRecord(said.values, (value) => mapValue(value, change))
  return items === undefined ? { key, values } : { key, values, items: items.map((item) => mapValues(item, change)) }
}

function mapRecord(
  values: Message['values'],
  change: (value: MessageValue) => MessageValue,
): Readonly<Record<string, MessageValue>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)] as const))
}

function mapValue(value: MessageValue, change: (text: string) => string): MessageValue {
  if (typeof value !== 'object') return typeof value === 'string' ? change(value) : value
  return 'excerpt' in value ? { ...value, excerpt: change(value.excerpt) } : mapValues(value, change)
}
