import { describe, expect, it } from '@jest/globals'
import { passwordMethod } from '../../src/auth/password.ts'
import { Secret } from '../../src/base/secret.ts'
import { message } from '../../src/base/words/index.ts'
import { TransportError } from '../../src/http/errors.ts'
import { answerWith, createWorld, hssRequest, refuseWith } from './fake-login.ts'

const login = { method: 'password', account: 'acme', user: 'scanner', password: new Secret('correct horse') } as const
const { signal } = new AbortController()

function answerToken() {
  return answerWith({ token: { project: { id: 'p-1' } } }, { 'x-subject-token': 'token-1' })
}

describe('passwordMethod', () => {
  it.each([
    [undefined, { project: { name: 'ap-southeast-1' } }],
    ['p-9', { project: { id: 'p-9' } }],
  ])('logs in once, for the project %s', async (projectId, scope) => {
    const { dependencies, requests, masked } = createWorld(answerToken, { projectId })
    const { authenticator } = passwordMethod.open(login, dependencies)
    const authorized = await authenticator.authorize(hssRequest, signal)
    await authenticator.authorize(hssRequest, signal)
    expect(authorized.headers['x-auth-token']).toBe('token-1')
    expect(masked).toEqual(['token-1'])
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      endpoint: 'https://iam.ap-southeast-1.myhuaweicloud.com',
      path: '/v3/auth/tokens',
      query: [['nocatalog', 'true']],
    })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'scanner', password: 'correct horse', domain: { name: 'acme' } } },
        },
        scope,
      },
    })
  })

  it.each([400, 401, 403, 404])('never sends a password again that was refused with %d', async (status) => {
    const { dependencies, requests } = createWorld(() => {
      throw refuseWith(status, 'The username or password is wrong.')
    })
    const { authenticator } = passwordMethod.open(login, dependencies)
    const first = await authenticator.authorize(hssRequest, signal).catch((error: unknown) => error)
    expect(first).toMatchObject({ actor: 'user', advice: message('advice_password'), refused: true })
    expect(String(first)).toContain('The username or password is wrong.')
    await expect(authenticator.authorize(hssRequest, signal)).rejects.toBe(first)
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['an overloaded service', refuseWith(503)],
    ['too many requests', refuseWith(429)],
    ['a cut connection', new TransportError('cut', message('project_list_empty'), message('advice_project_id'))],
  ])('may try again after %s, and keeps its advice', async (_, problem) => {
    let failures = 1
    const { dependencies, requests } = createWorld(() => {
      if (failures-- > 0) throw problem
      return answerToken()
    })
    const { authenticator } = passwordMethod.open(login, dependencies)
    const failure: unknown = await authenticator.authorize(hssRequest, signal).catch((error: unknown) => error)
    expect(failure).toMatchObject({ refused: false, actor: 'service', advice: problem.advice })
    expect((await authenticator.authorize(hssRequest, signal)).headers['x-auth-token']).toBe('token-1')
    expect(requests).toHaveLength(2)
  })

  it('says what to do when the address of IAM may not be guessed', async () => {
    const { dependencies, requests } = createWorld(answerToken, { endpoints: { iam: undefined, sts: undefined } })
    const { authenticator } = passwordMethod.open(login, dependencies)
    await expect(authenticator.authorize(hssRequest, signal)).rejects.toMatchObject({
      problem: message('login_endpoint_missing', { input: 'iam_endpoint' }),
      advice: message('advice_login_endpoint', { input: 'iam_endpoint' }),
    })
    expect(requests).toEqual([])
  })

  it('stops with the reason of the run', async () => {
    const { dependencies, run } = createWorld((_, within) => {
      run.abort(new Error('deadline'))
      throw within.reason as Error
    })
    const { authenticator } = passwordMethod.open(login, dependencies)
    await expect(authenticator.authorize(hssRequest, signal)).rejects.toThrow('deadline')
  })
})
