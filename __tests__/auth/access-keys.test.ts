import { describe, expect, it } from '@jest/globals'
import { accessKeyMethod } from '../../src/auth/access-keys.ts'
import { signRequest } from '../../src/auth/signing.ts'
import { Secret } from '../../src/base/secret.ts'
import { createWorld, FakeClock, hssRequest } from './fake-login.ts'

const keys = { accessKeyId: 'AK1', secretAccessKey: new Secret('secret-key'), securityToken: new Secret('session') }
const { signal } = new AbortController()
const notAsked = () => {
  throw new Error('nothing is sent')
}

describe('accessKeyMethod', () => {
  it('signs each time anew, with the project as soon as it is known', async () => {
    const clock = new FakeClock()
    let projectId: string | undefined
    const { authenticator } = accessKeyMethod.open(
      { method: 'aksk', ...keys },
      createWorld(notAsked, { clock }).dependencies,
      () => projectId,
    )
    const first = await authenticator.authorize(hssRequest, signal)
    expect(first).toEqual(signRequest(hssRequest, keys, { atMs: clock.now(), projectId: undefined }))
    clock.atMs += 1_000
    projectId = 'p-1'
    const second = await authenticator.authorize(hssRequest, signal)
    expect(second).toEqual(signRequest(hssRequest, keys, { atMs: clock.now(), projectId: 'p-1' }))
    expect(second.headers['authorization']).not.toBe(first.headers['authorization'])
  })

  it('has no second try after a refusal, which would help to lock the key', () => {
    const { authenticator } = accessKeyMethod.open(
      { method: 'aksk', ...keys },
      createWorld(notAsked).dependencies,
      () => undefined,
    )
    expect(authenticator.invalidate).toBeUndefined()
  })
})
