import type { Login } from '../auth/login.ts'
import type { Secret } from '../base/secret.ts'
import type { Language, Message } from '../base/words/index.ts'
import type { Baseline } from '../domain/baseline.ts'
import type { IgnoreFile } from '../domain/ignore-list.ts'
import type { Policy } from '../domain/policy.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'

/** Base URLs without a trailing slash; undefined where a custom `endpoint` forbids to guess. */
export interface Endpoints {
  readonly hss: string
  readonly iam: string | undefined
  readonly sts: string | undefined
}

/** All inputs, read and checked once; nothing behind it looks at a string of the workflow again. */
export interface Config {
  readonly region: string
  /** Where the region came from, for the log: `inputs`, or the name of an environment variable. */
  readonly regionSource: string
  /** Undefined: to be looked up. */
  readonly projectId: string | undefined
  /** Where the project id came from, as `regionSource`; undefined when it has to be looked up. */
  readonly projectIdSource: string | undefined
  readonly enterpriseProjectId: string | undefined
  readonly login: Login
  /** Where the login came from, for the log: `inputs`, or the names of environment variables. */
  readonly loginSource: string
  readonly endpoints: Endpoints
  readonly source: ImageSourceKind
  /** `registry_name`, for a reference that several registries have; undefined: any. */
  readonly registryName: string | undefined
  readonly target: ScanTarget
  /** A tag is judged by whatever HSS lists for it. */
  readonly allowListedTags: boolean
  /** A result that is no older counts without a new scan; undefined: none does. */
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
  /** Undefined: none was asked for, or its file does not exist. */
  readonly baseline: Baseline | undefined
  /** What the categories of the SARIF runs begin with, without a slash at either end. */
  readonly sarifCategory: string
  readonly uploadSarif: boolean
  readonly githubToken: Secret | undefined
  /** What is allowed but should be seen, for the log and the run page. */
  readonly warnings: readonly Message[]
}
