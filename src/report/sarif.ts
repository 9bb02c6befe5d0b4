import type { Words } from '../base/words/index.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import { defaultFileLimits, renderFile, type RenderedFile } from './sarif/file.ts'
import { planRuns } from './sarif/plan.ts'

/** GitHub accepts twenty runs in one file. */
const maxRuns = 20
/** The maximum number of files, so that the list of their paths fits an output. */
export const maxSarifFiles = 1000

/** One file for code scanning. */
export interface SarifFile extends RenderedFile {
  /** `results.sarif`, `results-2.sarif` and so on. */
  readonly name: string
  /** The number of image names that it has results for, including clean ones. */
  readonly nameCount: number
  /** The number of image names with a known result that come after those of this file. */
  readonly namesAfter: number
}

/**
 * The SARIF 2.1.0 files of a report; none if no image has a known result. The categories of the runs begin with `prefix`. Yields
 * the files one by one, so that only one is in memory.
 */
export function* renderSarif(
  report: ScanReport,
  prefix: string,
  words: Words,
  limits = defaultFileLimits,
): Generator<SarifFile> {
  const runs = planRuns(report.images, prefix)
  const fileCount = Math.min(maxSarifFiles, Math.ceil(runs.length / maxRuns))
  for (let index = 0; index < fileCount; index += 1) {
    const own = runs.slice(index * maxRuns, (index + 1) * maxRuns)
    const name = index === 0 ? 'results.sarif' : `results-${index + 1}.sarif`
    const namesAfter = Math.max(0, runs.length - (index + 1) * maxRuns)
    yield { name, nameCount: own.length, namesAfter, ...renderFile(own, words, limits) }
  }
}
