import type { ImagePatch, RowChange, ScanScript } from '../world/image.ts'
import type { TimedChange } from './row.ts'

/** How the catalogue sums up an image: what a success fills in unless the script says otherwise. */
export type SumUp = (imageId: string | null | undefined) => Pick<ImagePatch, 'vul_num' | 'severity_level'>

/** What a post sets in motion. */
export interface ScanPlan {
  readonly changes: readonly TimedChange[]
  readonly endsAtMs: number
  readonly details: readonly { readonly atMs: number; readonly count: number }[]
}

const defaultScanMs = 50

/** Turns a script into changes at fixed moments, counted from the post. */
export function planScan(
  script: ScanScript,
  postedAtMs: number,
  scan: number,
  waitingWord: string,
  sumUp: SumUp,
): ScanPlan {
  const stages = listStages(script, waitingWord)
  const changes = stages.map(([offsetMs, status], index): TimedChange => {
    const atMs = Math.floor(postedAtMs + offsetMs)
    const isEnd = index === stages.length - 1 && script.neverFinishes !== true
    const set = isEnd
      ? (before: ImagePatch) => endScan(script, status, atMs, before, sumUp)
      : { scan_status: status, scan_failed_desc: '' }
    return { atMs, set, scan }
  })
  const endsAtMs = script.neverFinishes === true ? Infinity : (changes.at(-1)?.atMs ?? postedAtMs)
  const succeeds = endsAtMs !== Infinity && endStatus(script, stages.at(-1)?.[1]) === 'success'
  return { changes, endsAtMs, details: succeeds ? planDetails(script, endsAtMs) : [] }
}

/** A declared change at a fixed moment. Its spawned row is the row book's business. */
export function timeChange(change: RowChange, originMs: number, scan?: number): TimedChange {
  return {
    atMs: originMs + change.atMs,
    ...(change.set === undefined ? {} : { set: change.set }),
    ...(change.gone === undefined ? {} : { gone: change.gone }),
    ...(change.goneForLooks === undefined ? {} : { looks: { hidden: change.goneForLooks, seen: 0 } }),
    ...(scan === undefined ? {} : { scan }),
  }
}

function listStages(script: ScanScript, waitingWord: string): readonly (readonly [number, string])[] {
  if (script.statuses !== undefined) return script.statuses
  const startMs = script.startDelayMs ?? 0
  const scanningMs = startMs + (script.queueMs ?? defaultScanMs)
  const begin = [
    [startMs, script.waitingWord ?? waitingWord],
    [scanningMs, 'scanning'],
  ] as const
  if (script.neverFinishes === true) return begin
  return [...begin, [scanningMs + (script.scanMs ?? defaultScanMs), endStatus(script, 'success')]]
}

function endStatus(script: ScanScript, otherwise = 'success'): string {
  return script.result?.scan_status ?? otherwise
}

function endScan(script: ScanScript, word: string, atMs: number, before: ImagePatch, sumUp: SumUp): ImagePatch {
  const status = endStatus(script, word)
  const timeMode = script.scanTime ?? 'success'
  const movesTime = timeMode === 'always' || (timeMode === 'success' && status === 'success')
  return {
    scan_status: status,
    scan_failed_desc: status === 'failed' ? 'unknown_error' : '',
    ...(status === 'success' ? sumUp(before.image_id) : {}),
    ...(movesTime ? { latest_scan_time: atMs } : {}),
    ...script.result,
  }
}

function planDetails(script: ScanScript, endsAtMs: number): { atMs: number; count: number }[] {
  const steps = script.detailsSteps ?? [[script.detailsLagMs ?? 0, Infinity] as const]
  return steps.map(([offsetMs, count]) => ({ atMs: endsAtMs + offsetMs, count }))
}
