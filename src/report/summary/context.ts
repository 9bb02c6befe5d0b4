import type { Words } from '../../base/words/index.ts'
import type { Policy } from '../../domain/policy.ts'
import type { ImageResult, ScanReport } from '../../domain/scan-report.ts'
import type { ImageLabels } from '../image-labels.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'

/** The data that every part of the summary uses. */
export interface SummaryContext {
  readonly report: ScanReport
  readonly words: Words
  /** The policy that the run was judged by; undefined if it could not be read. */
  readonly policy: Policy | undefined
  /** The parts about results; undefined if there are no results. */
  readonly found: ResultParts | undefined
  readonly labels: ImageLabels
  /** Findings that are not ignored, worst first. */
  readonly standing: readonly VulnerabilityGroup[]
  /** Findings that are ignored, worst first. */
  readonly accepted: readonly VulnerabilityGroup[]
}

/** The parts of the summary about results. They are loaded only if there are results. */
export interface ResultParts {
  groupStanding(images: readonly ImageResult[]): VulnerabilityGroup[]
  groupAccepted(images: readonly ImageResult[]): VulnerabilityGroup[]
  /** Lines of Markdown. `maxLength` limits the longer texts from outside. */
  renderFirstFix(context: SummaryContext, maxLength: number): string[]
  renderFindings(context: SummaryContext, maxBytes: number): string
  renderMaliciousFiles(context: SummaryContext, maxBytes: number): string
  renderChart(context: SummaryContext): string
  renderAccepted(context: SummaryContext, maxBytes: number): string
  renderFixed(context: SummaryContext, maxBytes: number): string
}
