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

/** The languages of summary and messages, as written in the input `language`. */
export const languages = ['en', 'zh-CN'] as const

/** A value of the input `language`. */
export type Language = (typeof languages)[number]

/** Topics that only some runs have sentences about. */
export interface RareTopics {
  /** The images are in registries. */
  readonly registry: boolean
  /** No scan is requested. */
  readonly dryRun: boolean
  /** Some inputs are invalid. */
  readonly complaints: boolean
  /** SARIF files are uploaded. */
  readonly upload: boolean
  /** Images are followed until they have a result. */
  readonly results: boolean
}

const allTopics: RareTopics = { registry: true, dryRun: true, complaints: true, upload: true, results: true }

/**
 * The word table of a language. All languages but English load on demand. So do the sentences of rare topics, because runs
 * without these topics do not need them.
 */
export async function loadWords(language: Language, topics: RareTopics = allTopics): Promise<Words> {
  const isEnglish = language === 'en'
  const parts = await Promise.all([
    isEnglish ? english : import('./zh-cn/index.ts').then(({ chinese }) => chinese),
    topics.registry ? loadRegistryWords(isEnglish) : {},
    topics.dryRun ? loadDryRunWords(isEnglish) : {},
    isEnglish && topics.complaints ? import('./en/complaints.ts').then(({ complaintWords }) => complaintWords) : {},
    isEnglish && topics.upload ? import('./en/upload.ts').then(({ uploadWords }) => uploadWords) : {},
    isEnglish && topics.results ? import('./en/results.ts').then(({ resultsWords }) => resultsWords) : {},
  ])
  return Object.assign({}, ...parts) as Words
}

async function loadRegistryWords(isEnglish: boolean) {
  const topic = isEnglish ? import('./en/registry.ts') : import('./zh-cn/registry.ts')
  return (await topic).registryWords
}

async function loadDryRunWords(isEnglish: boolean) {
  const topic = isEnglish ? import('./en/dry-run.ts') : import('./zh-cn/dry-run.ts')
  return (await topic).dryRunWords
}
