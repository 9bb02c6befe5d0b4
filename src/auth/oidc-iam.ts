import { message } from '../base/words/index.ts'
import { audienceInput, fetchIdToken } from './id-token.ts'
import { callLogin } from './login-call.ts'
import type { LoginDefinition, LoginDependencies, LoginMethod } from './method.ts'
import { projectScope } from './project-scope.ts'
import { createSubjectTokenMethod, readSubjectToken, type SubjectToken } from './subject-token.ts'

/** Sign in with GitHub's ID token at an IAM identity provider, which issues an IAM token. */
export interface OidcIamLogin {
  readonly method: 'oidc_iam'
  readonly identityProvider: string
  readonly audience: string
}

/** Exchanges GitHub's ID token for an IAM token with project scope (API page "Obtaining a Token with an OpenID Connect ID Token"). */
export const oidcIamMethod = {
  method: 'oidc_iam',
  inputs: { oidc_identity_provider: { role: 'required', form: 'visible', maxLength: 256 }, ...audienceInput },
  logsInAt: 'iam',
  read: ({ text }) => ({
    method: 'oidc_iam',
    identityProvider: text('oidc_identity_provider'),
    audience: text('oidc_audience'),
  }),
  open: openOidcIamLogin,
} as const satisfies LoginDefinition<OidcIamLogin>

function openOidcIamLogin(login: OidcIamLogin, dependencies: LoginDependencies): LoginMethod {
  async function exchange(signal: AbortSignal): Promise<SubjectToken> {
    const idToken = await fetchIdToken(login.audience, dependencies, signal)
    const { request, response } = await callLogin(
      {
        service: 'iam',
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
