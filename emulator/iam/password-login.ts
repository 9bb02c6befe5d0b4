import { Refusal, iamError } from '../wire/answers.ts'
import type { Answer, Call } from '../wire/call.ts'
import { listOf, oneOf, record, text } from '../wire/checks.ts'
import type { Form } from '../wire/checks.ts'
import { readBody, readQuery } from '../wire/input.ts'
import type { State } from '../state/state.ts'
import { describeServices } from './catalog.ts'
import { accountId, answerToken, complainToCaller, scopeCheck } from './token-answer.ts'
import type { Scope } from './token-answer.ts'

interface PasswordBody {
  readonly auth: {
    readonly identity: {
      readonly password: {
        readonly user: { readonly name: string; readonly password: string; readonly domain: { readonly name: string } }
      }
    }
    readonly scope?: Scope | null
  }
}

const user = record({ name: text(1, 64), password: text(1, 256), domain: record({ name: text(1, 64) }, ['name']) }, [
  'name',
  'password',
  'domain',
])

const identity = record({ methods: listOf(oneOf('password'), 1, 1), password: record({ user }, ['user']) }, [
  'methods',
  'password',
])

const bodyCheck: Form<PasswordBody> = record({ auth: record({ identity, scope: scopeCheck }, ['identity']) }, ['auth'])

/** KeystoneCreateUserTokenByPassword. */
export function loginWithPassword(call: Call, _path: Readonly<Record<string, string>>, state: State): Answer {
  const query = readQuery(call, { nocatalog: text(0, 1024) }, [], complainToCaller)
  const { auth } = readBody(call, bodyCheck, complainToCaller)
  const given = auth.identity.password.user
  const known = state.world.users?.find(
    (each) => each.account === given.domain.name && each.user === given.name && each.password === given.password,
  )
  if (known === undefined) throw new Refusal(iamError(401, 'The username or password is wrong.'))
  const account = { id: accountId, name: known.account }
  const { permissions = {} } = known
  return answerToken(
    state,
    auth.scope,
    { account, permissions },
    {
      methods: ['password'],
      // An empty text means that the password does not expire.
      user: { id: 'emulated-user', name: known.user, domain: account, password_expires_at: '' },
      // Any word means yes.
      ...(query['nocatalog'] ? {} : { catalog: describeServices() }),
    },
  )
}
