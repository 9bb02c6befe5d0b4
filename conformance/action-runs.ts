import { sample } from '../emulator/index.ts'

/** One run of the built action, and its expected outcome. */
export interface Run {
  readonly title: string
  readonly inputs: Readonly<Record<string, string>>
  readonly outcome: string
  /** The number of images with findings, each with one high and one medium. Default: 2. */
  readonly affected?: number
}

const keys = { access_key_id: sample.accessKeyId, secret_access_key: sample.secretAccessKey }
const digest = (number: number): string => `sha256:${String(number).padStart(64, '0')}`
const images = [`imagehub.example.com/team/app:v1@${digest(1)}`, `imagehub.example.com/team/web:v1@${digest(2)}`].join(
  '\n',
)

const registry = { ...keys, source: 'registry', discovery_timeout_minutes: '0.2' }
const swrImage = `swr.${sample.region}.myhuaweicloud.com/team/app:v1`

/** The end of the title of every run that scans nothing. */
export const dryRun = 'dry run'

/** Runs with every sign-in method and every kind of request. */
export const runs: readonly Run[] = [
  { title: 'keys, project looked up', inputs: { ...keys, images }, outcome: 'failed' },
  {
    title: 'keys, all enterprise projects',
    inputs: { ...keys, project_id: sample.projectId, images, enterprise_project_id: 'all_granted_eps' },
    outcome: 'failed',
  },
  {
    title: 'password',
    inputs: { iam_account: sample.account, iam_user: sample.user, iam_password: sample.password, images },
    outcome: 'failed',
  },
  {
    title: 'ID token to IAM',
    inputs: { oidc_identity_provider: sample.identityProvider, project_id: sample.projectId, images },
    outcome: 'failed',
  },
  {
    title: 'ID token to STS',
    inputs: { oidc_provider_urn: sample.providerUrn, oidc_agency_urn: sample.agencyUrn, images },
    outcome: 'failed',
  },
  { title: 'token', inputs: { token: sample.token, project_id: sample.projectId, images }, outcome: 'failed' },
  {
    title: 'wait: false, every field of an image',
    inputs: {
      ...keys,
      wait: 'false',
      images: JSON.stringify([{ image_name: 'app', image_version: 'v1', image_digest: digest(1), image_id: 'id-1' }]),
    },
    outcome: 'submitted',
  },
  {
    title: 'operate_all, every filter',
    inputs: {
      ...keys,
      operate_all: 'true',
      fail_on: 'never',
      filters: [
        'image_name: hub.example.com/team/',
        'image_version: v1',
        'local_image_type: other_image',
        'scan_status: success',
        `image_size: ${Number.MAX_SAFE_INTEGER}`,
        'start_latest_update_time: 30d',
        'end_latest_update_time: 0m',
        'start_latest_scan_time: 30d',
        'end_latest_scan_time: 0m',
      ].join('\n'),
    },
    outcome: 'passed',
  },
  {
    title: 'operate_all, wait: false, what the post alone takes',
    inputs: {
      ...keys,
      operate_all: 'true',
      wait: 'false',
      filters: `scan_status: download_failed\nimage_name: app\nimage_version: ${'v'.repeat(256)}`,
    },
    outcome: 'submitted',
  },
  { title: 'operate_all, no filter', inputs: { ...keys, operate_all: 'true', fail_on: 'never' }, outcome: 'passed' },
  { title: 'registry, SWR by tag', inputs: { ...registry, images: swrImage }, outcome: 'failed', affected: 1 },
  {
    title: 'registry, all enterprise projects, malicious files by digest, a clean image by tag',
    inputs: {
      ...registry,
      images: `instance-1.example.com/team/web@${digest(2)}\nharbor-1.example.com/team/tidy:v1`,
      enterprise_project_id: 'all_granted_eps',
    },
    outcome: 'failed',
    affected: 1,
  },
  {
    title: 'registry, operate_all, every filter',
    inputs: {
      ...registry,
      operate_all: 'true',
      fail_on: 'never',
      filters: [
        'namespace: team',
        'image_name: app',
        'image_version: v1',
        'registry_name: swr-1',
        'image_type: private_image',
        'scan_status: success',
        'severity_level: High',
        'latest_version: true',
        'image_size: 2147483547',
        ...['latest_update_time', 'latest_scan_time', 'latest_sync_time'].flatMap((name) => [
          `start_${name}: 30d`,
          `end_${name}: 0m`,
        ]),
      ].join('\n'),
    },
    outcome: 'passed',
    affected: 1,
  },
  {
    title: 'registry, operate_all, no filter, token',
    inputs: {
      source: 'registry',
      token: sample.token,
      project_id: sample.projectId,
      operate_all: 'true',
      fail_on: 'never',
    },
    outcome: 'passed',
  },
  {
    title: 'registry, wait: false, every field of an image',
    inputs: {
      ...registry,
      wait: 'false',
      images: JSON.stringify([
        {
          namespace: 'team',
          image_name: 'app',
          image_version: 'v1',
          image_digest: digest(1),
          image_id: 'registry-image-0',
          registry_id: 'registry-1',
          registry_name: 'swr-1',
        },
      ]),
    },
    outcome: 'submitted',
  },
  { title: `registry, ${dryRun}`, inputs: { ...registry, dry_run: 'true', images: swrImage }, outcome: 'dry_run' },
]
