import type { Severity } from './severity.ts'

/** Why a finding is accepted, from the ignore file. */
export interface Acceptance {
  readonly reason: string
  /** The last day (UTC) on which it is accepted, as `YYYY-MM-DD`; null for no end date. */
  readonly expires: string | null
}

/** What the HSS catalogue says about one vulnerability, independent of images. Text is as HSS sent it. */
export interface Vulnerability {
  /** `vul_id`. */
  readonly id: string
  readonly cves: readonly string[]
  /** Whether all CVEs that HSS names could be read; if false, there may be more. */
  readonly hasAllCves: boolean
  /** The severity word in lower case, as shown; it may be undocumented. */
  readonly severity: string
  /** The severity that the word counts as. */
  readonly rank: Severity
  /** True if the catalogue lacks it and HSS says to repair it at once: it ranks as high, but may be critical. */
  readonly mayBeCritical: boolean
  /** `max_cvss_score`. */
  readonly cvss: number | null
  /** `linux_vul` or `app_vul`. */
  readonly type: string
  readonly title: string
  readonly description: string
  readonly solution: string
  readonly url: string
}

/** One vulnerability in one image, unhandled in HSS. */
export interface Finding {
  readonly vulnerability: Vulnerability
  /** Set when the ignore file accepts it. */
  readonly ignored: Acceptance | null
  /** Whether the baseline does not know it; null without a baseline. */
  readonly isNew: boolean | null
  /** The software that HSS names for it; null if HSS was not asked. */
  readonly software: readonly Software[] | null
}

/** One vulnerability in one image, unhandled in HSS, not ignored, and without a severity. It is at least low. */
export interface UnratedFinding {
  /** `vul_id`. */
  readonly id: string
  /** Whether the baseline does not know it; null without a baseline. */
  readonly isNew: boolean | null
}

/** A piece of software in an image that has a vulnerability (ListVulAffectImageApps). Text is as HSS sent it. */
export interface Software {
  readonly name: string
  readonly version: string
  readonly path: string
}
