import type { LoginDefinition, LoginMethod } from './method.ts'
import { signRequest, type AccessKeys } from './signing.ts'

/** Log in with access keys. */
export interface AccessKeyLogin extends AccessKeys {
  readonly method: 'aksk'
}

/**
 * Signs every request with the given keys. They cannot be renewed, so a rejection is final: more than five bad signatures in a
 * row lock a key for five minutes.
 */
export const accessKeyMethod = {
  method: 'aksk',
  inputs: {
    access_key_id: { role: 'required', form: 'visible', maxLength: 1024 },
    secret_access_key: { role: 'required', form: 'visible', maxLength: 1024, isSecret: true },
    security_token: { role: 'optional', form: 'visible', maxLength: 32_768, isSecret: true },
  },
  logsInAt: null,
  read({ text, secret }) {
    const secretAccessKey = secret('secret_access_key')
    const securityToken = secret('security_token')
    return secretAccessKey && { method: 'aksk', accessKeyId: text('access_key_id'), secretAccessKey, securityToken }
  },
  open: (login, { clock }, findProjectId): LoginMethod => ({
    authenticator: {
      authorize: async (request) => signRequest(request, login, { atMs: clock.now(), projectId: findProjectId() }),
    },
  }),
} as const satisfies LoginDefinition<AccessKeyLogin>
