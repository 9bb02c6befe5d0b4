import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { TransportError } from '../../src/http/errors.ts'
import type { TransportFailure } from '../../src/http/failure-kinds.ts'
import type { HttpRequest, Send } from '../../src/http/request.ts'
import { defaultLimits } from '../../src/http/transport.ts'
import { createHandClock, exchanges, findClosedPort, serve, serveSockets, serveTls, transportWith } from './loopback.ts'
import { never, requestOf } from './requests.ts'

const megabyte = 1024 * 1024

async function failureOf(endpoint: string, send: Send, request: Partial<HttpRequest> = {}) {
  const error = await send(requestOf({ endpoint, ...request }), never).catch((reason: unknown) => reason)
  if (!(error instanceof TransportError)) throw new Error(`no transport error: ${String(error)}`)
  return error
}

describe.each(Object.entries(exchanges))('what is sent and received by %s', (_, exchange) => {
  const transport = transportWith({}, undefined, exchange)

  it('sends the request as it is, and gives back the whole answer', async () => {
    const seen: unknown[] = []
    const endpoint = await serve((request, response) => {
      let body = ''
      request.on('data', (chunk) => (body += String(chunk)))
      request.on('end', () => {
        seen.push([request.method, request.url, request.headers['region'], body])
        response.writeHead(201, { 'X-Request-Id': 'r1', 'content-type': 'text/plain' }).end('{"a":[1,"ü"]}')
      })
    })
    const request = requestOf({
      method: 'POST',
      endpoint,
      path: '/v5/p1/x',
      query: [
        ['b', "a b*(1)!'~/x"],
        ['a', 'ü&='],
      ],
      headers: { region: 'r' },
      body: '{"ü":1}',
    })
    const response = await transport(request, never)
    expect(seen).toEqual([['POST', '/v5/p1/x?b=a%20b%2A%281%29%21%27~%2Fx&a=%C3%BC%26%3D', 'r', '{"ü":1}']])
    expect(response).toMatchObject({
      status: 201,
      headers: { 'x-request-id': 'r1' },
      body: '{"a":[1,"ü"]}',
      json: { a: [1, 'ü'] },
    })
  })

  it.each([
    ['nothing', ''],
    ['half a JSON', '{"total_num": 3, "data_'],
    ['a page', '<html></html>'],
  ])('takes %s for no JSON', async (__, body) => {
    const endpoint = await serve((_request, response) => void response.end(body))
    expect(await transport(requestOf({ endpoint }), never)).toMatchObject({ body, json: undefined })
  })

  it('follows no redirect, and so gives no credential to whoever is named there', async () => {
    const elsewhere: unknown[] = []
    const other = await serve((request, response) => {
      elsewhere.push(request.headers)
      response.end()
    })
    for (const status of [301, 302, 303, 307, 308]) {
      const endpoint = await serve(
        (_request, response) => void response.writeHead(status, { location: `${other}/x` }).end(),
      )
      const answer = await transport(requestOf({ endpoint, headers: { 'x-auth-token': 'secret' } }), never)
      expect(answer.status).toBe(status)
    }
    expect(elsewhere).toEqual([])
  })
})

