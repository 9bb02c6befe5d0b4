import type { Secret } from '../base/secret.ts'
import type { HttpRequest } from '../http/request.ts'
import type { TokenLogin } from './login.ts'
import type { LoginMethod } from './method.ts'

/** The request with an IAM token as its credential. */
export function withToken(request: HttpRequest, token: Secret): HttpRequest {
  return { ...request, headers: { ...request.headers, 'x-auth-token': token.reveal() } }
}

/** A token that somebody else obtained. It cannot be renewed: when it is refused, that is the end. */
export function createReadyTokenMethod({ token }: TokenLogin): LoginMethod {
  return { authenticator: { authorize: async (request) => withToken(request, token) } }
}
