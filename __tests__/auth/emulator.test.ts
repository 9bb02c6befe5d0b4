import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sample, sampleWorld, startEmulator, type Emulator } from '../../emulator/index.ts'
import { createIdentity } from '../../src/auth/identity.ts'
import type { Login } from '../../src/auth/login.ts'
import { systemClock } from '../../src/base/clock.ts'
import { Secret } from '../../src/base/secret.ts'
import { message } from '../../src/base/words/index.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { loginDialect } from '../../src/http/dialect.ts'
import { createGate } from '../../src/http/gate.ts'
import { stack, stackAuthenticated } from '../../src/http/stack.ts'
import { createDirectExchange } from '../../src/http/direct-exchange.ts'
import { createTransport, defaultLimits } from '../../src/http/transport.ts'
import { createWorld, FakeClock } from './fake-login.ts'

const { signal } = new AbortController()
const oidc = { audience: sample.audience }
const sts = { providerUrn: sample.providerUrn, agencyUrn: sample.agencyUrn }
const logins: Record<Login['method'], Login> = {
  aksk: {
    method: 'aksk',
    accessKeyId: sample.accessKeyId,
    secretAccessKey: new Secret(sample.secretAccessKey),
    securityToken: undefined,
  },
  token: { method: 'token', token: new Secret(sample.token) },
  password: { method: 'password', account: sample.account, user: sample.user, password: new Secret(sample.password) },
  oidc_iam: { method: 'oidc_iam', identityProvider: sample.identityProvider, ...oidc },
  oidc_sts: { method: 'oidc_sts', ...sts, ...oidc },
}
const methods = Object.keys(logins) as Login['method'][]

let emulator: Emulator
let clock: FakeClock

beforeEach(async () => {
  clock = new FakeClock()
  emulator = await startEmulator({ world: sampleWorld, now: () => clock.now() })
})
afterEach(() => emulator.close())

function connect(login: Login, projectId?: string) {
  const transport = createTransport({
    exchange: createDirectExchange(systemClock),
    clock: systemClock,
    limits: defaultLimits,
  })
  const world = createWorld(() => {
    throw new Error('nothing goes anywhere else')
  })
  const layers = {
    clock,
    random: () => 0,
    log: world.dependencies.log,
    scrub: (text: string) => text,
    gate: createGate(),
    dialect: loginDialect,
  }
  const identity = createIdentity(login, {
    ...world.dependencies,
    region: sample.region,
    projectId,
    endpoints: { iam: emulator.urls.iam, sts: emulator.urls.sts },
    clock,
    send: stack(transport, layers),
    sendAs: (authenticator) => stackAuthenticated(transport, authenticator, layers),
    requestIdToken: askGithub,
  })
  const send = stackAuthenticated(transport, identity.authenticator, layers)
  return { identity, send: () => send(describeListing(), signal) }
}

async function askGithub(audience: string): Promise<string> {
  const { requestUrl, requestToken } = emulator.idToken
  const response = await fetch(`${requestUrl}&audience=${audience}`, {
    headers: { authorization: `bearer ${requestToken}` },
  })
  return ((await response.json()) as { value: string }).value
}

function describeListing(): HttpRequest {
  return {
    method: 'GET',
    endpoint: emulator.urls.hss,
    path: `/v5/${sample.projectId}/image/local-repositories`,
    query: [
      ['enterprise_project_id', 'all_granted_eps'],
      ['limit', '200'],
      ['offset', '0'],
    ],
    headers: { 'content-type': 'application/json', region: sample.region },
    body: '',
    repeat: 'always',
    expects: 'json',
  }
}

const loginCalls = () =>
  (['loginWithPassword', 'loginWithIdToken', 'assumeWithOidc'] as const).flatMap((name) => emulator.calls(name)).length

describe('against services that verify credentials', () => {
  it.each(methods)('%s finds the project and is let in', async (method) => {
    const { identity, send } = connect(logins[method])
    expect(await identity.findProject(signal)).toBe(sample.projectId)
    expect((await send()).json).toMatchObject({ total_num: 2 })
    expect(loginCalls()).toBe(['aksk', 'token'].includes(method) ? 0 : 1)
  })

  it.each([
    ['password', 24 * 60 - 4],
    ['oidc_iam', 24 * 60 - 4],
    ['oidc_sts', 56],
  ] as const)('%s logs in again before its credential ends', async (method, minutes) => {
    const { send } = connect(logins[method], sample.projectId)
    await send()
    clock.atMs += minutes * 60_000
    await send()
    expect(loginCalls()).toBe(2)
    expect(emulator.requests.every(({ status = 0 }) => status < 400)).toBe(true)
  })

  it.each(['password', 'oidc_iam'] as const)(
    '%s goes on with one fresh login when its token is revoked',
    async (method) => {
      const { send } = connect(logins[method], sample.projectId)
      await send()
      emulator.state.keyring.revokeAllTokens()
      await Promise.all([send(), send(), send()])
      expect(loginCalls()).toBe(2)
    },
  )

  it.each([
    ['aksk', { ...logins.aksk, secretAccessKey: new Secret('wrong') }, 'verify aksk signature fail'],
    ['token', { method: 'token', token: new Secret('wrong') }, 'decrypt token fail'],
  ] as [string, Login, string][])('%s: a wrong one is tried once', async (_, login, said) => {
    await expect(connect(login, sample.projectId).send()).rejects.toThrow(said)
    expect(emulator.requests).toHaveLength(1)
  })

  it.each([
    ['password', { ...logins.password, password: new Secret('wrong') }, 'advice_password'],
    ['oidc_iam', { ...logins.oidc_iam, audience: 'somebody-else' }, 'advice_oidc_iam'],
    ['oidc_iam', { ...logins.oidc_iam, identityProvider: 'unknown' }, 'advice_oidc_iam'],
    ['oidc_sts', { ...logins.oidc_sts, audience: 'somebody-else' }, 'advice_oidc_sts'],
    ['oidc_sts', { ...logins.oidc_sts, agencyUrn: 'unknown' }, 'advice_oidc_sts'],
  ] as [string, Login, 'advice_password'][])('%s: a refused login is explained', async (_, login, advice) => {
    await expect(connect(login, sample.projectId).send()).rejects.toMatchObject({ advice: message(advice) })
    expect(loginCalls()).toBe(1)
  })

  it('lets a login wait out an overloaded service', async () => {
    emulator.faults.add({ call: 'loginWithPassword', fault: { kind: 'answer', status: 503 }, times: 2 })
    const { send } = connect(logins.password, sample.projectId)
    expect((await send()).status).toBe(200)
    expect(emulator.calls('loginWithPassword').map(({ status }) => status)).toEqual([503, 503, 201])
  })
})
