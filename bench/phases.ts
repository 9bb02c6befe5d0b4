import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actionScript, timeProcess, withHandOver } from './contender.ts'
import { describeSeries, tellSpread } from './statistics.ts'

/** One phase of a run that posts one image and does not wait. */
export interface PhaseRow {
  readonly name: string
  /** Milliseconds. */
  readonly time: string
  /** The share of the time of the whole process. */
  readonly share: string
}

/** The phases in order, each under the name of the mark at which it begins; `boot` begins with Node. */
const phases = {
  boot: "Node's start",
  load: 'loading the bundle',
  prepare: 'inputs, signature',
  exchange: 'the request and its response',
  publish: 'reports and outputs',
  end: 'process start and exit',
} as const

/** Runs the action `rounds` times after a warm-up run, and measures its phases. */
export async function measurePhases(rounds: number): Promise<PhaseRow[]> {
  const runs = await withHandOver('http', (environment) => runInTurn(rounds, environment))
  return Object.values(phases).map((name, index) => {
    const times = runs.map((marks) => (marks[index + 1] ?? NaN) - (marks[index] ?? NaN))
    const shares = times.map((timeMs, run) => timeMs / (runs[run]?.at(-1) ?? NaN))
    return { name, time: tellSpread(describeSeries(times), 1), share: tellSpread(describeSeries(shares), 2) }
  })
}

/** For each run, the times at which the phases began, then the time at which the process ended. */
async function runInTurn(rounds: number, environment: NodeJS.ProcessEnv): Promise<number[][]> {
  const marksFile = join(environment['RUNNER_TEMP'] ?? tmpdir(), 'phases.json')
  const preload = ['--require', join(import.meta.dirname, 'scripts/mark-phases.cjs')]
  const runs: number[][] = []
  for (let round = 0; round <= rounds; round += 1) {
    const totalMs = await timeProcess(actionScript, { ...environment, PHASES_FILE: marksFile }, preload)
    const marks = JSON.parse(readFileSync(marksFile, 'utf8')) as Record<string, number>
    const begins = Object.keys(phases).map((phase) => findMark(marks, phase))
    if (round > 0) runs.push([...begins, totalMs])
  }
  return runs
}

function findMark(marks: Readonly<Record<string, number>>, phase: string): number {
  const atMs = phase === 'boot' ? 0 : marks[phase]
  if (atMs === undefined) throw new Error(`no mark of the phase ${phase}`)
  return atMs
}
