import { message } from '../base/words/index.ts'
import type { Config } from '../config/config.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import { buildSubmittedVerdict } from '../domain/unjudged-verdict.ts'
import { reachVerdict } from '../domain/verdict.ts'
import type { ScanTools } from '../scan/scan.ts'
import { submitListed } from '../scan/submit-listed.ts'
import type { Deadline } from './deadline.ts'
import { toProofRules } from './proof-rules.ts'
import type { ProvenScan } from './proven-scan.ts'

/** Finds all images, posts them in one call and does not wait. If something is in the way, posts nothing and reports it. */
export async function handOverListed(
  config: Config,
  suppressions: Suppressions,
  deadline: Deadline,
  tools: ScanTools,
): Promise<ProvenScan> {
  const { target, policy, discoveryTimeoutMs, pollIntervalMs } = config
  const timing = { discoveryTimeoutMs, pollIntervalMs }
  const { isSubmitted, interruption, images, notes } = await tools.log.group(message('group_scan'), () =>
    submitListed(target, timing, suppressions, { ...tools, rules: toProofRules(config) }, deadline.signal),
  )
  const verdict = isSubmitted
    ? buildSubmittedVerdict(images.filter(({ status }) => status === 'submitted').length)
    : reachVerdict({
        policy,
        hasBaseline: false,
        hasIgnoreRule: suppressions.hasRule,
        images,
        scansAll: target.kind === 'all',
        interruption,
      })
  return { verdict, images, notes }
}
