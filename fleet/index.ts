/** The process behind `fleet/action.yml`. `npm run build` bundles it into `dist/fleet/`. */
import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { mergeReports } from './merge.ts'
import { commonWords, fleetWords, languages } from './words.ts'

/** A larger report file is not read, and its scan counts as an error. */
const maxBytes = 256 * 1024 * 1024

mergeAll()

function mergeAll(): void {
  const language = languages.find((known) => known === process.env['INPUT_LANGUAGE']) ?? 'en'
  const folder = process.env['INPUT_FOLDER'] ?? ''
  const { summary, outcome } = mergeReports({
    legs: process.env['INPUT_LEGS'] ?? '',
    prefix: process.env['INPUT_PREFIX'] ?? '',
    words: { common: commonWords[language], fleet: fleetWords[language] },
    readReport: (name) => readReport(folder, name),
  })
  appendFileSync(process.env['GITHUB_STEP_SUMMARY'] ?? '', summary)
  appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `outcome=${outcome}\n`)
  console.log(outcome)
  process.exitCode = outcome === 'passed' ? 0 : 1
}

function readReport(folder: string, name: string): string | undefined {
  // A name with a path is not the name of an artifact.
  if (name !== basename(name)) return undefined
  try {
    const path = join(folder, name, 'report.json')
    const stats = statSync(path)
    return stats.isFile() && stats.size <= maxBytes ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}
