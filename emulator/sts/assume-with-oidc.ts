import { Refusal, gatewayError, jsonAnswer, policyDenial } from '../wire/answers.ts'
import type { Answer, Call } from '../wire/call.ts'
import { integer, listOf, pattern, record, text } from '../wire/checks.ts'
import type { Form } from '../wire/checks.ts'
import { readBody, readQuery } from '../wire/input.ts'
import type { Route } from '../wire/route.ts'
import type { State } from '../state/state.ts'

interface AssumeBody {
  readonly provider_urn: string
  readonly agency_urn: string
  readonly agency_session_name: string
  readonly id_token: string
  readonly duration_seconds?: number
}

const bodyCheck: Form<AssumeBody> = record(
  {
    provider_urn: text(1, 1500),
    agency_urn: text(1, 1500),
    agency_session_name: pattern(/^[A-Za-z0-9_+=,.@-]{2,128}$/),
    id_token: text(4, 20_000),
    duration_seconds: integer(900, 43_200),
    policy: text(2, 4096),
    policy_ids: listOf(pattern(/^[A-Za-z0-9_-]{1,64}$/), 0, 20),
  },
  ['provider_urn', 'agency_urn', 'agency_session_name', 'id_token'],
)

/** The operations of the emulated STS. */
export const stsRoutes: readonly Route[] = [
  { name: 'assumeWithOidc', method: 'POST', path: /^\/v5\/agencies\/assume-with-oidc$/, answer: assumeWithOidc },
]

function assumeWithOidc(call: Call, _path: Readonly<Record<string, string>>, state: State): Answer {
  readQuery(call, {}, [], complain)
  const body = readBody(call, bodyCheck, complain)
  const agency = state.world.agencies?.find(
    ({ providerUrn, agencyUrn }) => providerUrn === body.provider_urn && agencyUrn === body.agency_urn,
  )
  if (agency === undefined) return deny('no trust agency with this provider and urn')
  const claims = state.idTokens.verify(body.id_token, agency, state.now())
  if (typeof claims === 'string') return deny(claims)
  const { duration_seconds = 3600 } = body
  if (duration_seconds > (agency.maxSessionSeconds ?? 43_200))
    throw complain('duration_seconds', 'is above the maximum session of the agency')
  const expiresAtMs = state.now() + duration_seconds * 1000
  const key = state.keyring.issueKeys(expiresAtMs, agency.permissions ?? {})
  return jsonAnswer(200, {
    credentials: {
      access_key_id: key.accessKeyId,
      secret_access_key: key.secretAccessKey,
      security_token: key.securityToken,
      expiration: new Date(expiresAtMs).toISOString(),
    },
    assumed_agency: {
      urn: `${agency.agencyUrn}/${body.agency_session_name}`,
      id: `emulated:${body.agency_session_name}`,
    },
    provider: agency.providerUrn,
    audience: claims.aud,
    subject_from_id_token: claims.sub,
    source_identity: '',
  })
}

/** The codes of STS are not published; only the shape matters, with the encoded message next to it. */
function deny(why: string): Answer {
  return policyDenial('STS.Denied', `Access denied: ${why}.`)
}

function complain(name: string, why: string): Refusal {
  return new Refusal(gatewayError(400, 'STS.InvalidParameter', `Invalid parameter ${name}: ${why}`))
}
