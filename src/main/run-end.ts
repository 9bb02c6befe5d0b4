import { ActionError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { Check, DryRunFacts, ImageResult } from '../domain/scan-report.ts'
import { buildErrorVerdict, type Verdict } from '../domain/unjudged-verdict.ts'
import type { Note } from '../scan/notes.ts'
import { adviseError } from './advice.ts'

/** What a run comes to. */
export interface RunEnd {
  readonly verdict: Verdict
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  /** Null unless a dry run looked. */
  readonly checks: readonly Check[] | null
  readonly dryRun: DryRunFacts | null
  readonly projectId: string | undefined
  /** What the run sent with; undefined: it sent nothing. */
  readonly fetch: typeof globalThis.fetch | undefined
}

/** For runs that have nothing to say besides their verdict and images. */
export const nothingSaid = { notes: [], checks: null, dryRun: null } as const

/** The end of a run that an error ended. Where the fault is ours, the debug log says where it is. */
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

/** Whatever else is thrown is a fault of ours: it is shown without its stack, and asks to be reported. */
export function toActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error
  const problem = message('fault', { problem: error instanceof Error ? `${error.name}: ${error.message}` : '-' })
  return new ActionError('us', problem, message('advice_fault'), error)
}

function stackOf(error: unknown): string {
  return (error instanceof Error ? error.stack : undefined) ?? '-'
}
