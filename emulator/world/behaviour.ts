import { maxInt64 } from '../wire/int64.ts'

/** Decisions about points that the documentation leaves open, and quirks that a test may switch on. */
export interface Behaviour {
  /** A character outside the documented charset of the `image_name` filter, such as `/`. */
  nameFilterCharset: 'refuse' | 'matchNothing' | 'match'
  versionFilter: 'exact' | 'substring'
  /** The `image_name` filter of a post with `operate_all`. */
  postNameFilter: 'substring' | 'exact'
  /** The largest time accepted in the windows of a post and a list; the older documents say 2147483547. */
  maxTime: number | bigint
  /** Half a window or a reversed one in a list: documented as "filtering invalid", which may mean either. */
  invalidWindow: 'refuse' | 'ignore'
  maxImagesPerPost: number
  /** The word for the queue; the filter documents say `waiting_for_scan`, the response documents `waiting`. */
  waitingWord: string
  /** A post for a row that is still being scanned: does nothing, or starts the scan again. */
  rescan: 'ignore' | 'restart'
  /** Whether handle-affect-vulnerabilities returns `total_num`, which is not documented. */
  affectedTotalNum: boolean
  /** Whether its `total_vul_num` counts rows or distinct vulnerabilities. */
  affectedTotals: 'rows' | 'distinct'
  /** The gateway's limit per call and second; undefined for none. */
  requestsPerSecond: number | undefined
  tokenLifetimeMs: number
  /** Whether to compress answers if the client allows it. */
  compress: boolean
  /** Whether SWR's registries appear in ListRegistry. */
  swrInRegistryList: boolean
  /** ListRegistry's filter `registry_id`, which is documented as inaccurate. */
  registryIdFilter: 'exact' | 'ignored'
  /** The name filters of ListRegistryImages. */
  registryNameFilters: 'exact' | 'substring'
  /** Whether a sync gives a new `latest_sync_time` to rows with unchanged tags. */
  syncTouchesUnchanged: boolean
  /**
   * The effect of a sync on a row whose tag now has another digest: the same record, unscanned or with its old result, or a new
   * record.
   */
  overwrittenTag: 'sameRecord' | 'keepsResult' | 'newRecord'
  /** A post with an image that cannot be scanned: several architectures, `scannable: false`, an expired share. */
  unscannablePost: 'refuse' | 'ignore' | 'scan'
  /** A post with fields that differ from those of the row. */
  mismatchedPost: 'refuse' | 'ignore'
  /** A detail query with names that are not those of the image ID. */
  mismatchedDetails: 'refuse' | 'empty'
  /** Whether a scan of one row also shows in the rows of its repository with the same digest. It is billed once. */
  scanReachesEqualDigests: boolean
  /** The largest `scan_scope`; the documents say 2147483547, but name a larger value. */
  maxScanScope: number
  /** Whether billed scans are enabled, and the refusal of a post if they are not. */
  payPerUse: boolean
  payPerUseRefusal: { readonly code: string; readonly description: string }
}

/** The default choices of the emulator. */
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
