import { english } from '../../src/base/words/en/index.ts'
import type { Language, Words } from '../../src/base/words/index.ts'
import { chinese } from '../../src/base/words/zh-cn/index.ts'

/** Every word table, by language. */
export const wordTables: Readonly<Record<Language, Words>> = { en: english, 'zh-CN': chinese }
