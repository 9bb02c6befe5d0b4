import { describe, expect, it } from '@jest/globals'
import { play, withoutKeys } from '../support/scenario.ts'

type Texts = Record<string, string>

const control = 'a\u0007b'

/** One mistake in otherwise good inputs: what it is filed under, and what the sentence must say. */
const mistakes: [name: string, mistake: Texts, told: RegExp][] = [
  ['region', { region: '' }, /HUAWEI_CLOUD_REGION/],
  ['region', { region: 'CN North' }, /lower-case letters/],
  ['region', { region: 'cn--north' }, /lower-case letters/],
  ['project_id', { project_id: '../../other' }, /letters, digits/],
  ['project_id', { project_id: 'x'.repeat(257) }, /256/],
  ['enterprise_project_id', { enterprise_project_id: 'a&b=c' }, /letters, digits/],
  ['credentials', withoutKeys, /exactly one of these methods.*HUAWEICLOUD_SDK_AK/],
  ['credentials', { token: 'sample-token' }, /keep exactly one/],
  ['credentials', { oidc_identity_provider: 'github' }, /keep exactly one/],
  [
    'secret_access_key',
    { secret_access_key: '' },
    /required together with access_key_id.*name of the secret.*environment:.*fork/,
  ],
  ['access_key_id', { access_key_id: '' }, /required together with secret_access_key/],
  ['access_key_id', { access_key_id: control }, /control characters/],
  ['security_token', { security_token: 'a b' }, /visible ASCII/],
  [
    'iam_password',
    { ...withoutKeys, iam_account: 'a', iam_user: 'b', iam_endpoint: 'https://iam.example.com' },
    /required together with/,
  ],
  [
    'oidc_agency_urn',
    { ...withoutKeys, oidc_provider_urn: 'iam::1:x', sts_endpoint: 'https://sts.example.com' },
    /required together with/,
  ],
  ['token', { ...withoutKeys, token: 'a\nb' }, /visible ASCII/],
  ['endpoint', { endpoint: 'http://hss.example.com' }, /https/],
  ['endpoint', { endpoint: 'https://user:secret@hss.example.com' }, /user name or password/],
  ['endpoint', { endpoint: 'https://hss.example.com?a=b' }, /query/],
  ['endpoint', { endpoint: 'https://hss.example.com#a' }, /fragment/],
  ['endpoint', { endpoint: 'hss.example.com' }, /not a valid URL/],
  ['endpoint', { endpoint: 'http://127.0.0.1.example.com' }, /https/],
  ['iam_endpoint', { iam_endpoint: 'ftp://iam.example.com' }, /https/],
  ['sts_endpoint', { sts_endpoint: `https://sts.example.com/${control}` }, /not a valid URL/],
  ['iam_endpoint', { project_id: '' }, /project ID must be looked up/],
  [
    'iam_endpoint',
    { ...withoutKeys, iam_account: 'a', iam_user: 'b', iam_password: 'c' },
    /credentials of one site are never sent to another/,
  ],
  [
    'iam_endpoint',
    { ...withoutKeys, oidc_identity_provider: 'github' },
    /credentials of one site are never sent to another/,
  ],
  [
    'sts_endpoint',
    { ...withoutKeys, oidc_provider_urn: 'a', oidc_agency_urn: 'b' },
    /credentials of one site are never sent to another/,
  ],
  ['images', { images: '' }, /nothing to scan/],
  ['images', { images: '\n# nothing\n' }, /no images listed|nothing to scan/],
  ['images', { operate_all: 'true' }, /cannot be combined/],
  [
    'images',
    { images: Array.from({ length: 1001 }, (_, index) => `a:${index}`).join(',') },
    /1001 entries, but one step can scan at most 1000/,
  ],
  ['images', { images: 'Team/App:v1' }, /upper-case/],
  ['images', { images: 'team/app:' }, /tag/],
  ['images', { images: 'team//app' }, /path component/],
  ['images', { images: 'https://imagehub.example.com/app:v1' }, /scheme/],
  ['images', { images: 'imagehub.example.com:99999/app' }, /port/],
  ['images', { images: 'app@sha256:abc' }, /digest/],
  ['images', { images: 'sha256:abc' }, /digest/],
  ['images', { images: `${'a/'.repeat(64)}app` }, /128/],
  ['images', { images: `app:${'x'.repeat(129)}` }, /tag/],
  ['images', { images: '[{"image_name": "app", "tag": "v1"}]' }, /unknown key .*tag.*; allowed keys: image_name/],
  ['images', { images: '[{}]' }, /has no values/],
  ['images', { images: '[{"image_name": 1, "image_id": {}}]' }, /`image_id` must be text/],
  ['images', { images: '[{"image_name": "app"' }, /neither valid JSON nor valid YAML/],
  ['images', { images: '[[]]' }, /must be text/],
  ['operate_all', { operate_all: 'yes' }, /`true` or `false`/],
  ['wait', { wait: '1' }, /`true` or `false`/],
  ['upload_sarif', { upload_sarif: 'on' }, /`true` or `false`/],
  ['filters', { filters: 'image_name: app' }, /only valid with `operate_all: true`/],
  [
    'filters',
    { images: '', operate_all: 'true', filters: 'image: app' },
    /unknown key .*image.*; allowed keys: image_name/,
  ],
  ['filters', { images: '', operate_all: 'true', filters: 'just text' }, /not a YAML mapping/],
  ['filters', { images: '', operate_all: 'true', filters: 'scan_status: download_failed' }, /with `wait: true`/],
  ['filters', { images: '', operate_all: 'true', filters: 'scan_status: image_oversized' }, /with `wait: true`/],
  ['filters', { images: '', operate_all: 'true', filters: 'scan_status: done' }, /unscan, success/],
  ['filters', { images: '', operate_all: 'true', filters: 'local_image_type: docker' }, /other_image, swr_image/],
  ['filters', { images: '', operate_all: 'true', filters: 'image_size: -1' }, /whole number/],
  ['filters', { images: '', operate_all: 'true', filters: 'start_latest_scan_time: yesterday' }, /ISO 8601/],
  [
    'filters',
    { images: '', operate_all: 'true', filters: 'start_latest_scan_time: 1h\nend_latest_scan_time: 2h' },
    /must be before/,
  ],
  ['timeout_minutes', { timeout_minutes: '0' }, /greater than 0 and at most 1440/],
  ['timeout_minutes', { timeout_minutes: '1441' }, /greater than 0 and at most 1440/],
  ['timeout_minutes', { timeout_minutes: '1e2' }, /plain decimal/],
  ['discovery_timeout_minutes', { discovery_timeout_minutes: '-1' }, /from 0 to 1440/],
  ['poll_interval_seconds', { poll_interval_seconds: '0.05' }, /from 0.1 to 600/],
  ['poll_interval_seconds', { poll_interval_seconds: 'NaN' }, /from 0.1 to 600/],
  ['fail_on', { fail_on: 'hihg' }, /critical, high, medium, low, vulnerability, malicious_file, unsafe_setting/],
  ['fail_on', { fail_on: 'hihg' }, /did you mean `high`\?/],
  ['fail_on', { fail_on: 'new:malicious_file' }, /only before critical, high, medium, low, vulnerability/],
  ['fail_on', { fail_on: 'high, never' }, /on its own/],
  ['fail_on', { fail_on: 'high>-1' }, /not a valid condition/],
  ['fail_on', { fail_on: ',' }, /no condition/],
  ['ignore_file', { ignore_file: 'missing.yaml' }, /does not exist/],
  ['ignore_file', { ignore_file: '../output' }, /outside the workspace/],
  ['ignore_file', { ignore_file: '.' }, /outside the workspace|regular file/],
  ['language', { language: 'zh' }, /en, zh-CN/],
  ['source', { source: 'swr' }, /local, registry/],
  ['registry', { registry: 'harbor' }, /source: registry/],
  ['images', { source: 'registry' }, /host\/namespace\/name:tag/],
  ['images', { source: 'registry', images: `r.io/team/app:${'x'.repeat(65)}` }, /at most 64/],
  ['images', { images: '{"buildx.build.ref": "x"}' }, /neither `containerimage\.digest`/],
  ['filters', { source: 'registry', images: '', operate_all: 'true', filters: 'local_image_type: x' }, /registry_name/],
  ['allow_listed_tags', { allow_listed_tags: 'yes' }, /`true` or `false`/],
  ['reuse_within', { reuse_within: '31d' }, /at most 30d/],
  ['reuse_within', { reuse_within: '24h', wait: 'false' }, /wait: false/],
  ['reuse_within', { reuse_within: '24h', images: '', operate_all: 'true' }, /operate_all/],
  ['dry_run', { dry_run: 'maybe' }, /`true` or `false`/],
  ['sarif_category', { sarif_category: '/release' }, /slash at either end/],
  ['baseline_file', { baseline_file: '../output' }, /outside the workspace and `RUNNER_TEMP`/],
  ['baseline_file', { baseline_file: '.' }, /regular file/],
]

