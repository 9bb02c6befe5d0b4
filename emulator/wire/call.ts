/** The five services that the emulator replaces; each listens on its own port. */
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

/** One request as received. Everything that a signature covers is still encoded. */
export interface Call {
  readonly service: ServiceName
  readonly method: string
  readonly rawPath: string
  readonly rawQuery: string
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly atMs: number
  /** The client's port; requests over one connection have the same port. */
  readonly clientPort: number
}

/** The answer; a string or buffer body is sent as it is. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** One recorded request. `status` stays undefined if it got no answer. */
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
