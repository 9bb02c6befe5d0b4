import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { readFileSync } from 'node:fs'
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
  type Socket,
} from 'node:net'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import type { Clock } from '../../src/base/clock.ts'
import { createDirectExchange } from '../../src/http/direct-exchange.ts'
import type { Exchange } from '../../src/http/exchange.ts'
import { createFetchExchange } from '../../src/http/fetch-exchange.ts'
import { fetchThroughProxy } from '../../src/http/proxy.ts'
import { createTransport, defaultLimits, type TransportLimits } from '../../src/http/transport.ts'

const ends: (() => void)[] = []

afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function open(server: Server | SocketServer): Promise<string> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server that ends with the test. */
export const serve = async (answer: Answer): Promise<string> =>
  `http://${await open(createServer(answer as RequestListener))}`

/** One with a certificate that nobody trusts. */
export async function serveTls(answer: Answer): Promise<string> {
  const read = (name: string) => readFileSync(join(__dirname, '../support/tls', name))
  const server = createTlsServer(
    { cert: read('localhost.pem'), key: read('localhost.key.pem') },
    answer as RequestListener,
  )
  return `https://${await open(server)}`
}

/** One that speaks no HTTP. */
export const serveSockets = async (talk: (socket: Socket) => void): Promise<string> => {
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined)
    talk(socket)
  })
  return `http://${await open(server)}`
}

/** An address where nobody listens. */
export async function findClosedPort(): Promise<string> {
  const server = createSocketServer()
  const address = await open(server)
  server.close()
  await once(server, 'close')
  return `http://${address}`
}

/** A clock whose time is over when the test says so. */
export function createHandClock() {
  const sleepers = new Map<() => void, number>()
  const clock: Clock = {
    now: () => 0,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        sleepers.set(resolve, durationMs)
        signal.addEventListener('abort', () => {
          sleepers.delete(resolve)
          reject(signal.reason as Error)
        })
      }),
  }
  return {
    clock,
    waits: () => [...sleepers.values()],
    expire() {
      for (const wake of sleepers.keys()) wake()
      sleepers.clear()
    },
  }
}

function openFetch(): typeof globalThis.fetch {
  return fetchThroughProxy({ httpProxy: '', httpsProxy: '', noProxy: '' }, globalThis.fetch)
}

/** Both ways to send; what they do differs in nothing that the transport promises. */
export const exchanges: Readonly<Record<string, Exchange>> = {
  "Node's client": createDirectExchange(createHandClock().clock),
  fetch: createFetchExchange(openFetch(), openFetch),
}

export function transportWith(
  limits: Partial<TransportLimits> = {},
  clock: Clock = createHandClock().clock,
  exchange: Exchange = createDirectExchange(createHandClock().clock),
  viaProxy = false,
) {
  return createTransport({
    exchange,
    findProxy: () => (viaProxy ? 'proxy.example.com:3128' : undefined),
    clock,
    limits: { ...defaultLimits, ...limits },
  })
}
