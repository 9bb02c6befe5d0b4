import { describe, expect, it } from '@jest/globals'
import { createIdentity } from '../../src/auth/identity.ts'
import type { Login } from '../../src/auth/login.ts'
import { Secret } from '../../src/base/secret.ts'
import { authenticated } from '../../src/http/authenticated.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { answerWith, createWorld, hssRequest, refuseWith, type FakeWorld } from './fake-login.ts'

const { signal } = new AbortController()
const logins: Record<Login['method'], Login> = {
  aksk: { method: 'aksk', accessKeyId: 'AK1', secretAccessKey: new Secret('secret-key'), securityToken: undefined },
  token: { method: 'token', token: new Secret('ready-token') },
  password: { method: 'password', account: 'acme', user: 'scanner', password: new Secret('password') },
  oidc_iam: { method: 'oidc_iam', identityProvider: 'github', audience: 'hss-image-scan' },
  oidc_sts: { method: 'oidc_sts', providerUrn: 'provider', agencyUrn: 'agency', audience: 'hss-image-scan' },
}
const methods = Object.keys(logins) as Login['method'][]
const signing = new Set<Login['method']>(['aksk', 'oidc_sts'])
const exchanging = ['password', 'oidc_iam', 'oidc_sts'] as const
const given = ['aksk', 'token'] as const

interface Service {
  /** How many HSS calls are refused with 401 before one is let in. */
  refusals: number
  ownProject?: string
}

/** IAM, STS and HSS in one; each login gives another credential. */
function answerAll(service: Service, request: HttpRequest, world: FakeWorld) {
  const count = world.requests.filter(({ path }) => /tokens$|oidc$/.test(path)).length
  if (request.path === '/v3/projects') {
    return answerWith({ projects: [{ id: 'p-found', name: 'ap-southeast-1' }] }, {}, 200)
  }
  if (request.path.endsWith('tokens')) {
    const project = service.ownProject === undefined ? undefined : { id: service.ownProject }
    return answerWith({ token: { project } }, { 'x-subject-token': `token-${count}` })
  }
  if (request.path.endsWith('assume-with-oidc')) {
    const secrets = { secret_access_key: `secret-key-${count}`, security_token: `security-token-${count}` }
    return answerWith({ credentials: { access_key_id: `AK-${count}`, ...secrets } })
  }
  service.refusals -= 1
  if (service.refusals >= 0) throw refuseWith(401, 'token expires')
  return answerWith({}, {}, 200)
}

function connect(method: Login['method'], service: Service = { refusals: 0 }, projectId?: string) {
  const world = createWorld((request) => answerAll(service, request, world), { projectId })
  const identity = createIdentity(logins[method], world.dependencies)
  const send = authenticated(world.dependencies.send, identity.authenticator)
  const sent = () => world.requests.map(({ path }) => path.split('/').at(-1))
  return { ...world, identity, send, sent }
}

describe('createIdentity', () => {
  it.each(methods)('%s: sends nothing before it is asked', (method) => {
    expect(connect(method).requests).toEqual([])
  })

  it.each(methods)('%s: takes the given project without asking anybody', async (method) => {
    const { identity, requests } = connect(method, { refusals: 0 }, 'p-given')
    expect(await identity.findProject(signal)).toBe('p-given')
    expect(requests).toEqual([])
  })

  it.each(methods)('%s: looks the project up once, as itself', async (method) => {
    const { identity, requests, sent } = connect(method)
    expect(await identity.findProject(signal)).toBe('p-found')
    expect(await identity.findProject(signal)).toBe('p-found')
    expect(sent().filter((name) => name === 'projects')).toHaveLength(1)
    const lookUp = requests.at(-1)
    expect(lookUp?.headers).toHaveProperty(signing.has(method) ? 'authorization' : 'x-auth-token')
    expect(lookUp?.headers).not.toHaveProperty('x-project-id')
  })

  it.each(['password', 'oidc_iam'] as const)('%s: takes the project of its token', async (method) => {
    const { identity, sent } = connect(method, { refusals: 0, ownProject: 'p-own' })
    expect(await identity.findProject(signal)).toBe('p-own')
    expect(sent()).toEqual(['tokens'])
  })

  it.each(methods)('%s: names the project to HSS only where the vendor does', async (method) => {
    const { identity } = connect(method)
    await identity.findProject(signal)
    const { headers } = await identity.authenticator.authorize(hssRequest, signal)
    expect(headers['x-project-id']).toBe(signing.has(method) ? 'p-found' : undefined)
  })

  it.each(exchanging)('%s: after a 401 logs in once more and goes on', async (method) => {
    const { send, sent } = connect(method, { refusals: 1 }, 'p-given')
    expect((await send(hssRequest, signal)).status).toBe(200)
    expect(sent().map((name) => name === 'local-repositories')).toEqual([false, true, false, true])
  })

  it.each(exchanging)('%s: a fresh login that is refused too is the end', async (method) => {
    const { send, requests } = connect(method, { refusals: 99 }, 'p-given')
    await expect(send(hssRequest, signal)).rejects.toThrow('token expires')
    expect(requests).toHaveLength(4)
  })

  it.each(given)('%s: a 401 is the end', async (method) => {
    const { send, requests } = connect(method, { refusals: 1 }, 'p-given')
    await expect(send(hssRequest, signal)).rejects.toThrow('token expires')
    expect(requests).toHaveLength(1)
  })

  it.each(exchanging)('%s: callers that are refused together share one fresh login', async (method) => {
    const { send, sent } = connect(method, { refusals: 6 }, 'p-given')
    await Promise.all(Array.from({ length: 6 }, () => send(hssRequest, signal)))
    expect(sent().filter((name) => name !== 'local-repositories')).toHaveLength(2)
    expect(sent().filter((name) => name === 'local-repositories')).toHaveLength(12)
  })

  it.each(methods)('%s: masks whatever it receives, and no access key id', async (method) => {
    const { identity, masked } = connect(method)
    await identity.authenticator.authorize(hssRequest, signal)
    const idToken = method.startsWith('oidc') ? ['github-id-token'] : []
    const received: Partial<Record<Login['method'], string[]>> = {
      password: ['token-1'],
      oidc_iam: ['token-1'],
      oidc_sts: ['secret-key-1', 'security-token-1'],
    }
    expect(masked).toEqual([...idToken, ...(received[method] ?? [])])
  })
})
