import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner'
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials'
import fc from 'fast-check'
import { describeSigning, formatSdkDate, signRequest } from '../../src/auth/signing.ts'
import { Secret } from '../../src/base/secret.ts'
import { urlOf, type HttpRequest } from '../../src/http/request.ts'

const projectId = '0123456789abcdef0123456789abcdef'
const secretKey = 'SKEXAMPLE0000000000000000000000000000001'
const keys = {
  accessKeyId: 'AKEXAMPLE0000000001',
  secretAccessKey: new Secret(secretKey),
  securityToken: undefined,
}
const atMs = Date.parse('2026-01-15T08:30:00Z')

function describeRequest(parts: Partial<HttpRequest>): HttpRequest {
  return {
    method: 'GET',
    endpoint: 'https://hss.ap-southeast-1.myhuaweicloud.com',
    path: `/v5/${projectId}/image/local-repositories`,
    query: [],
    headers: { 'content-type': 'application/json' },
    body: '',
    repeat: 'always',
    expects: 'json',
    ...parts,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const batchScan = describeRequest({
  method: 'POST',
  path: `/v5/${projectId}/image/local/batch-scan`,
  query: [['enterprise_project_id', '0']],
  headers: { 'content-type': 'application/json', region: 'ap-southeast-1' },
  body: '{"image_info_list":[{"image_name":"my-app","image_version":"1.0.0"}],"operate_all":false}',
})

const listing = describeRequest({
  query: [
    ['offset', '0'],
    ['limit', '200'],
    ['image_name', 'library/my app*'],
    ['image_version', 'v1+b~2'],
  ],
})

const projects = describeRequest({
  endpoint: 'https://iam.ap-southeast-1.myhuaweicloud.com',
  path: '/v3/projects',
  query: [['name', 'ap-southeast-1']],
})

describe('signRequest', () => {
  it('signs a batch scan as the vendor does', () => {
    const signed = signRequest(batchScan, keys, { atMs, projectId })
    expect(sha256(batchScan.body)).toBe('fe61693f5d7047ac907540818b745c4b53a6a481768c17ddd9b1974de6c62ccc')
    expect(sha256(describeSigning(signed).canonicalRequest)).toBe(
      '2277d16a984a1cfa459ee9cb66cf051fc3e141b8970c799c4e83ba29ef205c59',
    )
    expect(signed.headers['authorization']).toBe(
      'SDK-HMAC-SHA256 Access=AKEXAMPLE0000000001, SignedHeaders=content-type;host;region;x-project-id;x-sdk-date, Signature=e957b3de8d0fee8e1ab44bdc9717a8b209ee8e84c9106d97b969801911033ab7',
    )
    expect(signed.headers['x-sdk-date']).toBe('20260115T083000Z')
    expect(signed.headers['x-project-id']).toBe(projectId)
  })

  it('signs a listing with temporary keys as the vendor does', () => {
    const temporary = { ...keys, securityToken: new Secret('TOKENEXAMPLE') }
    const signed = signRequest(listing, temporary, { atMs, projectId })
    const { canonicalRequest, signedHeaders } = describeSigning(signed)
    expect(canonicalRequest.split('\n')[2]).toBe(
      'image_name=library%2Fmy%20app%2A&image_version=v1%2Bb~2&limit=200&offset=0',
    )
    expect(sha256(canonicalRequest)).toBe('1412ae7061f9b575ccb1a4ea185b26e58c7db18dd2ab9588abd8bbc000c5fbe0')
    expect(signedHeaders).toBe('content-type;host;x-project-id;x-sdk-date;x-security-token')
    expect(signed.headers['authorization']).toContain(
      'Signature=77b12e69afec680bb126cc96eb75ec474b83ef1b00af488658917d0611afcf12',
    )
    expect(signed.headers['x-security-token']).toBe('TOKENEXAMPLE')
  })

  it('signs a project look-up, which knows no project, as the vendor does', () => {
    const signed = signRequest(projects, keys, { atMs, projectId: undefined })
    expect(sha256(describeSigning(signed).canonicalRequest)).toBe(
      'fdabd818534f753da3d36e0f58ff72a0612317bca7ea80502931c17be412f99c',
    )
    expect(signed.headers['authorization']).toContain(
      'Signature=42601826a414b4ff31eabf4cbe53939ddc3cf19a0e697939f8eeb1fbcba3549d',
    )
    expect(signed.headers).not.toHaveProperty('x-project-id')
  })

  it('reproduces the canonical request of the published example', () => {
    const request = describeRequest({
      endpoint: 'https://service.region.example.com',
      path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs',
      query: [
        ['limit', '2'],
        ['marker', '13551d6b-755d-4757-b956-536f674975c0'],
      ],
    })
    const signed = signRequest(request, keys, { atMs: Date.parse('2019-11-15T03:36:55Z'), projectId: undefined })
    expect(sha256(describeSigning(signed).canonicalRequest)).toBe(
      'b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a',
    )
  })

  it('leaves host to the transport, and everything else of the request as it was', () => {
    const signed = signRequest(batchScan, keys, { atMs, projectId })
    expect(signed.headers).not.toHaveProperty('host')
    expect({ ...signed, headers: batchScan.headers }).toEqual(batchScan)
  })

  it('signs anew what was signed before', () => {
    const once = signRequest(batchScan, keys, { atMs, projectId })
    const later = { atMs: atMs + 60_000, projectId }
    expect(signRequest(once, keys, later)).toEqual(signRequest(batchScan, keys, later))
    expect(signRequest(once, keys, later)).not.toEqual(once)
  })

  it.each([
    ['https://hss.example.com:8443', 'host:hss.example.com:8443'],
    ['https://hss.example.com:443', 'host:hss.example.com'],
    ['http://127.0.0.1:3000', 'host:127.0.0.1:3000'],
    ['https://HSS.Example.com', 'host:hss.example.com'],
  ])('signs the host of %s as it goes over the wire', (endpoint, line) => {
    const signed = signRequest({ ...listing, endpoint }, keys, { atMs, projectId })
    expect(describeSigning(signed).canonicalRequest.split('\n')).toContain(line)
  })

  it.each([
    ['https://gateway.example.com', '/v5/p/x', '/v5/p/x/'],
    ['https://gateway.example.com', '/v5/p/x/', '/v5/p/x/'],
    ['https://gateway.example.com/hss', '/v5/p/x', '/hss/v5/p/x/'],
    ['https://gateway.example.com/hss/', '/v5/p/x', '/hss/v5/p/x/'],
    ['https://gateway.example.com/a%20b', '/v5/p/x', '/a%20b/v5/p/x/'],
    ['https://gateway.example.com/100%', '/v5/p/x', '/100%25/v5/p/x/'],
    ['https://gateway.example.com/a b*', '/v5/p/x', '/a%20b%2A/v5/p/x/'],
  ])('signs the whole path of %s%s', (endpoint, path, canonical) => {
    const signed = signRequest({ ...listing, endpoint, path }, keys, { atMs, projectId })
    expect(describeSigning(signed).canonicalRequest.split('\n')[1]).toBe(canonical)
  })

  it('sorts by code point, not by UTF-16 unit, and repeated names by value', () => {
    const query = [
      ['😀', 'x'],
      ['ﬀ', 'x'],
      ['a', '2'],
      ['a', '10'],
      ['B', ''],
    ] as const
    const signed = signRequest({ ...listing, query }, keys, { atMs, projectId })
    expect(describeSigning(signed).canonicalRequest.split('\n')[2]).toBe('B=&a=10&a=2&%EF%AC%80=x&%F0%9F%98%80=x')
  })
})

describe('formatSdkDate', () => {
  it.each([
    ['2026-01-15T08:30:00.999Z', '20260115T083000Z'],
    ['2026-12-31T23:59:59Z', '20261231T235959Z'],
  ])('%s is %s', (iso, text) => {
    expect(formatSdkDate(Date.parse(iso))).toBe(text)
  })
})

const codePoints = fc.string({ unit: 'binary', maxLength: 12 })
const headerValue = fc.stringMatching(/^[\x21-\x7e]{1,12}$/)
const headers = fc.record(
  { 'content-type': fc.constant('application/json'), region: headerValue, 'x-language': headerValue },
  { requiredKeys: ['content-type'] },
)
const endpoint = fc.constantFrom(
  'https://hss.ap-southeast-1.myhuaweicloud.com',
  'https://hss.example.com:8443',
  'http://127.0.0.1:3000',
)
const signingKeys = fc.record({
  accessKeyId: fc.stringMatching(/^[A-Z0-9]{1,20}$/),
  secretAccessKey: fc.stringMatching(/^[\x21-\x7e]{1,40}$/).map((text) => new Secret(text)),
  securityToken: fc.option(
    headerValue.map((text) => new Secret(text)),
    { nil: undefined },
  ),
})
const moment = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2090-01-01') })

describe('the signature', () => {
  it('equals the one of the vendor', () => {
    const asciiQuery = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z0-9_.*~ -]{1,8}$/), codePoints), {
      selector: ([name]) => name,
      maxLength: 6,
    })
    const body = fc.option(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean())), { nil: undefined })
    fc.assert(
      fc.property(signingKeys, endpoint, asciiQuery, headers, body, moment, (pair, base, query, sent, data, at) => {
        const request = describeRequest({
          method: data === undefined ? 'GET' : 'POST',
          endpoint: base,
          query,
          headers: sent,
          body: data === undefined ? '' : JSON.stringify(data),
        })
        const signed = signRequest(request, pair, { atMs: at, projectId })
        const token = pair.securityToken?.reveal()
        const vendor: Record<string, string> = AKSKSigner.sign(
          {
            method: request.method,
            endpoint: `${base}${request.path}`,
            queryParams: Object.fromEntries(query),
            headers: {
              ...sent,
              'X-Project-Id': projectId,
              'X-Sdk-Date': formatSdkDate(at),
              ...(token === undefined ? {} : { 'X-Security-Token': token }),
            },
            data,
          } as never,
          new BasicCredentials().withAk(pair.accessKeyId).withSk(pair.secretAccessKey.reveal()) as never,
        )
        expect(signed.headers['authorization']).toBe(vendor['Authorization'])
      }),
    )
  })

  it('is found again by a gateway that decodes what it received', () => {
    const query = fc.array(fc.tuple(codePoints, codePoints), { maxLength: 6 })
    const body = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(signingKeys, endpoint, query, headers, body, moment, (pair, base, asked, sent, text, at) => {
        const request = describeRequest({ method: 'POST', endpoint: base, query: asked, headers: sent, body: text })
        const signed = signRequest(request, pair, { atMs: at, projectId })
        expect(verifiesAtGateway(signed, pair.secretAccessKey)).toBe(true)
        expect(verifiesAtGateway({ ...signed, body: `${text} ` }, pair.secretAccessKey)).toBe(false)
      }),
    )
  })
})

