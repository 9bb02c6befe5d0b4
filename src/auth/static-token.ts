import type { Secret } from '../base/secret.ts'
import type { LoginDefinition, LoginMethod } from './method.ts'
import { withToken } from './subject-token.ts'

/** Log in with an IAM token that somebody else obtained. */
export interface StaticTokenLogin {
  readonly method: 'token'
  readonly token: Secret
}

/** A token that somebody else obtained. It cannot be renewed: when it is refused, that is the end. */
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
