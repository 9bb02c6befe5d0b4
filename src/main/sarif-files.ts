import { message, type Words } from '../base/words/index.ts'
import type { Logger } from '../base/logger.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import type { Host } from '../github/host.ts'
import type { UploadFile } from '../github/sarif-upload.ts'

/** A written SARIF file. */
export interface WrittenSarif extends UploadFile {
  readonly path: string
}

/** Where SARIF files are written. */
export interface SarifTools {
  readonly host: Host
  readonly log: Logger
  readonly words: Words
}

/**
 * Writes the SARIF files one by one and yields each as soon as it is written, so that a later failure does not affect it. Logs
 * what was left out.
 */
export async function writeSarifFiles(
  report: ScanReport,
  category: string,
  { host, log, words }: SarifTools,
  keep: (file: WrittenSarif) => void,
): Promise<void> {
  // Without a known result there is nothing to render, so the renderer is not loaded.
  if (report.images.every(({ status }) => status !== 'success')) return
  const { maxSarifFiles, renderSarif } = await (await import('../report/found.ts')).loadSarif()
  let [total, leftOut, namesLeftOut] = [0, 0, 0]
  for (const { name, pieces, nameCount, resultCount, leftOutCount, namesAfter } of renderSarif(
    report,
    category,
    words,
  )) {
    const path = await host.writeReport(name, pieces)
    keep({ name, path, nameCount, resultCount, read: () => host.readReport(path) })
    total += resultCount + leftOutCount
    leftOut += leftOutCount
    namesLeftOut = namesAfter
  }
  if (leftOut > 0) log.annotate('notice', message('sarif_cut', { count: leftOut, total }))
  if (namesLeftOut > 0)
    log.annotate('warning', message('sarif_names_cut', { count: namesLeftOut, most: maxSarifFiles }))
}
