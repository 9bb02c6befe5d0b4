import { createHash, createHmac } from 'node:crypto'

/** The parts of a request that an SDK-HMAC-SHA256 signature covers, as received. */
export interface SignedParts {
  readonly method: string
  readonly rawPath: string
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string
}

/** The parts of an `Authorization` header with this algorithm. */
export interface Authorization {
  readonly accessKeyId: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

const headerForm = /^SDK-HMAC-SHA256 Access=([^,\s]+), SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/

/** Parses the header; undefined if it does not have exactly this form. */
export function parseAuthorization(header: string): Authorization | undefined {
  const [, accessKeyId, names, signature] = headerForm.exec(header) ?? []
  if (accessKeyId === undefined || names === undefined || signature === undefined) return undefined
  return { accessKeyId, signedHeaders: names.split(';'), signature }
}

/** Builds the canonical request from what arrived, regardless of what the client built. */
export function buildCanonicalRequest(parts: SignedParts, signedHeaders: readonly string[]): string {
  const headerLines = signedHeaders.map((name) => `${name}:${parts.headers[name] ?? ''}\n`)
  return [
    parts.method.toUpperCase(),
    canonicalPath(parts.rawPath),
    canonicalQuery(parts.query),
    headerLines.join(''),
    signedHeaders.join(';'),
    payloadHash(parts),
  ].join('\n')
}

/** The signature that a request with this secret key and X-Sdk-Date must have. */
export function computeSignature(canonicalRequest: string, sdkDate: string, secretAccessKey: string): string {
  const stringToSign = `SDK-HMAC-SHA256\n${sdkDate}\n${hashHex(canonicalRequest)}`
  return createHmac('sha256', secretAccessKey).update(stringToSign).digest('hex')
}

/** Parses an X-Sdk-Date (`YYYYMMDDTHHMMSSZ`); undefined if it does not have this form. */
export function parseSdkDate(text: string): number | undefined {
  if (!/^\d{8}T\d{6}Z$/.test(text)) return undefined
  const timeMs = Date.parse(text.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  return Number.isNaN(timeMs) ? undefined : timeMs
}

/** Hex SHA-256. */
export function hashHex(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex')
}

function canonicalPath(rawPath: string): string {
  const path = rawPath
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/')
  return path.endsWith('/') ? path : `${path}/`
}

function canonicalQuery(query: SignedParts['query']): string {
  return query
    .toSorted((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&')
}

/** Compares by code unit, independent of any language. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function payloadHash({ headers, body }: SignedParts): string {
  const unsigned = 'UNSIGNED-PAYLOAD'
  return headers['x-sdk-content-sha256'] === unsigned ? unsigned : hashHex(body)
}

/** Encodes everything except A-Z a-z 0-9 - . _ ~; encodeURIComponent leaves five more characters. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
