import type { Login } from '../auth/login.ts'
import type { Secret } from '../base/secret.ts'
import type { Language, Message } from '../base/words/index.ts'
import type { Baseline } from '../domain/baseline.ts'
import type { IgnoreFile } from '../domain/ignore-list.ts'
import type { Policy } from '../domain/policy.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'

/** Base URLs without a trailing slash; undefined where a custom `endpoint` rules out a derived one. */
export interface Endpoints {
  readonly hss: string
  readonly iam: string | undefined
  readonly sts: string | undefined
}

/** A value and its source, for the log: `inputs`, or the names of environment variables. */
export interface Sourced<T> {
  readonly value: T
  readonly source: string
}

/** All inputs, read and checked once. Later code never reads a raw input. */
export interface Config {
  readonly region: Sourced<string>
  /** Undefined: to be looked up. */
  readonly projectId: Sourced<string> | undefined
  readonly enterpriseProjectId: string | undefined
  readonly login: Sourced<Login>
  readonly endpoints: Endpoints
  readonly source: ImageSourceKind
  /** `registry_name`, for a reference that exists in several registries; undefined: any. */
  readonly registryName: string | undefined
  readonly target: ScanTarget
  /** Whether a tag is judged by any digest that HSS lists for it. */
  readonly allowListedTags: boolean
  /** The maximum age of a result that counts without a new scan; undefined: always scan. */
  readonly reuseWithinMs: number | undefined
  readonly dryRun: boolean
  readonly wait: boolean
  readonly timeoutMs: number
  readonly discoveryTimeoutMs: number
  readonly pollIntervalMs: number
  readonly policy: Policy
  /** Undefined: no file. */
  readonly ignoreFile: IgnoreFile | undefined
  readonly language: Language
  /** Undefined: not requested, or the file does not exist. */
  readonly baseline: Baseline | undefined
  /** The prefix of the categories of the SARIF runs, without a leading or trailing slash. */
  readonly sarifCategory: string
  readonly uploadSarif: boolean
  readonly githubToken: Secret | undefined
  /** Warnings about settings that are allowed but worth a look, for the log and the run page. */
  readonly warnings: readonly Message[]
}
