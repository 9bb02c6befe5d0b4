import { message, type Message } from '../base/words/index.ts'

/** What the gateway says beside `APIGW.0301`, and what helps (error codes of the API signing guide). */
const adviceBySentence: readonly (readonly [sentence: RegExp, advice: Message])[] = [
  [/failed to reach the limit/i, message('advice_key_locked')],
  [/signature fail/i, message('advice_signature_wrong')],
  [/get secretkey failed/i, message('advice_key_unknown')],
  [/decrypt token fail/i, message('advice_token_garbled')],
  [/token expires|token (has |is )?expired/i, message('advice_token_expired')],
  [/x-auth-token not found/i, message('advice_no_credential')],
]

/** What to do about a 401, by what the service says of it and by the kind of credential that the refused request carried. */
export function adviseUnauthorized(serviceMessage: string, sentHeaders: Readonly<Record<string, string>>): Message {
  const known = adviceBySentence.find(([sentence]) => sentence.test(serviceMessage))
  if (known !== undefined) return known[1]
  return 'x-auth-token' in sentHeaders ? message('advice_token_refused') : message('advice_keys_refused')
}
