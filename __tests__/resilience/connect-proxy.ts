import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** How a proxy behaves. */
export interface ProxyOptions {
  /** `user:password` that it asks for; undefined: nothing. */
  readonly credentials?: string
  /** Answers every CONNECT with this status. */
  readonly refusing?: number
  /** Accepts connections and says nothing. */
  readonly stalling?: boolean
  /** Where `host:port` really is; what is not named is where its name says. */
  readonly routes?: Readonly<Record<string, string>>
}

/** A proxy that tunnels by CONNECT. */
export interface ConnectProxy {
  readonly port: number
  /** `host:port` of every CONNECT that was let through. */
  readonly tunnels: readonly string[]
  /** Every CONNECT, let through or not, and every other request, as `METHOD target`. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts a real proxy on loopback. */
export async function startProxy(options: ProxyOptions = {}): Promise<ConnectProxy> {
  const tunnels: string[] = []
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(405).end()
  })
  server.on('connection', keep)
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    const target = request.url ?? ''
    asked.push(`CONNECT ${target}`)
    if (options.stalling === true) return
    const status = findRefusal(request, options)
    if (status !== undefined) {
      client.end(`HTTP/1.1 ${status} Refused\r\nproxy-authenticate: Basic realm="proxy"\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    tunnels.push(target)
    const [host = '', port = ''] = (options.routes?.[target] ?? target).split(/:(?=\d+$)/)
    const server = connect(Number(port), host.replace(/^\[|\]$/g, ''), () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      server.pipe(client).pipe(server)
    })
    keep(server)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    tunnels,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function findRefusal({ headers }: IncomingMessage, { credentials, refusing }: ProxyOptions): number | undefined {
  if (refusing !== undefined) return refusing
  if (credentials === undefined) return undefined
  const expected = `Basic ${Buffer.from(credentials).toString('base64')}`
  return headers['proxy-authorization'] === expected ? undefined : 407
}
