import type { Login } from '../auth/login.ts'
import { hasControlCharacter } from '../base/shown-text.ts'
import { keepSecret, type Mask, type Secret } from '../base/secret.ts'
import { message, type Message } from '../base/words/index.ts'
import {
  environmentFamilies,
  findFamily,
  findHalves,
  readVariable,
  type EnvironmentFamily,
} from './environment-families.ts'
import type { Complain } from './inputs-error.ts'
import type { Environment, InputTexts, SecretInput } from './raw-inputs.ts'

/** The inputs of each login method. A method is asked for when any of its inputs is given. */
const methods = [
  { method: 'aksk', required: ['access_key_id', 'secret_access_key'], optional: ['security_token'] },
  { method: 'token', required: ['token'], optional: [] },
  { method: 'password', required: ['iam_account', 'iam_user', 'iam_password'], optional: [] },
  { method: 'oidc_iam', required: ['oidc_identity_provider'], optional: [] },
  { method: 'oidc_sts', required: ['oidc_provider_urn', 'oidc_agency_urn'], optional: [] },
] as const

type Method = (typeof methods)[number]
type CredentialInput = Method['required'][number] | Method['optional'][number] | 'oidc_audience' | 'github_token'

/**
 * `visible`: what travels in a header must be visible ASCII. `printable`: anything but control characters.
 * Documented maxima: X-Auth-Token 32,768, URNs 1,500 characters. The others only keep a mistake from travelling.
 */
const forms: Readonly<Record<CredentialInput, { readonly form: 'visible' | 'printable'; readonly most: number }>> = {
  access_key_id: { form: 'visible', most: 1024 },
  secret_access_key: { form: 'visible', most: 1024 },
  security_token: { form: 'visible', most: 32_768 },
  token: { form: 'visible', most: 32_768 },
  github_token: { form: 'visible', most: 32_768 },
  oidc_identity_provider: { form: 'visible', most: 256 },
  iam_account: { form: 'printable', most: 256 },
  iam_user: { form: 'printable', most: 256 },
  iam_password: { form: 'printable', most: 1024 },
  oidc_provider_urn: { form: 'printable', most: 1500 },
  oidc_agency_urn: { form: 'printable', most: 1500 },
  oidc_audience: { form: 'printable', most: 1024 },
}

/** Who we are, and where that came from; `family` when it was the environment. */
export interface FoundLogin {
  readonly login: Login
  readonly source: string
  readonly family: EnvironmentFamily | undefined
}

/** The login of exactly one method from the inputs, or from the environment when no credential input is given. */
export function readLogin(
  texts: InputTexts,
  secrets: Readonly<Partial<Record<SecretInput, Secret>>>,
  environment: Environment,
  mask: Mask,
  complain: Complain,
): FoundLogin | undefined {
  const given = methods.filter((method) => givenInputs(method, texts).length > 0)
  for (const name of ['oidc_audience', 'github_token'] as const)
    if (texts[name] !== '') checkForm(name, name, texts[name], complain)
  for (const method of given) checkMethod(method, texts, complain)
  if (given.length === 0) return readEnvironmentLogin(environment, mask, complain)
  if (given.length > 1) {
    const names = given.flatMap((method) => givenInputs(method, texts)).join(', ')
    complain('credentials', message('login_several', { given: names, methods: describeMethods() }))
    return undefined
  }
  const login = given[0] === undefined ? undefined : buildLogin(given[0].method, texts, secrets)
  return login === undefined ? undefined : { login, source: 'inputs', family: undefined }
}

function givenInputs(method: Method, texts: InputTexts): readonly CredentialInput[] {
  return [...method.required, ...method.optional].filter((name) => texts[name] !== '')
}

function checkMethod(method: Method, texts: InputTexts, complain: Complain): void {
  const given = givenInputs(method, texts)
  for (const name of method.required) if (texts[name] === '') complain(name, describeMissing(name, given))
  for (const name of given) checkForm(name, name, texts[name], complain)
}

/** A secret that is not set comes as an empty text: that is why one is missing most often. */
function describeMissing(name: CredentialInput, given: readonly CredentialInput[]): Message {
  const isSecretOfKey = name === 'secret_access_key' && given.includes('access_key_id')
  return message(isSecretOfKey ? 'login_secret_unset' : 'login_incomplete', { given: given.join(', ') })
}

/** What is wrong is said by `name`, an input or an environment variable; the value is never shown. */
function checkForm(input: CredentialInput, name: string, text: string, complain: Complain): void {
  const { form, most } = forms[input]
  const good = text.length <= most && (form === 'visible' ? /^[!-~]+$/.test(text) : !hasControlCharacter(text))
  if (!good) complain(name, message(`credential_${form}`, { most }))
}

function buildLogin(
  method: Login['method'],
  texts: InputTexts,
  secrets: Readonly<Partial<Record<SecretInput, Secret>>>,
): Login | undefined {
  const { secret_access_key: secretAccessKey, security_token: securityToken, token, iam_password: password } = secrets
  const audience = texts.oidc_audience
  switch (method) {
    case 'aksk':
      return secretAccessKey && { method, accessKeyId: texts.access_key_id, secretAccessKey, securityToken }
    case 'token':
      return token && { method, token }
    case 'password':
      return password && { method, account: texts.iam_account, user: texts.iam_user, password }
    case 'oidc_iam':
      return { method, identityProvider: texts.oidc_identity_provider, audience }
    case 'oidc_sts':
      return { method, providerUrn: texts.oidc_provider_urn, agencyUrn: texts.oidc_agency_urn, audience }
  }
}

function readEnvironmentLogin(environment: Environment, mask: Mask, complain: Complain): FoundLogin | undefined {
  const family = findFamily(environment)
  if (family === undefined) {
    const halves = findHalves(environment)
    for (const { given, missing } of halves) complain(missing, message('login_incomplete', { given }))
    if (halves.length === 0) complain('credentials', describeMissingLogin())
    return undefined
  }
  const accessKeyId = readVariable(environment, family.accessKeyId)
  const secretText = readVariable(environment, family.secretAccessKey)
  const tokenText = readVariable(environment, family.securityToken)
  const secretAccessKey = keepSecret(secretText, mask)
  const securityToken = tokenText === '' ? undefined : keepSecret(tokenText, mask)
  checkForm('access_key_id', family.accessKeyId, accessKeyId, complain)
  checkForm('secret_access_key', family.secretAccessKey, secretText, complain)
  if (family.securityToken !== undefined && tokenText !== '')
    checkForm('security_token', family.securityToken, tokenText, complain)
  const names = [family.accessKeyId, family.secretAccessKey, securityToken && family.securityToken]
  return {
    login: { method: 'aksk', accessKeyId, secretAccessKey, securityToken },
    source: names.filter((name) => name !== undefined).join(', '),
    family,
  }
}

function describeMissingLogin(): Message {
  const pairs = environmentFamilies.map((family) => `${family.accessKeyId} + ${family.secretAccessKey}`).join(', ')
  return message('login_missing', { methods: describeMethods(), pairs })
}

function describeMethods(): string {
  return methods.map(({ required }) => required.join(' + ')).join(', ')
}
