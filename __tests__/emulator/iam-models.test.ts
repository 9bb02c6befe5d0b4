import { describe, expect, it } from '@jest/globals'
import { sample } from '../../emulator/index.ts'
import type { World } from '../../emulator/index.ts'
import { listPath, openBench, signHeaders } from './client.ts'
import type { Bench, Reply } from './client.ts'

const minute = 60_000

const world: World = {
  projects: [
    { id: sample.projectId, name: sample.region, domainId: 'account-1' },
    { id: 'sub', name: `${sample.region}_team`, domainId: 'account-1' },
    { id: 'closed', name: 'eu-west-101', domainId: 'account-2', enabled: false },
  ],
  iamAgencies: [{ name: 'scanner', domainId: 'account-2', domainName: 'other-account' }],
}

const ask = ({ ask: send, emulator }: Bench, path: string, body?: object, headers = {}): Promise<Reply> => {
  const url = `${emulator.urls.iam}${path}`
  if (body !== undefined) return send(url, { method: 'POST', body, headers })
  return send(url, { headers: signHeaders(url, { headers }) })
}

const idsOf = (reply: Reply): unknown => reply.json.projects.map((project: { id: string }) => project.id)

describe('KeystoneListProjects', () => {
  it.each([
    ['domain_id=account-2', ['closed']],
    ['enabled=false', ['closed']],
    ['enabled=true', [sample.projectId, 'sub']],
    ['is_domain=false', [sample.projectId, 'sub', 'closed']],
    ['is_domain=true', []],
    [`parent_id=${sample.projectId}`, ['sub']],
    ['parent_id=account-1', [sample.projectId]],
    ['page=1&per_page=2', [sample.projectId, 'sub']],
    ['page=2&per_page=2', ['closed']],
    ['page=3&per_page=2', []],
    ['page=1&per_page=5000&enabled=true&name=cn-north-7', [sample.projectId]],
  ])('filters by %s', async (query, ids) => {
    expect(idsOf(await ask(await openBench(world), `/v3/projects?${query}`))).toEqual(ids)
  })

  it.each(['page=1', 'per_page=10', 'page=0&per_page=10', 'page=1&per_page=5001', 'enabled=1', 'is_domain=no'])(
    'refuses %s',
    async (query) => {
      expect((await ask(await openBench(world), `/v3/projects?${query}`)).json.error.code).toBe(400)
    },
  )

  it('does not mind a project header, and links to each project', async () => {
    const reply = await ask(await openBench(world), '/v3/projects', undefined, { 'x-project-id': sample.projectId })
    expect(reply.json.projects[1].links).toEqual({
      self: expect.stringMatching(/\/v3\/projects\/sub$/),
      previous: null,
      next: null,
    })
  })

  it('links from the own projects to the thing itself alone', async () => {
    const { projects, links } = (await ask(await openBench(world), '/v3/auth/projects')).json
    expect(links).toEqual({ self: expect.stringMatching(/\/v3\/auth\/projects$/) })
    expect(projects[0].links).toEqual({ self: expect.stringMatching(/\/v3\/projects\/[0-9a-f]{32}$/) })
  })
})

const logIn = (bench: Bench, scope: object | null, query = ''): Promise<Reply> =>
  ask(bench, `/v3/auth/tokens${query}`, {
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { name: sample.user, password: sample.password, domain: { name: sample.account } } },
      },
      scope,
    },
  })

const fetchIdToken = async ({ ask: send, emulator }: Bench): Promise<string> => {
  const headers = { authorization: `bearer ${emulator.idToken.requestToken}` }
  return (await send(`${emulator.idToken.requestUrl}&audience=${sample.audience}`, { headers })).json.value
}

const federate = async (bench: Bench, scope: object): Promise<Reply> =>
  ask(
    bench,
    '/v3.0/OS-AUTH/id-token/tokens',
    { auth: { id_token: { id: await fetchIdToken(bench) }, scope } },
    { 'x-idp-id': sample.identityProvider },
  )

describe('the answer to a login', () => {
  it('describes user, domain and catalog as the model of a password login does', async () => {
    const { token } = (await logIn(await openBench(), { domain: { name: sample.account } })).json
    expect(token.domain).toEqual({ id: 'emulated-domain', name: sample.account })
    expect(token).not.toHaveProperty('project')
    expect(token.user).toEqual({
      id: 'emulated-user',
      name: sample.user,
      domain: { id: 'emulated-domain', name: sample.account },
      password_expires_at: '',
    })
    expect(token.catalog[0]).toEqual({
      id: 'service0',
      name: 'service0',
      type: 'emulated',
      endpoints: [
        { id: 'endpoint0', interface: 'public', region: '*', region_id: '*', url: 'https://service0.example.com/v1' },
      ],
    })
  })

  it('leaves the catalog out for any word of nocatalog, and not for an empty one', async () => {
    const bench = await openBench()
    expect((await logIn(bench, {}, '?nocatalog=no')).json.token).not.toHaveProperty('catalog')
    expect((await logIn(bench, {}, '?nocatalog=')).json.token).toHaveProperty('catalog')
  })

  it('describes a federated user as the model of an ID token login does', async () => {
    const { token } = (await federate(await openBench(), { domain: { id: 'emulated-domain' } })).json
    expect(token.domain).toEqual({ id: 'emulated-domain', name: 'emulated-account' })
    expect(token.user['OS-FEDERATION']).toEqual({
      identity_provider: { id: sample.identityProvider },
      protocol: { id: 'oidc' },
      groups: [{ id: 'emulated-group', name: 'workflows' }],
    })
    expect(token.catalog[0]).toEqual({
      id: 'endpoint0',
      interface: 'public',
      region: '*',
      region_id: '*',
      url: 'https://service0.example.com/v1',
    })
  })

  it('is about no project when the scope is null, as the Go SDK sends it', async () => {
    const { token } = (await logIn(await openBench(), null)).json
    expect([token.project, token.domain]).toEqual([undefined, undefined])
  })

  it('is a refusal for the domain of another account', async () => {
    expect((await logIn(await openBench(), { domain: { name: 'other' } })).json.error.code).toBe(401)
    expect((await federate(await openBench(), { domain: { id: 'other' } })).json.error.code).toBe(401)
  })
})

