import { ActionError } from '../base/errors.ts'
import { message } from '../base/words/index.ts'
import type { Filters } from '../domain/filters.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import type { BatchScanBody, HssClient } from '../hss/client.ts'
import { toLocalImageInfo } from '../hss/local-image-info.ts'
import { isAnswerLost } from '../http/errors.ts'
import { tellEntry } from './entry-result.ts'

/** Posts exactly what was asked for, in one call, and looks at nothing. Rejects with what HSS said. */
export async function handOver(
  target: ScanTarget,
  hss: HssClient,
  signal: AbortSignal,
): Promise<readonly ImageResult[]> {
  const body: BatchScanBody =
    target.kind === 'all'
      ? toAllBody(target.filters)
      : { image_info_list: target.entries.map(toLocalImageInfo), operate_all: false }
  try {
    await hss.batchScan(body, signal)
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    const { problem } = error as ActionError
    throw new ActionError('service', message('hand_over_lost', { problem }), message('advice_hand_over_lost'), error)
  }
  return target.kind === 'all' ? [] : target.entries.map((entry) => tellEntry(entry, 'submitted', null))
}

/** The body that asks for every local image that the filters leave. */
export function toAllBody(filters: Filters): BatchScanBody {
  return { ...filters, operate_all: true }
}
