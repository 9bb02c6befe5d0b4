import { describe, expect, it } from '@jest/globals'
import { sample } from '../../emulator/index.ts'
import { inTurn, listPath, openBench, signHeaders, startMs } from './client.ts'
import type { Bench, Reply, Signing } from './client.ts'

const minute = 60_000
const project = { 'x-project-id': sample.projectId }

function listSigned({ emulator, ask }: Bench, signing: Signing = {}): Promise<Reply> {
  const url = `${emulator.urls.hss}/v5/${sample.projectId}${listPath}?limit=200`
  return ask(url, { headers: signHeaders(url, signing) })
}

describe('a signed request', () => {
  it('is let in', async () => {
    const bench = await openBench()
    expect((await listSigned(bench, { headers: project })).status).toBe(200)
  })

  it('is refused with a wrong secret key, and the gateway echoes what it signed', async () => {
    const reply = await listSigned(await openBench(), { secretAccessKey: 'wrong' })
    expect(reply.status).toBe(401)
    expect(reply.json).toMatchObject({
      error_code: 'APIGW.0301',
      error_msg: expect.stringMatching(
        /verify aksk signature fail, canonicalRequest:GET\|\/v5\/[0-9a-f]+\/image\/local-repositories\/\|limit=200\|/,
      ),
      request_id: reply.headers.get('x-request-id'),
    })
  })

  it('is refused when query, body or a signed header were changed on the way', async () => {
    const { emulator, ask } = await openBench()
    const url = `${emulator.urls.hss}/v5/${sample.projectId}${listPath}`
    const headers = signHeaders(`${url}?limit=200`, { headers: project })
    expect((await ask(`${url}?limit=100`, { headers })).json.error_msg).toContain('signature fail')
    const post = signHeaders(`${url}?limit=200`, { method: 'POST', body: '{}' })
    expect((await ask(`${url}?limit=200`, { method: 'POST', body: '{ }', headers: post })).status).toBe(404)
    expect(
      (await ask(`${url}?limit=200`, { headers: { ...headers, 'content-type': 'text/plain' } })).json.error_msg,
    ).toContain('signature fail')
  })

  it('covers the bytes of the body', async () => {
    const { emulator, ask } = await openBench()
    const url = `${emulator.urls.hss}/v5/${sample.projectId}/image/local/batch-scan`
    const body = '{"operate_all":true}'
    const headers = signHeaders(url, { method: 'POST', body, headers: { region: sample.region } })
    expect((await ask(url, { method: 'POST', body, headers })).status).toBe(200)
    expect((await ask(url, { method: 'POST', body: '{"operate_all":true }', headers })).json.error_code).toBe(
      'APIGW.0301',
    )
  })

  it.each([
    ['16 minutes late', { nowMs: startMs - 16 * minute }, '15 minutes'],
    ['16 minutes early', { nowMs: startMs + 16 * minute }, '15 minutes'],
    ['without a date that can be read', { headers: { 'x-sdk-date': '2026-01-15T08:30:00Z' } }, 'missing or malformed'],
    ['with an unknown key', { accessKeyId: 'AKUNKNOWN' }, 'Get secretKey failed'],
    ['with a security token that the key has not', { headers: { 'x-security-token': 'x' } }, 'decrypt token fail'],
  ] as [string, Signing, string][])('is refused %s', async (_, signing, message) => {
    const reply = await listSigned(await openBench(), signing)
    expect([reply.status, reply.json.error_code]).toEqual([401, 'APIGW.0301'])
    expect(reply.json.error_msg).toContain(message)
  })

  it.each([
    ['the host', {}, ['host', 'content-type']],
    ['the region', { region: sample.region }, ['region']],
    ['the project', project, ['x-project-id']],
    ['the date, which the string to sign has', {}, ['x-sdk-date']],
  ] as [string, Record<string, string>, string[]][])('need not name %s', async (_, headers, unsigned) => {
    expect((await listSigned(await openBench(), { headers, unsigned })).status).toBe(200)
  })

  it('may be signed as the Go SDK does it', async () => {
    const headers = { ...project, 'user-agent': 'huaweicloud-usdk-go/3.0' }
    const signing = { headers, unsigned: ['host', 'content-type'] }
    const bench = await openBench()
    expect((await listSigned(bench, signing)).status).toBe(200)
    expect(bench.emulator.requests[0]?.headers['authorization']).toContain('=user-agent;x-project-id;x-sdk-date,')
  })

  it('is refused when a header that it names is not there', async () => {
    const { emulator, ask } = await openBench()
    const url = `${emulator.urls.hss}/v5/${sample.projectId}${listPath}`
    const { region: _, ...headers } = signHeaders(url, { headers: { region: sample.region } })
    expect((await ask(url, { headers })).json.error_msg).toContain('region is absent')
  })

  it('is refused when its signed headers are not sorted', async () => {
    const { emulator, ask } = await openBench()
    const url = `${emulator.urls.hss}/v5/${sample.projectId}${listPath}`
    const headers = signHeaders(url)
    const authorization = headers['authorization']?.replace('content-type;host;', 'host;content-type;') ?? ''
    expect((await ask(url, { headers: { ...headers, authorization } })).json.error_msg).toContain('not sorted')
  })

  it('is good for 14 minutes', async () => {
    expect((await listSigned(await openBench(), { nowMs: startMs - 14 * minute })).status).toBe(200)
  })

  it('may not name another project than the path', async () => {
    const reply = await listSigned(await openBench(), { headers: { 'x-project-id': 'another' } })
    expect([reply.status, reply.json.error_code]).toEqual([403, 'APIGW.0302'])
  })

  it('needs the security token with temporary keys, until they expire', async () => {
    const keys = {
      accessKeyId: 'HSTTEMPORARY',
      secretAccessKey: 'temporary',
      securityToken: 'of-the-key',
      expiresAtMs: startMs + minute,
    }
    const bench = await openBench({ accessKeys: [keys] })
    const { accessKeyId, secretAccessKey } = keys
    const headers = { 'x-security-token': 'of-the-key' }
    expect((await listSigned(bench, { accessKeyId, secretAccessKey, headers })).status).toBe(200)
    expect((await listSigned(bench, { accessKeyId, secretAccessKey })).json.error_msg).toContain('decrypt token fail')
    bench.clock.nowMs += minute
    expect((await listSigned(bench, { accessKeyId, secretAccessKey, headers })).json.error_msg).toContain(
      'token expires',
    )
  })
})

