import type { Exchange } from './exchange.ts'

/** Exchanges by a `fetch`, for the way through a proxy: Node's own client knows none in the first releases of Node 24. */
export function createFetchExchange(fetch: typeof globalThis.fetch): Exchange {
  return async (url, options) => {
    const { status, headers, body } = await fetch(url, { ...options, redirect: 'manual' })
    return { status, headers: Object.fromEntries(headers), body: (body ?? []) as AsyncIterable<Uint8Array> }
  }
}