/** A verifier of its own: it knows only the URL, the headers and the bytes that arrive. */
function verifiesAtGateway(received: HttpRequest, secretAccessKey: Secret): boolean {
  const [, origin, rawPath, rawQuery] = /^(https?:\/\/[^/]+)([^?]*)\??(.*)$/.exec(urlOf(received)) ?? []
  const [, names, signature] =
    /SignedHeaders=([^,]+), Signature=(.+)$/.exec(received.headers['authorization'] ?? '') ?? []
  const arrived: Record<string, string> = { ...received.headers, host: String(origin).replace(/^https?:\/\//, '') }
  const pairs = String(rawQuery)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=').map((part) => Buffer.from(percentDecode(part)).toString('utf8')))
  const sorted = pairs.toSorted(
    (one, other) => comparePoints(one[0] ?? '', other[0] ?? '') || comparePoints(one[1] ?? '', other[1] ?? ''),
  )
  const canonical = [
    received.method,
    `${rawPath}/`,
    sorted.map((pair) => pair.map(percentEncode).join('=')).join('&'),
    ...String(names)
      .split(';')
      .map((name) => `${name}:${arrived[name]}`),
    '',
    names,
    sha256(received.body),
  ].join('\n')
  const text = `SDK-HMAC-SHA256\n${received.headers['x-sdk-date']}\n${sha256(canonical)}`
  return createHmac('sha256', secretAccessKey.reveal()).update(text).digest('hex') === signature
}

function percentDecode(text: string): number[] {
  return (text.match(/%[0-9A-F]{2}|[^%]/g) ?? []).map((part) =>
    part.startsWith('%') ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  )
}

function percentEncode(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9._~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}

function comparePoints(one: string, other: string): number {
  const left = [...one].map((character) => character.codePointAt(0) ?? 0)
  const right = [...other].map((character) => character.codePointAt(0) ?? 0)
  const index = left.findIndex((point, at) => point !== right[at])
  return index === -1 ? left.length - right.length : (left[index] ?? 0) - (right[index] ?? -1)
}
