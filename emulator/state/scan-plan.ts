import type { RowChange, ScanScript } from '../world/image.ts'
import type { TimedChange } from './row.ts'

/** The scan that a post starts. */
export interface ScanPlan<Patch> {
  readonly changes: readonly TimedChange<Patch>[]
  readonly endsAtMs: number
  /** Whether it ends successfully. */
  readonly succeeds: boolean
  readonly details: readonly { readonly atMs: number; readonly count: number }[]
}

/** How rows of one kind show a scan. */
export interface ScanWords<Patch> {
  /** The status while a scan is queued, unless the script has one. */
  readonly waitingWord: string
  /** The fields of a row during a scan. */
  readonly showStage: (status: string) => Patch
  /** The fields at the end, before the script's own result; without a time, the old one stays. */
  readonly showEnd: (status: string, scanTimeMs: number | undefined, before: Patch) => Patch
}

interface Status {
  readonly scan_status?: string | null
}

const defaultScanMs = 50

/** Converts a script to changes at fixed times, counted from the post. */
export function planScan<Patch extends Status>(
  script: ScanScript<Patch>,
  postedAtMs: number,
  scan: number,
  words: ScanWords<Patch>,
): ScanPlan<Patch> {
  const stages = listStages(script, words.waitingWord)
  const changes = stages.map(([offsetMs, status], index): TimedChange<Patch> => {
    const atMs = Math.floor(postedAtMs + offsetMs)
    const isEnd = index === stages.length - 1 && script.neverFinishes !== true
    const set = isEnd ? (before: Patch) => endScan(script, status, atMs, before, words) : words.showStage(status)
    return { atMs, set, scan }
  })
  const endsAtMs = script.neverFinishes === true ? Infinity : (changes.at(-1)?.atMs ?? postedAtMs)
  const succeeds = endsAtMs !== Infinity && endStatus(script, stages.at(-1)?.[1]) === 'success'
  return { changes, endsAtMs, succeeds, details: succeeds ? planDetails(script, endsAtMs) : [] }
}

/** Converts a declared change to a fixed time. The row book handles its spawned row. */
export function timeChange<Patch>(change: RowChange<Patch>, originMs: number, scan?: number): TimedChange<Patch> {
  return {
    atMs: originMs + change.atMs,
    ...(change.set === undefined ? {} : { set: change.set }),
    ...(change.gone === undefined ? {} : { gone: change.gone }),
    ...(change.goneForLooks === undefined ? {} : { looks: { hidden: change.goneForLooks, seen: 0 } }),
    ...(scan === undefined ? {} : { scan }),
  }
}

function listStages<Patch extends Status>(
  script: ScanScript<Patch>,
  waitingWord: string,
): readonly (readonly [number, string])[] {
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

function endStatus<Patch extends Status>(script: ScanScript<Patch>, otherwise = 'success'): string {
  return script.result?.scan_status ?? otherwise
}

function endScan<Patch extends Status>(
  script: ScanScript<Patch>,
  word: string,
  atMs: number,
  before: Patch,
  words: ScanWords<Patch>,
): Patch {
  const status = endStatus(script, word)
  const timeMode = script.scanTime ?? 'success'
  const movesTime = timeMode === 'always' || (timeMode === 'success' && status === 'success')
  return { ...words.showEnd(status, movesTime ? atMs : undefined, before), ...script.result }
}

function planDetails<Patch>(script: ScanScript<Patch>, endsAtMs: number): { atMs: number; count: number }[] {
  const steps = script.detailsSteps ?? [[script.detailsLagMs ?? 0, Infinity] as const]
  return steps.map(([offsetMs, count]) => ({ atMs: endsAtMs + offsetMs, count }))
}
