import { describe, expect, it } from '@jest/globals'
import { sample } from '../../emulator/index.ts'
import { listPath, openBench, signHeaders, startMs } from './client.ts'
import type { Bench, Reply } from './client.ts'

const minute = 60_000

const passwordBody = (
  password: string = sample.password,
  scope: object | null = { project: { name: sample.region } },
): object => ({
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: sample.user, password, domain: { name: sample.account } } },
    },
    ...(scope === null ? {} : { scope }),
  },
})

const logIn = ({ ask, emulator }: Bench, body: object, query = '?nocatalog=true'): Promise<Reply> =>
  ask(`${emulator.urls.iam}/v3/auth/tokens${query}`, { method: 'POST', body })

const fetchIdToken = async ({ ask, emulator }: Bench, audience: string = sample.audience): Promise<string> =>
  (
    await ask(`${emulator.idToken.requestUrl}&audience=${audience}`, {
      headers: { authorization: `bearer ${emulator.idToken.requestToken}` },
    })
  ).json.value

const federate = (
  { ask, emulator }: Bench,
  id: string,
  provider: string | null = sample.identityProvider,
): Promise<Reply> =>
  ask(`${emulator.urls.iam}/v3.0/OS-AUTH/id-token/tokens`, {
    method: 'POST',
    body: { auth: { id_token: { id }, scope: { project: { name: sample.region } } } },
    headers: { 'x-idp-id': provider },
  })

const assume = ({ ask, emulator }: Bench, id_token: string, more: object = {}): Promise<Reply> =>
  ask(`${emulator.urls.sts}/v5/agencies/assume-with-oidc`, {
    method: 'POST',
    body: {
      provider_urn: sample.providerUrn,
      agency_urn: sample.agencyUrn,
      agency_session_name: 'session',
      id_token,
      ...more,
    },
  })

describe('the password login', () => {
  it('gives a token for the project, good for a day', async () => {
    const bench = await openBench()
    const reply = await logIn(bench, passwordBody())
    expect(reply.status).toBe(201)
    expect(reply.json.token).toMatchObject({
      methods: ['password'],
      expires_at: '2026-01-16T08:30:00.000000Z',
      project: { id: sample.projectId, name: sample.region },
    })
    expect(reply.json.token.catalog).toBeUndefined()
    const headers = { 'x-auth-token': reply.headers.get('x-subject-token') }
    expect((await bench.hss(listPath, { headers })).status).toBe(200)
    bench.clock.nowMs += 24 * 60 * minute
    expect((await bench.hss(listPath, { headers })).json.error_msg).toContain('token expires')
  })

  it('gives a token without a project when none is asked for, and a catalog unless refused', async () => {
    const bench = await openBench()
    const reply = await logIn(bench, passwordBody(sample.password, null), '')
    expect(reply.json.token).not.toHaveProperty('project')
    expect(reply.text.length).toBeGreaterThan(100_000)
    expect(
      (await bench.hss(listPath, { headers: { 'x-auth-token': reply.headers.get('x-subject-token') } })).status,
    ).toBe(403)
  })

  it.each([
    ['a wrong password', passwordBody('wrong'), 401, 'Unauthorized'],
    ['an unknown project', passwordBody(sample.password, { project: { name: 'nowhere' } }), 401, 'Unauthorized'],
    ['an unknown field', { ...passwordBody(), extra: 1 }, 400, 'Bad Request'],
    ['a body without a user', { auth: { identity: { methods: ['password'] } } }, 400, 'Bad Request'],
  ])('refuses %s in the shape of Keystone', async (_, body, code, title) => {
    const reply = await logIn(await openBench(), body)
    expect(reply.status).toBe(code)
    expect(reply.json).toEqual({ error: { code, title, message: expect.any(String) } })
  })
})

async function look(bench: Bench, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const url = `${bench.emulator.urls.iam}${path}`
  return bench.ask(url, { headers: signHeaders(url, { headers }) })
}
const projectIds = (reply: Reply): unknown => reply.json.projects.map((project: { id: string }) => project.id)

describe('the project look-ups', () => {
  const projects = [
    { id: sample.projectId, name: sample.region },
    { id: 'sub', name: `${sample.region}_team` },
    { id: 'hidden', name: 'eu-west-101' },
  ]
  const permissions = { projects: [sample.projectId, 'sub'] }
  const world = {
    projects,
    accessKeys: [{ accessKeyId: sample.accessKeyId, secretAccessKey: sample.secretAccessKey, permissions }],
  }
  it('find a project by its whole name', async () => {
    const reply = await look(await openBench(world), `/v3/projects?name=${sample.region}`)
    expect(reply.json.projects).toEqual([
      {
        id: sample.projectId,
        name: sample.region,
        domain_id: 'emulated-domain',
        parent_id: 'emulated-domain',
        enabled: true,
        is_domain: false,
        description: '',
        links: {
          self: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+\/v3\/projects\/[0-9a-f]{32}$/),
          previous: null,
          next: null,
        },
      },
    ])
    expect(reply.json.links.self).toMatch(/\/v3\/projects$/)
  })

  it('list what the caller can use', async () => {
    const bench = await openBench(world)
    expect(projectIds(await look(bench, '/v3/auth/projects'))).toEqual([sample.projectId, 'sub'])
    expect(projectIds(await look(bench, '/v3/projects'))).toEqual([sample.projectId, 'sub'])
    expect(projectIds(await look(bench, '/v3/projects?name=eu-west-101'))).toEqual([])
  })

  it('list everything to a caller without limits', async () => {
    const { projects: all } = world
    expect(projectIds(await look(await openBench({ projects: all }), '/v3/projects'))).toEqual([
      sample.projectId,
      'sub',
      'hidden',
    ])
  })

  it('refuse unknown filters and unknown callers', async () => {
    const bench = await openBench(world)
    expect((await look(bench, '/v3/projects?region=x')).status).toBe(400)
    const url = `${bench.emulator.urls.iam}/v3/projects`
    expect((await bench.ask(url)).json.error_code).toBe('APIGW.0301')
    expect((await bench.ask(url, { headers: { 'x-auth-token': 'garbled' } })).json).toMatchObject({
      error: { code: 401 },
    })
    expect((await bench.ask(url, { headers: { 'x-auth-token': sample.token } })).status).toBe(200)
    expect((await bench.ask(url, { method: 'POST', body: {} })).status).toBe(404)
  })
})

