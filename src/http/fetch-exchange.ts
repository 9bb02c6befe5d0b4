import type { Exchange } from './exchange.ts'

type Fetch = typeof globalThis.fetch

/**
 * Sends requests with a `fetch`, for use with a proxy: Node's own client has no proxy support in the first releases of Node 24.
 * `openFetch` returns one with no connection yet.
 */
export function createFetchExchange(fetch: Fetch, openFetch: () => Fetch): Exchange {
  return async (url, { isFresh, ...options }) => {
    const { status, headers, body } = await (isFresh ? openFetch() : fetch)(url, { ...options, redirect: 'manual' })
    return { status, headers: Object.fromEntries(headers), body: (body ?? []) as AsyncIterable<Uint8Array> }
  }
}
