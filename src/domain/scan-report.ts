import type { Message } from '../base/words/index.ts'
import type { Finding, UnratedFinding } from './finding.ts'
import type { Severity } from './severity.ts'

/** How a step ended, as the output `outcome` spells it. */
export const outcomes = ['passed', 'failed', 'error', 'timed_out', 'cancelled', 'submitted', 'dry_run'] as const

export type Outcome = (typeof outcomes)[number]

/** What is known about one image, as `report_file` spells it. Only `success` is a proven, newer scan. */
export const imageStatuses = [
  'success',
  'failed',
  'unknown_image',
  'pending',
  'unscannable',
  'submitted',
  'not_posted',
  'error',
] as const

export type ImageStatus = (typeof imageStatuses)[number]

/** Whether the findings account for the count and the rating of HSS, and if not, why. */
export type Details =
  { readonly explained: true; readonly remark: Message | null } | { readonly explained: false; readonly why: Message }

/** Where images are: on hosts with an HSS agent, or in a registry that HSS reads. */
export const imageSources = ['local', 'registry'] as const

export type ImageSourceKind = (typeof imageSources)[number]

/** The registry of an image, as HSS lists it. */
export interface RegistryPlace {
  readonly name: string | null
  /** `registry_type`: `SwrPrivate`, `SwrShared`, `SwrEnterprise`, `Harbor`, `Jfrog` or `Other`. */
  readonly type: string | null
  readonly namespace: string | null
}

/** A malicious file that HSS names (ListImageMalware). */
export interface MaliciousFile {
  readonly name: string
  readonly path: string
  readonly description: string
}

/** What `images` asked for, as an attestation names it. */
export interface AttestationSubject {
  /** As the user or the build wrote it, without a tag. */
  readonly name: string
  /** The digest that HSS judged; for a build, the digest of its manifest. */
  readonly digest: string
}

/** One distinct image (a listed name, tag and digest), or an entry that was not found. */
export interface ImageResult {
  readonly source: ImageSourceKind
  /** Null for a local image, and for one that was not found. */
  readonly registry: RegistryPlace | null
  /** Whether the result is from before this run, and recent enough to count (`reuse_within`). */
  readonly reused: boolean
  /** What `images` asked for, once per name, without those whose digest is unknown; empty with `operate_all`. */
  readonly subjects: readonly AttestationSubject[]
  /** When HSS answered our request, by its own clock; for a reused result, its scan time. Null if unknown, or without a request. */
  readonly requestedAtMs: number | null
  /** Null if HSS was not asked for them. */
  readonly maliciousFiles: readonly MaliciousFile[] | null
  /** As the user wrote it; with `operate_all`, the listed `name:tag@digest`. */
  readonly image: string
  readonly imageName: string | null
  readonly imageVersion: string | null
  readonly imageDigest: string | null
  readonly imageId: string | null
  readonly localImageType: string | null
  readonly status: ImageStatus
  /** Why the status is what it is; null when there is nothing to add. */
  readonly reason: Message | null
  /** `scan_status` as last seen; null when never listed. */
  readonly scanStatus: string | null
  /** When HSS finished the proven scan (`latest_scan_time`). */
  readonly scannedAtMs: number | null
  readonly hostNames: readonly string[]
  /** `severity_level` as HSS says it; null when absent. */
  readonly rating: string | null
  /** `vul_num`; null when absent: unknown, never 0. */
  readonly vulNum: number | null
  readonly maliciousFileNum: number | null
  readonly unsafeSettingNum: number | null
  /** The number of vulnerabilities that HSS itself counts as handled; null if it was not read. */
  readonly handledCount: number | null
  /** Ids of vulnerabilities that HSS itself counts as handled. */
  readonly handledIds: readonly string[]
  /** Vulnerabilities that the catalogue of HSS does not know; they are not among `findings`. */
  readonly unrated: readonly UnratedFinding[]
  /** Meaningful for `success` only. */
  readonly details: Details
  /** Unhandled findings, including ignored ones. */
  readonly findings: readonly Finding[]
}

