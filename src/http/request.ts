/**
 * How often a request may be sent. `always`: it changes nothing, so sending it again is harmless. `unless_accepted`: again only
 * if the service certainly did not accept it.
 */
export type Repeat = 'always' | 'unless_accepted'

/** One HTTP request as plain values: it can be signed, logged, compared and sent again. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  /** The base, such as `https://hss.ap-southeast-1.myhuaweicloud.com`, without a trailing slash. */
  readonly endpoint: string
  /** Starts with `/`; contains only characters that need no encoding. */
  readonly path: string
  /** In the order they are sent; not yet encoded. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Names in lower case, without `host`. */
  readonly headers: Readonly<Record<string, string>>
  /** Empty for no body. The signed bytes are the sent bytes. */
  readonly body: string
  readonly repeat: Repeat
  /** No new attempt begins later than this after the first one; undefined for as long as the run lasts. */
  readonly patienceMs?: number | undefined
  /** `json`: a 2xx answer whose body is not JSON counts as truncated. `anything`: JSON or an empty body. */
  readonly expects: 'json' | 'anything'
}

/** The answer: the status, the headers by lower-case name, and the whole body as text. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The parsed body; undefined if it is empty or not JSON. Integers beyond JavaScript's range are texts. */
  readonly json: unknown
}

/** Sends one request. Rejects with a `TransportError`, a `ServiceError`, or the signal's reason. */
export type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>

const unreserved = /[!'()*]/g

/** Percent-encodes everything but `A-Z a-z 0-9 - . _ ~`, as the gateway's signature does. */
export function encodeComponent(text: string): string {
  // An unpaired surrogate, which only escapes in YAML and JSON can produce, would make the encoder throw.
  return encodeURIComponent(text.toWellFormed()).replace(
    unreserved,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** The target of a request, for people: host and whole path, without the query. */
export function placeOf(request: HttpRequest): string {
  return `${request.endpoint.replace(/^\w+:\/\//, '')}${request.path}`
}

/** The full URL of a request, query encoded as it is signed. */
export function urlOf(request: HttpRequest): string {
  const query = request.query.map(([name, value]) => `${encodeComponent(name)}=${encodeComponent(value)}`).join('&')
  return `${request.endpoint}${request.path}${query === '' ? '' : `?${query}`}`
}
