/**
 * The process behind `fleet/action.yml`. It runs as it stands here, without a build: runners that know `uses: $/` have a Node 24
 * that reads TypeScript. It imports nothing but this repository.
 */
import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

// Node would warn in everybody's log that package.json names no module type. It may not: dist/ is CommonJS, and has no own file.
process.removeAllListeners('warning')
const { languages, loadWords } = await import('../src/base/words/index.ts')
const { mergeReports } = await import('./merge.ts')
const { fleetWords } = await import('./words.ts')

/** A larger report file is not read, and its scan counts as an error. */
const maxBytes = 256 * 1024 * 1024

const language = languages.find((known) => known === process.env['INPUT_LANGUAGE']) ?? 'en'
const folder = process.env['INPUT_FOLDER'] ?? ''
const { summary, outcome } = mergeReports({
  legs: process.env['INPUT_LEGS'] ?? '',
  prefix: process.env['INPUT_PREFIX'] ?? '',
  words: { common: await loadWords(language), fleet: fleetWords[language] },
  readReport,
})
appendFileSync(process.env['GITHUB_STEP_SUMMARY'] ?? '', summary)
appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `outcome=${outcome}\n`)
console.log(outcome)
process.exitCode = outcome === 'passed' ? 0 : 1

function readReport(name: string): string | undefined {
  // A name that leads elsewhere is no name of an artifact.
  if (name !== basename(name)) return undefined
  try {
    const path = join(folder, name, 'report.json')
    const stats = statSync(path)
    return stats.isFile() && stats.size <= maxBytes ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}
