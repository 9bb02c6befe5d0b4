import type { ListChange } from '../state/list-shifts.ts'
import type { CallName, RecordedRequest, ServiceName } from '../wire/call.ts'

/** What goes wrong. The first group happens instead of the operation, the second after it was carried out. */
export type Fault =
  /** Any answer; an object is sent as JSON, a string as it is. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** 429 APIGW.0308; `retryAfter` in seconds or as an HTTP date. */
  | { readonly kind: 'throttle'; readonly retryAfter?: string | number }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** The connection is cut before anything was done. */
  | { readonly kind: 'cut' }
  /** Never answers; `afterwards` only when the operation was carried out first. */
  | { readonly kind: 'stall'; readonly afterwards?: boolean }
  /** The service goes away for good: listener closed, connections destroyed. */
  | { readonly kind: 'die'; readonly afterwards?: boolean }
  /** 200 with an error inside, as some HSS operations do. */
  | { readonly kind: 'inBandError'; readonly code?: string | number; readonly description?: string }
  /** A body of that size, streamed. */
  | { readonly kind: 'huge'; readonly megabytes: number }
  /** A small compressed body that becomes that large. */
  | { readonly kind: 'gzipBomb'; readonly megabytes: number }
  /** Carried out, then the connection is cut: the answer is lost. */
  | { readonly kind: 'lostAnswer' }
  /** Full content-length, part of the body (half unless told), then a cut. */
  | { readonly kind: 'truncate'; readonly keepBytes?: number }
  | { readonly kind: 'invalidJson' }
  | { readonly kind: 'drip'; readonly everyMs: number; readonly bytes?: number }
  /** Nothing, not even headers, for that long. */
  | { readonly kind: 'slowHeaders'; readonly delayMs: number }
  /** `data_list` and totals are of types nobody documented. */
  | { readonly kind: 'wrongShape' }
  /** No rows while the total says there are some. */
  | { readonly kind: 'emptyPage' }
  /** The last rows of the page are missing; they come with the next one. */
  | { readonly kind: 'shortPage'; readonly missing: number }
  | { readonly kind: 'wrongTotal'; readonly total: number }
  | { readonly kind: 'extraFields' }
  /** As it is; afterwards somebody changes the list, so that the next page begins elsewhere. Default: its first row goes, for ever. */
  | {
      readonly kind: 'shiftList'
      readonly change?: ListChange
      /** How many of the calls that read this list see the change. */
      readonly calls?: number
    }
  /** As it is; afterwards something else happens. */
  | { readonly kind: 'then'; act(): void }
  /** Any change to the parsed body. Whole numbers that JavaScript cannot hold are opaque in it, and keep their digits. */
  | { readonly kind: 'rewrite'; change(body: object): unknown }

/** When it goes wrong: for the nth to (nth + times - 1)th request that fits `call`, `service` and `where`. */
export interface FaultRule {
  readonly call?: CallName
  readonly service?: ServiceName
  readonly where?: (request: RecordedRequest) => boolean
  /** From 1; default 1. */
  readonly nth?: number
  /** Default 1; Infinity for ever. */
  readonly times?: number
  readonly fault: Fault
}
