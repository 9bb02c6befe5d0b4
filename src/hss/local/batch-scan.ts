import type { Filters } from '../../domain/filters.ts'
import { selectorOf, type ImageEntry } from '../../domain/image-entry.ts'
import type { SubmitTarget } from '../../domain/image-source.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import type { HssClient } from '../client.ts'

/** An item of `image_info_list` (SDK model LocalImageInfo); every field is optional, at most 128 characters. */
export interface LocalImageInfo {
  readonly image_name?: string
  readonly image_version?: string
  readonly image_digest?: string
  readonly image_id?: string
}

/** The body of BatchScanLocalImage (SDK model LocalImageBatchScanRequestBody): a list, or all images that match the filters. */
export type BatchScanBody =
  | { readonly image_info_list: readonly LocalImageInfo[]; readonly operate_all: false }
  | ({ readonly operate_all: true } & Readonly<Record<string, string | number | true>>)

/**
 * Calls BatchScanLocalImage, the only call for local images that changes anything. HSS's answer is empty; resolves with its
 * clock.
 */
export async function postBatchScan(
  client: HssClient,
  body: BatchScanBody,
  signal: AbortSignal,
): Promise<number | null> {
  const call = { method: 'POST', path: '/image/local/batch-scan', body, purpose: 'change' } as const
  return (await client(call, signal)).serviceTimeMs
}

/** Posts the target exactly as the user wrote it. */
export function createTargetSubmission(client: HssClient, target: ScanTarget): SubmitTarget {
  const body: BatchScanBody =
    target.kind === 'all'
      ? toAllBody(target.filters)
      : { image_info_list: target.entries.map(toLocalImageInfo), operate_all: false }
  return (signal) => postBatchScan(client, body, signal)
}

/** The body that requests a scan of every local image that matches the filters. */
export function toAllBody(filters: Filters): BatchScanBody {
  return { ...filters, operate_all: true }
}

/** Converts an entry to an item, with its values unchanged. */
export function toLocalImageInfo(entry: ImageEntry): LocalImageInfo {
  const { name, tag, digest, id } = selectorOf(entry)
  return {
    ...(name === undefined ? {} : { image_name: name }),
    ...(tag === undefined ? {} : { image_version: tag }),
    ...(digest === undefined ? {} : { image_digest: digest }),
    ...(id === undefined ? {} : { image_id: id }),
  }
}
