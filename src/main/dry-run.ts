import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import { dryRun, type DryRunEnd, type DryRunRequest } from '../scan/dry-run/dry-run.ts'
import type { Connection } from './connection.ts'

/** Looks, checks, and posts nothing. Rejects only for a fault of ours. */
export async function lookOnly(
  request: DryRunRequest,
  connection: Connection,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
  signal: AbortSignal,
): Promise<DryRunEnd> {
  const inspection = await connection.openInspection()
  return log.group(message('group_dry_run'), () => {
    log.info(message('log_dry_run'))
    return dryRun(request, { inspection, clock, log }, signal)
  })
}
