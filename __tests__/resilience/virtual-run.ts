import { startEmulator, type Emulator, type FaultRule, type World } from '../../emulator/index.ts'
import { readBody } from '../../src/http/exchange.ts'
import { run } from '../../src/main/run.ts'
import { checkReport } from '../support/report-check.ts'
import { createMemoryHost, type StepRecord } from './memory-host.ts'
import { VirtualTime } from './virtual-time.ts'

/** A whole run in this process, in no time, and the world it ran in. */
export interface VirtualRun extends StepRecord {
  readonly exitCode: 0 | 1
  readonly outcome: string
  /** `report_file`, parsed. */
  readonly report: any
  /** How long it took by its own clock. */
  readonly tookMs: number
  readonly startedAtMs: number
  readonly emulator: Emulator
}

/** What to run against what. */
export interface VirtualStep {
  readonly world: World
  readonly faults?: readonly FaultRule[]
  readonly with: (emulator: Emulator) => Readonly<Record<string, string>>
  readonly ignoreFile?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs the action on a clock of its own against an emulator on the same clock; the emulator is closed afterwards. */
export async function runVirtually(step: VirtualStep): Promise<VirtualRun> {
  const time = new VirtualTime()
  const emulator = await startEmulator({
    world: step.world,
    now: () => time.clock.now(),
    faults: step.faults ?? [],
    pause: time.pause,
  })
  const { host, record } = createMemoryHost({
    with: step.with(emulator),
    environment: { GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '4711', ...step.environment },
    ...(step.ignoreFile === undefined ? {} : { ignoreFile: step.ignoreFile }),
    requestIdToken: (audience) => requestIdToken(emulator, audience, time),
  })
  const startedAtMs = time.clock.now()
  try {
    const work = run(host, {
      clock: time.clock,
      random: () => 0.5,
      exchange: time.exchange,
      fetch: time.fetch,
      cancel: new AbortController().signal,
    })
    const exitCode = await time.passWhile(work)
    const report = record.files['report.json']
    return {
      ...record,
      exitCode,
      outcome: record.outputs['outcome'] ?? '(none)',
      report: report === undefined ? undefined : checkReport(JSON.parse(report)),
      tookMs: time.clock.now() - startedAtMs,
      startedAtMs,
      emulator,
    }
  } finally {
    await emulator.close()
  }
}

/** As the toolkit does it: once. */
async function requestIdToken({ idToken }: Emulator, audience: string, time: VirtualTime): Promise<string> {
  const { status, body } = await time.exchange(`${idToken.requestUrl}&audience=${audience}`, {
    method: 'GET',
    headers: { authorization: `bearer ${idToken.requestToken}` },
    body: null,
    signal: new AbortController().signal,
  })
  const text = await readBody(body, 1_000_000)
  if (status !== 200) throw new Error(`HTTP ${status}`)
  return (JSON.parse(text ?? '') as { value: string }).value
}
