import type { Filters } from '../domain/filters.ts'
import type { ImageEntry } from '../domain/image-entry.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { BatchScanBody, HssClient } from '../hss/client.ts'
import { tellEntry } from './entry-result.ts'

/** What to scan: entries of `images`, or all that the filters leave. */
export type ScanTarget =
  | { readonly kind: 'images'; readonly entries: readonly ImageEntry[] }
  | { readonly kind: 'all'; readonly filters: Filters }

/** Posts exactly what was asked for, in one call, and looks at nothing. Rejects with what HSS said. */
export async function handOver(
  target: ScanTarget,
  hss: HssClient,
  signal: AbortSignal,
): Promise<readonly ImageResult[]> {
  if (target.kind === 'all') {
    await hss.batchScan(toAllBody(target.filters), signal)
    return []
  }
  await hss.batchScan({ image_info_list: target.entries.map(({ fields }) => fields), operate_all: false }, signal)
  return target.entries.map((entry) => tellEntry(entry, 'submitted', null))
}

/** The body that asks for every local image that the filters leave. */
export function toAllBody(filters: Filters): BatchScanBody {
  return { ...filters, operate_all: true }
}
