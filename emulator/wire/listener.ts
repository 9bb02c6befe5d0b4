import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
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
  /** Stops listening and destroys every connection; more than once does no harm. */
  readonly close: () => Promise<void>
}

/** Listens on a port of its own until closed. `host` is the name in the URL; it must lead to 127.0.0.1. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  tls: TlsFiles | undefined,
  port: number,
): Promise<Listener> {
  // Tokens travel in headers, and are of up to 32,768 characters.
  const options = { maxHeaderSize: 64 * 1024 }
  const server = tls === undefined ? createServer(options, handle) : createTlsServer({ ...options, ...tls }, handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listens on no port')
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host}:${address.port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}
