import type { Clock } from '../base/clock.ts'
import type { Host } from '../github/host.ts'
import { loadProxyDispatcher, readProxySettings } from '../http/proxy.ts'
import type { Send } from '../http/request.ts'
import { createTransport, defaultLimits } from '../http/transport.ts'

/** The ways to the network, both through the proxy of the environment where there is one. */
export interface Network {
  readonly transport: Send
  /** For libraries that send by themselves. */
  readonly fetch: typeof globalThis.fetch
}

/** Reads the proxy variables and opens the ways. Throws an `ActionError` for a proxy address that is none. */
export function openNetwork(host: Host, fetch: typeof globalThis.fetch, clock: Clock): Network {
  const proxy = readProxySettings(host.environment, host.mask)
  const loadDispatcher = proxy === undefined ? undefined : () => loadProxyDispatcher(proxy)
  return {
    transport: createTransport({ fetch, loadDispatcher, clock, limits: defaultLimits }),
    fetch:
      loadDispatcher === undefined
        ? fetch
        : async (input, init) => fetch(input, { ...init, dispatcher: await loadDispatcher() }),
  }
}
