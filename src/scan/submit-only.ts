import { ActionError } from '../base/errors.ts'
import { message } from '../base/words/index.ts'
import type { SubmitTarget } from '../domain/image-source.ts'
import type { ImageResult, ImageSourceKind } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import { isAnswerLost } from '../http/errors.ts'
import { buildEntryResult } from './entry-result.ts'

/** Posts exactly what the user asked for, in one call, without a look. Rejects with the service's error. */
export async function submitOnly(
  target: ScanTarget,
  source: ImageSourceKind,
  submitTarget: SubmitTarget,
  signal: AbortSignal,
): Promise<readonly ImageResult[]> {
  try {
    await submitTarget(signal)
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    const { problem } = error
    throw new ActionError('service', message('hand_over_lost', { problem }), message('advice_hand_over_lost'), error)
  }
  return target.kind === 'all' ? [] : target.entries.map((entry) => buildEntryResult(entry, source, 'submitted', null))
}
