import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../emulator/index.ts'
import { countsOf, play } from '../support/scenario.ts'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Fault => ({
  kind: 'answer',
  status,
  body,
  headers: { 'x-request-id': 'request-4711', ...headers },
})

const permission = 'The user or agency lacks a permission.'

/** What the service says, what the reader must find of it in one sentence, and what to do about it. */
const refusals: [shape: string, fault: Fault, told: RegExp, advice: RegExp | string][] = [
  [
    'a newer HSS error',
    answer(400, { error_code: 'HSS.1019', error_description: 'Query failed.', error_msg: 'Failed to query.' }),
    /HTTP 400, code HSS\.1019: Failed to query\. \(request ID request-4711\)/,
    'Check the inputs',
  ],
  [
    'a missing permission as 400',
    answer(400, { error_code: 'HSS.0013', error_description: 'Insufficient permissions.' }),
    /HTTP 400, code HSS\.0013: Insufficient permissions\. \(request ID request-4711\)/,
    permission,
  ],
  [
    'denied access as 400',
    answer(400, { error_code: 'HSS.0010', error_description: '无权访问', error_msg: '无权访问' }),
    /HTTP 400, code HSS\.0010: 无权访问 /,
    permission,
  ],
  [
    'the numeric code of older paths, without error_msg',
    answer(400, { error_code: '00000010', error_description: 'Access denied.' }),
    /HTTP 400, code 00000010: Access denied\./,
    permission,
  ],
  [
    'an invalid parameter',
    answer(400, { error_code: 'HSS.0001', error_description: 'Invalid parameter.', error_msg: 'image_size' }),
    /HTTP 400, code HSS\.0001: image_size/,
    'HSS rejected a value.',
  ],
  [
    'IAM and Keystone',
    answer(403, { error: { code: 403, message: 'You are not authorized.', title: 'Forbidden' } }),
    /HTTP 403, code 403: You are not authorized\./,
    permission,
  ],
  [
    'Keystone with a title alone',
    answer(404, { error: { code: 404, title: 'Not Found' } }),
    /HTTP 404, code 404: Not Found/,
    'The API does not exist at this address.',
  ],
  [
    'an identity policy',
    answer(403, { error_code: 'PAP5.0001', error_msg: 'No policy.', encoded_authorization_message: 'ZW5jb2RlZA==' }),
    /HTTP 403, code PAP5\.0001: No policy\./,
    permission,
  ],
  [
    'the gateway, with the request id in the body',
    answer(
      404,
      { error_msg: 'No such API', error_code: 'APIGW.0101', request_id: 'request-in-body' },
      { 'x-request-id': '' },
    ),
    /HTTP 404, code APIGW\.0101: No such API \(request ID request-in-body\)/,
    'The API does not exist at this address.',
  ],
  [
    'a gateway prefix of other services',
    answer(403, { error_msg: 'Not allowed', error_code: 'APIG.0302' }),
    /HTTP 403, code APIG\.0302: Not allowed/,
    permission,
  ],
  ['plain text', answer(403, 'Forbidden by  the\r\nproxy'), /HTTP 403, code -: Forbidden by the proxy /, permission],
  ['an empty body', answer(400, ''), /HTTP 400, code -: - \(request ID request-4711\)/, 'Check the inputs'],
  [
    'an HTML page',
    answer(405, '<html><body>Method <b>not</b> allowed</body></html>', { 'content-type': 'text/html' }),
    /HTTP 405, code -: /,
    'Check the inputs',
  ],
  [
    'an error inside a 200',
    answer(200, { error_code: 1, error_description: 'operation failed' }),
    /HTTP 200, code 1: operation failed/,
    'Check the inputs',
  ],
  [
    'a permission error inside a 200',
    answer(200, { error_code: '00000010', error_description: 'Access denied.' }),
    /HTTP 200, code 00000010: Access denied\./,
    permission,
  ],
  [
    'a redirect, which is not followed',
    { kind: 'redirect', location: 'https://evil.example.com/' },
    /HTTP 302/,
    'The action does not follow redirects.',
  ],
  [
    'a signature that is wrong',
    answer(401, {
      error_code: 'APIGW.0301',
      error_msg:
        'Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:POST|/v5/secret/',
    }),
    /HTTP 401, code APIGW\.0301: Incorrect IAM authentication information: verify aksk signature fail \(/,
    'Make sure that `secret_access_key` belongs to `access_key_id`',
  ],
  [
    'a locked key',
    answer(401, { error_code: 'APIGW.0301', error_msg: 'AK access failed to reach the limit,forbidden' }),
    /HTTP 401, code APIGW\.0301: AK access failed to reach the limit/,
    'locked this access key for five minutes',
  ],
  [
    'a server error of an older page',
    answer(500, { error_code: 'HSS.0041', error_description: 'Query error.' }, { 'retry-after': '1' }),
    /HTTP 500, code HSS\.0041: Query error\./,
    'The service or the network path to it is failing',
  ],
]

describe.each([
  ['the post', 'batchScan', { wait: 'false' }],
  ['the listing', 'listImages', {}],
] as const)('a refusal of %s', (_, call, inputs) => {
  it.concurrent.each(refusals)('by %s is told in one sentence', async (shape, fault, told, advice) => {
    const run = await play({ faults: [{ call, times: Infinity, fault }], with: { ...inputs, images: 'app:v1' } })
    const isLost = call === 'batchScan' && shape.startsWith('a server error')
    expect(run.outputs['outcome']).toBe('error')
    expect(run.exitCode).toBe(1)
    expect(run.outputs['reason']).toMatch(told)
    expect(run.outputs['reason']).toMatch(/^error: /)
    expect(run.summary).toContain('error')
    expect(run.log).toMatch(told)
    if (!isLost) expect(run.log).toContain(advice)
    expect(run.log).not.toMatch(/^\s+at |canonicalRequest/m)
    expect(run.errorLog).toBe('')
    expect(new Set(Object.values(countsOf(run)))).toEqual(new Set(['1', 'unknown']))
    expect(run.report).toMatchObject({ outcome: 'error', images: [{ image: 'app:v1', status: 'error' }] })
  })
})

it.concurrent.each(['HSS.0013', 'HSS.0010', '00000010', 'APIGW.0302', 'policy'] as const)(
  'a key without the permission to scan, told by %s, is not asked twice',
  async (denial) => {
    const keys = { accessKeyId: 'AKEXAMPLE0000000001', secretAccessKey: 'SKEXAMPLE0000000000000000000000000000001' }
    const run = await play({
      world: { accessKeys: [{ ...keys, permissions: { deny: { batchScan: denial } } }] },
      with: { wait: 'false', images: 'app:v1' },
    })
    expect(run.emulator.calls('batchScan')).toHaveLength(1)
    expect(run.log).toContain(permission)
    expect(run.outputs['outcome']).toBe('error')
  },
)

it.concurrent('a principal of one enterprise project is told to name it', async () => {
  const keys = { accessKeyId: 'AKEXAMPLE0000000001', secretAccessKey: 'SKEXAMPLE0000000000000000000000000000001' }
  const world = { accessKeys: [{ ...keys, permissions: { enterpriseProjects: ['ep-1'] } }] }
  const [without, named] = await Promise.all(
    ['', 'ep-1'].map((enterprise_project_id) =>
      play({ world, with: { wait: 'false', images: 'app:v1', enterprise_project_id } }),
    ),
  )
  expect(without?.outputs['outcome']).toBe('error')
  expect(without?.log).toContain('enterprise_project_id')
  expect(named?.outputs['outcome']).toBe('submitted')
})
