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

/** Sentences that only some runs have to say. */
export interface SpecialTopics {
  readonly registry: boolean
  readonly dryRun: boolean
}

const allTopics: SpecialTopics = { registry: true, dryRun: true }

/** The word table of a language. All languages but English load on demand, and so do the sentences of special topics. */
export async function loadWords(language: Language, topics: SpecialTopics = allTopics): Promise<Words> {
  const common = language === 'en' ? english : (await import('./zh-cn/index.ts')).chinese
  return {
    ...(common as Words),
    ...(topics.registry ? await loadRegistryWords(language) : {}),
    ...(topics.dryRun ? await loadDryRunWords(language) : {}),
  }
}

async function loadRegistryWords(language: Language) {
  const topic = language === 'en' ? import('./en/registry.ts') : import('./zh-cn/registry.ts')
  return (await topic).registryWords
}

async function loadDryRunWords(language: Language) {
  const topic = language === 'en' ? import('./en/dry-run.ts') : import('./zh-cn/dry-run.ts')
  return (await topic).dryRunWords
}
