import { message } from '../../src/base/words/index.ts'
import { ServiceError, TransportError, type Refusal } from '../../src/http/errors.ts'
import type { TransportFailure } from '../../src/http/failure-kinds.ts'
import type { HttpRequest, HttpResponse } from '../../src/http/request.ts'

export const never = new AbortController().signal

export function requestOf(changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    endpoint: 'https://hss.example.com',
    path: '/v5/p1/things',
    query: [],
    headers: {},
    body: '',
    repeat: 'always',
    expects: 'json',
    ...changes,
  }
}

export function responseOf(
  status: number,
  json?: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return { status, headers, body: json === undefined ? '' : JSON.stringify(json), json }
}

export function refusalOf(status: number, changes: Partial<Refusal> = {}): ServiceError {
  const refusal: Refusal = {
    status,
    serviceCode: null,
    serviceMessage: '',
    requestId: null,
    serverDate: null,
    retryAfterMs: null,
    ...changes,
  }
  return new ServiceError(refusal, message('details_unread'))
}

export function brokenBy(failure: TransportFailure): TransportError {
  return new TransportError(failure, message('details_unread'))
}
