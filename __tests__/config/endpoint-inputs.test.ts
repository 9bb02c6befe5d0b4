import { describe, expect, it } from '@jest/globals'
import { defaultEndpoints } from '../../src/config/endpoint-inputs.ts'
import { configOf, goodInputs, keysOf, tryInputs, type Inputs } from './raw-inputs.ts'

const { access_key_id, secret_access_key, ...place } = goodInputs
const keys = { access_key_id, secret_access_key }
const project = { project_id: 'p' }
const hss = { endpoint: 'https://hss.example.com' }
const iam = { iam_endpoint: 'https://iam.example.com' }
const sts = { sts_endpoint: 'https://sts.example.com' }
const password = { iam_account: 'a', iam_user: 'u', iam_password: 'p' }
const oidcIam = { oidc_identity_provider: 'i' }
const oidcSts = { oidc_provider_urn: 'p', oidc_agency_urn: 'a' }

describe('defaultEndpoints', () => {
  it.each([
    ['ap-southeast-1', 'ap-southeast-1.myhuaweicloud.com'],
    ['cn-north-11', 'cn-north-11.myhuaweicloud.com'],
    ['eu-west-0', 'eu-west-0.myhuaweicloud.com'],
    ['eu-west-101', 'eu-west-101.myhuaweicloud.eu'],
  ])('knows those of %s', (region, host) => {
    expect(defaultEndpoints(region)).toEqual({
      hss: `https://hss.${host}`,
      iam: `https://iam.${host}`,
      sts: `https://sts.${host}`,
    })
  })
})

describe('endpoints', () => {
  it.each([
    ['https://hss.example.com', 'https://hss.example.com'],
    ['https://hss.example.com/', 'https://hss.example.com'],
    ['HTTPS://HSS.Example.com:443', 'https://hss.example.com'],
    ['https://10.0.0.1:8443', 'https://10.0.0.1:8443'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['http://127.255.1.2', 'http://127.255.1.2'],
    ['http://[::1]:9', 'http://[::1]:9'],
    ['https://gateway.example.com/hss-1/eu/', 'https://gateway.example.com/hss-1/eu'],
  ])('takes %s', async (endpoint, url) => {
    expect((await configOf({ ...goodInputs, ...project, endpoint })).endpoints).toEqual({
      hss: url,
      iam: undefined,
      sts: undefined,
    })
    expect((await configOf({ ...goodInputs, iam_endpoint: endpoint })).endpoints.iam).toBe(url)
    expect((await configOf({ ...goodInputs, sts_endpoint: endpoint })).endpoints.sts).toBe(url)
  })

  it.each([
    ['http://hss.example.com', 'endpoint_scheme'],
    ['http://127.0.0.1.example.com', 'endpoint_scheme'],
    ['http://localhost.example.com', 'endpoint_scheme'],
    ['http://128.0.0.1', 'endpoint_scheme'],
    ['http://[::2]', 'endpoint_scheme'],
    ['http://[::ffff:127.0.0.1]', 'endpoint_scheme'],
    ['ftp://hss.example.com', 'endpoint_scheme'],
    ['hss.example.com', 'endpoint_malformed'],
    ['localhost:8080', 'endpoint_malformed'],
    ['https:hss.example.com', 'endpoint_malformed'],
    ['https://', 'endpoint_malformed'],
    ['https:///hss.example.com', 'endpoint_malformed'],
    ['https://user@hss.example.com', 'endpoint_user'],
    ['https://@hss.example.com', 'endpoint_user'],
    ['http://localhost@hss.example.com', 'endpoint_user'],
    ['https://hss.example.com?', 'endpoint_query'],
    ['https://hss.example.com/?a=b', 'endpoint_query'],
    ['https://hss.example.com#', 'endpoint_fragment'],
    ['https://hss.example.com/v5', 'endpoint_path'],
    ['https://hss.example.com//', 'endpoint_path'],
    ['https://hss.example.com/gateway/v3.0/', 'endpoint_path'],
    ['https://hss.example.com/a//b', 'endpoint_path'],
    ['https://hss.example.com/a/../b', 'endpoint_path'],
    ['https://hss.example.com/%2e%2e/b', 'endpoint_path'],
    ['https://hss.example.com/V5/p', 'endpoint_path'],
    ['https://hss.example.com:0', 'endpoint_malformed'],
    ['https://hss.example.com/a%20b', 'endpoint_path'],
    ['https://hss.exa\tmple.com', 'endpoint_malformed'],
    ['https://hss.example.com\\@evil.example', 'endpoint_malformed'],
    ['https://hss example.com', 'endpoint_malformed'],
    ['https://hss.example.com:99999', 'endpoint_malformed'],
    [`https://${'a'.repeat(300)}.com`, 'endpoint_malformed'],
  ])('refuses %j: %s', async (endpoint, reason) => {
    const { error } = await tryInputs({ ...goodInputs, ...project, endpoint })
    expect(error?.complaints.map(({ values }) => values['problem'])).toMatchObject([
      { key: 'endpoint_form', values: { problem: { key: reason } } },
    ])
  })

  it('does not show what an endpoint holds', async () => {
    const { complaints } = await tryInputs({ ...goodInputs, iam_endpoint: 'https://user:pass77@iam.example.com' })
    expect(complaints.join('\n')).toContain('iam_endpoint')
    expect(complaints.join('\n')).not.toContain('pass77')
  })

  it('lets a single IAM or STS differ from the region', async () => {
    expect((await configOf({ ...goodInputs, ...iam })).endpoints).toEqual({
      ...defaultEndpoints('ap-southeast-1'),
      iam: 'https://iam.example.com',
    })
  })

  it.each([
    ['keys', keys, ['iam_endpoint: endpoint_needed_to_find_project']],
    ['keys, project known', { ...keys, ...project }, []],
    ['keys, IAM known', { ...keys, ...iam }, []],
    ['token', { token: 't' }, ['iam_endpoint: endpoint_needed_to_find_project']],
    ['token, project known', { token: 't', ...project }, []],
    ['password, project known', { ...password, ...project }, ['iam_endpoint: endpoint_needed_to_log_in']],
    ['password', { ...password, ...iam }, []],
    ['oidc at IAM', oidcIam, ['iam_endpoint: endpoint_needed_to_log_in']],
    ['oidc at IAM, STS known', { ...oidcIam, ...project, ...sts }, ['iam_endpoint: endpoint_needed_to_log_in']],
    ['oidc at STS, project known', { ...oidcSts, ...project }, ['sts_endpoint: endpoint_needed_to_log_in']],
    [
      'oidc at STS',
      oidcSts,
      ['iam_endpoint: endpoint_needed_to_find_project', 'sts_endpoint: endpoint_needed_to_log_in'],
    ],
    ['oidc at STS, all known', { ...oidcSts, ...iam, ...sts }, []],
  ] as [string, Inputs, string[]][])(
    'asks beside a custom endpoint for what %s needs',
    async (_, inputs, complaints) => {
      expect(await keysOf({ ...place, ...hss, ...inputs })).toEqual(complaints)
      expect(await keysOf({ ...place, ...inputs })).toEqual([])
    },
  )

  it('counts the project id of the environment as known', async () => {
    const environment = { HUAWEICLOUD_SDK_AK: 'a', HUAWEICLOUD_SDK_SK: 's', HUAWEICLOUD_SDK_PROJECT_ID: 'p' }
    expect(await keysOf({ ...place, ...hss }, { environment })).toEqual([])
  })
})
