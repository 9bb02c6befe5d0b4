import { keepSecret, type Secret } from '../base/secret.ts'
import { message } from '../base/words/index.ts'
import { LoginError } from './login-call.ts'
import type { LoginDependencies, LoginInput } from './method.ts'
import { untilAborted } from './until-aborted.ts'

/** The audience of GitHub's ID token; both keyless methods have this input. */
export const audienceInput = {
  oidc_audience: { role: 'setting', form: 'printable', maxLength: 1024, default: 'hss-image-scan' },
} as const satisfies Readonly<Record<string, LoginInput>>

/** 4 to 20,000 characters, as STS accepts them (SDK model AssumeAgencyWithOIDCReqBody). */
const idTokenForm = /^[\x21-\x7e]{4,20000}$/

/**
 * Returns GitHub's ID token for this job, masked on arrival. Rejects with a `LoginError` that names the missing permission. The
 * runner's own message is not passed on, because it may contain the token.
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
