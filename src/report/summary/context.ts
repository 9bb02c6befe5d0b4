import type { Words } from '../../base/words/index.ts'
import type { Policy } from '../../domain/policy.ts'
import type { ImageResult, ScanReport } from '../../domain/scan-report.ts'
import type { ImageLabels } from '../image-labels.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'

/** What every part of the summary is made of. */
export interface SummaryContext {
  readonly report: ScanReport
  readonly words: Words
  /** By which the run was judged; undefined: it could not be read. */
  readonly policy: Policy | undefined
  /** The parts about results; undefined: there are none. */
  readonly found: ResultParts | undefined
  readonly labels: ImageLabels
  /** Findings that are not ignored, worst first. */
  readonly standing: readonly VulnerabilityGroup[]
  /** Ignored ones. */
  readonly accepted: readonly VulnerabilityGroup[]
}

/** The parts of the summary about results, which are loaded only where there are any. */
export interface ResultParts {
  groupStanding(images: readonly ImageResult[]): VulnerabilityGroup[]
  groupAccepted(images: readonly ImageResult[]): VulnerabilityGroup[]
  /** Lines of Markdown, each as long as `maxLength` allows. */
  renderFirstFix(context: SummaryContext, maxLength: number): string[]
  renderFindings(context: SummaryContext, maxBytes: number): string
  renderMaliciousFiles(context: SummaryContext, maxBytes: number): string
  renderChart(context: SummaryContext): string
  renderAccepted(context: SummaryContext, maxBytes: number): string
  renderFixed(context: SummaryContext, maxBytes: number): string
}
