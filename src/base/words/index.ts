import { english } from './en/index.ts'
import type { Words } from './message.ts'

export {
  mapValues,
  message,
  say,
  separateItems,
  type Message,
  type MessageKey,
  type MessageValue,
  type Words,
} from './message.ts'

/** The languages of summary and messages, as the input `language` spells them. */
export const languages = ['en', 'zh-CN'] as const

/** A value of the input `language`. */
export type Language = (typeof languages)[number]

/**
 * The word table of a language. All languages but English load on demand, and so do the sentences about registries: a run without
 * them has none of these to say.
 */
export async function loadWords(language: Language, source: 'local' | 'registry' = 'registry'): Promise<Words> {
  const common = language === 'en' ? english : (await import('./zh-cn/index.ts')).chinese
  return source === 'local' ? (common as Words) : { ...common, ...(await loadRegistryWords(language)) }
}

async function loadRegistryWords(language: Language) {
  const topic = language === 'en' ? import('./en/registry.ts') : import('./zh-cn/registry.ts')
  return (await topic).registryWords
}
