import { sample } from '../../emulator/index.ts'
import type { Emulator } from '../../emulator/index.ts'
import { withoutKeys } from './scenario.ts'
import type { Scenario } from './scenario.ts'

/** Temporary keys of the world below. */
const temporary = {
  accessKeyId: 'TEMPORARYKEY0000001',
  secretAccessKey: 'temporary-secret-access-key',
  securityToken: 'temporary-security-token',
}

const idToken = ({ idToken: { requestUrl, requestToken } }: Emulator) => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
})

/** A scenario for each way to log in, and the calls that the login is made of. */
export const waysToLogIn: readonly {
  readonly name: string
  readonly scenario: Scenario
  readonly calls: readonly string[]
}[] = [
  { name: 'access keys', scenario: {}, calls: [] },
  {
    name: 'temporary access keys',
    scenario: {
      world: { accessKeys: [temporary] },
      with: {
        access_key_id: temporary.accessKeyId,
        secret_access_key: temporary.secretAccessKey,
        security_token: temporary.securityToken,
      },
    },
    calls: [],
  },
  { name: 'a ready token', scenario: { with: { ...withoutKeys, token: sample.token } }, calls: [] },
  {
    name: 'an IAM user with a password',
    scenario: {
      with: ({ urls }) => ({
        ...withoutKeys,
        project_id: '',
        iam_account: sample.account,
        iam_user: sample.user,
        iam_password: sample.password,
        iam_endpoint: urls.iam,
      }),
    },
    calls: ['loginWithPassword'],
  },
  {
    name: 'an IAM identity provider',
    scenario: {
      env: idToken,
      with: ({ urls }) => ({
        ...withoutKeys,
        project_id: '',
        oidc_identity_provider: sample.identityProvider,
        iam_endpoint: urls.iam,
      }),
    },
    calls: ['issueIdToken', 'loginWithIdToken'],
  },
  {
    name: 'an STS trust agency',
    scenario: {
      env: idToken,
      with: ({ urls }) => ({
        ...withoutKeys,
        project_id: '',
        oidc_provider_urn: sample.providerUrn,
        oidc_agency_urn: sample.agencyUrn,
        iam_endpoint: urls.iam,
        sts_endpoint: urls.sts,
      }),
    },
    calls: ['issueIdToken', 'assumeWithOidc', 'listProjects'],
  },
]

/** The scenario of a way to log in, with more on top. */
export function logInBy(name: string, more: Scenario = {}): Scenario {
  const way = waysToLogIn.find((each) => each.name === name)
  if (way === undefined) throw new Error(`no way to log in is called ${name}`)
  const resolve = (part: Scenario['with'], emulator: Emulator) =>
    typeof part === 'function' ? part(emulator) : (part ?? {})
  return {
    ...way.scenario,
    ...more,
    world: { ...way.scenario.world, ...more.world },
    with: (emulator) => ({ ...resolve(way.scenario.with, emulator), ...resolve(more.with, emulator) }),
    env: (emulator) => ({ ...resolve(way.scenario.env, emulator), ...resolve(more.env, emulator) }),
  }
}
