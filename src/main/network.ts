import type { Clock } from '../base/clock.ts'
import type { Host } from '../github/host.ts'
import type { Exchange } from '../http/exchange.ts'
import { createFetchExchange } from '../http/fetch-exchange.ts'
import { fetchThroughProxy, findProxyFor, readProxySettings } from '../http/proxy.ts'
import type { Send } from '../http/request.ts'
import { createTransport, defaultLimits } from '../http/transport.ts'

/** How to send; effects are passed as arguments. */
export interface NetworkTools {
  /** Straight to the host. */
  readonly exchange: Exchange
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
}

/** How one run sends: through the environment's proxy, if there is one. */
export interface Network {
  readonly transport: Send
  /** For libraries that send requests themselves. */
  readonly fetch: typeof globalThis.fetch
}

/** Reads the proxy variables. Throws an `ActionError` for a value that is not a valid proxy URL. */
export function openNetwork(host: Host, { exchange, fetch, clock }: NetworkTools): Network {
  const proxy = readProxySettings(host.environment, host.mask)
  const limits = defaultLimits
  if (proxy === undefined) return { transport: createTransport({ exchange, clock, limits }), fetch }
  const openFetch = () => fetchThroughProxy(proxy, fetch)
  const proxied = openFetch()
  const findProxy = (url: string) => findProxyFor(proxy, url)
  const transport = createTransport({ exchange: createFetchExchange(proxied, openFetch), findProxy, clock, limits })
  return { transport, fetch: proxied }
}
