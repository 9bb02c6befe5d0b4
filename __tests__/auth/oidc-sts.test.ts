import { describe, expect, it } from '@jest/globals'
import { fieldsOf } from '../../src/base/objects.ts'
import { oidcStsMethod, readTemporaryKeys } from '../../src/auth/oidc-sts.ts'
import { signRequest } from '../../src/auth/signing.ts'
import { Secret } from '../../src/base/secret.ts'
import { message } from '../../src/base/words/index.ts'
import { answerWith, createWorld, hssRequest, refuseWith } from './fake-login.ts'

const login = {
  method: 'oidc_sts',
  providerUrn: 'iam::account:oidcProvider:github',
  agencyUrn: 'iam::account:agency:scanner',
  audience: 'hss-image-scan',
} as const
const { signal } = new AbortController()

function keysOf(number: number, expiration?: unknown) {
  return {
    access_key_id: `AK${number}`,
    secret_access_key: `secret-key-${number}`,
    security_token: `security-token-${number}`,
    expiration,
  }
}

function createMethod(projectId?: string) {
  let count = 0
  const world = createWorld(() => answerWith({ credentials: keysOf((count += 1), world.clock.isoIn(3_600_000)) }))
  return { ...world, method: oidcStsMethod.open(login, world.dependencies, () => projectId) }
}

describe('oidcStsMethod', () => {
  it('exchanges the ID token for keys that sign', async () => {
    const { method, requests, masked, logged, clock } = createMethod('p-1')
    const authorized = await method.authenticator.authorize(hssRequest, signal)
    const keys = {
      accessKeyId: 'AK1',
      secretAccessKey: new Secret('secret-key-1'),
      securityToken: new Secret('security-token-1'),
    }
    expect(authorized).toEqual(signRequest(hssRequest, keys, { atMs: clock.now(), projectId: 'p-1' }))
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      endpoint: 'https://sts.ap-southeast-1.myhuaweicloud.com',
      path: '/v5/agencies/assume-with-oidc',
      headers: { 'content-type': 'application/json' },
    })
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      provider_urn: login.providerUrn,
      agency_urn: login.agencyUrn,
      agency_session_name: 'octo-org-octo-repo-run-1234567890',
      id_token: 'github-id-token',
    })
    expect(masked).toEqual(['github-id-token', 'secret-key-1', 'security-token-1'])
    expect(logged).toEqual([
      message('login_keys_received', {
        accessKeyId: 'AK1',
        host: 'sts.ap-southeast-1.myhuaweicloud.com',
        session: 'octo-org-octo-repo-run-1234567890',
      }),
    ])
    expect(method).not.toHaveProperty('findOwnProject')
  })

  it('assumes the agency anew before the keys end, and after a refusal of the current keys only', async () => {
    const { method, requests, clock } = createMethod()
    const { authenticator } = method
    const first = await authenticator.authorize(hssRequest, signal)
    clock.atMs += 56 * 60_000
    const second = await authenticator.authorize(hssRequest, signal)
    expect(second.headers['x-security-token']).toBe('security-token-2')
    expect(authenticator.invalidate?.(first)).toBe(true)
    await authenticator.authorize(hssRequest, signal)
    expect(requests).toHaveLength(2)
    expect(authenticator.invalidate?.(second)).toBe(true)
    expect((await authenticator.authorize(hssRequest, signal)).headers['x-security-token']).toBe('security-token-3')
  })

  it('explains a refusal, and names the endpoint that is missing', async () => {
    const refused = createWorld(() => {
      throw refuseWith(403, 'no policy allows sts:agencies:assumeWithOIDC')
    })
    const { authenticator } = oidcStsMethod.open(login, refused.dependencies, () => undefined)
    await expect(authenticator.authorize(hssRequest, signal)).rejects.toMatchObject({
      advice: message('advice_oidc_sts'),
    })
    const bare = createWorld(() => answerWith({}), { endpoints: { iam: undefined, sts: undefined } })
    const { authenticator: nowhere } = oidcStsMethod.open(login, bare.dependencies, () => undefined)
    await expect(nowhere.authorize(hssRequest, signal)).rejects.toMatchObject({
      problem: message('login_endpoint_missing', { input: 'sts_endpoint' }),
    })
  })
})

describe('readTemporaryKeys', () => {
  it.each([
    ['a time', '2026-01-15T09:30:00.158Z', Date.parse('2026-01-15T09:30:00.158Z')],
    ['nothing', undefined, undefined],
    ['no time', 'later', undefined],
    ['a number', 5, undefined],
  ])('takes %s as the end', (_, expiration, expiresAtMs) => {
    const response = answerWith({ credentials: keysOf(1, expiration) })
    expect(readTemporaryKeys(hssRequest, response, () => undefined).expiresAtMs).toBe(expiresAtMs)
  })

  it.each([
    ['credentials.secret_access_key', null],
    ['credentials.secret_access_key', []],
    ['credentials.secret_access_key', { credentials: 'secret' }],
    ['credentials.secret_access_key', { credentials: { ...keysOf(1), secret_access_key: 7 } }],
    ['credentials.security_token', { credentials: { ...keysOf(1), security_token: '' } }],
    ['credentials.security_token', { credentials: { ...keysOf(1), security_token: 'line\nbreak' } }],
    ['credentials.access_key_id', { credentials: { ...keysOf(1), access_key_id: 'a,b' } }],
    ['credentials.access_key_id', { credentials: { ...keysOf(1), access_key_id: undefined } }],
  ])('says that %s is missing, and masks the rest first', (field, json) => {
    const masked: string[] = []
    const read = () => readTemporaryKeys(hssRequest, answerWith(json), (text) => void masked.push(text))
    expect(read).toThrow(`${hssRequest.path}: ${field} is missing`)
    const texts = Object.values(fieldsOf(fieldsOf(json)['credentials']))
    const secrets = ['secret-key-1', 'security-token-1'].filter((text) => texts.includes(text))
    expect(masked).toEqual(expect.arrayContaining(secrets))
  })
})
