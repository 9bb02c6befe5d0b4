import { loginInputs, loginMethods, type Login, type LoginInputName } from '../auth/login.ts'
import type { Mask, Secret } from '../base/secret.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Sourced } from './config.ts'
import { checkForm, describeMethods } from './credential-form.ts'
import type { EnvironmentFamily } from './environment-families.ts'
import { readEnvironmentLogin } from './environment-login.ts'
import type { Complain } from './inputs-error.ts'
import type { Environment, InputTexts, SecretInput } from './raw-inputs.ts'

type Method = (typeof loginMethods)[number]
type Secrets = Readonly<Partial<Record<SecretInput, Secret>>>

/** The login; `family` is set when it came from the environment. */
export interface FoundLogin {
  readonly login: Sourced<Login>
  readonly family: EnvironmentFamily | undefined
}

/** Reads the login: exactly one method from the inputs, or the environment when no credential input is set. */
export function readLogin(
  texts: InputTexts,
  secrets: Secrets,
  environment: Environment,
  mask: Mask,
  complain: Complain,
): FoundLogin | undefined {
  const names = [...listNames(loginInputs, 'setting'), 'github_token'] as const
  for (const name of names) if (texts[name] !== '') checkForm(name, name, texts[name], complain)
  const given = loginMethods.filter((method) => listGiven(method, texts).length > 0)
  for (const method of given) checkMethod(method, texts, complain)
  const [method, ...others] = given
  if (method === undefined) return readEnvironmentLogin(environment, mask, complain)
  if (others.length > 0) {
    const all = given.flatMap((each) => listGiven(each, texts)).join(', ')
    complain('credentials', message('login_several', { given: all, methods: describeMethods() }))
    return undefined
  }
  const text = (name: string) => texts[name as LoginInputName]
  const secret = (name: string) => secrets[name as SecretInput]
  const isWhole = listNames(method.inputs, 'required').every((name) => text(name) !== '')
  const value = isWhole ? method.read({ text, secret }) : undefined
  return value === undefined ? undefined : { login: { value, source: 'inputs' }, family: undefined }
}

function listNames(inputs: Method['inputs'] | typeof loginInputs, wanted: string): readonly LoginInputName[] {
  return Object.entries(inputs).flatMap(([name, { role }]) => (role === wanted ? [name as LoginInputName] : []))
}

/** The inputs that select a method. */
function listGiven({ inputs }: Method, texts: InputTexts): readonly LoginInputName[] {
  return [...listNames(inputs, 'required'), ...listNames(inputs, 'optional')].filter((name) => texts[name] !== '')
}

function checkMethod(method: Method, texts: InputTexts, complain: Complain): void {
  const given = listGiven(method, texts)
  for (const name of listNames(method.inputs, 'required'))
    if (texts[name] === '') complain(name, describeMissing(name, given))
  for (const name of given) checkForm(name, name, texts[name], complain)
}

/** A secret that is not set arrives as an empty string. This is the most common reason for a missing input. */
function describeMissing(name: LoginInputName, given: readonly LoginInputName[]): Message {
  const isSecretOfKey = name === 'secret_access_key' && given.includes('access_key_id')
  return message(isSecretOfKey ? 'login_secret_unset' : 'login_incomplete', { given: given.join(', ') })
}
