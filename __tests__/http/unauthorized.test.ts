import { describe, expect, it } from '@jest/globals'
import { adviseUnauthorized } from '../../src/http/unauthorized.ts'

const signed = { authorization: 'SDK-HMAC-SHA256 …', region: 'ap-southeast-1' }
const withToken = { 'x-auth-token': 'token-1' }

describe('adviseUnauthorized', () => {
  it.each([
    ['Incorrect IAM authentication information: verify aksk signature fail', signed, 'advice_signature_wrong'],
    ['AK access failed to reach the limit,forbidden', signed, 'advice_key_locked'],
    ['Incorrect IAM authentication information: Get secretKey failed,ak:X not exist', signed, 'advice_key_unknown'],
    ['Incorrect IAM authentication information: decrypt token fail', withToken, 'advice_token_garbled'],
    ['Incorrect IAM authentication information: token expires, expires_at 2026', withToken, 'advice_token_expired'],
    ['Incorrect IAM authentication information: x-auth-token not found', signed, 'advice_no_credential'],
    ['未授权', withToken, 'advice_token_refused'],
    ['', signed, 'advice_keys_refused'],
  ])('%s', (sentence, headers, key) => {
    expect(adviseUnauthorized(sentence, headers).key).toBe(key)
  })
})
