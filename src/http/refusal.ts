import { adviseUnauthorized } from '../base/unauthorized.ts'
import { fieldsOf, isObject } from '../base/objects.ts'
import { message, type Message } from '../base/words/index.ts'
import { ServiceError, type Refusal } from './errors.ts'
import { placeOf, type HttpRequest, type HttpResponse } from './request.ts'
import { readRetryAfterMs } from './retry-after.ts'

const maxMessageLength = 400

/** Codes with which HSS and the gateway refuse for want of permission; HSS sends them with status 400 (API page ErrorCode). */
const permissionCodes = new Set(['HSS.0010', 'HSS.0013', '00000010', 'APIGW.0302'])

/** Whether the service refused because the principal may not do this. */
export function isPermissionRefusal(refusal: Refusal): boolean {
  return (
    refusal.status === 403 || (refusal.serviceCode !== null && permissionCodes.has(gatewayCode(refusal.serviceCode)))
  )
}

/** Gateway codes carry the prefix `APIGW`, on some services `APIG` or `APIC`. */
function gatewayCode(code: string): string {
  return code.replace(/^API[GC]\./, 'APIGW.')
}

/** The error for an answer that is a refusal, or undefined for a good one. Some refusals come with status 200. */
export function findRefusal(
  request: HttpRequest,
  response: HttpResponse,
  nowMs: number,
  scrub: (text: string) => string,
): ServiceError | undefined {
  const good = response.status >= 200 && response.status < 300
  if (good && !carriesErrorCode(response.json)) return undefined
  const refusal = readRefusal(response, nowMs, scrub)
  return new ServiceError(refusal, tellRefusal(request, refusal), adviseRefusal(request, refusal))
}

/** A 2xx whose body says no: a code that is not zero, or, without any code, a message or an error object. */
function carriesErrorCode(json: unknown): boolean {
  const { error_code: code, error_msg: text, error_description: description, error } = fieldsOf(json)
  if (typeof code === 'string' || typeof code === 'number') return !/^0*$/.test(String(code))
  return [text, description].some((said) => typeof said === 'string' && said !== '') || isObject(error)
}

function firstText(...values: unknown[]): string | null {
  const found = values.find((value) => (typeof value === 'string' && value !== '') || typeof value === 'number')
  return found === undefined ? null : String(found)
}

/** Reads every body shape seen: HSS old and new, gateway, IAM and Keystone, and plain text. */
function readRefusal(response: HttpResponse, nowMs: number, scrub: (text: string) => string): Refusal {
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

/** The gateway echoes the canonical request, header values included, after a bad signature: that part is never kept. */
function cleanMessage(text: string): string {
  const kept = text.split(/,?\s*canonical_?\s?request/i)[0] ?? ''
  const line = kept.replace(/\s+/g, ' ').trim()
  return line.length > maxMessageLength ? `${line.slice(0, maxMessageLength)}…` : line
}

function tellRefusal(request: HttpRequest, refusal: Refusal): Message {
  return message('service_refused', {
    method: request.method,
    url: placeOf(request),
    status: refusal.status,
    code: refusal.serviceCode ?? '-',
    said: refusal.serviceMessage === '' ? '-' : refusal.serviceMessage,
    requestId: refusal.requestId ?? '-',
  })
}

function adviseRefusal(request: HttpRequest, refusal: Refusal): Message {
  const code = refusal.serviceCode === null ? '' : gatewayCode(refusal.serviceCode)
  if (isPermissionRefusal(refusal)) return message('advice_permission')
  if (refusal.status === 429) return message('advice_throttled')
  if (refusal.status >= 500) return message('advice_service_down')
  if (refusal.status === 401) return adviseUnauthorized(refusal.serviceMessage, request.headers)
  if (refusal.status >= 300 && refusal.status < 400) return message('advice_redirect')
  if (code === 'HSS.0001' || code === 'HSS.0002') return message('advice_invalid_parameter')
  if (refusal.status === 404) return message('advice_endpoint')
  return message('advice_refused')
}
