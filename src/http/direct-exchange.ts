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

/** The time limit from the name look-up to the end of the TLS handshake. */
const connectTimeoutMs = 10_000

/**
 * Below the five seconds after which many servers close idle connections, so that none is closed just as it is reused. The limit
 * also reaches connections in use, with no effect.
 */
const idleConnections: AgentOptions = { keepAlive: true, timeout: 4_000 }

interface Client {
  readonly send: typeof sendPlain
  readonly agent: Agent
}

/** Sends requests with Node's own client, straight to the host. Keeps connections for later requests. */
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

/** Loading `node:https` takes as long as a whole exchange without it. */
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

/** An error before the end of the TLS handshake: nothing of the request was sent. */
class ConnectError extends Error {
  readonly syscall = 'connect'

  constructor(cause: Error) {
    super('no connection', { cause })
  }
}

/** Ends a request whose connection takes too long. The result says whether the connection is established. */
function watchConnecting(request: ClientRequest, clock: Clock): () => boolean {
  const connected = new AbortController()
  // Passing a reason avoids the cost of an error with a stack.
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
  // Loaded here, since short answers are not compressed.
  const { constants, createGunzip } = await import('node:zlib')
  // An answer marked as compressed may be empty.
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  // The reader of the stream gets the error.
  return pipeline(answer, gunzip, () => undefined)
}
