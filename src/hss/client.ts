import type { LocalImageInfo } from './local-image-info.ts'
import type { Vulnerability } from '../domain/finding.ts'
import { placeOf, type HttpRequest, type Send } from '../http/request.ts'
import { readImageRow, type ImageRow } from './image-row.ts'
import { readPage, readPages, type Listing } from './paging.ts'
import type { Place } from './shape.ts'
import {
  readAffectedImage,
  readVulnerability,
  type AffectedImage,
  type HandleStatus,
  type VulnerabilityType,
} from './vulnerability-row.ts'

/** Where and for whom HSS is called. */
export interface HssAccount {
  readonly endpoint: string
  readonly region: string
  readonly projectId: string
  readonly enterpriseProjectId: string | undefined
}

/** Body of BatchScanLocalImage (SDK model LocalImageBatchScanRequestBody): a list, or all that the filters leave. */
export type BatchScanBody =
  | { readonly image_info_list: readonly LocalImageInfo[]; readonly operate_all: false }
  | ({ readonly operate_all: true } & Readonly<Record<string, string | number | true>>)

/** The calls of HSS that the action makes. All reject with an `ActionError` or the signal's reason. */
export interface HssClient {
  /** BatchScanLocalImage: the one call that changes anything. HSS answers with nothing. */
  batchScan(body: BatchScanBody, signal: AbortSignal): Promise<void>
  /** ListImageLocal: every row that the query leaves, as far as `keep` wants it. */
  listImages(query: Query, signal: AbortSignal, keep?: (row: ImageRow) => boolean): Promise<Listing<ImageRow>>
  /** ListImageLocal: how many rows there are in all, by the smallest page; null when HSS does not say. */
  countImages(signal: AbortSignal): Promise<number | null>
  /** ListImageHandleAffectVulnerabilities, a query: which vulnerabilities these images have. */
  listAffectedImages(query: AffectedQuery, signal: AbortSignal): Promise<Listing<AffectedImage>>
  /** ListGeneralImageVuls: the catalogue of vulnerabilities of local images; `enough` ends the reading early. */
  listVulnerabilities(
    query: VulnerabilityQuery,
    signal: AbortSignal,
    enough?: (rows: readonly Vulnerability[]) => boolean,
  ): Promise<Listing<Vulnerability>>
}

/** Query parameters, by the API's names, in the order they are sent. */
export type Query = Readonly<Record<string, string | number>>

export interface AffectedQuery {
  readonly imageIds: readonly string[]
  readonly type: VulnerabilityType
  readonly handleStatus: HandleStatus
}

export interface VulnerabilityQuery {
  readonly type: VulnerabilityType
  readonly handleStatus: HandleStatus
  /** Only this one; undefined: all. */
  readonly vulnerabilityId?: string
}

const smallestPage = 10

/** The client for one account. `send` signs, checks and repeats. */
export function createHssClient(account: HssAccount, send: Send): HssClient {
  const base = `/v5/${account.projectId}`
  const request = (method: 'GET' | 'POST', path: string, query: Query, body?: unknown): HttpRequest => ({
    method,
    endpoint: account.endpoint,
    path: `${base}${path}`,
    query: Object.entries({
      ...(account.enterpriseProjectId === undefined ? {} : { enterprise_project_id: account.enterpriseProjectId }),
      ...query,
    }).map(([name, value]) => [name, String(value)] as const),
    headers: { 'content-type': 'application/json', region: account.region },
    body: body === undefined ? '' : JSON.stringify(body),
    repeat: 'always',
    expects: 'json',
  })
  const page = async <Row>(asked: HttpRequest, read: (value: unknown, place: Place) => Row, signal: AbortSignal) => {
    const response = await send(asked, signal)
    return readPage(response.json, { method: asked.method, url: placeOf(asked), where: '' }, read)
  }
  return {
    async batchScan(body, signal) {
      const post = request('POST', '/image/local/batch-scan', {}, body)
      await send({ ...post, repeat: 'unless_accepted', expects: 'anything' }, signal)
    },
    listImages: (query, signal, keep = () => true) =>
      readPages(
        (offset, limit) =>
          page(request('GET', '/image/local-repositories', { ...query, offset, limit }), readImageRow, signal),
        { keep },
      ),
    async countImages(signal) {
      const asked = request('GET', '/image/local-repositories', { offset: 0, limit: smallestPage })
      return (await page(asked, readImageRow, signal)).totalNum
    },
    listAffectedImages: ({ imageIds, type, handleStatus }, signal) =>
      readPages((offset, limit) =>
        page(
          request(
            'POST',
            '/image/vulnerability/handle-affect-vulnerabilities',
            { offset, limit },
            {
              image_type: 'local',
              type,
              // Of the four operations this is the one that could do no harm if the preview were ever carried out.
              operate_type: 'not_ignore',
              select_type: 'specific_image_all_vul',
              handle_status: handleStatus,
              image_id_list: imageIds,
            },
          ),
          readAffectedImage,
          signal,
        ),
      ),
    listVulnerabilities: ({ type, handleStatus, vulnerabilityId }, signal, enough = () => false) =>
      readPages(
        (offset, limit) =>
          page(
            request('GET', '/images/vulnerabilities', {
              type,
              handle_status: handleStatus,
              image_type: 'local',
              ...(vulnerabilityId === undefined ? {} : { vul_id: vulnerabilityId }),
              offset,
              limit,
            }),
            readVulnerability,
            signal,
          ),
        { enough },
      ),
  }
}
