import { createHash, createHmac } from 'node:crypto'
import type { Secret } from '../base/secret.ts'
import { encodeComponent, type HttpRequest } from '../http/request.ts'

const algorithm = 'SDK-HMAC-SHA256'

/** A key pair that signs requests; `securityToken` is present for temporary keys. */
export interface AccessKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: Secret
  readonly securityToken: Secret | undefined
}

/** The intermediate steps of a signature, as the gateway computes them. */
export interface SigningSteps {
  /** Semicolon-separated names of the signed headers. */
  readonly signedHeaders: string
  readonly canonicalRequest: string
  readonly stringToSign: string
}

/** The time and the project to sign a request for. */
export interface SigningContext {
  /** Milliseconds since the epoch. The gateway rejects a signature more than 15 minutes away from its own clock. */
  readonly atMs: number
  /** Sent as `x-project-id`; undefined for services without projects, such as IAM. */
  readonly projectId: string | undefined
}

/** `YYYYMMDDTHHMMSSZ`, the form of `x-sdk-date`. */
export function formatSdkDate(atMs: number): string {
  return new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '')
}

/**
 * Returns the request with `x-sdk-date`, `x-project-id`, `x-security-token` and `authorization` added, signed with
 * SDK-HMAC-SHA256 (API signing guide; `AKSKSigner` of the vendor's SDK). The signature covers every header of the request and the
 * host of its endpoint.
 */
export function signRequest(request: HttpRequest, keys: AccessKeys, context: SigningContext): HttpRequest {
  const headers = {
    ...request.headers,
    ...(context.projectId === undefined ? {} : { 'x-project-id': context.projectId }),
    'x-sdk-date': formatSdkDate(context.atMs),
    ...(keys.securityToken === undefined ? {} : { 'x-security-token': keys.securityToken.reveal() }),
  }
  const { signedHeaders, stringToSign } = describeSigning({ ...request, headers })
  const signature = createHmac('sha256', keys.secretAccessKey.reveal()).update(stringToSign).digest('hex')
  const authorization = `${algorithm} Access=${keys.accessKeyId}, SignedHeaders=${signedHeaders}, Signature=${signature}`
  return { ...request, headers: { ...headers, authorization } }
}

/** Computes the strings behind the signature of a request that has an `x-sdk-date`. They do not include `authorization`. */
export function describeSigning(request: HttpRequest): SigningSteps {
  const { authorization: _, ...carried } = request.headers
  const { host, pathname } = new URL(request.endpoint)
  const headers = Object.entries({ ...carried, host }).toSorted(byName)
  const signedHeaders = headers.map(([name]) => name).join(';')
  const canonicalRequest = [
    request.method,
    canonicalPath(`${pathname.replace(/\/$/, '')}${request.path}`),
    canonicalQuery(request.query),
    headers.map(([name, value]) => `${name}:${value.trim()}\n`).join(''),
    signedHeaders,
    sha256(request.body),
  ].join('\n')
  const stringToSign = [algorithm, carried['x-sdk-date'], sha256(canonicalRequest)].join('\n')
  return { signedHeaders, canonicalRequest, stringToSign }
}

/** Encodes each segment exactly once, even if parts of it are encoded already. Always ends in a slash. */
function canonicalPath(path: string): string {
  const encoded = path.split('/').map((segment) => encodeComponent(decodeSegment(segment)))
  return encoded.join('/').replace(/\/?$/, '/')
}

/** Decodes a segment. A `%` that does not start an encoded byte is a literal `%`. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function canonicalQuery(query: HttpRequest['query']): string {
  const sorted = query.toSorted((left, right) => byName(left, right) || compareText(left[1], right[1]))
  return sorted.map(([name, value]) => `${encodeComponent(name)}=${encodeComponent(value)}`).join('&')
}

function byName(left: readonly [string, string], right: readonly [string, string]): number {
  return compareText(left[0], right[0])
}

/** Compares by code point, the order of UTF-8 bytes; JavaScript compares by UTF-16 unit. */
function compareText(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
