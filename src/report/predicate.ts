import { say, type Words } from '../base/words/index.ts'
import { version } from '../base/version.ts'
import type { ImageResult, ScanReport } from '../domain/scan-report.ts'
import { byteSize } from './byte-size.ts'
import { formatIsoTime } from './format-time.ts'
import { describeFinding, describeImage } from './image-object.ts'
import type { ImageCounts, ReportAcceptance } from './report-document.ts'

/** cosign's type for the result of a vulnerability scan. */
export const predicateType = 'https://cosign.sigstore.dev/attestation/vuln/v1'

/** The product that scanned. */
const scannerUri = 'https://www.huaweicloud.com/product/hss.html'

/** The workflow run, from the runner's variables; empty where they are not set. */
export interface WorkflowRun {
  readonly serverUrl: string
  readonly repository: string
  readonly runId: string
  readonly runAttempt: string
  /** Such as `octo/app/.github/workflows/release.yml@refs/tags/v1`. */
  readonly workflowRef: string
}

/** What a predicate says besides what the report has. */
export interface PredicateFacts {
  readonly report: ScanReport
  readonly words: Words
  readonly run: WorkflowRun
  /** Null: there was no ignore file. */
  readonly ignoreFileSha256: string | null
}

/** The predicate of one image, in the field spelling of cosign's `CosignVulnPredicate`. */
export interface Predicate {
  readonly invocation: {
    readonly parameters: {
      readonly action: string
      readonly source: string
      readonly region: string | null
      readonly reused: boolean
      readonly baseline_file_sha256: string | null
    }
    readonly uri: string
    readonly event_id: string
    readonly 'builder.id': string
  }
  readonly scanner: {
    readonly uri: string
    readonly version: string
    readonly db: { readonly uri: string; readonly version: string }
    readonly result: PredicateResult
  }
  readonly metadata: { readonly scanStartedOn: string; readonly scanFinishedOn: string }
}

/** The result of the scan. Outcome, reason and policy are the run's; the rest is the image's. */
export interface PredicateResult {
  readonly outcome: string
  readonly reason: string
  readonly policy: string | null
  readonly ignore_file_sha256: string | null
  readonly severity: string
  readonly counts: ImageCounts
  readonly vulnerabilities: readonly {
    readonly id: string
    readonly cves: readonly string[]
    readonly severity: string
    readonly cvss: number | null
    readonly ignored: ReportAcceptance | null
  }[]
}

/** An image that can be attested: its result is proven, and its findings account for what HSS counts. */
export type AttestableImage = ImageResult & { readonly scannedAtMs: number }

/** Whether a predicate may be made of an image. */
export function isAttestable(image: ImageResult): image is AttestableImage {
  return image.status === 'success' && image.details.explained && formatIsoTime(image.scannedAtMs) !== null
}

/** The predicate as JSON in pieces that make one text; null: it is longer than `maxBytes`. */
export function renderPredicate(image: AttestableImage, facts: PredicateFacts, maxBytes: number): string[] | null {
  const whole = JSON.stringify(describePredicate(image, facts))
  // The list is empty in it, and goes between its brackets.
  const [head = '', tail = ''] = splitAt(whole, '"vulnerabilities":[')
  const pieces = [head]
  let bytes = byteSize(whole) + 1
  for (const finding of image.findings) {
    const { id, cves, severity, cvss, ignored } = describeFinding(finding)
    const piece = `${pieces.length === 1 ? '' : ',\n'}${JSON.stringify({ id, cves, severity, cvss, ignored })}`
    bytes += byteSize(piece)
    if (bytes > maxBytes) return null
    pieces.push(piece)
  }
  return [...pieces, `${tail}\n`]
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark) + mark.length
  return [text.slice(0, at), text.slice(at)]
}

/** The predicate without its vulnerabilities. */
function describePredicate(
  image: AttestableImage,
  { report, words, run, ignoreFileSha256 }: PredicateFacts,
): Predicate {
  const { severity, counts } = describeImage(image, { words, baseline: report.baseline })
  const finishedOn = formatIsoTime(image.scannedAtMs) ?? ''
  return {
    invocation: {
      parameters: {
        action: `hss-image-scan ${version}`,
        source: image.source,
        region: report.region,
        reused: image.reused,
        baseline_file_sha256: report.baseline?.sha256 ?? null,
      },
      uri: formatRunUrl(run),
      event_id: run.runId,
      'builder.id': run.workflowRef === '' ? '' : `${run.serverUrl}/${run.workflowRef}`,
    },
    scanner: {
      uri: scannerUri,
      // HSS reports no version, neither its own nor its vulnerability database's.
      version: '',
      db: { uri: '', version: '' },
      result: {
        outcome: report.outcome,
        reason: say(words, report.reason),
        policy: report.policy,
        ignore_file_sha256: ignoreFileSha256,
        severity,
        counts,
        vulnerabilities: [],
      },
    },
    // Without the time of the scan request, claim nothing earlier than the scan's own time.
    metadata: { scanStartedOn: formatIsoTime(image.requestedAtMs) ?? finishedOn, scanFinishedOn: finishedOn },
  }
}

function formatRunUrl({ serverUrl, repository, runId, runAttempt }: WorkflowRun): string {
  if (repository === '' || runId === '') return ''
  const run = `${serverUrl}/${repository}/actions/runs/${runId}`
  return runAttempt === '' ? run : `${run}/attempts/${runAttempt}`
}
