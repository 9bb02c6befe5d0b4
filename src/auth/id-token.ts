import { keepSecret, type Secret } from '../base/secret.ts'
import { message } from '../base/words/index.ts'
import { LoginError } from './login-call.ts'
import type { LoginDependencies, LoginInput } from './method.ts'
import { untilAborted } from './until-aborted.ts'

/** What GitHub is asked for an ID token for; both keyless methods have it. */
export const audienceInput = {
  oidc_audience: { role: 'setting', form: 'printable', maxLength: 1024, default: 'hss-image-scan' },
} as const satisfies Readonly<Record<string, LoginInput>>

/** 4 to 20,000 characters, as STS takes them (SDK model AssumeAgencyWithOIDCReqBody). */
const idTokenForm = /^[\x21-\x7e]{4,20000}$/

/**
 * GitHub's ID token of this job, masked as it arrives. Rejects with a `LoginError` that names the missing
 * permission; what the runner itself says is not passed on, since it may hold the token.
 */
export async function fetchIdToken(
  audience: string,
  { requestIdToken, mask }: LoginDependencies,
  signal: AbortSignal,
): Promise<Secret> {
  let text: unknown
  try {
    text = await untilAborted(requestIdToken(audience), signal)
  } catch {
    signal.throwIfAborted()
    throw new LoginError('user', message('id_token_unavailable', { audience }), message('advice_id_token'))
  }
  const token = typeof text === 'string' && text !== '' ? keepSecret(text, mask) : undefined
  if (token === undefined || !idTokenForm.test(token.reveal())) {
    throw new LoginError('service', message('id_token_unusable', { audience }), message('advice_id_token'))
  }
  return token
}
