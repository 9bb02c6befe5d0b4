import { describe, expect, it } from '@jest/globals'
import {
  buildCanonicalRequest,
  computeSignature,
  hashHex,
  parseAuthorization,
  parseSdkDate,
} from '../../emulator/auth/signature.ts'
import type { SignedParts } from '../../emulator/auth/signature.ts'

const secretAccessKey = 'SKEXAMPLE0000000000000000000000000000001'
const date = '20260115T083000Z'
const project = '0123456789abcdef0123456789abcdef'
const json = { 'content-type': 'application/json', 'x-sdk-date': date }
const hss = { ...json, host: 'hss.ap-southeast-1.myhuaweicloud.com', 'x-project-id': project }

const post: SignedParts = {
  method: 'POST',
  rawPath: `/v5/${project}/image/local/batch-scan`,
  query: [['enterprise_project_id', '0']],
  headers: { ...hss, region: 'ap-southeast-1' },
  body: '{"image_info_list":[{"image_name":"my-app","image_version":"1.0.0"}],"operate_all":false}',
}

const list: SignedParts = {
  method: 'GET',
  rawPath: `/v5/${project}/image/local-repositories`,
  query: [...new URLSearchParams('offset=0&limit=200&image_name=library%2Fmy%20app%2A&image_version=v1%2Bb~2')],
  headers: { ...hss, 'x-security-token': 'TOKENEXAMPLE' },
  body: '',
}

const projects: SignedParts = {
  method: 'GET',
  rawPath: '/v3/projects',
  query: [['name', 'ap-southeast-1']],
  headers: { ...json, host: 'iam.ap-southeast-1.myhuaweicloud.com' },
  body: '',
}

// Canonical hashes and signatures as the official Node SDK (AKSKSigner) computes them.
const examples: [string, SignedParts, string, string][] = [
  [
    'a post',
    post,
    '2277d16a984a1cfa459ee9cb66cf051fc3e141b8970c799c4e83ba29ef205c59',
    'e957b3de8d0fee8e1ab44bdc9717a8b209ee8e84c9106d97b969801911033ab7',
  ],
  [
    'a query with blanks, plus and a security token',
    list,
    '1412ae7061f9b575ccb1a4ea185b26e58c7db18dd2ab9588abd8bbc000c5fbe0',
    '77b12e69afec680bb126cc96eb75ec474b83ef1b00af488658917d0611afcf12',
  ],
  [
    'a project look-up',
    projects,
    'fdabd818534f753da3d36e0f58ff72a0612317bca7ea80502931c17be412f99c',
    '42601826a414b4ff31eabf4cbe53939ddc3cf19a0e697939f8eeb1fbcba3549d',
  ],
]

describe('the signature verifier', () => {
  it.each(examples)('agrees with the official SDK on %s', (_, parts, canonicalHash, signature) => {
    const canonicalRequest = buildCanonicalRequest(parts, Object.keys(parts.headers).toSorted())
    expect(hashHex(canonicalRequest)).toBe(canonicalHash)
    expect(computeSignature(canonicalRequest, date, secretAccessKey)).toBe(signature)
  })

  it("agrees with the vendor's documented canonical request", () => {
    const parts = {
      method: 'GET',
      rawPath: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs',
      query: [
        ['limit', '2'],
        ['marker', '13551d6b-755d-4757-b956-536f674975c0'],
      ] as const,
      headers: {
        'content-type': 'application/json',
        host: 'service.region.example.com',
        'x-sdk-date': '20191115T033655Z',
      },
      body: '',
    }
    const canonicalRequest = buildCanonicalRequest(parts, ['content-type', 'host', 'x-sdk-date'])
    expect(hashHex(canonicalRequest)).toBe('b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a')
  })

  it('takes only the exact form of the header', () => {
    const signature = 'a'.repeat(64)
    expect(
      parseAuthorization(`SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=${signature}`),
    ).toEqual({
      accessKeyId: 'AK',
      signedHeaders: ['host', 'x-sdk-date'],
      signature,
    })
    expect(parseAuthorization(`SDK-HMAC-SHA256 Access=AK,SignedHeaders=host,Signature=${signature}`)).toBeUndefined()
    expect(parseAuthorization(`SDK-HMAC-SHA256 Access=AK, SignedHeaders=Host, Signature=${signature}`)).toBeUndefined()
  })

  it('reads the date of the header', () => {
    expect(parseSdkDate(date)).toBe(Date.UTC(2026, 0, 15, 8, 30))
    expect(parseSdkDate('2026-01-15T08:30:00Z')).toBeUndefined()
    expect(parseSdkDate('20261315T083000Z')).toBeUndefined()
  })
})
