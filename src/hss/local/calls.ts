import type { HssCall, HssClient, Query } from '../client.ts'
import { countRows, listPages, type Listing } from '../paging.ts'
import { createVulnerabilityList, type ListVulnerabilities } from '../vulnerability-list.ts'
import type { HandleStatus, VulnerabilityType } from '../vulnerability-row.ts'
import { readAffectedImage, type AffectedImage } from './affected-image.ts'
import { postBatchScan, type BatchScanBody } from './batch-scan.ts'
import { identifyImageRow, readImageRow, type ImageRow } from './image-row.ts'

/** The calls for local images. All reject with an `ActionError` or the signal's reason. */
export interface LocalCalls {
  /** BatchScanLocalImage; resolves with HSS's clock. */
  batchScan(body: BatchScanBody, signal: AbortSignal): Promise<number | null>
  /** ListImageLocal: for every row that matches the query, what `select` keeps. */
  listImages<Kept>(
    query: Query,
    signal: AbortSignal,
    select: (row: ImageRow) => Kept | undefined,
  ): Promise<Listing<Kept>>
  /** ListImageLocal: the total number of rows; null if HSS does not say. */
  countImages(signal: AbortSignal): Promise<number | null>
  /** ListImageHandleAffectVulnerabilities, which changes nothing: the vulnerabilities of these images. */
  listAffectedImages(query: AffectedQuery, signal: AbortSignal): Promise<Listing<AffectedImage>>
  readonly listVulnerabilities: ListVulnerabilities
}

export interface AffectedQuery {
  readonly imageIds: readonly string[]
  readonly type: VulnerabilityType
  readonly handleStatus: HandleStatus
}

/** Creates the calls for this client. */
export function createLocalCalls(client: HssClient): LocalCalls {
  const images: HssCall = { method: 'GET', path: '/image/local-repositories', purpose: 'look' }
  return {
    batchScan: (body, signal) => postBatchScan(client, body, signal),
    listImages: (query, signal, select) =>
      listPages(client, { ...images, query }, readImageRow, { select }, signal, identifyImageRow),
    countImages: (signal) => countRows(client, images, signal),
    listAffectedImages: (query, signal) =>
      listPages(client, askForAffected(query), readAffectedImage, { select: (row) => row }, signal),
    listVulnerabilities: createVulnerabilityList(client, 'local'),
  }
}

function askForAffected({ imageIds, type, handleStatus }: AffectedQuery): HssCall {
  return {
    method: 'POST',
    path: '/image/vulnerability/handle-affect-vulnerabilities',
    body: {
      image_type: 'local',
      type,
      // Of the four operations, this one would do no harm if the preview were ever executed.
      operate_type: 'not_ignore',
      select_type: 'specific_image_all_vul',
      handle_status: handleStatus,
      image_id_list: imageIds,
    },
    purpose: 'look',
  }
}
