import { message } from '../base/words/index.ts'
import type { Authenticator } from '../http/authenticated.ts'
import { createAccessKeyMethod } from './access-keys.ts'
import type { Login } from './login.ts'
import type { LoginDependencies, LoginMethod } from './method.ts'
import { createOidcIamMethod } from './oidc-iam.ts'
import { createOidcStsMethod } from './oidc-sts.ts'
import { createPasswordMethod } from './password.ts'
import { lookUpProject } from './project.ts'
import { createReadyTokenMethod } from './ready-token.ts'

/** Who we are at the service. */
export interface Identity {
  readonly authenticator: Authenticator
  /** The project as given, else the credential's own, else the one named like the region. May log in first. */
  findProject(signal: AbortSignal): Promise<string>
}

/** The identity that a login gives. Nothing is sent before it is asked for something. */
export function createAuthenticator(login: Login, dependencies: LoginDependencies): Identity {
  let project = dependencies.projectId
  const { authenticator, findOwnProject } = createMethod(login, dependencies, () => project)
  return {
    authenticator,
    async findProject(signal) {
      if (project !== undefined) return project
      const { region, endpoints, sendAs, log } = dependencies
      const found =
        (await findOwnProject?.(signal)) ?? (await lookUpProject(region, endpoints.iam, sendAs(authenticator), signal))
      log.info(message('project_found', { project: found, region }))
      project = found
      return found
    },
  }
}

/** `findProjectId` is for methods that sign: the vendor's SDK sends `X-Project-Id` with signed calls only, to services that know projects. */
function createMethod(
  login: Login,
  dependencies: LoginDependencies,
  findProjectId: () => string | undefined,
): LoginMethod {
  switch (login.method) {
    case 'aksk':
      return createAccessKeyMethod(login, dependencies.clock, findProjectId)
    case 'token':
      return createReadyTokenMethod(login)
    case 'password':
      return createPasswordMethod(login, dependencies)
    case 'oidc_iam':
      return createOidcIamMethod(login, dependencies)
    case 'oidc_sts':
      return createOidcStsMethod(login, dependencies, findProjectId)
  }
}