describe('an access key', () => {
  it('is locked for five minutes by the sixth bad signature in a row', async () => {
    const bench = await openBench()
    const fail = (times: number): Promise<unknown> =>
      inTurn(Array.from({ length: times }), () => listSigned(bench, { secretAccessKey: 'wrong' }))
    await fail(5)
    expect((await listSigned(bench)).status).toBe(200)
    await fail(6)
    const locked = await listSigned(bench)
    expect([locked.status, locked.json.error_code]).toEqual([401, 'APIGW.0301'])
    expect(locked.json.error_msg).toContain('AK access failed to reach the limit,forbidden')
    bench.clock.nowMs += 5 * minute - 1
    expect((await listSigned(bench, { nowMs: bench.clock.nowMs })).status).toBe(401)
    bench.clock.nowMs += 1
    expect((await listSigned(bench, { nowMs: bench.clock.nowMs })).status).toBe(200)
  })
})

describe('a token', () => {
  it.each([
    ['unknown', 'garbled', 401, 'decrypt token fail'],
    ['expired', 'expired', 401, 'token expires'],
    ['of another project', 'elsewhere', 403, 'another project'],
    ['without a project', 'unscoped', 403, 'no project'],
    ['absent', null, 401, 'x-auth-token not found'],
  ])('is refused when %s', async (_, token, status, message) => {
    const { hss } = await openBench({
      tokens: [
        { token: 'expired', projectId: sample.projectId, expiresAtMs: startMs },
        { token: 'elsewhere', projectId: 'another' },
        { token: 'unscoped' },
      ],
    })
    const reply = await hss(listPath, { headers: { 'x-auth-token': token } })
    expect(reply.status).toBe(status)
    expect(reply.json.error_msg).toContain(message)
  })

  it('may not come together with a signature', async () => {
    const bench = await openBench()
    const url = `${bench.emulator.urls.hss}/v5/${sample.projectId}${listPath}`
    const reply = await bench.ask(url, { headers: { ...signHeaders(url), 'x-auth-token': sample.token } })
    expect(reply.status).toBe(401)
  })

  it('can be revoked', async () => {
    const { emulator, hss } = await openBench()
    expect((await hss(listPath)).status).toBe(200)
    emulator.state.keyring.revokeToken(sample.token)
    expect((await hss(listPath)).status).toBe(401)
  })
})

describe('a project', () => {
  it.each([
    ['nobody declared', [], { projects: ['another'] }],
    ['the credential is not for', [{ id: sample.projectId, name: sample.region }], { projects: ['another'] }],
    ['nobody declared, without limits', [], {}],
  ])('is closed when %s', async (_, projects, permissions) => {
    const tokens = [{ token: sample.token, projectId: sample.projectId, permissions }]
    const reply = await (await openBench({ projects, tokens })).hss(listPath)
    expect([reply.status, reply.json.error_code]).toEqual([403, 'APIGW.0302'])
  })

  it('is open to a credential that is limited to it', async () => {
    const tokens = [{ token: sample.token, projectId: sample.projectId, permissions: { projects: [sample.projectId] } }]
    expect((await (await openBench({ tokens })).hss(listPath)).status).toBe(200)
  })
})