describe('a mistake in one input', () => {
  it.concurrent.each(mistakes)('%s %j is told by name, and nothing is sent', async (name, mistake, told) => {
    const run = await play({ with: { images: 'team/app:v1', ...mistake } })
    expect(run.emulator.requests).toEqual([])
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: 'unknown', severity: 'unknown', images: '[]' })
    const complaints = run.report.reason.split('\n').filter((line: string) => line.startsWith('- '))
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(new RegExp(`^- ${name}: `))
    expect(complaints[0]).toMatch(told)
    expect(run.log).toContain(`- ${name}: `)
    expect(run.report).toMatchObject({ outcome: 'error', images: [], region: null })
    expect(run.summary).toContain('error')
    expect(run.errorLog).toBe('')
  })

  it.concurrent('the credentials themselves are never part of the complaint', async () => {
    const run = await play({
      with: {
        images: 'app:v1',
        access_key_id: 'k',
        secret_access_key: 'secret with blanks',
        endpoint: 'https://user:secret-in-url@hss.example.com',
      },
    })
    const said = run.log.replace(/^::add-mask::.*$/gm, '')
    expect(said).toContain('- secret_access_key: ')
    expect(said + run.summary + JSON.stringify([run.report, run.outputs])).not.toMatch(
      /secret with blanks|secret-in-url/,
    )
  })
})

