import { jest } from '@jest/globals'
import type { Logger } from '../../src/base/logger.ts'
import type { Message } from '../../src/base/words/index.ts'
import type { Vulnerability } from '../../src/domain/finding.ts'
import type { ScanTarget } from '../../src/domain/scan-target.ts'
import type { Query } from '../../src/hss/client.ts'
import type { AffectedImage } from '../../src/hss/local/affected-image.ts'
import type { BatchScanBody } from '../../src/hss/local/batch-scan.ts'
import type { AffectedQuery, LocalCalls } from '../../src/hss/local/calls.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { createSourceOf } from '../../src/hss/local/source.ts'
import type { Listing } from '../../src/hss/paging.ts'
import type { VulnerabilityQuery } from '../../src/hss/vulnerability-list.ts'

export const never = new AbortController().signal

/** A list that came whole, in one call unless told. */
export function listingOf<Row>(rows: readonly Row[], changes: Partial<Listing<Row>> = {}): Listing<Row> {
  return { rows, complete: true, pageCount: 1, serviceTimeMs: null, ...changes }
}

/** What the fake service says; what is left out is empty. */
export interface Sayings {
  readonly batchScan?: (body: BatchScanBody) => Promise<void>
  readonly listImages?: (query: Query) => Listing<ImageRow>
  readonly countImages?: () => number | null
  readonly listAffected?: (query: AffectedQuery) => Listing<AffectedImage>
  readonly listVulnerabilities?: (query: VulnerabilityQuery) => Listing<Vulnerability>
}

const someImages: ScanTarget = { kind: 'images', entries: [] }

/** A service without a network: what it says is given, what it was asked is kept. */
export function createFakeHss(sayings: Sayings = {}, target: ScanTarget = someImages) {
  const batchScan = jest.fn(async (body: BatchScanBody) => {
    await sayings.batchScan?.(body)
    return null
  })
  const listImages = jest.fn((query: Query) => sayings.listImages?.(query) ?? listingOf([]))
  const countImages = jest.fn(async () => (sayings.countImages === undefined ? 0 : sayings.countImages()))
  const listAffectedImages = jest.fn(async (query: AffectedQuery) => sayings.listAffected?.(query) ?? listingOf([]))
  const listVulnerabilities = jest.fn(
    async (
      query: VulnerabilityQuery,
      _signal: AbortSignal,
      enough: (rows: readonly Vulnerability[]) => boolean = () => false,
    ) => {
      const listing = sayings.listVulnerabilities?.(query) ?? listingOf([])
      return enough(listing.rows) ? { ...listing, complete: false } : listing
    },
  )
  const calls: LocalCalls = {
    batchScan,
    async listImages(query, _signal, select) {
      const listing = listImages(query)
      return { ...listing, rows: listing.rows.map(select).filter((row) => row !== undefined) }
    },
    countImages,
    listAffectedImages,
    listVulnerabilities,
  }
  return {
    calls,
    source: createSourceOf(calls, target),
    batchScan,
    listImages,
    countImages,
    listAffectedImages,
    listVulnerabilities,
  }
}

/** A log that keeps what it is told. */
export function createFakeLog() {
  const lines: Message[] = []
  const debugged: Message[] = []
  const log: Logger = {
    info: (line) => void lines.push(line),
    debug: (line) => void debugged.push(line),
    annotate: (_, line) => void lines.push(line),
    group: (_, work) => work(),
  }
  return { log, lines, debugged, keys: () => lines.map(({ key }) => key) }
}
