import { joinSome } from '../base/texts.ts'
import { message } from '../base/words/index.ts'
import { markNew } from '../domain/baseline.ts'
import { listUncounted, type JudgingRules } from '../domain/judgement.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { Verdict } from '../domain/unjudged-verdict.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { listProven } from '../domain/totals.ts'
import { reachVerdict } from '../domain/verdict.ts'
import type { Config } from '../config/config.ts'
import type { Note } from '../scan/notes.ts'
import { scan, type ScanTools } from '../scan/scan.ts'
import { adviseTags } from '../scan/tag-advice.ts'
import { adviseError } from './advice.ts'
import type { Deadline } from './deadline.ts'
import { toProofRules } from './proof-rules.ts'

/** A scan that was followed to its end, with any result, and judged. */
export interface ProvenScan {
  readonly verdict: Verdict
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
}

/** The maximum number of images named in one note. */
const maxNamed = 10

/** Finds images, posts them, follows the scans, reads findings and judges. Rejects only for a bug of ours. */
export async function proveScan(
  config: Config,
  suppressions: Suppressions,
  deadline: Deadline,
  tools: ScanTools,
): Promise<ProvenScan> {
  const { target, baseline, timeoutMs, discoveryTimeoutMs, pollIntervalMs } = config
  const timing = { deadlineAtMs: deadline.atMs, timeoutMs, discoveryTimeoutMs, pollIntervalMs }
  const end = await tools.log.group(message('group_scan'), () =>
    scan(target, timing, suppressions, { ...tools, rules: toProofRules(config) }, deadline.signal),
  )
  const { interruption } = end
  const images = markNew(end.images, baseline)
  const rules: JudgingRules = {
    policy: config.policy,
    hasBaseline: baseline !== undefined,
    hasIgnoreRule: suppressions.hasRule,
  }
  const judgeImages = (some: readonly ImageResult[]) =>
    reachVerdict({ ...rules, images: some, scansAll: target.kind === 'all', interruption })
  const verdict = judgeImages(images)
  const advice =
    interruption !== null && verdict.outcome === 'error' ? adviseError(interruption, tools.clock.now()) : null
  // The verdict is final. Ask nothing more of a service that made the run stop early.
  const more = interruption === null ? await addSoftware(images, tools, deadline.signal) : { images, notes: [] }
  return {
    verdict: { ...verdict, advice: advice ?? adviseTags(verdict, images, end, judgeImages) },
    images: more.images,
    notes: [...end.notes, ...noteUncounted(rules, images), ...more.notes],
  }
}

/** Loaded only now: nothing needs it while images are scanned. */
async function addSoftware(images: readonly ImageResult[], tools: ScanTools, signal: AbortSignal) {
  const { readSoftware } = await import('../scan/software.ts')
  return readSoftware(images, tools, signal)
}

function noteUncounted(rules: JudgingRules, images: readonly ImageResult[]): Note[] {
  const names = listUncounted(rules, listProven(images)).map(({ image }) => image)
  return names.length === 0
    ? []
    : [{ level: 'notice', text: message('note_uncounted', { names: joinSome(names, maxNamed) }) }]
}
