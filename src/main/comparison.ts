import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { Config } from '../config/config.ts'
import type { Baseline } from '../domain/baseline.ts'
import type { Note } from '../scan/notes.ts'

/** Logs the earlier report that the run is compared with. */
export function logBaseline({ baseline }: Config, log: Logger): void {
  if (baseline === undefined) return
  const { path, sha256, outcome, finishedAt: finished } = baseline
  log.info(message('log_baseline', { path, sha256, outcome, finished }))
}

/** Warnings about a baseline from elsewhere. */
export function listBaselineNotes(
  baseline: Baseline | undefined,
  now: { readonly region: string | undefined; readonly projectId: string | undefined },
): readonly Note[] {
  if (baseline === undefined) return []
  const notes: Note[] = []
  const { region, projectId } = baseline
  if (region !== null && now.region !== undefined && region !== now.region)
    notes.push({ level: 'notice', text: message('baseline_other_region', { before: region, now: now.region }) })
  if (projectId !== null && now.projectId !== undefined && projectId !== now.projectId)
    notes.push({ level: 'notice', text: message('baseline_other_project') })
  return notes
}
