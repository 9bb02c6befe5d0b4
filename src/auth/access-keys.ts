import type { Clock } from '../base/clock.ts'
import type { AccessKeys } from './login.ts'
import type { LoginMethod } from './method.ts'
import { signRequest } from './signing.ts'

/**
 * Signs every request with the given keys. They cannot be renewed, so a refusal is final: more than five bad
 * signatures in a row lock a key for five minutes.
 */
export function createAccessKeyMethod(
  keys: AccessKeys,
  clock: Clock,
  findProjectId: () => string | undefined,
): LoginMethod {
  return {
    authenticator: {
      authorize: async (request) => signRequest(request, keys, { atMs: clock.now(), projectId: findProjectId() }),
    },
  }
}
