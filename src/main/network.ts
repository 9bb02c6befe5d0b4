import type { Clock } from '../base/clock.ts'
import type { Host } from '../github/host.ts'
import type { Exchange } from '../http/exchange.ts'
import { createFetchExchange } from '../http/fetch-exchange.ts'
import { fetchThroughProxy, readProxySettings } from '../http/proxy.ts'
import type { Send } from '../http/request.ts'
import { createTransport, defaultLimits } from '../http/transport.ts'

/** The ways to the network; effects come in as arguments. */
export interface NetworkTools {
  /** Straight to the host. */
  readonly exchange: Exchange
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
}

/** The ways to the network, both through the proxy of the environment where there is one. */
export interface Network {
  readonly transport: Send
  /** For libraries that send by themselves. */
  readonly fetch: typeof globalThis.fetch
}

/** Reads the proxy variables and opens the ways. Throws an `ActionError` for a proxy address that is none. */
export function openNetwork(host: Host, { exchange, fetch, clock }: NetworkTools): Network {
  const proxy = readProxySettings(host.environment, host.mask)
  const limits = defaultLimits
  if (proxy === undefined) return { transport: createTransport({ exchange, viaProxy: false, clock, limits }), fetch }
  const proxied = fetchThroughProxy(proxy, fetch)
  const transport = createTransport({ exchange: createFetchExchange(proxied), viaProxy: true, clock, limits })
  return { transport, fetch: proxied }
}
