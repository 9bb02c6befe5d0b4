import { describe, expect, it } from '@jest/globals'
import { fleetWords } from '../../fleet/words.ts'
import { readTroubleshooting } from '../../scripts/troubleshooting.ts'
import { languages } from '../../src/base/words/index.ts'
import { wordTables } from '../support/words.ts'
import { listFiles, readText } from './files.ts'

const tables = [
  ['the action', wordTables.en, wordTables['zh-CN']],
  ['the fleet', fleetWords.en, fleetWords['zh-CN']],
] as const

describe.each(tables)('the words of %s', (_, first: Readonly<Record<string, string>>, second) => {
  const other: Readonly<Record<string, string>> = second
  const keys = Object.keys(first)

  it('are complete in both languages, in the same order', () => {
    expect(Object.keys(other).sort()).toStrictEqual([...keys].sort())
  })

  it.each(keys)('have the same placeholders and are not empty: %s', (key) => {
    expect(listPlaceholders(other[key] ?? '')).toStrictEqual(listPlaceholders(first[key] ?? ''))
    expect(first[key]?.trim()).not.toBe('')
    expect(other[key]?.trim()).not.toBe('')
  })
})

/** The topic files whose sentences are messages; those of `report` are the fixed words of the reports. */
const topics = [
  'inputs',
  'sources',
  'baseline',
  'policy',
  'login',
  'http',
  'network',
  'scan',
  'proof',
  'software',
  'registry',
  'dry-run',
  'sarif',
  'upload',
  'attestation',
]

/** Keys that say what happens, put other sentences together, or say what to do: nothing that has gone wrong. */
const harmless = [
  /^(?:advice|list|range|stage|log|debug|group|term)_/,
  /^(?:terms|count_at_least|count_not_known|results_reused|inputs_advice|project_list_empty|project_list_cut)$/,
  /^(?:login_succeeded|login_keys_received|project_found|retrying)$/,
  /^(?:scan_requested|findings_read_again|tags_awaited|post_repeated|image_listed|image_changed|more_changes|wait_progress|details_lag|note_remark)$/,
  /^verdict_(?:passed|failed|broken|broken_one|interrupted|error|cancelled|submitted|submitted_all)$/,
  /^(?:upload_(?:begins|sent|processed|pending)|registry_sync_requested)$/,
  /^(?:dry_run_looked|verdict_dry_run|verdict_dry_run_error)$/,
  /^(?:(?:check|use|summary)_|permission_(?:seen|refused|failed|not_asked)$)/,
  /^extra_ca_(?:missing|unopened|empty)$/,
]

describe('troubleshooting', () => {
  const explained = readTroubleshooting().flatMap(({ entries }) => entries.flatMap(({ keys }) => keys))
  const problems = topics
    .flatMap((topic) => [...readText(`src/base/words/en/${topic}.ts`).matchAll(/^ {2}(\w+):/gm)])
    .map(([, key = '']) => key)
    .filter((key) => !harmless.some((pattern) => pattern.test(key)))

  it('knows the messages', () => {
    expect(problems.length).toBeGreaterThan(100)
  })

  it.each(problems)('explains the message %s', (key) => {
    expect(explained).toContain(key)
  })

  it('explains each message once, and none that is not there', () => {
    expect(explained.filter((key, index) => explained.indexOf(key) !== index)).toStrictEqual([])
    expect(explained.filter((key) => !(key in wordTables.en))).toStrictEqual([])
  })

  it('explains every problem of an error that the code makes', () => {
    const made = listFiles('src')
      .flatMap((file) => [...readText(file).matchAll(/new \w+Error\(\s*'\w+',\s*message\(\s*'(\w+)'/g)])
      .map(([, key = '']) => key)
      .filter((key) => key !== 'cancelled')
    expect(made.length).toBeGreaterThan(8)
    for (const key of made) expect(explained).toContain(key)
  })

  it.each(languages)('says something in %s', (language) => {
    for (const { title, intro, entries } of readTroubleshooting())
      for (const text of [title, intro, ...entries]) expect(text[language].length).toBeGreaterThan(1)
  })
})

function listPlaceholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => name ?? ''))].sort()
}
