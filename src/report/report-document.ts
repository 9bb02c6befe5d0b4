import type { Check, Count, ImageSourceKind, ImageStatus, Outcome, WorstSeverity } from '../domain/scan-report.ts'

/**
 * The public report of a run, the JSON of `report_file`. Text from HSS is as HSS sent it, and times are ISO 8601 in UTC. A value
 * that does not exist or was not requested is null, and a count that is not known is `"unknown"`.
 */
export interface ReportDocument {
  /**
   * Changes when a field is removed or renamed, or when its type or meaning changes. New fields, and new words in a field that has a
   * fixed list of words, do not change it: ignore fields you do not know.
   */
  readonly version: 1
  /** How the run ended. */
  readonly outcome: Outcome
  /** The verdict in one sentence, in the language of the run. */
  readonly reason: string
  /** Null when the inputs could not be read. */
  readonly region: string | null
  /** Null when the run ended before the project was known. */
  readonly project_id: string | null
  /** @format date-time */
  readonly started_at: string
  /** @format date-time */
  readonly finished_at: string
  /** `fail_on` in its normal form; null when the inputs could not be read. */
  readonly policy: string | null
  /** Totals of all images. */
  readonly counts: ReportCounts
  /** Worst first. */
  readonly images: readonly ReportImage[]
  /** About the ignore file: rules that expired, rules that matched nothing. */
  readonly ignore_warnings: readonly string[]
  /** The earlier report that this run was compared with; null without one. */
  readonly baseline: ReportBaseline | null
  /** What a dry run found out about the service; null in every other run. */
  readonly checks: readonly ReportCheck[] | null
}

/** Counts of one image, after ignore rules apply. */
export interface ImageCounts {
  /** @integer */
  readonly vulnerability_count: Count
  /** @integer */
  readonly critical_count: Count
  /** @integer */
  readonly high_count: Count
  /** @integer */
  readonly medium_count: Count
  /** @integer */
  readonly low_count: Count
  /** @integer */
  readonly ignored_count: Count
  /** @integer */
  readonly malicious_file_count: Count
  /** @integer */
  readonly unsafe_setting_count: Count
  /**
   * Findings that the baseline does not know; unknown without a baseline.
   * @integer
   */
  readonly new_count: Count
}

/** Totals of all images with a known result, after ignore rules apply. */
export interface ReportCounts extends ImageCounts {
  /**
   * Distinct images, and entries that were not found.
   * @integer
   */
  readonly image_count: Count
  /**
   * Findings of the baseline that are gone, once per image name and id; unknown without a baseline.
   * @integer
   */
  readonly fixed_count: Count
}

/** One distinct image without its vulnerabilities, or an entry that was not found. The output `images` lists these. */
export interface ImageObject {
  /** As the user wrote it; with `operate_all` the listed `name:tag@digest`. */
  readonly image: string
  /** For a registry image `host/namespace/image_name`. */
  readonly image_name: string | null
  readonly image_version: string | null
  readonly image_digest: string | null
  readonly image_id: string | null
  /** `local` or `registry`, like the input `source`. */
  readonly source: ImageSourceKind
  /** The registry it is in; null for a local image. */
  readonly registry: ReportRegistry | null
  readonly local_image_type: string | null
  /** Only `success` is a proven result. */
  readonly status: ImageStatus
  /** Why the image has its status, and why the rating of HSS was used. */
  readonly reason: string | null
  /** The worst finding that is not ignored. */
  readonly severity: WorstSeverity
  /**
   * When HSS finished the scan.
   * @format date-time
   */
  readonly scanned_at: string | null
  /** Whether a result from before this run was used (`reuse_within`). */
  readonly reused: boolean
  readonly host_names: readonly string[]
  readonly counts: ImageCounts
  /** Null if they were not requested. */
  readonly malicious_files: readonly ReportMaliciousFile[] | null
}

/** One image with its vulnerabilities. */
export interface ReportImage extends ImageObject {
  /** The vulnerabilities that are unhandled in HSS, including ignored ones. */
  readonly vulnerabilities: readonly ReportFinding[]
}

/** The registry of an image, as HSS lists it. */
export interface ReportRegistry {
  readonly name: string | null
  readonly type: string | null
  readonly namespace: string | null
}

/** A malicious file in an image. */
export interface ReportMaliciousFile {
  readonly name: string
  readonly path: string
  readonly description: string
}

/** One vulnerability in one image. */
export interface ReportFinding {
  /** `vul_id`. */
  readonly id: string
  readonly cves: readonly string[]
  /** In lower case; a word that HSS does not document counts as critical. */
  readonly severity: string
  readonly cvss: number | null
  /** `linux_vul` or `app_vul`. */
  readonly type: string
  /** `vul_name`. */
  readonly title: string
  readonly description: string
  readonly solution: string
  readonly url: string
  /** The ignore rule that accepts it; null if none does. */
  readonly ignored: ReportAcceptance | null
  /** Whether the baseline does not know it; null without a baseline. */
  readonly new: boolean | null
  /** The software that HSS names for it; null if it was not requested. */
  readonly software: readonly ReportSoftware[] | null
}

/** Why and until when a finding is accepted. */
export interface ReportAcceptance {
  readonly reason: string
  /** The last day (UTC), as `YYYY-MM-DD`; null if there is no end date. */
  readonly expires: string | null
}

/** A piece of software that has a vulnerability. */
export interface ReportSoftware {
  readonly name: string
  readonly version: string
  readonly path: string
}

/** The earlier report that a run was compared with. */
export interface ReportBaseline {
  readonly path: string
  /** @pattern ^[0-9a-f]{64}$ */
  readonly sha256: string
  /** @format date-time */
  readonly finished_at: string
  readonly outcome: Outcome
  /** @integer */
  readonly new_count: Count
  /** @integer */
  readonly fixed_count: Count
  readonly fixed: readonly ReportFixed[]
}

/** A finding of the baseline that is gone. */
export interface ReportFixed {
  readonly image_name: string
  readonly id: string
}

/** What a dry run found out about one assumption about the service. */
export interface ReportCheck {
  readonly check: string
  readonly result: Check['result']
  readonly detail: string
}
