import { keepSecret, type Mask } from '../base/secret.ts'
import { message } from '../base/words/index.ts'
import type { HttpRequest, HttpResponse } from '../http/request.ts'
import { createCredentialCache, type Expiring } from './credential-cache.ts'
import { audienceInput, fetchIdToken } from './id-token.ts'
import { fieldsOf } from '../base/objects.ts'
import { callLogin, readTime, unexpectedAnswer } from './login-call.ts'
import type { LoginDefinition, LoginDependencies, LoginMethod } from './method.ts'
import { nameSession } from './session-name.ts'
import { signRequest, type AccessKeys } from './signing.ts'

/** Sent as a header. It has no maximum length here: the user guide advises against one. */
const printable = /^[\x21-\x7e]+$/
/** No comma: a comma ends the value in the `authorization` header. */
const accessKeyIdForm = /^[\x21-\x2b\x2d-\x7e]{1,128}$/

/** Temporary keys of a trust agency. */
export type TemporaryKeys = AccessKeys & Expiring

/** Sign in with GitHub's ID token at STS, which issues temporary access keys of a trust agency. */
export interface OidcStsLogin {
  readonly method: 'oidc_sts'
  readonly providerUrn: string
  readonly agencyUrn: string
  readonly audience: string
}

/** Exchanges GitHub's ID token for temporary keys (API page AssumeAgencyWithOIDC), which then sign every request. */
export const oidcStsMethod = {
  method: 'oidc_sts',
  inputs: {
    oidc_provider_urn: { role: 'required', form: 'printable', maxLength: 1500 },
    oidc_agency_urn: { role: 'required', form: 'printable', maxLength: 1500 },
    ...audienceInput,
  },
  logsInAt: 'sts',
  read: ({ text }) => ({
    method: 'oidc_sts',
    providerUrn: text('oidc_provider_urn'),
    agencyUrn: text('oidc_agency_urn'),
    audience: text('oidc_audience'),
  }),
  open: openOidcStsLogin,
} as const satisfies LoginDefinition<OidcStsLogin>

function openOidcStsLogin(
  login: OidcStsLogin,
  dependencies: LoginDependencies,
  findProjectId: () => string | undefined,
): LoginMethod {
  const { clock, mask, log, job, signal: runSignal } = dependencies

  async function exchange(signal: AbortSignal): Promise<TemporaryKeys> {
    const idToken = await fetchIdToken(login.audience, dependencies, signal)
    const session = nameSession(job)
    const { request, response } = await callLogin(
      {
        service: 'sts',
        path: '/v5/agencies/assume-with-oidc',
        body: {
          provider_urn: login.providerUrn,
          agency_urn: login.agencyUrn,
          agency_session_name: session,
          id_token: idToken.reveal(),
        },
        failed: (problem) => message('login_oidc_sts_failed', { problem }),
        advice: message('advice_oidc_sts'),
      },
      dependencies,
      signal,
    )
    const keys = readTemporaryKeys(request, response, mask)
    const { host } = new URL(request.endpoint)
    log.info(message('login_keys_received', { accessKeyId: keys.accessKeyId, host, session }))
    return keys
  }

  const cache = createCredentialCache(exchange, clock, runSignal)
  return {
    authenticator: {
      authorize: async (request, signal) =>
        signRequest(request, await cache.current(signal), { atMs: clock.now(), projectId: findProjectId() }),
      invalidate(refused) {
        cache.drop(({ accessKeyId }) => refused.headers['authorization']?.includes(` Access=${accessKeyId},`) === true)
        return true
      },
    },
  }
}

/** Reads `credentials` from the answer. Masks the secret parts before it checks anything else. */
export function readTemporaryKeys(request: HttpRequest, response: HttpResponse, mask: Mask): TemporaryKeys {
  const credentials = fieldsOf(fieldsOf(response.json)['credentials'])
  const keep = (field: string) => {
    const text = credentials[field]
    return typeof text === 'string' && text !== '' ? keepSecret(text, mask) : undefined
  }
  const secretAccessKey = keep('secret_access_key')
  const securityToken = keep('security_token')
  const accessKeyId = credentials['access_key_id']
  if (secretAccessKey === undefined) throw unexpectedAnswer(request, 'credentials.secret_access_key')
  if (securityToken === undefined || !printable.test(securityToken.reveal()))
    throw unexpectedAnswer(request, 'credentials.security_token')
  if (typeof accessKeyId !== 'string' || !accessKeyIdForm.test(accessKeyId)) {
    throw unexpectedAnswer(request, 'credentials.access_key_id')
  }
  return { accessKeyId, secretAccessKey, securityToken, expiresAtMs: readTime(credentials['expiration']) }
}