describe('a missing permission', () => {
  it.each([
    [
      'HSS.0013',
      400,
      {
        error_code: 'HSS.0013',
        error_description: 'Insufficient permissions.',
        error_msg: 'Insufficient permissions.',
      },
    ],
    ['HSS.0010', 400, { error_code: 'HSS.0010', error_description: 'Access denied.', error_msg: 'Access denied.' }],
    ['00000010', 400, { error_code: '00000010', error_description: 'Access denied.' }],
    ['APIGW.0302', 403, { error_code: 'APIGW.0302', error_msg: expect.any(String), request_id: expect.any(String) }],
    [
      'policy',
      403,
      {
        error_code: expect.any(String),
        error_msg: expect.any(String),
        encoded_authorization_message: expect.any(String),
      },
    ],
  ] as const)('is said as %s', async (denial, status, body) => {
    const permissions = { deny: { listImages: denial } }
    const { hss } = await openBench({ tokens: [{ token: sample.token, projectId: sample.projectId, permissions }] })
    const reply = await hss(listPath)
    expect(reply.status).toBe(status)
    expect(reply.json).toEqual(body)
  })

  it('includes enterprise projects that were not granted', async () => {
    const permissions = { enterpriseProjects: ['eps-1', 'eps-2'] }
    const images = ['0', 'eps-1', 'eps-2', 'eps-3'].map((id) => ({ image_name: `in-${id}`, enterprise_project_id: id }))
    const { hss, list } = await openBench({
      images,
      tokens: [{ token: sample.token, projectId: sample.projectId, permissions }],
    })
    expect((await hss(listPath)).json.error_code).toBe('HSS.0013')
    expect((await hss(`${listPath}?enterprise_project_id=eps-3`)).json.error_code).toBe('HSS.0013')
    expect((await list('enterprise_project_id=eps-1')).map((row) => row.image_name)).toEqual(['in-eps-1'])
    expect((await list('enterprise_project_id=all_granted_eps')).map((row) => row.image_name)).toEqual([
      'in-eps-1',
      'in-eps-2',
    ])
  })

  it('leaves the default enterprise project when none is named', async () => {
    const images = ['0', 'eps-1'].map((id) => ({ image_name: `in-${id}`, enterprise_project_id: id }))
    const { list } = await openBench({ images })
    expect((await list()).map((row) => row.image_name)).toEqual(['in-0'])
    expect(await list('enterprise_project_id=all_granted_eps')).toHaveLength(2)
  })
})

describe('the gateway', () => {
  it.each([
    [`${listPath}/`, 'GET'],
    [listPath, 'POST'],
    ['/image/vulnerability/handle', 'POST'],
  ])('has not published %s for %s', async (path, method) => {
    const reply = await (await openBench()).hss(path, { method })
    expect([reply.status, reply.json.error_code]).toEqual([404, 'APIGW.0101'])
  })

  it('refuses bodies that are too large', async () => {
    const { post } = await openBench()
    const large = await post(' '.repeat(12 * 1024 * 1024 + 1))
    expect([large.status, large.json.error_code]).toEqual([413, 'APIGW.0201'])
  })

  it('throttles when the world says so', async () => {
    const { hss, clock } = await openBench({ behaviour: { requestsPerSecond: 2 } })
    const statuses = async (): Promise<number[]> => [
      (await hss(listPath)).status,
      (await hss(listPath)).status,
      (await hss(listPath)).status,
    ]
    expect(await statuses()).toEqual([200, 200, 429])
    clock.nowMs += 1000
    expect(await statuses()).toEqual([200, 200, 429])
  })

  it('records what came and what went', async () => {
    const { emulator, hss, clock } = await openBench()
    clock.nowMs += 7
    await hss(`${listPath}?limit=10&image_name=a%20b`)
    await hss('/nowhere', { method: 'POST', body: 'text' })
    expect(emulator.requests).toMatchObject([
      {
        atMs: startMs + 7,
        service: 'hss',
        call: 'listImages',
        method: 'GET',
        query: { limit: '10', image_name: 'a b' },
        rawQuery: 'limit=10&image_name=a%20b',
        status: 400,
      },
      { call: 'unknown', method: 'POST', path: `/v5/${sample.projectId}/nowhere`, body: 'text', status: 404 },
    ])
    expect(emulator.calls('listImages')).toHaveLength(1)
    expect(emulator.calls('listImages')[0]?.headers['x-auth-token']).toBe(sample.token)
  })
})
