import type { Config } from '../config/config.ts'
import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message, type Words } from '../base/words/index.ts'
import { countsFinding } from '../domain/counted-findings.ts'
import type { Outcome, ScanReport } from '../domain/scan-report.ts'
import type { Host } from '../github/host.ts'
import { sayOnOneLine } from '../github/run-logger.ts'
import { makeHarmless } from '../report/escape/log.ts'
import {
  outputNames,
  renderBareOutputs,
  renderOutputs,
  type AttestationObject,
  type PublishedFiles,
} from '../report/outputs.ts'
import { renderReportFile } from '../report/report-file.ts'
import type * as results from '../report/found.ts'
import { hasResults, renderSummary, type SummaryTools } from '../report/summary.ts'
import { writeSarifFiles, type WrittenSarif } from './sarif-files.ts'

/** Where and how a report is published. */
export interface PublicationTools {
  readonly host: Host
  readonly log: Logger
  readonly words: Words
  readonly clock: Clock
  readonly fetch: typeof globalThis.fetch
  readonly signal: AbortSignal
}

/** The outcomes that make the step green. */
const greenOutcomes: readonly Outcome[] = ['passed', 'submitted', 'dry_run']

/** The number of warnings reserved for a later upload, which GitHub would otherwise not show. */
const uploadWarnings = 2

/**
 * Writes every report, sets every output, and prints the verdict. Returns the exit code. A write that fails is a warning: it
 * changes neither the verdict nor the other files. Outputs come first, then the summary: the runner kills a cancelled step after
 * a few seconds, too few to write every file. An output with a path is set once its file exists.
 */
export async function publish(report: ScanReport, config: Config | undefined, tools: PublicationTools): Promise<0 | 1> {
  const { host, words } = tools
  const attempt = createAttempt(tools.log)
  const isGreen = greenOutcomes.includes(report.outcome)
  tellVerdict(report, isGreen, tools)
  const outputs = createOutputs(report, tools, attempt)
  const written: { reportFile: string | undefined; sarifFiles: WrittenSarif[]; attestations: AttestationObject[] } = {
    reportFile: undefined,
    sarifFiles: [],
    attestations: [],
  }
  const setOutputs = () =>
    outputs.set({
      reportFile: written.reportFile,
      sarifFiles: written.sarifFiles.map(({ path }) => path),
      attestations: written.attestations,
    })
  await setOutputs()
  // Only runs with results load the code that describes them.
  const found = hasResults(report) ? await attempt('results', () => import('../report/found.ts')) : undefined
  await attempt('job summary', async () =>
    host.writeSummary(await renderWholeSummary(report, words, { policy: config?.policy, found })),
  )
  await attempt('report_file', async () => {
    written.reportFile = await host.writeReport('report.json', renderReportFile(report, words))
  })
  await setOutputs()
  await attempt('sarif_file', () =>
    writeSarifFiles(report, config?.sarifCategory ?? '', tools, (file) => written.sarifFiles.push(file)),
  )
  if (found !== undefined)
    await attempt('attestations', async () => {
      const { writeAttestations } = await import('./attestations.ts')
      await writeAttestations(report, config, tools, (attestation) => written.attestations.push(attestation))
    })
  const isUploading = config?.uploadSarif === true && report.outcome !== 'cancelled'
  if (found !== undefined)
    await attempt('annotations', () => annotate(report, found, config, tools, isUploading ? uploadWarnings : 0))
  await setOutputs()
  if (isUploading) await attempt('upload_sarif', () => upload(written.sarifFiles, config, tools))
  return isGreen ? 0 : 1
}

/** Only dry runs load this. */
async function renderWholeSummary(report: ScanReport, words: Words, tools: SummaryTools): Promise<string> {
  const { dryRun } = report
  if (dryRun === null) return renderSummary(report, words, tools)
  const { renderDryRun } = await import('../report/summary/dry-run.ts')
  return renderSummary(report, words, { ...tools, renderMore: (maxBytes) => renderDryRun(dryRun, words, maxBytes) })
}

type Attempt = <Result>(what: string, work: () => Result | Promise<Result>) => Promise<Result | undefined>

function createAttempt(log: Logger): Attempt {
  return async (what, work) => {
    try {
      return await work()
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      log.annotate('warning', message('publication_failed', { what, problem }))
      return undefined
    }
  }
}

/** Sets outputs, and again those that changed; the runner keeps the last value. */
function createOutputs(report: ScanReport, { host, words }: PublicationTools, attempt: Attempt) {
  const known = new Map<string, string>()
  return {
    async set(files: PublishedFiles): Promise<void> {
      const rendered = await attempt('outputs', () => renderOutputs(report, words, files))
      const outputs = rendered ?? renderBareOutputs(report, files)
      for (const name of outputNames) {
        if (known.get(name) === outputs[name]) continue
        known.set(name, outputs[name])
        await attempt(name, () => host.setOutput(name, outputs[name]))
      }
    },
  }
}

function annotate(
  report: ScanReport,
  { renderAnnotations }: typeof results,
  config: Config | undefined,
  { host, words }: PublicationTools,
  keptWarnings: number,
): void {
  const made = host.annotationCounts
  const annotations = renderAnnotations(report, words, {
    isCounted: (finding) => config !== undefined && countsFinding(config.policy, finding),
    taken: { ...made, warning: made.warning + keptWarnings },
  })
  for (const { level, title, message: text } of annotations) {
    host.annotate(level, makeHarmless(text), makeHarmless(title))
  }
}

async function upload(files: readonly WrittenSarif[], config: Config, tools: PublicationTools): Promise<void> {
  const { host, log } = tools
  if (files.length === 0) return log.info(message('upload_nothing'))
  // Most runs upload nothing and do not load this.
  const { uploadSarif } = await import('../github/sarif-upload.ts')
  await log.group(message('group_upload'), () =>
    uploadSarif(files, config.githubToken, { ...tools, scrub: host.scrub, environment: host.environment }),
  )
}

function tellVerdict(report: ScanReport, isGreen: boolean, { host, words }: PublicationTools): void {
  const sentences = [report.reason, report.advice].filter((said) => said !== null)
  const [reason = '', ...advice] = sentences.map((said) => sayOnOneLine(words, said))
  // Text after a list is not part of its last item.
  const text = [reason, ...advice].join(reason.includes('\n') ? '\n' : ' ')
  if (isGreen) host.info(text)
  else host.annotate('error', text)
}
