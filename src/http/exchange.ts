/** The maximum size of an answer's headers: one may be an IAM token of up to 32,768 characters (API pages). */
export const maxHeaderBytes = 64 * 1024

/** One request to send. */
export interface ExchangeOptions {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  /** Null for none. */
  readonly body: string | null
  /** Whether it needs a new connection: the other side may have closed a kept one. */
  readonly isFresh?: boolean
  /** Ends the exchange, including the body of the answer. */
  readonly signal: AbortSignal
}

/** The head of an answer. The caller must read the body to its end or cancel it. */
export interface ExchangeAnswer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Decompressed, if it arrived in a coding that the request offered. */
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Sends once, follows no redirect, and resolves with any answer. Rejects with an error from Node or undici. If its chain of
 * causes has the `syscall` `connect`, no connection was made.
 */
export type Exchange = (url: string, options: ExchangeOptions) => Promise<ExchangeAnswer>

/** Reads the whole body as text. Stops and returns undefined if it decompresses to more than `maxBytes`. */
export async function readBody(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder()
  const pieces: string[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return undefined
    pieces.push(decoder.decode(chunk, { stream: true }))
  }
  return pieces.join('') + decoder.decode()
}
