import { message } from '../base/words/index.ts'
import type { Authenticator } from '../http/authenticated.ts'
import type { lookUpProject } from './project.ts'
import { loginMethods, type Login } from './login.ts'
import type { LoginDefinition, LoginDependencies, LoginMethod } from './method.ts'

/** Our identity at the service. */
export interface Identity {
  readonly authenticator: Authenticator
  /** Returns the given project, or else the credential's own, or else the one named like the region. May sign in first. */
  findProject(signal: AbortSignal): Promise<string>
}

/** Builds the identity for a login. Sends nothing until it is used. */
export function createIdentity(login: Login, dependencies: LoginDependencies): Identity {
  let project = dependencies.projectId
  const { authenticator, findOwnProject } = openLogin(login, dependencies, () => project)
  return {
    authenticator,
    async findProject(signal) {
      if (project !== undefined) return project
      const { region, endpoints, sendAs, log } = dependencies
      const found =
        (await findOwnProject?.(signal)) ?? (await lookUpByRegion(region, endpoints.iam, sendAs(authenticator), signal))
      log.info(message('project_found', { project: found, region }))
      project = found
      return found
    },
  }
}

function openLogin(login: Login, ...rest: [LoginDependencies, () => string | undefined]): LoginMethod {
  // A method's definition reads and opens the same kind of login, but the compiler cannot follow that through a list.
  const definition = loginMethods.find(({ method }) => method === login.method) as unknown as LoginDefinition<Login>
  return definition.open(login, ...rest)
}

/** Most workflows set the project ID and never load the look-up. */
async function lookUpByRegion(...request: Parameters<typeof lookUpProject>): Promise<string> {
  const { lookUpProject } = await import('./project.ts')
  return lookUpProject(...request)
}
