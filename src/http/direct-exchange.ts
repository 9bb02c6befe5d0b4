import {
  Agent,
  request as sendPlain,
  type AgentOptions,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import type { Clock } from '../base/clock.ts'
import { maxHeaderBytes, type Exchange, type ExchangeOptions } from './exchange.ts'

/** From looking up the name to the end of the TLS handshake. */
const connectTimeoutMs = 10_000

/**
 * Below the five seconds after which many servers close what is idle: none is to be closed while it is taken up again. A connection
 * that is in use is told of the time too, and does not mind.
 */
const idleConnections: AgentOptions = { keepAlive: true, timeout: 4_000 }

interface Client {
  readonly send: typeof sendPlain
  readonly agent: Agent
}

/** Exchanges by Node's own client, straight to the host. Keeps connections for the requests to come. */
export function createDirectExchange(clock: Clock): Exchange {
  const plain: Client = { send: sendPlain, agent: new Agent(idleConnections) }
  let secure: Promise<Client> | undefined
  return async (url, options) => {
    const client = url.startsWith('https:') ? await (secure ??= loadSecureClient()) : plain
    const answer = await sendRequest(client, url, options, clock)
    const { statusCode: status = 0, headers } = answer
    return { status, headers: joinHeaders(headers), body: await unpack(answer) }
  }
}

/** `node:https` alone takes as long to load as a whole exchange without it. */
async function loadSecureClient(): Promise<Client> {
  const { Agent: SecureAgent, request: send } = await import('node:https')
  return { send, agent: new SecureAgent(idleConnections) }
}

function sendRequest(
  { send, agent }: Client,
  url: string,
  { method, headers, body, isFresh, signal }: ExchangeOptions,
  clock: Clock,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      headers: { 'accept-encoding': 'gzip', ...headers },
      signal,
      agent: isFresh ? false : agent,
      maxHeaderSize: maxHeaderBytes,
    })
    const isConnected = watchConnecting(request, clock)
    request.on('response', resolve)
    request.on('error', (error) => reject(isConnected() ? error : new ConnectError(error)))
    // An answer that switches to another protocol ends the connection without an error.
    request.on('close', () => reject(new Error('closed without an answer')))
    request.end(body ?? undefined)
  })
}

/** Whatever broke before the TLS handshake was done: nothing of the request was sent. */
class ConnectError extends Error {
  readonly syscall = 'connect'

  constructor(cause: Error) {
    super('no connection', { cause })
  }
}

/** Ends a request whose connection takes too long. The result says whether the connection stands. */
function watchConnecting(request: ClientRequest, clock: Clock): () => boolean {
  const connected = new AbortController()
  // Without a reason of its own this would cost an error with a stack.
  const stop = () => connected.abort('connected')
  request.on('close', stop)
  request.on('socket', (socket: Socket) => {
    if (!socket.connecting) return stop()
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', stop)
  })
  clock.sleep(connectTimeoutMs, connected.signal).then(
    () => request.destroy(Object.assign(new Error('connecting took too long'), { code: 'ETIMEDOUT' })),
    () => undefined,
  )
  return () => connected.signal.aborted
}

function joinHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value = '']) => [name, [value].flat().join(', ')]))
}

async function unpack(answer: IncomingMessage): Promise<AsyncIterable<Uint8Array>> {
  if (!/^(?:x-)?gzip$/i.test(answer.headers['content-encoding'] ?? '')) return answer
  // Loaded here, since short answers come as they are.
  const { constants, createGunzip } = await import('node:zlib')
  // An answer that is marked as packed may have nothing in it.
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  // Whoever reads it is told what breaks.
  return pipeline(answer, gunzip, () => undefined)
}
