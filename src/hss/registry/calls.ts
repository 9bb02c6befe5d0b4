import type { MaliciousFile } from '../../domain/scan-report.ts'
import { encodeComponent } from '../../http/request.ts'
import type { HssCall, HssClient, Query } from '../client.ts'
import { countRows, listPages, readPage, type Listing } from '../paging.ts'
import { createVulnerabilityList, type ListVulnerabilities } from '../vulnerability-list.ts'
import type { HandleStatus } from '../vulnerability-row.ts'
import { readImageVulnerability, type ImageVulnerability } from './image-vulnerability.ts'
import { readMaliciousFile } from './malicious-file.ts'
import { readRegistry, type Registry } from './registry.ts'
import { identifyRegistryRow, readRegistryRow, type RegistryRow } from './registry-row.ts'
import type { ScanBody } from './scan-request.ts'

/** The maximum number of malicious files listed by name; nobody reads more. */
const maxFiles = 1000

/** The time limit for a synchronization to be accepted. Looks and scans wait for it. */
const syncPatienceMs = 20_000

/** A registry in the body of CreateImageSynchronizeTask; without an ID, it means every registry of the type. */
export interface SyncChoice {
  readonly registry_id?: string
  readonly registry_type?: string
}

/** One image in the form that its detail queries need. */
export interface DetailTarget {
  readonly imageId: string
  readonly imageType: string
  readonly namespace: string
  readonly imageName: string
  readonly imageVersion: string
  /** Null if it is not in SWR Enterprise. */
  readonly instanceId: string | null
}

/** The calls for images in registries. All reject with an `ActionError` or the signal's reason. */
export interface RegistryCalls {
  /** ListRegistryImages: for every row that matches the query, what `select` keeps. */
  listImages<Kept>(
    query: Query,
    signal: AbortSignal,
    select: (row: RegistryRow) => Kept | undefined,
    restart?: () => void,
  ): Promise<Listing<Kept>>
  /** ListRegistryImages: the number of rows that match the query; null if HSS does not say. */
  countImages(query: Query, signal: AbortSignal): Promise<number | null>
  /** ListRegistryImages: the first rows that match the query. */
  peekImages(query: Query, count: number, signal: AbortSignal): Promise<readonly RegistryRow[]>
  /** ListRegistry. */
  listRegistries(signal: AbortSignal): Promise<Listing<Registry>>
  /** CreateImageSynchronizeTask for one registry; resolves with HSS's clock. */
  sync(choice: SyncChoice, signal: AbortSignal): Promise<number | null>
  /** CreateManualImageScanTask, which is billed; resolves with HSS's clock. */
  scan(body: ScanBody, signal: AbortSignal): Promise<number | null>
  /**
   * ListImageVulnerabilities: passes a row to `take` for each vulnerability and each place in the image. Resolves with whether
   * the list was complete. Calls `restart` before the list is read again.
   */
  readFindings(
    image: DetailTarget,
    handleStatus: HandleStatus,
    signal: AbortSignal,
    take: (row: ImageVulnerability) => undefined,
    restart: () => void,
  ): Promise<boolean>
  /** ListImageMalware: the first files, for people. */
  listMaliciousFiles(image: DetailTarget, signal: AbortSignal): Promise<readonly MaliciousFile[]>
  readonly listVulnerabilities: ListVulnerabilities
}

/** Creates the calls for this client. */
export function createRegistryCalls(client: HssClient): RegistryCalls {
  const images: HssCall = { method: 'GET', path: '/image/registries/images', purpose: 'look' }
  const change = async (call: Pick<HssCall, 'body' | 'path' | 'patienceMs' | 'query'>, signal: AbortSignal) =>
    (await client({ method: 'POST', purpose: 'change', ...call }, signal)).serviceTimeMs
  return {
    listImages: (query, signal, select, restart = () => undefined) =>
      listPages(client, { ...images, query }, readRegistryRow, { select, restart }, signal, identifyRegistryRow),
    countImages: (query, signal) => countRows(client, { ...images, query }, signal),
    peekImages: async (query, count, signal) =>
      readPage(await client({ ...images, query: { ...query, offset: 0, limit: count } }, signal), readRegistryRow).rows,
    listRegistries: (signal) =>
      listPages(
        client,
        { method: 'GET', path: '/image/registries', purpose: 'look' },
        readRegistry,
        { select: (row) => row },
        signal,
      ),
    sync: (choice, signal) =>
      change(
        {
          path: '/image/image-sync/tasks',
          body: { sync_all_registries: false, registry_info: [choice] },
          patienceMs: syncPatienceMs,
        },
        signal,
      ),
    scan: (body, signal) =>
      change({ path: '/image/image-scan/tasks', query: { global_image_type: 'registry' }, body }, signal),
    readFindings: async (image, handleStatus, signal, take, restart) => {
      const { complete } = await listPages(
        client,
        askForDetails(image, 'vulnerabilities', {
          handle_status: handleStatus,
          ...(image.instanceId === null ? {} : { instance_id: image.instanceId }),
        }),
        readImageVulnerability,
        // One vulnerability may be in very many places, so the caller decides which rows to keep.
        { select: take, restart },
        signal,
      )
      return complete
    },
    async listMaliciousFiles(image, signal) {
      const files: MaliciousFile[] = []
      const select = (file: MaliciousFile) => {
        if (files.length < maxFiles) files.push(file)
        return undefined
      }
      const enough = () => files.length === maxFiles
      const restart = () => void files.splice(0)
      const call = askForDetails(image, 'malwares', {})
      await listPages(client, call, readMaliciousFile, { select, enough, restart }, signal)
      return files
    },
    listVulnerabilities: createVulnerabilityList(client, 'registry'),
  }
}

/** The image types that have a list of software (ListImageApps). */
const softwareImageTypes = ['private_image', 'shared_image', 'instance_image', 'harbor']

/** The ListImageApps call for the software of an image; undefined if it has no such list. */
export function askForSoftware(image: DetailTarget | undefined): Pick<HssCall, 'path' | 'query'> | undefined {
  if (image === undefined || !softwareImageTypes.includes(image.imageType)) return undefined
  return askForDetails(image, 'apps', {})
}

function askForDetails(
  { imageId, imageType, namespace, imageName, imageVersion }: DetailTarget,
  what: string,
  more: Query,
): HssCall {
  return {
    method: 'GET',
    path: `/image/${encodeComponent(imageId)}/${what}`,
    query: { image_type: imageType, namespace, image_name: imageName, tag_name: imageVersion, ...more },
    purpose: 'look',
  }
}
