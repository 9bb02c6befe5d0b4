import type { Answer } from './call.ts'

/** Replaced in error bodies by the request ID, which is known only when the answer is sent. */
export const requestIdPlaceholder = '{request id}'

/** A JSON answer with the service's usual content type. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

/** An answer without a body, like that of BatchScanLocalImage. */
export function emptyAnswer(status: number): Answer {
  return { status, headers: {}, body: '' }
}

/** A refusal: the checks throw it, and the code that sends the answer catches it. */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super(typeof answer.body === 'string' ? answer.body : 'refused')
    this.name = 'Refusal'
    this.answer = answer
  }
}

/** The error shape of HSS's newer paths. Every documented HSS code has status 400. */
export function hssError(code: string, description: string, status = 400): Answer {
  return jsonAnswer(status, { error_code: code, error_description: description, error_msg: description })
}

/** The error shape of HSS's older paths: a numeric string as code and no `error_msg`. */
export function oldHssError(code: string, description: string, status = 400): Answer {
  return jsonAnswer(status, { error_code: code, error_description: description })
}

/** The API gateway's error shape. */
export function gatewayError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Answer {
  return jsonAnswer(status, { error_msg: message, error_code: code, request_id: requestIdPlaceholder }, headers)
}

/** The gateway's answer to wrong credentials; `detail` is one of its documented sub-messages. */
export function wrongCredentials(detail: string): Answer {
  return gatewayError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${detail}`)
}

/** The gateway's throttling answer, with a `Retry-After` header if one is given. */
export function throttled(retryAfter?: string | number): Answer {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  return gatewayError(
    429,
    'APIGW.0308',
    'The throttling threshold has been reached: policy api over ratelimit,limit:200',
    headers,
  )
}

const keystoneTitles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
}

/** The error shape of IAM (Keystone). */
export function iamError(status: number, message: string): Answer {
  return jsonAnswer(status, { error: { code: status, message, title: keystoneTitles[status] ?? 'Error' } })
}

/** An identity-policy denial: the shape of its service, with the encoded message next to it. */
export function policyDenial(code: string, message: string): Answer {
  return jsonAnswer(403, {
    error_code: code,
    error_msg: message,
    encoded_authorization_message: 'ZW5jb2RlZC1hdXRob3JpemF0aW9u',
  })
}

/** HSS.0001 with the parameter and the problem with it. */
export function invalidParameter(name: string, why: string): Refusal {
  return new Refusal(hssError('HSS.0001', `Invalid parameter ${name}: ${why}`))
}
