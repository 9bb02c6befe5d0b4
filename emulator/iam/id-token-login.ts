import { Refusal, iamError } from '../wire/answers.ts'
import type { Answer, Call } from '../wire/call.ts'
import { record, text } from '../wire/checks.ts'
import type { Form } from '../wire/checks.ts'
import { readBody, readQuery } from '../wire/input.ts'
import type { State } from '../state/state.ts'
import { describeEndpoints } from './catalog.ts'
import { accountId, answerToken, complainToCaller, scopeCheck } from './token-answer.ts'
import type { Scope } from './token-answer.ts'

interface IdTokenBody {
  readonly auth: { readonly id_token: { readonly id: string }; readonly scope?: Scope | null }
}

const bodyCheck: Form<IdTokenBody> = record(
  { auth: record({ id_token: record({ id: text(1, 20_000) }, ['id']), scope: scopeCheck }, ['id_token']) },
  ['auth'],
)

/** CreateTokenWithIdToken: the only credentials are the ID token itself and the provider in X-Idp-Id. */
export function loginWithIdToken(call: Call, _path: Readonly<Record<string, string>>, state: State): Answer {
  readQuery(call, {}, [], complainToCaller)
  const { auth } = readBody(call, bodyCheck, complainToCaller)
  const providerId = call.headers['x-idp-id']
  if (providerId === undefined) throw complainToCaller('X-Idp-Id', 'the header is mandatory')
  const provider = state.world.identityProviders?.find(({ id }) => id === providerId)
  if (provider === undefined) throw new Refusal(iamError(404, `Could not find identity provider: ${providerId}.`))
  const claims = state.idTokens.verify(auth.id_token.id, provider, state.now())
  if (typeof claims === 'string') throw new Refusal(iamError(401, `The ID token was refused: ${claims}.`))
  const account = { id: accountId, name: 'emulated-account' }
  const { permissions = {} } = provider
  return answerToken(
    state,
    auth.scope,
    { account, permissions },
    {
      methods: ['mapped'],
      user: {
        id: 'emulated-federated-user',
        name: claims.sub,
        domain: account,
        'OS-FEDERATION': {
          identity_provider: { id: provider.id },
          protocol: { id: 'oidc' },
          groups: [{ id: 'emulated-group', name: 'workflows' }],
        },
      },
      catalog: describeEndpoints(),
    },
  )
}
