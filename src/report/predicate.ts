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

/** The workflow run, from the runner's variables; empty if they are not set. */
export interface WorkflowRun {
  readonly serverUrl: string
  readonly repository: string
  readonly runId: string
  readonly runAttempt: string
  /** Such as `octo/app/.github/workflows/release.yml@refs/tags/v1`. */
  readonly workflowRef: string
}

/** The facts in a predicate that do not come from its image. */
export interface PredicateFacts {
  readonly report: ScanReport
  readonly words: Words
  readonly run: WorkflowRun
  /** Null if there was no ignore file. */
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

/** The result of the scan. Outcome, reason and policy are those of the run; everything else is about the image. */
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

/** An image that can be attested: its result is proven, and its findings explain the count and rating of HSS. */
export type AttestableImage = ImageResult & { readonly scannedAtMs: number }

/** Whether an image may have a predicate. */
export function isAttestable(image: ImageResult): image is AttestableImage {
  return image.status === 'success' && image.details.explained && formatIsoTime(image.scannedAtMs) !== null
}

/** The predicate as JSON, in pieces to join; null if it is longer than `maxBytes`. */
export function renderPredicate(image: AttestableImage, facts: PredicateFacts, maxBytes: number): string[] | null {
  const whole = JSON.stringify(describePredicate(image, facts))
  // Its list is empty; the vulnerabilities go between the brackets.
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
      // HSS reports neither its own version nor that of its vulnerability database.
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
    // If the time of the scan request is unknown, claim nothing earlier than the time of the scan.
    metadata: { scanStartedOn: formatIsoTime(image.requestedAtMs) ?? finishedOn, scanFinishedOn: finishedOn },
  }
}

function formatRunUrl({ serverUrl, repository, runId, runAttempt }: WorkflowRun): string {
  if (repository === '' || runId === '') return ''
  const run = `${serverUrl}/${repository}/actions/runs/${runId}`
  return runAttempt === '' ? run : `${run}/attempts/${runAttempt}`
}
