import type { Words } from '../../base/words/index.ts'
import type { Policy } from '../../domain/policy.ts'
import type { ScanReport } from '../../domain/scan-report.ts'
import type { ImageLabels } from '../image-labels.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'

/** What every part of the summary is made of. */
export interface SummaryContext {
  readonly report: ScanReport
  readonly words: Words
  /** By which the run was judged; undefined: it could not be read. */
  readonly policy: Policy | undefined
  readonly labels: ImageLabels
  /** Findings that are not ignored, worst first. */
  readonly standing: readonly VulnerabilityGroup[]
  /** Ignored ones. */
  readonly accepted: readonly VulnerabilityGroup[]
}
