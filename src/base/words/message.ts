import { renderExcerpt, type Excerpt } from '../shown-text.ts'
import type { English } from './en/index.ts'

/** The name of a sentence in the word tables. */
export type MessageKey = keyof English

/**
 * The value of a placeholder: a text, a number, or a sentence or an excerpt that is rendered together with the sentence around
 * it.
 */
export type MessageValue = string | number | Message | Excerpt

/** A sentence independent of language: its key and the values of its placeholders. */
export interface Message {
  readonly key: MessageKey
  readonly values: Readonly<Record<string, MessageValue>>
  /** A list that the sentence introduces; each item is on its own line below. */
  readonly items?: readonly Message[]
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Placeholder}}${infer Rest}`
  ? NameIn<Placeholder> | Placeholders<Rest>
  : never

type NameIn<Placeholder extends string> = Placeholder extends `${infer Name}:${string}` ? Name : Placeholder

type ValuesOf<Key extends MessageKey> = [Placeholders<English[Key]>] extends [never]
  ? []
  : [values: Record<Placeholders<English[Key]>, MessageValue>]

/** Creates a sentence of the word table; the compiler requires exactly its placeholders. */
export function message<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): Message {
  return { key, values: values[0] ?? {} }
}

/**
 * One language: every sentence, with placeholders such as `{host}`, and `{count:image|images}` for the plural that matches a
 * number. Chinese needs only placeholders.
 */
export type Words = Readonly<Record<MessageKey, string>>

const plurals = new Intl.PluralRules('en')

/** Turns a sentence into text. Inserts values unescaped: the code that prints the text escapes all of it for its medium. */
export function say(words: Partial<Words>, said: Message): string {
  const items = said.items?.map((item) => `\n- ${say(words, item)}`) ?? []
  return saySentence(words, said) + items.join('')
}

function saySentence(words: Partial<Words>, said: Message): string {
  // The topic of a sentence may not be loaded; its key still identifies it.
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

/** The number that a value is or contains: "at least 1 finding" takes the singular because of its 1. */
function countIn(value: MessageValue): string | number {
  if (typeof value !== 'object') return value
  return 'excerpt' in value ? Number.NaN : countIn(value.values['count'] ?? Number.NaN)
}

/** Separates a sentence from the items that it, or a sentence in it, introduces, for a medium that has lists. */
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

/** Applies `change` to every text in the values of a sentence. */
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
