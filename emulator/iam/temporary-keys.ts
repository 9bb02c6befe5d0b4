import { Refusal, iamError, jsonAnswer } from '../wire/answers.ts'
import type { Answer, Call } from '../wire/call.ts'
import { integer, listOf, oneOf, pattern, record, text } from '../wire/checks.ts'
import type { Check, Form } from '../wire/checks.ts'
import { readBody, readQuery } from '../wire/input.ts'
import type { State } from '../state/state.ts'
import type { Permissions } from '../world/principal.ts'
import { letIn } from './let-in.ts'
import { complainToCaller, formatMicroseconds } from './token-answer.ts'

interface AssumedRole {
  readonly agency_name: string
  readonly domain_id?: string
  readonly domain_name?: string
  readonly duration_seconds?: number
}

interface KeysBody {
  readonly auth: {
    readonly identity: {
      readonly methods: readonly ('token' | 'assume_role')[]
      readonly token?: { readonly id?: string; readonly duration_seconds?: number }
      readonly assume_role?: AssumedRole
    }
  }
}

const durationCheck = integer(900, 86_400)
const words = listOf(text(1, 1024), 1, 1000)
// A condition may have any operators and keys: the services define them, not IAM.
const anyCondition: Check = () => undefined

const policyCheck = record(
  {
    Version: oneOf('1.0', '1.1'),
    Statement: listOf(
      record({ Action: words, Effect: oneOf('Allow', 'Deny'), Condition: anyCondition, Resource: words }, [
        'Action',
        'Effect',
      ]),
      1,
      1000,
    ),
  },
  ['Version', 'Statement'],
)

const roleCheck = record(
  {
    agency_name: text(1, 64),
    domain_id: text(1, 64),
    domain_name: text(1, 64),
    duration_seconds: durationCheck,
    session_user: record({ name: pattern(/^[A-Za-z][A-Za-z0-9_-]{4,63}$/) }, ['name']),
  },
  ['agency_name'],
)

const bodyCheck: Form<KeysBody> = record(
  {
    auth: record(
      {
        identity: record(
          {
            methods: listOf(oneOf('token', 'assume_role'), 1, 1),
            token: record({ id: text(1, 32_768), duration_seconds: durationCheck }),
            assume_role: roleCheck,
            policy: policyCheck,
          },
          ['methods'],
        ),
      },
      ['identity'],
    ),
  },
  ['auth'],
)

/** CreateTemporaryAccessKeyByToken and CreateTemporaryAccessKeyByAgency: temporary keys for a token or an agency. */
export function createTemporaryKeys(call: Call, _path: Readonly<Record<string, string>>, state: State): Answer {
  readQuery(call, {}, [], complainToCaller)
  const { identity } = readBody(call, bodyCheck, complainToCaller).auth
  const { methods, token = {}, assume_role: role } = identity
  if (methods[0] === 'token') return answerKeys(state, exchangeToken(call, token.id, state), token.duration_seconds)
  if (role === undefined) throw complainToCaller('assume_role', 'is mandatory for this method')
  letIn(call, state)
  return answerKeys(state, assumeRole(role, state), role.duration_seconds)
}

/** The token may be in the body or in X-Auth-Token, with the same meaning. */
function exchangeToken(call: Call, id: string | undefined, state: State): Permissions {
  const text = id ?? call.headers['x-auth-token']
  const token = text === undefined ? undefined : state.keyring.token(text)
  if (token === undefined || state.now() >= (token.expiresAtMs ?? Infinity)) {
    throw new Refusal(iamError(401, 'The request you have made requires authentication.'))
  }
  return token.permissions ?? {}
}

function assumeRole({ agency_name, domain_id, domain_name }: AssumedRole, state: State): Permissions {
  if (domain_id === undefined && domain_name === undefined)
    throw complainToCaller('domain_id', 'it or domain_name is mandatory')
  const agency = state.world.iamAgencies?.find(
    ({ name, domainId, domainName }) =>
      name === agency_name &&
      (domain_id === undefined || domain_id === domainId) &&
      (domain_name === undefined || domain_name === domainName),
  )
  if (agency === undefined) throw new Refusal(iamError(404, `Could not find agency: ${agency_name}.`))
  return agency.permissions ?? {}
}

function answerKeys(state: State, permissions: Permissions, durationSeconds = 900): Answer {
  const expiresAtMs = state.now() + durationSeconds * 1000
  const { accessKeyId, secretAccessKey, securityToken } = state.keyring.issueKeys(expiresAtMs, permissions)
  return jsonAnswer(201, {
    credential: {
      access: accessKeyId,
      secret: secretAccessKey,
      securitytoken: securityToken,
      expires_at: formatMicroseconds(expiresAtMs),
    },
  })
}
