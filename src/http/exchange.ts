/** An answer's headers may be so long: an IAM token, of up to 32,768 characters (API pages), is one of them. */
export const maxHeaderBytes = 64 * 1024

/** What is sent in one exchange. */
export interface ExchangeOptions {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  /** null for none. */
  readonly body: string | null
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
