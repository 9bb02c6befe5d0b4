import { describe, expect, it } from '@jest/globals'
import { staticTokenMethod } from '../../src/auth/static-token.ts'
import { Secret } from '../../src/base/secret.ts'
import { hssRequest } from './fake-login.ts'

describe('staticTokenMethod', () => {
  const { authenticator, findOwnProject } = staticTokenMethod.open({ method: 'token', token: new Secret('token-1') })

  it('adds the token, and nothing else', async () => {
    expect(await authenticator.authorize(hssRequest, new AbortController().signal)).toEqual({
      ...hssRequest,
      headers: { ...hssRequest.headers, 'x-auth-token': 'token-1' },
    })
  })

  it('cannot be renewed, and knows no project', () => {
    expect(authenticator.invalidate).toBeUndefined()
    expect(findOwnProject).toBeUndefined()
  })
})
