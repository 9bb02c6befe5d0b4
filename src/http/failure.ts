import { message, type Message } from '../base/words/index.ts'
import { TransportError } from './errors.ts'
import type { TransportFailure } from './failure-kinds.ts'

interface Explanation {
  readonly failure: TransportFailure
  readonly problem:
    'host_unresolved' | 'connection_failed' | 'tls_failed' | 'proxy_failed' | 'proxy_unreachable' | 'connection_cut'
  readonly advice: Message
}

const unresolvedCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL'])
const unconnectedCodes = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
])
/** An untrusted certificate, detected while connecting. */
const certificateCode = /^(ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/
/** Other TLS errors, while connecting or later. */
const tlsCode = /^(ERR_SSL_|ERR_OSSL_|EPROTO)/
/** Errors that only a handshake causes; behind a proxy, nothing else shows whether the connection was established. */
const handshakeCode =
  /WRONG_VERSION_NUMBER|HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_CIPHERS|SHARED_CIPHER/

/**
 * Classifies a failed exchange by the error codes of Node and undici, searched along the chain of causes. `proxy` is the host and
 * port of the proxy used for the endpoint, if any.
 */
export function explainFailure(
  error: unknown,
  about: { readonly method: string; readonly url: string },
  endpoint: string,
  proxy: string | undefined,
): TransportError {
  const chain = listCauses(error)
  const code = chain.map((cause) => cause.code).find((found) => found !== undefined) ?? ''
  const text = chain.map((cause) => cause.text).join(': ')
  const explanation = explain(
    code,
    text,
    chain.some((cause) => cause.connecting),
    proxy !== undefined,
  )
  const host = chain.find((cause) => cause.unresolved !== undefined)?.unresolved ?? new URL(endpoint).host
  const address = chain.find((cause) => cause.address !== undefined)?.address
  return new TransportError(
    explanation.failure,
    message(explanation.problem, {
      ...about,
      host: explanation.problem === 'proxy_unreachable' ? (proxy ?? host) : host,
      detail: [proxyStatus(text, proxy) ?? (code || 'no answer'), address]
        .filter((part) => part !== undefined)
        .join(' '),
    }),
    explanation.advice,
    error,
  )
}

function explain(code: string, text: string, connecting: boolean, viaProxy: boolean): Explanation {
  if (/proxy response|proxy connection/i.test(text)) {
    return { failure: 'proxy', problem: 'proxy_failed', advice: message('advice_proxy') }
  }
  const isTls = tlsCode.test(code)
  if (certificateCode.test(code) || (isTls && (connecting || (viaProxy && handshakeCode.test(code))))) {
    return { failure: 'tls', problem: 'tls_failed', advice: message('advice_tls') }
  }
  // Behind a proxy, the only connection made here is the one to the proxy.
  const isUnconnected = unconnectedCodes.has(code) || connecting
  if (viaProxy && (unresolvedCodes.has(code) || isUnconnected))
    return { failure: 'not_connected', problem: 'proxy_unreachable', advice: message('advice_proxy') }
  const advice = message(viaProxy ? 'advice_proxy' : 'advice_connection')
  if (unresolvedCodes.has(code)) return { failure: 'unresolved', problem: 'host_unresolved', advice }
  if (isUnconnected || /before secure TLS connection|bad port/.test(text))
    return { failure: 'not_connected', problem: 'connection_failed', advice }
  return { failure: 'cut', problem: 'connection_cut', advice: message(isTls ? 'advice_tls' : 'advice_service_down') }
}

/** Which proxy failed to connect, and its answer, from undici's message. */
function proxyStatus(text: string, proxy: string | undefined): string | undefined {
  const [, status] = /proxy response \((\d{3})\)/i.exec(text) ?? []
  return status === undefined ? undefined : [proxy, `HTTP ${status}`].filter((part) => part !== undefined).join(' ')
}

interface Cause {
  readonly code: string | undefined
  readonly text: string
  /** Whether the failed system call was `connect`. */
  readonly connecting: boolean
  /** The host name of the failed look-up. */
  readonly unresolved: string | undefined
  /** The address that could not be connected to, for example `10.0.0.1:3128`. */
  readonly address: string | undefined
}

/** The fields that Node adds to system call errors. */
type SystemError = Error &
  Partial<Record<'code' | 'syscall' | 'hostname' | 'address' | 'port', unknown>> & { errors?: unknown[] }

const maxCauses = 5

function listCauses(error: unknown): Cause[] {
  const causes: Cause[] = []
  let current: unknown = error
  while (typeof current === 'object' && current !== null && causes.length < maxCauses) {
    const { message: text, cause, code, syscall, errors, hostname, address, port } = current as SystemError
    causes.push({
      code: typeof code === 'string' ? code : undefined,
      text,
      connecting: syscall === 'connect',
      unresolved: syscall === 'getaddrinfo' && typeof hostname === 'string' ? hostname : undefined,
      address: syscall === 'connect' && typeof address === 'string' ? `${address}:${String(port)}` : undefined,
    })
    current = cause ?? errors?.[0]
  }
  return causes
}