describe.each(Object.entries(exchanges))('how an exchange by %s breaks', (_, exchange) => {
  const transport = transportWith({}, undefined, exchange)

  it.each<[string, TransportFailure, () => Promise<string>]>([
    ['nobody listens', 'not_connected', findClosedPort],
    ['the name does not exist', 'unresolved', async () => 'http://nothing.invalid'],
    ['the certificate is not trusted', 'tls', () => serveTls((_, response) => void response.end('{}'))],
    ['the connection ends before the request', 'cut', () => serveSockets((socket) => socket.destroy())],
    [
      'the connection is reset',
      'cut',
      () => serveSockets((socket) => socket.once('data', () => socket.resetAndDestroy())),
    ],
    ['it ends after the request, without an answer', 'cut', () => serve((request) => request.socket.destroy())],
    [
      'no HTTP is spoken there',
      'cut',
      () => serveSockets((socket) => socket.once('data', () => socket.end('hello\r\n\r\n'))),
    ],
    [
      'the body ends before its length',
      'cut',
      () =>
        serve((_, response) => {
          response.writeHead(200, { 'content-length': 100 })
          response.write('{"total_num": 0', () => response.destroy())
        }),
    ],
    [
      'a chunked body is cut',
      'cut',
      () =>
        serve((_, response) => {
          response.writeHead(200)
          response.write('{"total_num": 0', () => response.destroy())
        }),
    ],
    [
      'another protocol is switched to',
      'cut',
      () =>
        serveSockets((socket) =>
          socket.once('data', () =>
            socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
          ),
        ),
    ],
    [
      'the body is packed wrongly',
      'cut',
      () => serve((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip')),
    ],
  ])('%s: %s', async (__, failure, open) => {
    const error = await failureOf(await open(), transport)
    expect(error.failure).toBe(failure)
    expect(error.advice).toBeDefined()
    expect(error.message).toContain('/v5/p1/things')
  })

  it('names the host, and nothing that the query holds', async () => {
    const error = await failureOf('http://nothing.invalid', transport, {
      query: [['name', 'private']],
      headers: { 'x-auth-token': 'secret' },
    })
    expect(error.message).toContain('nothing.invalid')
    expect(JSON.stringify([error.message, error.problem, error.advice])).not.toMatch(/private|secret/)
  })

  it('gives up when no headers come in time', async () => {
    const { clock, waits, expire } = createHandClock()
    const endpoint = await serve(() => setImmediate(expire))
    expect((await failureOf(endpoint, transportWith({}, clock, exchange))).failure).toBe('slow')
    expect(waits()).toEqual([])
  })

  it('gives up when the body drips', async () => {
    const { clock, waits, expire } = createHandClock()
    const endpoint = await serve((_, response) => {
      response.writeHead(200)
      response.write('{')
    })
    const failing = failureOf(endpoint, transportWith({ bodyTimeoutMs: 7 }, clock, exchange))
    while (waits()[0] !== 7) await new Promise((resolve) => setImmediate(resolve))
    expire()
    expect((await failing).failure).toBe('slow')
  })

  it('reads no more than it must of a body without end', async () => {
    let written = 0
    const endpoint = await serve((_, response) => {
      const write = () => {
        written += megabyte
        if (!response.destroyed) response.write(Buffer.alloc(megabyte, 0x20), write)
      }
      write()
    })
    expect((await failureOf(endpoint, transportWith({ maxBytes: 2 * megabyte }, undefined, exchange))).failure).toBe(
      'too_large',
    )
    expect(written).toBeLessThan(64 * megabyte)
  })

  it.each(['gzip', 'x-gzip', 'GZIP'])('unpacks %s, which it asked for', async (coding) => {
    const endpoint = await serve((request, response) => {
      expect(request.headers['accept-encoding']).toContain('gzip')
      response.writeHead(200, { 'content-encoding': coding }).end(gzipSync('{"a":"ü"}'))
    })
    expect(await transport(requestOf({ endpoint }), never)).toMatchObject({ json: { a: 'ü' } })
  })

  it.each([200, 204])('accepts an empty packed answer: HTTP %s', async (status) => {
    const endpoint = await serve((_, response) => void response.writeHead(status, { 'content-encoding': 'gzip' }).end())
    expect(await transport(requestOf({ endpoint }), never)).toMatchObject({ status, body: '', json: undefined })
  })

  it('treats half of a packed answer as invalid JSON', async () => {
    const half = gzipSync(`{"a":"${'ab'.repeat(99)}"}`).subarray(0, 20)
    const endpoint = await serve(
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(half),
    )
    expect((await transport(requestOf({ endpoint }), never)).json).toBeUndefined()
  })

  it('counts what a packed body unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * megabyte, 0x20))
    expect(bomb.byteLength).toBeLessThan(megabyte)
    const endpoint = await serve(
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    )
    expect((await failureOf(endpoint, transport)).failure).toBe('too_large')
    expect(defaultLimits.maxBytes).toBeLessThan(50 * megabyte)
  })

  it("ends with the run's reason when the run is stopped", async () => {
    const run = new AbortController()
    const reason = new Error('stopped')
    const endpoint = await serve(() => run.abort(reason))
    await expect(transport(requestOf({ endpoint }), run.signal)).rejects.toBe(reason)
    await expect(transport(requestOf({ endpoint }), run.signal)).rejects.toBe(reason)
  })
})

describe('transport', () => {
  const overTls = async () => (await serveSockets((socket) => socket.end('hello\r\n'))).replace('http:', 'https:')

  it("knows from Node's client that nothing was sent when no TLS is spoken there", async () => {
    expect((await failureOf(await overTls(), transportWith())).failure).toBe('tls')
  })

  it('concludes it from the error behind a proxy', async () => {
    const transport = transportWith({}, undefined, exchanges['fetch'], true)
    expect((await failureOf(await overTls(), transport)).failure).toBe('tls')
  })

  it.each(Object.entries(exchanges))('receives a token of the greatest length by %s', async (_, exchange) => {
    const token = 'x'.repeat(32_768)
    const endpoint = await serve((__, response) => void response.writeHead(201, { 'x-subject-token': token }).end('{}'))
    const { headers } = await transportWith({}, undefined, exchange)(requestOf({ endpoint }), never)
    expect(headers['x-subject-token']).toBe(token)
  })

  it.each(Object.entries(exchanges))('leaves a request that is none to whoever made it: %s', async (_, exchange) => {
    const send = transportWith({}, undefined, exchange)(requestOf({ headers: { a: 'b\nc' } }), never)
    await expect(send).rejects.toHaveProperty('name', 'TypeError')
    await expect(send).rejects.not.toBeInstanceOf(TransportError)
  })
})
