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
  /** Whether SWR's registries appear in ListRegistry. */
  swrInRegistryList: boolean
  /** ListRegistry's filter `registry_id`, which is said to be inaccurate. */
  registryIdFilter: 'exact' | 'ignored'
  /** The filters of ListRegistryImages that name something. */
  registryNameFilters: 'exact' | 'substring'
  /** Whether a sync gives rows whose tag holds the same as before a new `latest_sync_time`. */
  syncTouchesUnchanged: boolean
  /** What a sync makes of a row whose tag holds another digest: the same record, unscanned or with its old result, or a new one. */
  overwrittenTag: 'sameRecord' | 'keepsResult' | 'newRecord'
  /** A post with an image that cannot be scanned: several architectures, `scannable: false`, an expired share. */
  unscannablePost: 'refuse' | 'ignore' | 'scan'
  /** A post with fields that are not those of the row. */
  mismatchedPost: 'refuse' | 'ignore'
  /** A look-up of details with names that are not those of the image id. */
  mismatchedDetails: 'refuse' | 'empty'
  /** Whether a scan of one row shows in those of its repository with the same digest. It is billed once. */
  scanReachesEqualDigests: boolean
  /** Largest `scan_scope`; the documents say 2147483547, and name a larger one. */
  maxScanScope: number
  /** Whether scans that cost money are switched on, and what a post is answered when they are not. */
  payPerUse: boolean
  payPerUseRefusal: { readonly code: string; readonly description: string }
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
  swrInRegistryList: false,
  registryIdFilter: 'exact',
  registryNameFilters: 'substring',
  syncTouchesUnchanged: true,
  overwrittenTag: 'sameRecord',
  unscannablePost: 'refuse',
  mismatchedPost: 'refuse',
  mismatchedDetails: 'refuse',
  scanReachesEqualDigests: false,
  maxScanScope: 0x7f_ff_ff_ff,
  payPerUse: true,
  payPerUseRefusal: { code: 'HSS.1002', description: 'The quota is insufficient.' },
}
