import type { Secret } from '../base/secret.ts'
import { message } from '../base/words/index.ts'
import { callLogin, LoginError, type LoginCall } from './login-call.ts'
import type { LoginDefinition, LoginDependencies, LoginMethod } from './method.ts'
import { projectScope } from './project-scope.ts'
import { createSubjectTokenMethod, readSubjectToken, type SubjectToken } from './subject-token.ts'

/** Sign in as an IAM user, with account name, user name and password. */
export interface PasswordLogin {
  readonly method: 'password'
  readonly account: string
  readonly user: string
  readonly password: Secret
}

/** Signs in as an IAM user (API page KeystoneCreateUserTokenByPassword). */
export const passwordMethod = {
  method: 'password',
  inputs: {
    iam_account: { role: 'required', form: 'printable', maxLength: 256 },
    iam_user: { role: 'required', form: 'printable', maxLength: 256 },
    iam_password: { role: 'required', form: 'printable', maxLength: 1024, isSecret: true },
  },
  logsInAt: 'iam',
  read({ text, secret }) {
    const password = secret('iam_password')
    return password && { method: 'password', account: text('iam_account'), user: text('iam_user'), password }
  },
  open: openPasswordLogin,
} as const satisfies LoginDefinition<PasswordLogin>

/** A rejected password is never sent again, for any caller: repeated failures lock the user. */
function openPasswordLogin(login: PasswordLogin, dependencies: LoginDependencies): LoginMethod {
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
    service: 'iam',
    path: '/v3/auth/tokens',
    query: [['nocatalog', 'true']],
    body: { auth: { identity: { methods: ['password'], password: { user } }, scope: projectScope(dependencies) } },
    failed: (problem) => message('login_password_failed', { problem }),
    advice: message('advice_password'),
  }
}
