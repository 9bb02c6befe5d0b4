import { message, type Message } from '../base/words/index.ts'

/** The gateway's messages for `APIGW.0301`, and what to do about each (error codes of the API signing guide). */
const adviceBySentence: readonly (readonly [sentence: RegExp, advice: Message])[] = [
  [/failed to reach the limit/i, message('advice_key_locked')],
  [/signature fail/i, message('advice_signature_wrong')],
  [/get secretkey failed/i, message('advice_key_unknown')],
  [/decrypt token fail/i, message('advice_token_garbled')],
  [/token expires|token (has |is )?expired/i, message('advice_token_expired')],
  [/x-auth-token not found/i, message('advice_no_credential')],
]

/** What to do about a 401, based on the service's message and the kind of credential in the rejected request. */
export function adviseUnauthorized(serviceMessage: string, sentHeaders: Readonly<Record<string, string>>): Message {
  const known = adviceBySentence.find(([sentence]) => sentence.test(serviceMessage))
  if (known !== undefined) return known[1]
  return 'x-auth-token' in sentHeaders ? message('advice_token_refused') : message('advice_keys_refused')
}