describe("the runner's ID tokens", () => {
  it('are given for the request token only, with the audience asked for', async () => {
    const bench = await openBench()
    const token = await fetchIdToken(bench)
    const [header, payload] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    expect(JSON.parse(header ?? '')).toMatchObject({ typ: 'JWT' })
    expect(JSON.parse(payload ?? '')).toMatchObject({
      aud: sample.audience,
      sub: 'repo:octo-org/octo-repo:ref:refs/tags/v1.0.0',
      exp: startMs / 1000 + 300,
    })
    expect(
      (await bench.ask(bench.emulator.idToken.requestUrl, { headers: { authorization: 'bearer wrong' } })).status,
    ).toBe(401)
  })

  it('become an IAM token for the project', async () => {
    const bench = await openBench()
    const reply = await federate(bench, await fetchIdToken(bench))
    expect(reply.status).toBe(201)
    expect(reply.json.token).toMatchObject({ methods: ['mapped'], project: { id: sample.projectId } })
    expect(
      (await bench.hss(listPath, { headers: { 'x-auth-token': reply.headers.get('x-subject-token') } })).status,
    ).toBe(200)
  })

  it('become temporary keys, good for as long as asked', async () => {
    const bench = await openBench()
    const reply = await assume(bench, await fetchIdToken(bench), { duration_seconds: 900 })
    expect(reply.json).toMatchObject({
      audience: sample.audience,
      provider: sample.providerUrn,
      credentials: { expiration: '2026-01-15T08:45:00.000Z' },
    })
    const { access_key_id: accessKeyId, secret_access_key: secretAccessKey, security_token } = reply.json.credentials
    const url = `${bench.emulator.urls.hss}/v5/${sample.projectId}${listPath}`
    const list = (): Promise<Reply> =>
      bench.ask(url, {
        headers: signHeaders(url, {
          accessKeyId,
          secretAccessKey,
          headers: { 'x-security-token': security_token },
          nowMs: bench.clock.nowMs,
        }),
      })
    expect((await list()).status).toBe(200)
    bench.clock.nowMs += 15 * minute
    expect((await list()).json.error_msg).toContain('token expires')
  })

  it.each([
    ['for another audience', (bench: Bench) => fetchIdToken(bench, 'another')],
    [
      'with a changed payload',
      async (bench: Bench) =>
        (await fetchIdToken(bench)).replace(
          /\.[^.]+\./,
          `.${Buffer.from('{"aud":"hss-image-scan"}').toString('base64url')}.`,
        ),
    ],
    ['that are no tokens', async () => 'garbled'],
    ['with a part too many', async (bench: Bench) => `${await fetchIdToken(bench)}.more`],
    [
      'that have expired',
      async (bench: Bench) => {
        const token = await fetchIdToken(bench)
        bench.clock.nowMs += 5 * minute
        return token
      },
    ],
  ])('are refused %s', async (_, make) => {
    const bench = await openBench()
    const token = await make(bench)
    const federated = await federate(bench, token)
    expect([federated.status, federated.json.error.title]).toEqual([401, 'Unauthorized'])
    const assumed = await assume(bench, token)
    expect(assumed.status).toBe(403)
    expect(assumed.json).toMatchObject({
      error_msg: expect.any(String),
      encoded_authorization_message: expect.any(String),
    })
  })

  it('are refused for subjects that nobody trusts', async () => {
    const bench = await openBench({ runner: { subject: 'repo:octo-org/other:ref:refs/heads/main' } })
    expect((await federate(bench, await fetchIdToken(bench))).json.error.message).toContain('not trusted')
    expect((await assume(bench, await fetchIdToken(bench))).status).toBe(403)
  })

  it('need a known provider, agency and duration', async () => {
    const bench = await openBench()
    const token = await fetchIdToken(bench)
    expect((await federate(bench, token, 'unknown')).status).toBe(404)
    expect((await federate(bench, token, null)).status).toBe(400)
    expect((await assume(bench, token, { agency_urn: 'unknown' })).status).toBe(403)
    expect((await assume(bench, token, { duration_seconds: 899 })).status).toBe(400)
    expect((await assume(bench, token, { agency_session_name: 'x' })).status).toBe(400)
    expect((await assume(bench, token, { region: 'x' })).status).toBe(400)
  })
})
