import { ActionError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { Check, DryRunFacts, ImageResult } from '../domain/scan-report.ts'
import { buildErrorVerdict, type Verdict } from '../domain/unjudged-verdict.ts'
import type { Note } from '../scan/notes.ts'
import { adviseError } from './advice.ts'

/** The result of a run. */
export interface RunEnd {
  readonly verdict: Verdict
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  /** Null except in a dry run that listed images. */
  readonly checks: readonly Check[] | null
  readonly dryRun: DryRunFacts | null
  readonly projectId: string | undefined
  /** What the run used to send; undefined: it sent nothing. */
  readonly fetch: typeof globalThis.fetch | undefined
}

/** For runs with nothing to report besides verdict and images. */
export const nothingSaid = { notes: [], checks: null, dryRun: null } as const

/** The end of a run that failed with an error. For a bug of ours, the debug log shows where it is. */
export function endWithError(
  error: ActionError,
  images: readonly ImageResult[],
  projectId: string | undefined,
  nowMs: number,
  log: Logger,
): RunEnd {
  if (error.actor === 'us') log.debug(message('debug_fault', { stack: stackOf(error.cause) }))
  const verdict = buildErrorVerdict(error)
  const advice = adviseError(error, nowMs)
  return { ...nothingSaid, verdict: { ...verdict, advice }, images, projectId, fetch: undefined }
}

/** Any other error is a bug of ours: shown without its stack, with a request to report it. */
export function toActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error
  const problem = message('fault', { problem: error instanceof Error ? `${error.name}: ${error.message}` : '-' })
  return new ActionError('us', problem, message('advice_fault'), error)
}

function stackOf(error: unknown): string {
  return (error instanceof Error ? error.stack : undefined) ?? '-'
}
