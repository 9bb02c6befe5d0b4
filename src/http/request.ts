/**
 * How often a request may be sent. `always`: it changes nothing, sending it again is harmless.
 * `unless_accepted`: again only when it is certain that the service did not take it.
 */
export type Repeat = 'always' | 'unless_accepted'

/** One HTTP request as plain values: it can be signed, logged, compared and sent again. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  /** The base, such as `https://hss.ap-southeast-1.myhuaweicloud.com`, without a trailing slash. */
  readonly endpoint: string
  /** Starts with `/`; only characters that need no encoding. */
  readonly path: string
  /** In the order they are sent; not yet encoded. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Names in lower case. `host` is not among them. */
  readonly headers: Readonly<Record<string, string>>
  /** Empty for none. The bytes that are signed are the bytes that are sent. */
  readonly body: string
  readonly repeat: Repeat
  /** `json`: a 2xx answer whose body is no JSON counts as cut on its way. `anything`: JSON or nothing at all. */
  readonly expects: 'json' | 'anything'
}

/** What came back: the status, the headers by lower-case name, and the whole body as text. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body's JSON; undefined when it is empty or no JSON. Whole numbers that JavaScript cannot hold are texts. */
  readonly json: unknown
}

/** Sends one request. Rejects with a `TransportError`, a `ServiceError`, or the signal's reason. */
export type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>

const unreserved = /[!'()*]/g

/** Percent-encodes everything but `A-Z a-z 0-9 - . _ ~`, as the gateway's signature does. */
export function encodeComponent(text: string): string {
  // Half a character, which only YAML's and JSON's escapes can bring in, would make the encoding throw.
  return encodeURIComponent(text.toWellFormed()).replace(
    unreserved,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Where a request goes, for people: host and whole path, without what the query holds. */
export function placeOf(request: HttpRequest): string {
  return `${request.endpoint.replace(/^\w+:\/\//, '')}${request.path}`
}

/** The full URL of a request, query encoded as it is signed. */
export function urlOf(request: HttpRequest): string {
  const query = request.query.map(([name, value]) => `${encodeComponent(name)}=${encodeComponent(value)}`).join('&')
  return `${request.endpoint}${request.path}${query === '' ? '' : `?${query}`}`
}