it.concurrent('tells all mistakes at once', async () => {
  const all: Texts = {
    region: 'X!',
    project_id: 'a b',
    enterprise_project_id: 'a b',
    token: 'x',
    endpoint: 'http://example.com',
    iam_endpoint: 'x',
    sts_endpoint: 'x',
    images: 'UPPER',
    operate_all: 'maybe',
    filters: 'x: y',
    wait: 'maybe',
    timeout_minutes: '-1',
    discovery_timeout_minutes: 'x',
    poll_interval_seconds: '0',
    fail_on: 'x',
    ignore_file: 'missing.yaml',
    upload_sarif: 'x',
  }
  const run = await play({ with: all, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } })
  const names = run.report.reason.match(/^- [A-Za-z_]+(?=: )/gm).map((line: string) => line.slice(2))
  const { token: _, ...others } = all
  expect(new Set(names)).toEqual(new Set([...Object.keys(others), 'credentials', 'NODE_TLS_REJECT_UNAUTHORIZED']))
  expect(run.emulator.requests).toEqual([])
  expect(run.exitCode).toBe(1)
})

it.concurrent('refuses to work over an unverified line', async () => {
  const run = await play({ with: { images: 'app:v1', wait: 'false' }, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } })
  expect(run.outputs).toMatchObject({ outcome: 'error', reason: expect.stringContaining('NODE_EXTRA_CA_CERTS') })
  expect(run.emulator.requests).toEqual([])
})

describe('an ignore file that cannot be used', () => {
  it.concurrent.each([
    ['no list', 'id: CVE-1\n', /not a list/],
    ['an entry without a reason', '- id: CVE-2026-1\n', /entry 1: `reason` is required/],
    ['an empty reason', '- {id: CVE-2026-1, reason: " "}\n', /entry 1: `reason` is required/],
    ['an unknown key', '- {id: CVE-2026-1, reason: x, expiry: 2030-01-01}\n', /unknown key .*expiry/],
    ['a day that does not exist', '- {id: CVE-2026-1, reason: x, expires: 2026-02-30}\n', /calendar date/],
    ['no YAML', '- {id: [\n', /line 2|line 1/],
  ])('%s', async (_, text, told) => {
    const run = await play({ files: { '.hssignore.yaml': text }, with: { images: 'app:v1' } })
    expect(run.outputs['reason']).toMatch(/- ignore_file: /)
    expect(run.outputs['reason']).toMatch(told)
    expect(run.emulator.requests).toEqual([])
  })

  it.concurrent('one that is too large', async () => {
    const run = await play({
      files: { 'big.yaml': '#'.repeat(1024 * 1024 + 1) },
      with: { images: 'app', ignore_file: 'big.yaml' },
    })
    expect(run.outputs['reason']).toMatch(/- ignore_file: .*1 MiB/)
  })
})
