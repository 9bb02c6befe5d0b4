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
  /** As `close`, and nothing else in this process listens on its port before that: whoever still calls meets nobody. */
  readonly die: () => Promise<void>
  /** Stops listening and destroys every connection; more than once does no harm. */
  readonly close: () => Promise<void>
}

/** Ports of listeners that died and are not closed yet. */
const deadPorts = new Set<number>()

/** So many ports in a row that belong to the dead are more than chance. */
const maxTries = 10

/** Listens on a port of its own until closed. `host` is the name in the URL; it must lead to 127.0.0.1. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  tls: TlsFiles | undefined,
  port: number,
): Promise<Listener> {
  // Tokens travel in headers, and are of up to 32,768 characters.
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
