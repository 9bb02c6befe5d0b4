import type { ListChange } from '../state/list-shifts.ts'
import type { CallName, RecordedRequest, ServiceName } from '../wire/call.ts'

/** A fault. The first group replaces the operation; the second happens after it. */
export type Fault =
  /** Any answer; an object is sent as JSON, a string as it is. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** 429 APIGW.0308; `retryAfter` is in seconds or an HTTP date. */
  | { readonly kind: 'throttle'; readonly retryAfter?: string | number }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** The connection is cut before the operation happens. */
  | { readonly kind: 'cut' }
  /** Never answers; with `afterwards`, only after the operation happened. */
  | { readonly kind: 'stall'; readonly afterwards?: boolean }
  /** The service goes away permanently: listener closed, connections destroyed. */
  | { readonly kind: 'die'; readonly afterwards?: boolean }
  /** 200 with an error in the body, as some HSS operations return. */
  | { readonly kind: 'inBandError'; readonly code?: string | number; readonly description?: string }
  /** A body of this size, streamed. */
  | { readonly kind: 'huge'; readonly megabytes: number }
  /** A small compressed body that decompresses to this size. */
  | { readonly kind: 'gzipBomb'; readonly megabytes: number }
  /** The operation happens, then the connection is cut: the answer is lost. */
  | { readonly kind: 'lostAnswer' }
  /** The full content-length, but only part of the body (half by default), then a cut. */
  | { readonly kind: 'truncate'; readonly keepBytes?: number }
  | { readonly kind: 'invalidJson' }
  | { readonly kind: 'drip'; readonly everyMs: number; readonly bytes?: number }
  /** Sends nothing, not even headers, for this long. */
  | { readonly kind: 'slowHeaders'; readonly delayMs: number }
  /** `data_list` and totals have undocumented types. */
  | { readonly kind: 'wrongShape' }
  /** No rows, although the total says that there are some. */
  | { readonly kind: 'emptyPage' }
  /** The last rows of the page are missing; they are on the next page. */
  | { readonly kind: 'shortPage'; readonly missing: number }
  | { readonly kind: 'wrongTotal'; readonly total: number }
  | { readonly kind: 'extraFields' }
  /**
   * An unchanged answer, but then somebody changes the list, so that the next page begins elsewhere. Default: removes its first
   * row permanently.
   */
  | {
      readonly kind: 'shiftList'
      readonly change?: ListChange
      /** The number of further calls of this list that see the change. */
      readonly calls?: number
    }
  /** An unchanged answer, followed by something else. */
  | { readonly kind: 'then'; act(): void }
  /**
   * Changes the parsed body in any way. Whole numbers that JavaScript cannot represent are opaque in it, and keep their digits.
   */
  | { readonly kind: 'rewrite'; change(body: object): unknown }

/** When a fault happens: for the nth to (nth + times - 1)th request that matches `call`, `service` and `where`. */
export interface FaultRule {
  readonly call?: CallName
  readonly service?: ServiceName
  readonly where?: (request: RecordedRequest) => boolean
  /** From 1; default 1. */
  readonly nth?: number
  /** Default 1; Infinity for no end. */
  readonly times?: number
  readonly fault: Fault
}
