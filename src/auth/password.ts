import { message } from '../base/words/index.ts'
import { callLogin, LoginError, type LoginCall } from './login-call.ts'
import type { PasswordLogin } from './login.ts'
import type { LoginDependencies, LoginMethod } from './method.ts'
import { projectScope } from './project-scope.ts'
import { createSubjectTokenMethod, readSubjectToken, type SubjectToken } from './subject-token.ts'

/**
 * Logs in as an IAM user (API page KeystoneCreateUserTokenByPassword). A password that was refused is never
 * sent again, whoever asks: repeated failures lock the user.
 */
export function createPasswordMethod(login: PasswordLogin, dependencies: LoginDependencies): LoginMethod {
  let refused: LoginError | undefined

  async function exchange(signal: AbortSignal): Promise<SubjectToken> {
    if (refused !== undefined) throw refused
    try {
      const { request, response } = await callLogin(describeCall(login, dependencies), dependencies, signal)
      const token = readSubjectToken(request, response, dependencies.mask)
      dependencies.log.info(message('login_succeeded', { host: new URL(request.endpoint).host }))
      return token
    } catch (error) {
      if (error instanceof LoginError && error.refused) refused = error
      throw error
    }
  }

  return createSubjectTokenMethod(exchange, dependencies)
}

function describeCall(login: PasswordLogin, dependencies: LoginDependencies): LoginCall {
  const user = { name: login.user, password: login.password.reveal(), domain: { name: login.account } }
  return {
    input: 'iam_endpoint',
    endpoint: dependencies.endpoints.iam,
    path: '/v3/auth/tokens',
    query: [['nocatalog', 'true']],
    body: { auth: { identity: { methods: ['password'], password: { user } }, scope: projectScope(dependencies) } },
    failed: (problem) => message('login_password_failed', { problem }),
    advice: message('advice_password'),
  }
}
