import { message } from '../base/words/index.ts'
import type { AcceptanceBook } from '../domain/acceptance.ts'
import type { Verdict } from '../domain/plain-verdict.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { reachVerdict } from '../domain/verdict.ts'
import type { Config } from '../config/config.ts'
import type { Note } from '../scan/notes.ts'
import { scan, type ScanTools } from '../scan/scan.ts'
import { adviseError } from './advice.ts'
import type { Deadline } from './deadline.ts'

/** A scan that was followed to its end, whatever that was, and judged. */
export interface ProvenScan {
  readonly verdict: Verdict
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
}

/** Finds, posts, follows, reads and judges. Rejects only for a fault of ours. */
export async function proveScan(
  config: Config,
  book: AcceptanceBook,
  deadline: Deadline,
  tools: ScanTools,
): Promise<ProvenScan> {
  const { target, policy, timeoutMs, discoveryTimeoutMs, pollIntervalMs } = config
  const timing = { deadlineAtMs: deadline.atMs, timeoutMs, discoveryTimeoutMs, pollIntervalMs }
  const { images, notes, interruption } = await tools.log.group(message('group_scan'), () =>
    scan(target, timing, book, tools, deadline.signal),
  )
  const verdict = reachVerdict({ images, isFleet: target.kind === 'all', policy, interruption })
  const advice =
    interruption !== null && verdict.outcome === 'error' ? adviseError(interruption, tools.clock.now()) : null
  return { verdict: { ...verdict, advice: advice ?? verdict.advice }, images, notes }
}
