import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contenders, openHandOver, timeProcess } from './contender.ts'
import { describeSeries, tellSpread } from './statistics.ts'

/** One phase of a run that hands one image over. */
export interface PhaseRow {
  readonly name: string
  /** Milliseconds. */
  readonly time: string
  /** Of the whole process. */
  readonly share: string
}

/** By the mark at which each begins, in order; `boot` begins with Node. */
const phases = {
  boot: "Node's start",
  load: 'loading the bundle',
  prepare: 'inputs, signature',
  exchange: 'the request and its answer',
  publish: 'reports and outputs',
  end: "the process's making and end",
} as const

/** Runs the action `rounds` times after one that does not count, and says where the time went. */
export async function measurePhases(rounds: number): Promise<PhaseRow[]> {
  const { emulator, environment } = await openHandOver()
  const marksFile = join(environment['RUNNER_TEMP'] ?? '', 'phases.json')
  const preload = ['--require', join(import.meta.dirname, 'scripts/mark-phases.cjs')]
  const runs: { readonly begins: readonly number[]; readonly totalMs: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const script = contenders[0]?.script ?? ''
    const totalMs = await timeProcess(script, { ...environment, PHASES_FILE: marksFile }, preload)
    const marks = JSON.parse(readFileSync(marksFile, 'utf8')) as Record<string, number>
    const begins = Object.keys(phases).map((phase) => marks[phase] ?? 0)
    if (round > 0) runs.push({ begins: [...begins, totalMs], totalMs })
  }
  await emulator.close()
  return Object.values(phases).map((name, index) => {
    const times = runs.map(({ begins }) => (begins[index + 1] ?? NaN) - (begins[index] ?? NaN))
    const shares = times.map((timeMs, run) => timeMs / (runs[run]?.totalMs ?? NaN))
    return { name, time: tellSpread(describeSeries(times), 1), share: tellSpread(describeSeries(shares), 2) }
  })
}
