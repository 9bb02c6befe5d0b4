import type { Config } from '../config/config.ts'
import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message, type Words } from '../base/words/index.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import type { Host } from '../github/host.ts'
import { sayOnOneLine } from '../github/run-logger.ts'
import { uploadSarif } from '../github/sarif-upload.ts'
import { makeHarmless } from '../report/escape/log.ts'
import { renderAnnotations } from '../report/annotations.ts'
import { outputNames, renderBareOutputs, renderOutputs } from '../report/outputs.ts'
import { renderReportFile } from '../report/report-file.ts'
import { renderSummary } from '../report/summary.ts'

/** Where and how a report is published. */
export interface PublicationTools {
  readonly host: Host
  readonly log: Logger
  readonly words: Words
  readonly clock: Clock
  readonly fetch: typeof globalThis.fetch
  readonly signal: AbortSignal
}

/** Outcomes with which the step is green. */
const greenOutcomes: readonly string[] = ['passed', 'submitted']

/**
 * Writes every report, sets every output, and says the verdict. Returns the exit code. What cannot be written is a warning: it
 * does not change the verdict, and does not keep the rest from being written.
 */
export async function publish(report: ScanReport, config: Config | undefined, tools: PublicationTools): Promise<0 | 1> {
  const { host, log, words } = tools
  const attempt = async <Result>(what: string, work: () => Result | Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work()
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      log.annotate('warning', message('publication_failed', { what, problem }))
      return undefined
    }
  }
  const isGreen = greenOutcomes.includes(report.outcome)
  tellVerdict(report, isGreen, tools)
  const reportFile = await attempt('report_file', () =>
    host.writeReport('report.json', renderReportFile(report, words)),
  )
  const sarif = await attempt('sarif_file', () => renderSarifOf(report, words))
  const sarifFile = sarif && (await attempt('sarif_file', () => host.writeReport('results.sarif', [sarif])))
  for (const { level, title, message: text } of (await attempt('annotations', () =>
    renderAnnotations(report, words, host.annotationCounts),
  )) ?? []) {
    host.annotate(level, makeHarmless(text), makeHarmless(title))
  }
  const paths = { reportFile, sarifFile }
  const rendered = await attempt('outputs', () => renderOutputs(report, words, paths))
  const outputs = rendered ?? renderBareOutputs(report, paths)
  for (const name of outputNames) await attempt(name, () => host.setOutput(name, outputs[name]))
  await attempt('job summary', () => host.writeSummary(renderSummary(report, words)))
  if (config?.uploadSarif === true && report.outcome !== 'cancelled') {
    if (sarif === undefined) log.info(message('upload_nothing'))
    else
      await attempt('upload_sarif', () =>
        uploadSarif(sarif, config.githubToken, { ...tools, scrub: host.scrub, environment: host.environment }),
      )
  }
  return isGreen ? 0 : 1
}

/** Without a known result there is nothing to render, and the renderer is not even loaded. */
async function renderSarifOf(report: ScanReport, words: Words): Promise<string | undefined> {
  if (report.images.every(({ status }) => status !== 'success')) return undefined
  const { renderSarif } = await import('../report/sarif.ts')
  return renderSarif(report, words)
}

function tellVerdict(report: ScanReport, isGreen: boolean, { host, words }: PublicationTools): void {
  const sentences = [report.reason, report.advice].filter((said) => said !== null)
  const [reason = '', ...advice] = sentences.map((said) => sayOnOneLine(words, said))
  // What follows a list is no part of its last item.
  const text = [reason, ...advice].join(reason.includes('\n') ? '\n' : ' ')
  if (isGreen) host.info(text)
  else host.annotate('error', text)
}
