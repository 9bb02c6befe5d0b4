import { declareImage, sample, sampleAccess, type Emulator, type World } from '../../emulator/index.ts'
import type { FaultedCall } from './fault-trials.ts'

/** What a scan of the world truly comes to under `fail_on: high`. */
export type Truth = 'passed' | 'failed'

/** By its tag alone an image that had a result before is no build of today. */
const appDigest = `sha256:${'a'.repeat(64)}`

const images = [
  // What stands before our post says that everything is fine: whoever takes it for the answer is wrong.
  declareImage(`app:v1@${appDigest}`, {
    image_id: 'id-app',
    scan_status: 'success',
    vul_num: 0,
    severity_level: 'Security',
  }),
  declareImage('web:v2', { image_id: 'id-web', scan: { queueMs: 20_000, scanMs: 60_000 } }),
]

/** Two images: one was scanned before and looked clean, one never was. */
export function makeWorld(truth: Truth): World {
  return {
    ...sampleAccess,
    images,
    vulnerabilities: [
      { vul_id: 'CVE-2026-1', severity_level: 'Medium', images: ['id-app', 'id-web'] },
      { vul_id: 'CVE-2026-2', type: 'app_vul', severity_level: 'Low', images: ['id-web'], handledIn: ['id-web'] },
      ...(truth === 'failed' ? [{ vul_id: 'CVE-2026-3', severity_level: 'Critical', images: ['id-app'] }] : []),
    ],
  }
}

/** The ways to log in, by the call that each adds. */
export const logins = {
  keys: () => ({ access_key_id: sample.accessKeyId, secret_access_key: sample.secretAccessKey }),
  password: ({ urls }: Emulator) => ({
    iam_account: sample.account,
    iam_user: sample.user,
    iam_password: sample.password,
    iam_endpoint: urls.iam,
  }),
  oidcIam: ({ urls }: Emulator) => ({ oidc_identity_provider: sample.identityProvider, iam_endpoint: urls.iam }),
  oidcSts: ({ urls }: Emulator) => ({
    oidc_provider_urn: sample.providerUrn,
    oidc_agency_urn: sample.agencyUrn,
    sts_endpoint: urls.sts,
    iam_endpoint: urls.iam,
  }),
} as const

export type LoginName = keyof typeof logins

/** Every call that a run makes, the login with which it makes it, and the service that answers. */
export const calls: readonly FaultedCall[] = [
  { call: 'loginWithPassword', login: 'password', service: 'iam' },
  { call: 'issueIdToken', login: 'oidcIam', service: 'oidc' },
  { call: 'loginWithIdToken', login: 'oidcIam', service: 'iam' },
  { call: 'assumeWithOidc', login: 'oidcSts', service: 'sts' },
  { call: 'listProjects', login: 'keys', service: 'iam' },
  { call: 'listImages', login: 'keys', service: 'hss' },
  { call: 'batchScan', login: 'keys', service: 'hss' },
  { call: 'listAffected', login: 'keys', service: 'hss' },
  { call: 'listVulnerabilities', login: 'keys', service: 'hss' },
]

/** The inputs of a run over the world's images; the project is looked up unless the login knows it. */
export function makeInputs(emulator: Emulator, login: LoginName): Record<string, string> {
  return {
    region: sample.region,
    endpoint: emulator.urls.hss,
    iam_endpoint: emulator.urls.iam,
    images: `app:v1@${appDigest}\nweb:v2`,
    ...logins[login](emulator),
  }
}

/** Everything that must never be seen anywhere. */
export const secrets = [sample.secretAccessKey, sample.password, sample.token, sample.githubToken]
