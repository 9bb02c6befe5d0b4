/** An answer's headers may be so long: an IAM token, of up to 32,768 characters (API pages), is one of them. */
export const maxHeaderBytes = 64 * 1024

/** What is sent in one exchange. */
export interface ExchangeOptions {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  /** null for none. */
  readonly body: string | null
  /** Whether it goes over a connection of its own: one that is kept may have been given up by the other side. */
  readonly isFresh?: boolean
  /** Ends the exchange, the body of the answer included. */
  readonly signal: AbortSignal
}

/** The head of an answer; the body, still to come, must be read to its end or given up. */
export interface ExchangeAnswer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked where it came packed in a coding that was asked for. */
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Sends once, follows no redirect, and resolves with whatever answer comes. Rejects with an error of Node's or undici's; where its
 * chain of causes has the `syscall` `connect`, no connection came about.
 */
export type Exchange = (url: string, options: ExchangeOptions) => Promise<ExchangeAnswer>

/** The whole body as text; undefined when it unpacks to more than `maxBytes` (the rest is then not read). */
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
