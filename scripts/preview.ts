/**
 * Writes every report of a few typical scans to a folder, for people to look at: `node scripts/preview.ts [folder]`.
 * `scripts/picture.ts` makes pictures of the summaries.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages, loadWords, type Words } from '../src/base/words/index.ts'
import type { ScanReport } from '../src/domain/scan-report.ts'
import { isAtLeast } from '../src/domain/severity.ts'
import { renderAnnotations } from '../src/report/annotations.ts'
import { escapeLogLine } from '../src/report/escape/log.ts'
import * as found from '../src/report/found.ts'
import { renderOutputs } from '../src/report/outputs.ts'
import { renderReportFile } from '../src/report/report-file.ts'
import { renderSarif } from '../src/report/sarif.ts'
import { renderSummary } from '../src/report/summary.ts'
import { policyOf } from './preview/parts.ts'
import { samples } from './preview/samples.ts'

const root = process.argv[2] ?? 'preview'
const tables = await Promise.all(languages.map(async (language) => ({ language, words: await loadWords(language) })))

for (const [name, makeSample] of Object.entries(samples)) {
  for (const { language, words } of tables) {
    const folder = join(root, name, language)
    mkdirSync(folder, { recursive: true })
    for (const [file, text] of Object.entries(renderAll(makeSample(language), words))) {
      writeFileSync(join(folder, file), text)
    }
  }
}
console.log(`Wrote ${Object.keys(samples).length} scans in ${languages.length} languages to ${root}`)

function renderAll(report: ScanReport, words: Words): Record<string, string> {
  const sarifs = [...renderSarif(report, `hss-image-scan/${report.region}`, words)]
  const outputs = renderOutputs(report, words, {
    reportFile: 'report.json',
    sarifFiles: sarifs.map(({ name }) => name),
    attestations: [],
  })
  const annotations = renderAnnotations(report, words, {
    isCounted: ({ vulnerability }) => isAtLeast(vulnerability.rank, 'high'),
    taken: { error: 1, warning: 1, notice: 0 },
  })
  return {
    'summary.md': renderSummary(report, words, { policy: policyOf(report), found }),
    'report.json': [...renderReportFile(report, words)].join(''),
    ...Object.fromEntries(sarifs.map(({ name, pieces }) => [name, pieces.join('')])),
    'outputs.txt': Object.entries(outputs)
      .map(([output, value]) => `${output}=${value}\n`)
      .join(''),
    'annotations.txt': annotations
      .map(({ level, title, message }) => `${level}: ${escapeLogLine(title)}: ${escapeLogLine(message)}\n`)
      .join(''),
  }
}
