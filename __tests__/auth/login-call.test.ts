import { describe, expect, it } from '@jest/globals'
import { callLogin, LoginError, type LoginCall } from '../../src/auth/login-call.ts'
import { message } from '../../src/base/words/index.ts'
import { isAnswerLost, isNotTaken, ServiceError, TransportError } from '../../src/http/errors.ts'
import { createWorld, refuseWith } from './fake-login.ts'

const { signal } = new AbortController()
const call: LoginCall = {
  service: 'iam',
  path: '/v3/auth/tokens',
  body: {},
  failed: (problem) => message('login_password_failed', { problem }),
  advice: message('advice_password'),
}

describe('callLogin', () => {
  it.each([
    ['a refusal', refuseWith(401)],
    ['an overload', refuseWith(503)],
    ['a lost answer', new TransportError('cut', message('project_list_empty'))],
    ['no connection', new TransportError('not_connected', message('project_list_empty'))],
  ])('turns %s into an error that nobody takes for the answer to another call', async (_, problem) => {
    const { dependencies } = createWorld(() => {
      throw problem
    })
    const error: unknown = await callLogin(call, dependencies, signal).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(LoginError)
    expect(error).not.toBeInstanceOf(ServiceError)
    expect(error).toMatchObject({ problem: message('login_password_failed', { problem: problem.problem }) })
    expect(isAnswerLost(error) || isNotTaken(error)).toBe(false)
    expect((error as LoginError).cause).toBeUndefined()
  })

  it('passes on what it does not know', async () => {
    const { dependencies } = createWorld(() => {
      throw new TypeError('a defect')
    })
    await expect(callLogin(call, dependencies, signal)).rejects.toThrow(TypeError)
  })
})