/** A number, or `unknown`: an unknown number is never 0. */
export type Count = number | 'unknown'

/** Totals over the images whose result is known, after ignoring. */
export interface Counts {
  /** Distinct images, and entries that were not found; unknown until all of them are known. */
  readonly images: Count
  readonly vulnerabilities: Count
  readonly critical: Count
  readonly high: Count
  readonly medium: Count
  readonly low: Count
  readonly ignored: Count
  readonly maliciousFiles: Count
  readonly unsafeSettings: Count
  /** Findings that the baseline does not know, after ignoring; unknown without a baseline. */
  readonly new: Count
  /** Findings of the baseline that are gone, once per name and `vul_id`; unknown without a baseline. */
  readonly fixed: Count
}

/** The earlier report that this one was compared with. */
export interface BaselineComparison {
  readonly path: string
  /** Hex SHA-256 of its bytes. */
  readonly sha256: string
  readonly finishedAt: string
  readonly outcome: Outcome
  readonly fixed: readonly { readonly imageName: string; readonly id: string }[]
}

/** One assumption about the service, and what a dry run saw of it. */
export interface Check {
  /** Such as `image_digest` or `page_size`. */
  readonly check: string
  readonly result: 'seen' | 'not_seen' | 'contradicted'
  readonly detail: Message
}

/** Whether HSS answered an operation in a dry run. */
export interface PermissionUse {
  /** Its name in the API reference. */
  readonly operation: string
  /** What a scan needs it for. */
  readonly use: Message
  readonly result: 'seen' | 'refused' | 'failed' | 'not_asked'
}

/** A request that a dry run did not send. */
export interface PlannedRequest {
  /** Method and path, without the project. */
  readonly target: string
  /** The body without the images, as JSON. */
  readonly settings: string
  /** Null if it has no list of images: it is for all images that match its filters. */
  readonly imageCount: number | null
  /** The first few images, each as JSON. */
  readonly images: readonly string[]
}

/** One row of an image, with its last result. */
export interface ListedRow {
  readonly image: string
  /** A host or a registry. */
  readonly place: string
  readonly scanStatus: string
  readonly scannedAtMs: number | null
  readonly rating: string | null
  readonly vulNum: number | null
  readonly maliciousFileNum: number | null
  readonly unsafeSettingNum: number | null
}

/** What a dry run found besides its images and checks. */
export interface DryRunFacts {
  readonly requests: readonly PlannedRequest[]
  readonly rows: readonly ListedRow[]
  readonly permissions: readonly PermissionUse[]
}

/** The worst finding that is not ignored. */
export type WorstSeverity = Severity | 'none' | 'unknown'

/** Everything that a finished run knows; the only input of the renderers. */
export interface ScanReport {
  readonly outcome: Outcome
  /** The verdict in one sentence; it contains the outcome's word. */
  readonly reason: Message
  /** What to do next; null if nothing. */
  readonly advice: Message | null
  readonly region: string | null
  readonly projectId: string | null
  readonly startedAtMs: number
  readonly finishedAtMs: number
  /** `fail_on` in its normal form, such as `high>0, malicious_file>0`; null when it could not be read. */
  readonly policy: string | null
  readonly counts: Counts
  readonly severity: WorstSeverity
  /** Worst first. */
  readonly images: readonly ImageResult[]
  /** About the ignore file: expired rules, and rules that matched nothing. */
  readonly ignoreWarnings: readonly Message[]
  /** What else readers of the summary should know: other hosts that failed, the digests of a tag, unscannable images. */
  readonly notes: readonly Message[]
  /** Null without a baseline. */
  readonly baseline: BaselineComparison | null
  /** What a dry run learned about the service; null in every other run. */
  readonly checks: readonly Check[] | null
  /** Null unless a dry run signed in. */
  readonly dryRun: DryRunFacts | null
}
