import { keepSecret, type Mask, type Secret } from '../base/secret.ts'
import type { HttpRequest, HttpResponse } from '../http/request.ts'
import { createCredentialCache, type Expiring } from './credential-cache.ts'
import { fieldsOf, isObject } from '../base/objects.ts'
import { readTime, unexpectedAnswer } from './login-call.ts'
import type { LoginDependencies, LoginMethod } from './method.ts'
import { isProjectId } from './project-scope.ts'

/** An IAM token, with the details from its answer. */
export interface SubjectToken extends Expiring {
  readonly token: Secret
  readonly projectId: string | undefined
}

/** The request with an IAM token as its credential. */
export function withToken(request: HttpRequest, token: Secret): HttpRequest {
  return { ...request, headers: { ...request.headers, 'x-auth-token': token.reveal() } }
}

/** Printable, so that it can be a header; at most the 32,768 characters of the API pages. */
const tokenForm = /^[\x21-\x7e]{1,32768}$/

/** Reads the answer of IAM's token calls (SDK model TokenResult). The token is in `X-Subject-Token` and masked at once. */
export function readSubjectToken(request: HttpRequest, response: HttpResponse, mask: Mask): SubjectToken {
  const text = response.headers['x-subject-token'] ?? ''
  const token = text === '' ? undefined : keepSecret(text, mask)
  if (token === undefined || !tokenForm.test(text)) throw unexpectedAnswer(request, 'X-Subject-Token')
  const details = fieldsOf(response.json)['token']
  if (!isObject(details)) throw unexpectedAnswer(request, 'token')
  const projectId = fieldsOf(details['project'])['id']
  return {
    token,
    expiresAtMs: readTime(details['expires_at']),
    projectId: isProjectId(projectId) ? projectId : undefined,
  }
}

/** A login that results in an IAM token. The token is cached and renewed, and requested once more after a rejection. */
export function createSubjectTokenMethod(
  exchange: (signal: AbortSignal) => Promise<SubjectToken>,
  { clock, signal: runSignal }: LoginDependencies,
): LoginMethod {
  const cache = createCredentialCache(exchange, clock, runSignal)
  return {
    authenticator: {
      authorize: async (request, signal) => withToken(request, (await cache.current(signal)).token),
      invalidate(refused) {
        cache.drop(({ token }) => withToken(refused, token).headers['x-auth-token'] === refused.headers['x-auth-token'])
        return true
      },
    },
    findOwnProject: async (signal) => (await cache.current(signal)).projectId,
  }
}
