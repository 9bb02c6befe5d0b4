import { describe, expect, it } from '@jest/globals'
import { hssDialect } from '../../src/hss/dialect.ts'
import { findRefusal } from '../../src/http/refusal.ts'
import type { HttpResponse } from '../../src/http/request.ts'
import { requestOf, responseOf } from './requests.ts'

const now = Date.UTC(2026, 0, 15, 8, 30)
const refuse = (response: HttpResponse, scrub: (text: string) => string = (text) => text) =>
  findRefusal(requestOf(), response, { nowMs: now, scrub, dialect: hssDialect })

describe('findRefusal', () => {
  it.each([
    ['HSS, new', 400, { error_code: 'HSS.1019', error_msg: 'no', error_description: 'other' }, 'HSS.1019', 'no'],
    ['HSS, old', 400, { error_code: '00000010', error_description: 'denied' }, '00000010', 'denied'],
    [
      'the gateway',
      401,
      { error_msg: 'Incorrect IAM', error_code: 'APIGW.0301', request_id: 'r1' },
      'APIGW.0301',
      'Incorrect IAM',
    ],
    ['IAM', 401, { error: { code: 401, message: 'no user', title: 'Unauthorized' } }, '401', 'no user'],
    ['IAM with a title alone', 403, { error: { code: 'IAM.1', title: 'Forbidden' } }, 'IAM.1', 'Forbidden'],
    ['a plain message', 500, { message: 'oops' }, null, 'oops'],
    ['a number as code', 400, { error_code: 17, error_msg: 'x' }, '17', 'x'],
    ['nothing in it', 500, {}, null, ''],
    ['null', 500, null, null, ''],
    ['a list', 500, [], null, ''],
    ['codes of other types', 500, { error_code: { a: 1 }, error_msg: ['x'], error: 'x' }, null, ''],
  ])('reads the shape of %s', (_, status, json, serviceCode, serviceMessage) => {
    expect(refuse(responseOf(status, json))?.refusal).toMatchObject({ status, serviceCode, serviceMessage })
  })

  it('reads plain text, on one line and cut', () => {
    const response: HttpResponse = {
      status: 502,
      headers: {},
      body: `<html>\r\n  bad\tgateway${'x'.repeat(5_000)}`,
      json: undefined,
    }
    const said = refuse(response)?.refusal.serviceMessage ?? ''
    expect(said.startsWith('<html> bad gateway')).toBe(true)
    expect(said.length).toBeLessThanOrEqual(401)
  })

  it('treats a 200 that contains an error code as a refusal', () => {
    expect(refuse(responseOf(200, { error_code: 1, error_description: 'busy' }))?.refusal).toMatchObject({
      status: 200,
      serviceCode: '1',
    })
    expect(refuse(responseOf(200, { error_code: 'HSS.0001' }))).toBeDefined()
  })

  it.each([
    ['nothing', undefined],
    ['rows', { total_num: 0, data_list: [] }],
    ['error code 0', { error_code: 0 }],
    ['error code "0"', { error_code: '0', error_msg: '' }],
    ['error code ""', { error_code: '' }],
    ['error code null', { error_code: null }],
  ])('takes a 200 with %s for none', (_, json) => {
    expect(refuse(responseOf(200, json))).toBeUndefined()
  })

  it.each([300, 301, 302, 304, 307, 400, 404, 499, 500, 599])('treats status %d as a refusal', (status) => {
    expect(refuse(responseOf(status))).toBeDefined()
  })

  it('keeps the request id, the date and how long to wait', () => {
    const headers = { 'x-request-id': 'r2', date: 'Thu, 15 Jan 2026 08:00:00 GMT', 'retry-after': '9' }
    expect(refuse(responseOf(429, { request_id: 'r1' }, headers))?.refusal).toMatchObject({
      requestId: 'r2',
      serverDate: headers.date,
      retryAfterMs: 9_000,
    })
    expect(refuse(responseOf(500, { request_id: 'r1' }))?.refusal.requestId).toBe('r1')
  })

  it.each([
    'verify aksk signature fail, canonicalRequest: GET|/v5|x-security-token:TOPSECRET|',
    'verify aksk signature fail,canonical_request:x-security-token:TOPSECRET',
    'verify aksk signature fail Canonical Request x-security-token:TOPSECRET',
  ])('never keeps the headers that the gateway echoes: %s', (error_msg) => {
    const error = refuse(responseOf(401, { error_code: 'APIGW.0301', error_msg }))
    expect(JSON.stringify([error, error?.message])).not.toContain('TOPSECRET')
    expect(error?.refusal.serviceMessage).toContain('verify aksk signature fail')
  })

  it('takes secrets out of everything that it keeps, also out of what it cuts', () => {
    const scrub = (text: string) => text.replaceAll('TOPSECRET', '***')
    const long = `${'x'.repeat(396)}TOPSECRET`
    for (const json of [
      { error_msg: long },
      { error_code: `${'c'.repeat(60)}TOPSECRET` },
      { request_id: `${'r'.repeat(124)}TOPSECRET` },
    ]) {
      const error = refuse(responseOf(500, json), scrub)
      expect(JSON.stringify([error?.refusal, error?.message, error?.problem])).not.toContain('TOP')
    }
    const plain: HttpResponse = {
      status: 500,
      headers: { 'x-request-id': 'TOPSECRET' },
      body: 'your token is TOPSECRET',
      json: undefined,
    }
    expect(JSON.stringify(refuse(plain, scrub)?.refusal)).not.toContain('TOP')
  })

  it.each([
    [403, null, true],
    [400, 'HSS.0010', true],
    [400, 'HSS.0013', true],
    [400, '00000010', true],
    [401, 'APIG.0302', true],
    [400, 'HSS.0001', false],
    [401, 'APIGW.0301', false],
  ])('tells a want of permission: %d %s', (status, serviceCode, expected) => {
    const error = refuse(responseOf(status, { error_code: serviceCode ?? '', error_msg: 'no' }))
    expect(error?.kind === 'forbidden').toBe(expected)
    expect(error?.advice?.key === 'advice_permission').toBe(expected)
  })
})
