import type { AccessKeyLogin } from '../auth/access-keys.ts'
import { keepSecret, type Mask } from '../base/secret.ts'
import { message } from '../base/words/index.ts'
import type { Sourced } from './config.ts'
import { checkForm, describeMethods } from './credential-form.ts'
import {
  environmentFamilies,
  findFamily,
  findHalves,
  readVariable,
  type EnvironmentFamily,
} from './environment-families.ts'
import type { Complain } from './inputs-error.ts'
import type { Environment } from './raw-inputs.ts'

/** Access keys from the environment, and the family of their variables. */
export interface EnvironmentLogin {
  readonly login: Sourced<AccessKeyLogin>
  readonly family: EnvironmentFamily
}

/** Reads the access keys from the environment. Complains when there are none, or only half a pair. */
export function readEnvironmentLogin(
  environment: Environment,
  mask: Mask,
  complain: Complain,
): EnvironmentLogin | undefined {
  const family = findFamily(environment)
  if (family === undefined) {
    complainOfMissing(environment, complain)
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
  const source = names.filter((name) => name !== undefined).join(', ')
  return { login: { value: { method: 'aksk', accessKeyId, secretAccessKey, securityToken }, source }, family }
}

function complainOfMissing(environment: Environment, complain: Complain): void {
  const halves = findHalves(environment)
  for (const { given, missing } of halves) complain(missing, message('login_incomplete', { given }))
  if (halves.length > 0) return
  const pairs = environmentFamilies.map((family) => `${family.accessKeyId} + ${family.secretAccessKey}`).join(', ')
  complain('credentials', message('login_missing', { methods: describeMethods(), pairs }))
}
