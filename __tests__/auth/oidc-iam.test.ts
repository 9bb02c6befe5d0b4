import { describe, expect, it } from '@jest/globals'
import { oidcIamMethod } from '../../src/auth/oidc-iam.ts'
import { message } from '../../src/base/words/index.ts'
import { answerWith, createWorld, hssRequest, refuseWith } from './fake-login.ts'

const login = { method: 'oidc_iam', identityProvider: 'github', audience: 'hss-image-scan' } as const
const { signal } = new AbortController()

describe('oidcIamMethod', () => {
  it.each([
    [undefined, { project: { name: 'ap-southeast-1' } }],
    ['p-9', { project: { id: 'p-9' } }],
  ])('exchanges the ID token for a token of the project %s', async (projectId, scope) => {
    const { dependencies, requests, masked } = createWorld(
      () => answerWith({ token: { project: { id: 'p-1' } } }, { 'x-subject-token': 'token-1' }),
      { projectId },
    )
    const { authenticator, findOwnProject } = oidcIamMethod.open(login, dependencies)
    expect((await authenticator.authorize(hssRequest, signal)).headers['x-auth-token']).toBe('token-1')
    expect(await findOwnProject?.(signal)).toBe('p-1')
    expect(masked).toEqual(['github-id-token', 'token-1'])
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      endpoint: 'https://iam.ap-southeast-1.myhuaweicloud.com',
      path: '/v3.0/OS-AUTH/id-token/tokens',
      query: [],
      headers: { 'content-type': 'application/json', 'x-idp-id': 'github' },
      repeat: 'always',
    })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ auth: { id_token: { id: 'github-id-token' }, scope } })
  })

  it('asks for a new ID token each time it logs in', async () => {
    let issued = 0
    const { dependencies, requests } = createWorld(
      () => answerWith({ token: {} }, { 'x-subject-token': `token-${issued}` }),
      { requestIdToken: async () => `id-token-${(issued += 1)}` },
    )
    const { authenticator } = oidcIamMethod.open(login, dependencies)
    authenticator.invalidate?.(await authenticator.authorize(hssRequest, signal))
    expect((await authenticator.authorize(hssRequest, signal)).headers['x-auth-token']).toBe('token-2')
    expect(requests.map(({ body }) => JSON.parse(body).auth.id_token.id)).toEqual(['id-token-1', 'id-token-2'])
  })

  it('explains a refusal', async () => {
    const { dependencies } = createWorld(() => {
      throw refuseWith(401, 'The identity provider does not exist.')
    })
    const { authenticator } = oidcIamMethod.open(login, dependencies)
    const failure = authenticator.authorize(hssRequest, signal)
    await expect(failure).rejects.toThrow('The identity provider does not exist.')
    await expect(failure).rejects.toMatchObject({ advice: message('advice_oidc_iam') })
  })
})
