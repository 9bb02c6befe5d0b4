/** The five services the emulator stands in for; each listens on a port of its own. */
export type ServiceName = 'hss' | 'iam' | 'sts' | 'oidc' | 'github'

/** One word per operation, used to record requests, to place faults and to deny permissions. */
export type CallName =
  | 'batchScan'
  | 'listImages'
  | 'listVulnerabilities'
  | 'listAffected'
  | 'listAffectedApps'
  | 'listLocalApps'
  | 'syncImages'
  | 'listRegistries'
  | 'listRegistryImages'
  | 'scanRegistryImages'
  | 'listImageTasks'
  | 'listImageVulnerabilities'
  | 'listImageMalware'
  | 'listImageApps'
  | 'showScanStatistics'
  | 'loginWithPassword'
  | 'loginWithIdToken'
  | 'listProjects'
  | 'listOwnProjects'
  | 'createTemporaryKeys'
  | 'assumeWithOidc'
  | 'issueIdToken'
  | 'uploadSarif'
  | 'showSarif'
  | 'unknown'

/** One request as it was received: nothing decoded that a signature rests on. */
export interface Call {
  readonly service: ServiceName
  readonly method: string
  readonly rawPath: string
  readonly rawQuery: string
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly atMs: number
  /** The client's port: what comes over one connection has the same. */
  readonly clientPort: number
}

/** What goes back; a string or buffer body is sent as it is. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** One request in the emulator's diary. `status` stays undefined when no answer was given. */
export interface RecordedRequest {
  readonly atMs: number
  readonly service: ServiceName
  readonly call: CallName
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly rawQuery: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly clientPort: number
  status: number | undefined
  fault: string | undefined
}
