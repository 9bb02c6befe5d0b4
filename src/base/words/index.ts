import { english } from './en/index.ts'
import type { Words } from './message.ts'

export { mapValues, message, say, type Message, type MessageKey, type MessageValue, type Words } from './message.ts'

/** The languages of summary and messages, as the input `language` spells them. */
export const languages = ['en', 'zh-CN'] as const

/** A value of the input `language`. */
export type Language = (typeof languages)[number]

/** The word table of a language. All languages but English load on demand. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'en' ? english : (await import('./zh-cn/index.ts')).chinese
}
