import { Refusal, gatewayError, wrongCredentials } from '../wire/answers.ts'
import type { Call } from '../wire/call.ts'
import type { State } from '../state/state.ts'
import type { AccessKeyDeclaration, Permissions } from '../world/principal.ts'
import { buildCanonicalRequest, computeSignature, parseAuthorization, parseSdkDate } from './signature.ts'
import type { Authorization } from './signature.ts'

/** The sender of a request. `tokenProjectId` is undefined for keys and unscoped tokens. */
export interface Principal {
  readonly kind: 'key' | 'token'
  readonly tokenProjectId?: string
  readonly permissions: Permissions
}

const maxSkewMs = 15 * 60_000

/** Identifies the sender of the request, or refuses the request as the API gateway does. */
export function authenticate(call: Call, state: State): Principal {
  const token = call.headers['x-auth-token']
  const authorization = call.headers['authorization']
  if (token !== undefined && authorization !== undefined) throw refuse('both a token and a signature are given')
  if (token !== undefined) return checkToken(token, state)
  if (authorization === undefined) throw refuse('x-auth-token not found')
  return checkSignature(call, authorization, state)
}

/** Refuses a principal that may not use the project, or that names a different project from the path. */
export function checkProject(call: Call, principal: Principal, projectId: string, state: State): void {
  const named = call.headers['x-project-id']
  if (named !== undefined && named !== projectId) throw forbid('X-Project-Id differs from the project in the path')
  if (principal.kind === 'token' && principal.tokenProjectId !== projectId) {
    throw forbid(
      principal.tokenProjectId === undefined ? 'the token has no project' : 'the token is for another project',
    )
  }
  const isKnown = state.world.projects?.some((project) => project.id === projectId) ?? false
  if (!isKnown || principal.permissions.projects?.includes(projectId) === false)
    throw forbid('no access to the project')
}

function checkToken(text: string, state: State): Principal {
  const token = state.keyring.token(text)
  if (token === undefined) throw refuse('decrypt token fail')
  if (state.now() >= (token.expiresAtMs ?? Infinity)) throw refuse('token expires')
  const scope = token.projectId === undefined ? {} : { tokenProjectId: token.projectId }
  return { kind: 'token', permissions: token.permissions ?? {}, ...scope }
}

function checkSignature(call: Call, header: string, state: State): Principal {
  const { keyring } = state
  const authorization = parseAuthorization(header)
  if (authorization === undefined) throw refuse('the Authorization header is malformed')
  const { accessKeyId } = authorization
  const key = keyring.accessKey(accessKeyId)
  if (key === undefined) throw refuse('Get secretKey failed,ak not exist')
  if (keyring.lock.isLocked(accessKeyId, state.now())) throw refuse('AK access failed to reach the limit,forbidden')
  checkDate(call, state.now())
  checkCoverage(call, authorization)
  checkSecurityToken(call, key, state.now())
  const canonicalRequest = buildCanonicalRequest(call, authorization.signedHeaders)
  const expected = computeSignature(canonicalRequest, call.headers['x-sdk-date'] ?? '', key.secretAccessKey)
  if (expected !== authorization.signature) {
    keyring.lock.noteFailure(accessKeyId, state.now())
    // The gateway echoes the text that it signed, on one line.
    throw refuse(`verify aksk signature fail, canonicalRequest:${canonicalRequest.replaceAll('\n', '|')}`)
  }
  keyring.lock.noteSuccess(accessKeyId)
  return { kind: 'key', permissions: key.permissions ?? {} }
}

function checkDate(call: Call, nowMs: number): void {
  const dateMs = parseSdkDate(call.headers['x-sdk-date'] ?? '')
  if (dateMs === undefined) throw refuse('X-Sdk-Date is missing or malformed')
  if (Math.abs(nowMs - dateMs) > maxSkewMs)
    throw refuse('verify aksk signature fail, X-Sdk-Date is more than 15 minutes off')
}

/**
 * Checks the signed headers. A signature covers the headers that it names, and nothing documents which ones are required: the
 * vendor's Go SDK does not sign the host.
 */
function checkCoverage(call: Call, { signedHeaders }: Authorization): void {
  const absent = signedHeaders.find((name) => call.headers[name] === undefined)
  if (absent !== undefined) throw refuse(`verify aksk signature fail, signed header ${absent} is absent`)
  const isSorted = signedHeaders.every((name, index) => index === 0 || (signedHeaders[index - 1] ?? '') < name)
  if (!isSorted) throw refuse('verify aksk signature fail, SignedHeaders is not sorted')
}

function checkSecurityToken(call: Call, key: AccessKeyDeclaration, nowMs: number): void {
  if (call.headers['x-security-token'] !== key.securityToken) throw refuse('decrypt token fail')
  if (nowMs >= (key.expiresAtMs ?? Infinity)) throw refuse('token expires')
}

function refuse(detail: string): Refusal {
  return new Refusal(wrongCredentials(detail))
}

function forbid(why: string): Refusal {
  return new Refusal(gatewayError(403, 'APIGW.0302', `IAM user is not allowed to access the API: ${why}`))
}
