import { describe, expect, it } from '@jest/globals'
import type { TransportFailure } from '../../src/http/failure-kinds.ts'
import { explainFailure } from '../../src/http/failure.ts'

const about = { method: 'GET', url: 'hss.example.com/v5' }
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause })
const systemError = (code: string, more: object = {}, text = code) => Object.assign(new Error(text), { code, ...more })

const explain = (error: unknown, viaProxy = false) =>
  explainFailure(error, about, 'https://hss.example.com', viaProxy ? 'proxy.example.com:3128' : undefined)

describe('explainFailure', () => {
  it.each<[TransportFailure, unknown]>([
    ['unresolved', systemError('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'hss.example.com' })],
    ['unresolved', systemError('EAI_AGAIN')],
    ['not_connected', systemError('ECONNREFUSED')],
    ['not_connected', systemError('EHOSTUNREACH')],
    ['not_connected', systemError('ENETUNREACH')],
    ['not_connected', systemError('UND_ERR_CONNECT_TIMEOUT')],
    ['not_connected', systemError('ETIMEDOUT', { syscall: 'connect' })],
    ['not_connected', systemError('ECONNRESET', { syscall: 'connect' })],
    [
      'not_connected',
      systemError('ECONNRESET', {}, 'Client network socket disconnected before secure TLS connection was established'),
    ],
    ['not_connected', Object.assign(new AggregateError([systemError('ECONNREFUSED')]), { code: undefined })],
    ['tls', systemError('SELF_SIGNED_CERT_IN_CHAIN')],
    ['tls', systemError('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['tls', systemError('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['tls', systemError('CERT_HAS_EXPIRED')],
    ['tls', systemError('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['tls', Object.assign(new Error('no connection', { cause: systemError('ERR_SSL_X') }), { syscall: 'connect' })],
    ['proxy', new Error('Proxy response (407) !== 200 when HTTP Tunneling')],
    // From here on the request may have arrived.
    ['cut', systemError('ECONNRESET', { syscall: 'read' })],
    ['cut', systemError('ETIMEDOUT', { syscall: 'read' })],
    ['cut', systemError('EPIPE', { syscall: 'write' })],
    ['cut', systemError('UND_ERR_SOCKET', {}, 'other side closed')],
    ['cut', systemError('ERR_SSL_BAD_RECORD_TYPE')],
    ['cut', systemError('EPROTO')],
    ['cut', systemError('UND_ERR_HEADERS_TIMEOUT')],
    ['cut', systemError('HPE_INVALID_CONSTANT')],
    ['cut', systemError('A_CODE_NOBODY_KNOWS')],
    ['cut', new Error('no code')],
    ['cut', undefined],
    ['cut', 'text'],
  ])('%s: %s', (failure, cause) => {
    expect(explain(fetchFailed(cause)).failure).toBe(failure)
  })

  it('treats errors that only a handshake can have as a failed handshake behind a proxy, and no others', () => {
    expect(explain(fetchFailed(systemError('ERR_SSL_WRONG_VERSION_NUMBER')), true).failure).toBe('tls')
    expect(explain(fetchFailed(systemError('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')), true).failure).toBe('tls')
    expect(explain(fetchFailed(systemError('ERR_SSL_WRONG_VERSION_NUMBER')), false).failure).toBe('cut')
    const later = explain(fetchFailed(systemError('ERR_SSL_BAD_RECORD_TYPE')), true)
    expect([later.failure, later.advice?.key]).toEqual(['cut', 'advice_tls'])
  })

  it('survives an endless chain of causes', () => {
    const error = new Error('x')
    error.cause = error
    expect(explain(error).failure).toBe('cut')
  })

  it('advises to look at the proxy where there is one', () => {
    const error = fetchFailed(systemError('ECONNREFUSED'))
    expect(explain(error, false).advice?.key).toBe('advice_connection')
    expect(explain(error, true).advice?.key).toBe('advice_proxy')
  })

  it.each([
    systemError('ECONNREFUSED', { syscall: 'connect', address: '10.0.0.1', port: 3128 }),
    systemError('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'proxy.example.com' }),
    systemError('UND_ERR_CONNECT_TIMEOUT'),
  ])('names the proxy that cannot be reached: %s', (cause) => {
    const { failure, problem } = explain(fetchFailed(cause), true)
    expect(failure).toBe('not_connected')
    expect(problem).toMatchObject({ key: 'proxy_unreachable', values: { host: 'proxy.example.com:3128' } })
  })

  it('names the proxy that refuses', () => {
    const { problem } = explain(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), true)
    expect(problem).toMatchObject({ key: 'proxy_failed', values: { detail: 'proxy.example.com:3128 HTTP 407' } })
  })
})