const keysPath = '/v3.0/OS-CREDENTIAL/securitytokens'
const byToken = (token: object): object => ({ auth: { identity: { methods: ['token'], token } } })
const byAgency = (assume_role: object): object => ({ auth: { identity: { methods: ['assume_role'], assume_role } } })

async function listWith(bench: Bench, { credential }: { credential: Record<string, string> }): Promise<Reply> {
  const url = `${bench.emulator.urls.hss}/v5/${sample.projectId}${listPath}`
  const headers = signHeaders(url, {
    accessKeyId: credential['access'] ?? '',
    secretAccessKey: credential['secret'] ?? '',
    headers: { 'x-security-token': credential['securitytoken'] ?? '' },
    nowMs: bench.clock.nowMs,
  })
  return bench.ask(url, { headers })
}

describe('the temporary keys of IAM', () => {
  it('are given for a token, in the body or in the header, for as long as asked', async () => {
    const bench = await openBench(world)
    const reply = await ask(bench, keysPath, byToken({ id: sample.token, duration_seconds: 86_400 }))
    expect([reply.status, reply.json.credential.expires_at]).toEqual([201, '2026-01-16T08:30:00.000000Z'])
    expect((await listWith(bench, reply.json)).status).toBe(200)
    const short = await ask(bench, keysPath, byToken({}), { 'x-auth-token': sample.token })
    expect((await listWith(bench, short.json)).status).toBe(200)
    bench.clock.nowMs += 15 * minute
    expect((await listWith(bench, short.json)).json.error_msg).toContain('token expires')
  })

  it('are given for an agency to whoever may come in', async () => {
    const bench = await openBench(world)
    const role = { agency_name: 'scanner', domain_name: 'other-account', session_user: { name: 'build-1' } }
    const headers = { 'x-auth-token': sample.token }
    const reply = await ask(bench, keysPath, byAgency(role), headers)
    expect((await listWith(bench, reply.json)).status).toBe(200)
    expect((await ask(bench, keysPath, byAgency(role))).status).toBe(401)
    expect((await ask(bench, keysPath, byAgency({ ...role, agency_name: 'no' }), headers)).status).toBe(404)
    expect((await ask(bench, keysPath, byAgency({ ...role, domain_id: 'account-1' }), headers)).status).toBe(404)
  })

  it.each([
    ['an unknown token', byToken({ id: 'garbled' }), 401],
    ['no token', byToken({}), 401],
    ['a duration below 15 minutes', byToken({ id: sample.token, duration_seconds: 899 }), 400],
    ['a duration above a day', byToken({ id: sample.token, duration_seconds: 86_401 }), 400],
    ['an unknown method', { auth: { identity: { methods: ['password'] } } }, 400],
    ['no role', { auth: { identity: { methods: ['assume_role'] } } }, 400],
    [
      'a session user that begins with a digit',
      byAgency({ agency_name: 'a', domain_id: 'b', session_user: { name: '1abcd' } }),
      400,
    ],
  ])('are refused for %s', async (_, body, code) => {
    expect((await ask(await openBench(world), keysPath, body)).json.error.code).toBe(code)
  })

  it('may be limited by a policy', async () => {
    const Statement = [
      {
        Action: ['hss:*:*'],
        Effect: 'Allow',
        Condition: { StringEquals: { 'g:UserName': ['a'] } },
        Resource: ['hss:*:*:image:*'],
      },
    ]
    const limited = (policy: object): object => ({
      auth: { identity: { methods: ['token'], token: { id: sample.token }, policy } },
    })
    const bench = await openBench(world)
    expect((await ask(bench, keysPath, limited({ Version: '1.1', Statement }))).status).toBe(201)
    expect((await ask(bench, keysPath, limited({ Version: '2.0', Statement }))).status).toBe(400)
  })
})

describe('AssumeAgencyWithOIDC', () => {
  const assume = async (more: object): Promise<Reply> => {
    const bench = await openBench()
    const body = {
      provider_urn: sample.providerUrn,
      agency_urn: sample.agencyUrn,
      agency_session_name: 'session',
      id_token: await fetchIdToken(bench),
      ...more,
    }
    return bench.ask(`${bench.emulator.urls.sts}/v5/agencies/assume-with-oidc`, { method: 'POST', body })
  }

  it.each([
    { policy: 'p'.repeat(4096) },
    { policy_ids: Array.from({ length: 20 }, () => 'i_-'.padEnd(64, '0')) },
    { agency_session_name: 'aA0_+=,.@-' },
    { agency_session_name: 'a'.repeat(128) },
  ])('takes %j', async (more) => {
    expect((await assume(more)).status).toBe(200)
  })

  it.each([
    { policy: '{' },
    { policy: 'p'.repeat(4097) },
    { policy_ids: Array.from({ length: 21 }, () => 'i') },
    { policy_ids: ['i'.repeat(65)] },
    { policy_ids: [''] },
    { agency_session_name: 'a/b' },
    { agency_session_name: 'a b' },
    { agency_session_name: 'a'.repeat(129) },
  ])('refuses %j', async (more) => {
    expect((await assume(more)).json.error_code).toBe('STS.InvalidParameter')
  })
})
