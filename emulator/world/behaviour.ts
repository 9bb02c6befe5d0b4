import { maxInt64 } from '../wire/int64.ts'

/** Choices where the documentation is silent, and quirks that a test may switch on. */
export interface Behaviour {
  /** A character outside the documented charset of the `image_name` filter, such as `/`. */
  nameFilterCharset: 'refuse' | 'matchNothing' | 'match'
  versionFilter: 'exact' | 'substring'
  /** The `image_name` filter of a post with `operate_all`. */
  postNameFilter: 'substring' | 'exact'
  /** Largest time accepted in a post's and a listing's windows; the older documents say 2147483547. */
  maxTime: number | bigint
  /** Half a window or a reversed one in a listing: documented as "filtering invalid", which may mean either. */
  invalidWindow: 'refuse' | 'ignore'
  maxImagesPerPost: number
  /** Word of the queue; the filter documents say `waiting_for_scan`, the response documents `waiting`. */
  waitingWord: string
  /** A post for a row whose scan has not ended: nothing, or begin again. */
  rescan: 'ignore' | 'restart'
  /** Whether handle-affect-vulnerabilities says `total_num`, which is not documented. */
  affectedTotalNum: boolean
  /** Whether its `total_vul_num` counts rows or distinct vulnerabilities. */
  affectedTotals: 'rows' | 'distinct'
  /** Gateway throttle per call and second; undefined: none. */
  requestsPerSecond: number | undefined
  tokenLifetimeMs: number
  /** Compress answers when the client allows it. */
  compress: boolean
}

/** The choices the emulator makes unless told otherwise. */
export const defaultBehaviour: Readonly<Behaviour> = {
  nameFilterCharset: 'refuse',
  versionFilter: 'exact',
  postNameFilter: 'substring',
  maxTime: maxInt64,
  invalidWindow: 'refuse',
  maxImagesPerPost: 10_241,
  waitingWord: 'waiting_for_scan',
  rescan: 'ignore',
  affectedTotalNum: false,
  affectedTotals: 'rows',
  requestsPerSecond: undefined,
  tokenLifetimeMs: 24 * 3_600_000,
  compress: false,
}
