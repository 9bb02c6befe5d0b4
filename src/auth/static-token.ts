import type { Secret } from '../base/secret.ts'
import type { LoginDefinition, LoginMethod } from './method.ts'
import { withToken } from './subject-token.ts'

/** Sign in with an IAM token obtained outside this action. */
export interface StaticTokenLogin {
  readonly method: 'token'
  readonly token: Secret
}

/** An IAM token obtained outside this action. It cannot be renewed, so a rejection is final. */
export const staticTokenMethod = {
  method: 'token',
  inputs: { token: { role: 'required', form: 'visible', maxLength: 32_768, isSecret: true } },
  logsInAt: null,
  read({ secret }) {
    const token = secret('token')
    return token && { method: 'token', token }
  },
  open: ({ token }): LoginMethod => ({ authenticator: { authorize: async (request) => withToken(request, token) } }),
} as const satisfies LoginDefinition<StaticTokenLogin>
