import { english } from '../../src/base/words/en/index.ts'
import { complaintWords } from '../../src/base/words/en/complaints.ts'
import { dryRunWords as englishDryRun } from '../../src/base/words/en/dry-run.ts'
import { registryWords as englishRegistry } from '../../src/base/words/en/registry.ts'
import { resultsWords } from '../../src/base/words/en/results.ts'
import { uploadWords } from '../../src/base/words/en/upload.ts'
import type { Language, Words } from '../../src/base/words/index.ts'
import { chinese } from '../../src/base/words/zh-cn/index.ts'
import { dryRunWords as chineseDryRun } from '../../src/base/words/zh-cn/dry-run.ts'
import { registryWords as chineseRegistry } from '../../src/base/words/zh-cn/registry.ts'

/** Every word table, by language. */
export const wordTables: Readonly<Record<Language, Words>> = {
  en: { ...english, ...englishRegistry, ...englishDryRun, ...complaintWords, ...uploadWords, ...resultsWords },
  'zh-CN': { ...chinese, ...chineseRegistry, ...chineseDryRun },
}
