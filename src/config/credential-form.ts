import { loginInputs, loginMethods, type LoginInputName } from '../auth/login.ts'
import type { LoginInput } from '../auth/method.ts'
import { hasControlCharacter } from '../base/shown-text.ts'
import { message } from '../base/words/index.ts'
import type { Complain } from './inputs-error.ts'

/** The valid form of a credential, in an input or an environment variable. */
type Form = Pick<LoginInput, 'form' | 'maxLength'>

const githubTokenForm: Form = { form: 'visible', maxLength: 32_768 }

/** Error messages name the input or environment variable `name` and never show the value. */
export function checkForm(
  input: LoginInputName | 'github_token',
  name: string,
  text: string,
  complain: Complain,
): void {
  const { form, maxLength } = input === 'github_token' ? githubTokenForm : loginInputs[input]
  const good = text.length <= maxLength && (form === 'visible' ? /^[!-~]+$/.test(text) : !hasControlCharacter(text))
  if (!good) complain(name, message(`credential_${form}`, { most: maxLength }))
}

/** The inputs that each method requires, for the message that asks for one method. */
export function describeMethods(): string {
  return loginMethods
    .map(({ inputs }) =>
      Object.entries<LoginInput>(inputs)
        .filter(([, { role }]) => role === 'required')
        .map(([name]) => name)
        .join(' + '),
    )
    .join(', ')
}
