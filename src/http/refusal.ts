import { fieldsOf, isObject } from '../base/objects.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Dialect } from './dialect.ts'
import { ServiceError, type Refusal } from './errors.ts'
import { factsOf, kindOfStatus, type FailureKind } from './failure-kinds.ts'
import { placeOf, type HttpRequest, type HttpResponse } from './request.ts'
import { adviseUnauthorized } from './unauthorized.ts'

const maxMessageLength = 400

/** The context for reading an answer. */
export interface RefusalContext {
  readonly nowMs: number
  readonly scrub: (text: string) => string
  readonly dialect: Dialect
}

/** The error for a rejection; undefined for a success. Some rejections have status 200. */
export function findRefusal(
  request: HttpRequest,
  response: HttpResponse,
  context: RefusalContext,
): ServiceError | undefined {
  const good = response.status >= 200 && response.status < 300
  if (good && !carriesErrorCode(response.json)) return undefined
  const refusal = readRefusal(response, context)
  const kind = kindOfRefusal(refusal, context.dialect)
  const { advice } = factsOf(kind)
  return new ServiceError(
    refusal,
    describeRefusal(request, refusal),
    advice === null ? adviseUnauthorized(refusal.serviceMessage, request.headers) : message(advice),
    kind,
  )
}

/** Prefers the code if it is more specific than the status. */
function kindOfRefusal({ status, serviceCode }: Refusal, dialect: Dialect): FailureKind {
  const byStatus = kindOfStatus(status)
  // Gateway codes carry the prefix `APIGW`, on some services `APIG` or `APIC`.
  const code = serviceCode?.replace(/^API[GC]\./, 'APIGW.') ?? ''
  const { refuses } = factsOf(byStatus)
  if (refuses !== null && dialect.permissionCodes.has(code)) return 'forbidden'
  return refuses === 'call' && dialect.invalidValueCodes.has(code) ? 'invalid_value' : byStatus
}

/** Whether a 2xx body reports an error: a code that is not zero, or, without any code, a message or an error object. */
function carriesErrorCode(json: unknown): boolean {
  const { error_code: code, error_msg: text, error_description: description, error } = fieldsOf(json)
  if (typeof code === 'string' || typeof code === 'number') return !/^0*$/.test(String(code))
  return [text, description].some((said) => typeof said === 'string' && said !== '') || isObject(error)
}

function firstText(...values: unknown[]): string | null {
  const found = values.find((value) => (typeof value === 'string' && value !== '') || typeof value === 'number')
  return found === undefined ? null : String(found)
}

/** Reads all known body shapes: HSS old and new, gateway, IAM and Keystone, and plain text. Scrubs texts before it cuts them. */
function readRefusal(response: HttpResponse, { nowMs, scrub }: RefusalContext): Refusal {
  const body = fieldsOf(response.json)
  const inner = fieldsOf(body['error'])
  const shorten = (text: string | null, length: number) => (text === null ? null : scrub(text).slice(0, length))
  const said = firstText(
    body['error_msg'],
    body['error_description'],
    inner['message'],
    body['message'],
    inner['title'],
  )
  return {
    status: response.status,
    serviceCode: shorten(firstText(body['error_code'], inner['code']), 64),
    serviceMessage: cleanMessage(scrub(said ?? (response.json === undefined ? response.body : ''))),
    requestId: shorten(firstText(response.headers['x-request-id'], body['request_id']), 128),
    serverDate: response.headers['date'] ?? null,
    retryAfterMs: readRetryAfterMs(response.headers['retry-after'], nowMs),
  }
}

/** After a bad signature, the gateway echoes the canonical request, including header values. Never keeps that part. */
function cleanMessage(text: string): string {
  const kept = text.split(/,?\s*canonical_?\s?request/i)[0] ?? ''
  const line = kept.replace(/[^\S\uFEFF]+/g, ' ').trim()
  return line.length > maxMessageLength ? `${line.slice(0, maxMessageLength)}…` : line
}

function describeRefusal(request: HttpRequest, refusal: Refusal): Message {
  return message('service_refused', {
    method: request.method,
    url: placeOf(request),
    status: refusal.status,
    code: refusal.serviceCode ?? '-',
    said: refusal.serviceMessage === '' ? '-' : refusal.serviceMessage,
    requestId: refusal.requestId ?? '-',
  })
}

/** The three date formats of HTTP (RFC 9110, 5.6.7). */
const httpDateForms = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
]

/**
 * The milliseconds to wait according to a `Retry-After` header, in seconds or as an HTTP date. Null if it asks for no pause: an
 * invalid value, 0, or a time in the past.
 */
export function readRetryAfterMs(header: string | undefined, nowMs: number): number | null {
  const text = header?.trim() ?? ''
  const pauseMs = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : readHttpDateMs(text) - nowMs
  return pauseMs > 0 ? pauseMs : null
}

function readHttpDateMs(text: string): number {
  if (!httpDateForms.some((form) => form.test(text))) return Number.NaN
  return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
}
