import { accessKeyMethod } from './access-keys.ts'
import type { LoginInput } from './method.ts'
import { oidcIamMethod } from './oidc-iam.ts'
import { oidcStsMethod } from './oidc-sts.ts'
import { passwordMethod } from './password.ts'
import { staticTokenMethod } from './static-token.ts'

/** Every login method. To add one, write its file, a line here, and its messages. */
export const loginMethods = [accessKeyMethod, staticTokenMethod, passwordMethod, oidcIamMethod, oidcStsMethod] as const

type Definition = (typeof loginMethods)[number]

/** A login by exactly one method. */
export type Login = NonNullable<ReturnType<Definition['read']>>

type KeysOf<Inputs> = Inputs extends unknown ? keyof Inputs : never
type SecretsOf<Inputs> = Inputs extends unknown
  ? { [Name in keyof Inputs]: Inputs[Name] extends { readonly isSecret: true } ? Name : never }[keyof Inputs]
  : never

/** The name of an input of any login method. */
export type LoginInputName = KeysOf<Definition['inputs']>

/** The name of an input that holds a secret. */
export type SecretLoginInput = SecretsOf<Definition['inputs']>

/** The inputs of all methods, without duplicates, in the order of `action.yml`: settings come last. */
export const loginInputs = listInputs()

function listInputs(): Readonly<Record<LoginInputName, LoginInput>> {
  const all = loginMethods.flatMap(({ inputs }) => Object.entries<LoginInput>(inputs))
  const isSetting = ([, { role }]: readonly [string, LoginInput]) => role === 'setting'
  const sorted = [...all.filter((input) => !isSetting(input)), ...all.filter(isSetting)]
  return Object.fromEntries(sorted) as Record<LoginInputName, LoginInput>
}
