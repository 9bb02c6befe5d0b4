import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'

/** Key and certificate in PEM. */
export interface TlsFiles {
  readonly key: string
  readonly cert: string
}

/** A listener on loopback. */
export interface Listener {
  /** Scheme, host and port, without a path. */
  readonly url: string
  /** Like `close`, but no other listener of this process uses the port before `close`, so that later calls cannot connect. */
  readonly die: () => Promise<void>
  /** Stops listening and destroys every connection; may be called more than once. */
  readonly close: () => Promise<void>
}

/** The ports of listeners that died and are not closed yet. */
const deadPorts = new Set<number>()

/** More ports of dead listeners in a row than this cannot be chance. */
const maxTries = 10

/** Listens on its own port until closed. `host` is the name in the URL; it must resolve to 127.0.0.1. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  tls: TlsFiles | undefined,
  port: number,
): Promise<Listener> {
  // Tokens are sent in headers, and have up to 32,768 characters.
  const options = { maxHeaderSize: 64 * 1024 }
  for (let tries = 1; ; tries += 1) {
    const server = tls === undefined ? createServer(options, handle) : createTlsServer({ ...options, ...tls }, handle)
    const chosen = await bind(server, port)
    const stop = async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    }
    if (port === 0 && deadPorts.has(chosen) && tries < maxTries) {
      await stop()
      continue
    }
    return {
      url: `${tls === undefined ? 'http' : 'https'}://${host}:${chosen}`,
      die: async () => {
        deadPorts.add(chosen)
        await stop()
      },
      close: async () => {
        await stop()
        deadPorts.delete(chosen)
      },
    }
  }
}

async function bind(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listens on no port')
  return address.port
}
