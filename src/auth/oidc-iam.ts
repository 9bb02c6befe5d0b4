import { message } from '../base/words/index.ts'
import { fetchIdToken } from './id-token.ts'
import { callLogin } from './login-call.ts'
import type { OidcIamLogin } from './login.ts'
import type { LoginDependencies, LoginMethod } from './method.ts'
import { projectScope } from './project-scope.ts'
import { createSubjectTokenMethod, readSubjectToken, type SubjectToken } from './subject-token.ts'

/** Exchanges GitHub's ID token for an IAM token with project scope (API page "Obtaining a Token with an OpenID Connect ID Token"). */
export function createOidcIamMethod(login: OidcIamLogin, dependencies: LoginDependencies): LoginMethod {
  async function exchange(signal: AbortSignal): Promise<SubjectToken> {
    const idToken = await fetchIdToken(login.audience, dependencies, signal)
    const { request, response } = await callLogin(
      {
        input: 'iam_endpoint',
        endpoint: dependencies.endpoints.iam,
        path: '/v3.0/OS-AUTH/id-token/tokens',
        headers: { 'x-idp-id': login.identityProvider },
        body: { auth: { id_token: { id: idToken.reveal() }, scope: projectScope(dependencies) } },
        failed: (problem) => message('login_oidc_iam_failed', { problem }),
        advice: message('advice_oidc_iam'),
      },
      dependencies,
      signal,
    )
    const token = readSubjectToken(request, response, dependencies.mask)
    dependencies.log.info(message('login_succeeded', { host: new URL(request.endpoint).host }))
    return token
  }

  return createSubjectTokenMethod(exchange, dependencies)
}
