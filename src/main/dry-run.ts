import { message } from '../base/words/index.ts'
import type { Config } from '../config/config.ts'
import { dryRun, type DryRunEnd, type DryRunTools } from '../scan/dry-run/dry-run.ts'
import type { Connection } from './connection.ts'
import { toProofRules } from './proof-rules.ts'

/** Lists and checks, but posts nothing. Rejects only for a bug of ours. */
export async function lookOnly(
  config: Pick<Config, 'allowListedTags' | 'policy' | 'pollIntervalMs' | 'reuseWithinMs' | 'source' | 'target'>,
  connection: Connection,
  { clock, random, log }: Omit<DryRunTools, 'inspection'>,
  signal: AbortSignal,
): Promise<DryRunEnd> {
  const inspection = await connection.openInspection()
  const { target, pollIntervalMs } = config
  return log.group(message('group_dry_run'), () => {
    log.info(message('log_dry_run'))
    return dryRun({ target, rules: toProofRules(config), pollIntervalMs }, { inspection, clock, random, log }, signal)
  })
}
