import { describe, expect, it } from '@jest/globals'
import { createDirectExchange } from '../../src/http/direct-exchange.ts'
import type { ExchangeOptions } from '../../src/http/exchange.ts'
import { readBody } from '../../src/http/exchange.ts'
import { createHandClock, serve, serveSockets, serveTls } from './loopback.ts'
import { never } from './requests.ts'

const get: ExchangeOptions = { method: 'GET', headers: {}, body: null, signal: never }

describe('createDirectExchange', () => {
  it('takes up connections again', async () => {
    const ports = new Set<number | undefined>()
    const endpoint = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      response.end('{}')
    })
    const { clock, waits } = createHandClock()
    const exchange = createDirectExchange(clock)
    for (let round = 0; round < 3; round += 1) await readBody((await exchange(endpoint, get)).body, 9)
    expect(ports.size).toBe(1)
    expect(waits()).toEqual([])
  })

  it('gives a header that came twice as one', async () => {
    const endpoint = await serve(
      (_, response) =>
        void response.writeHead(200, ['x-a', '1', 'x-a', '2', 'set-cookie', 'a=1', 'set-cookie', 'b=2']).end(),
    )
    const { headers } = await createDirectExchange(createHandClock().clock)(endpoint, get)
    expect(headers).toMatchObject({ 'x-a': '1, 2', 'set-cookie': 'a=1, b=2' })
  })

  it('gives up when connecting takes too long', async () => {
    const { clock, waits, expire } = createHandClock()
    const endpoint = await serveSockets(() => {
      expect(waits()).toEqual([10_000])
      setImmediate(expire)
    })
    const answer = createDirectExchange(clock)(endpoint.replace('http:', 'https:'), get)
    await expect(answer).rejects.toMatchObject({ syscall: 'connect', cause: { code: 'ETIMEDOUT' } })
  })

  it('does not count the time for an answer as time for connecting', async () => {
    const { clock, waits } = createHandClock()
    let limits: number[] = []
    const endpoint = await serve((_, response) => {
      limits = waits()
      response.end()
    })
    await createDirectExchange(clock)(endpoint, get)
    expect(limits).toEqual([])
  })

  it('tells what breaks before the TLS handshake is done from what breaks later', async () => {
    const exchange = createDirectExchange(createHandClock().clock)
    const untrusted = await serveTls((_, response) => void response.end())
    await expect(exchange(untrusted, get)).rejects.toMatchObject({ syscall: 'connect' })
    const cut = await serve((request) => request.socket.destroy())
    await expect(exchange(cut, get)).rejects.not.toHaveProperty('syscall', 'connect')
  })
})
