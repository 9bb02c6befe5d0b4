import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/index.ts'
import { runAction, type FinishedStep, type Step } from '../../runner/run-action.ts'
import { checkReport } from '../support/report-check.ts'
import { makeInputs, makeWorld, type LoginName } from './world.ts'

type Texts = Readonly<Record<string, string>>

/** A run of the built action as a process. */
export interface ProcessStep extends Omit<Step, 'with' | 'env'> {
  readonly emulator?: EmulatorOptions
  readonly login?: LoginName
  readonly with?: Texts | ((emulator: Emulator) => Texts)
  readonly env?: Texts | ((emulator: Emulator) => Texts)
  /** Looked at every few milliseconds while the process runs, until it returns true. */
  readonly watch?: (emulator: Emulator, child: ChildProcess) => boolean
}

/** What the process left behind, and the emulator, closed but still to be asked. */
export interface ProcessRun extends FinishedStep {
  readonly emulator: Emulator
}

/** Starts an emulator (a world that passes unless told otherwise), runs the built action against it, and ends both. */
export async function runProcess(step: ProcessStep): Promise<ProcessRun> {
  const emulator = await startEmulator({ world: quicken(makeWorld('passed')), ...step.emulator })
  const fill = (texts: ProcessStep['with']) => (typeof texts === 'function' ? texts(emulator) : (texts ?? {}))
  let timer: NodeJS.Timeout | undefined
  try {
    const finished = await runAction({
      ...step,
      with: {
        ...makeInputs(emulator, step.login ?? 'keys'),
        poll_interval_seconds: '0.1',
        timeout_minutes: '0.5',
        ...fill(step.with),
      },
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: emulator.idToken.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: emulator.idToken.requestToken,
        ...fill(step.env),
      },
      onStart: (child) => {
        timer = setInterval(() => {
          if (step.watch?.(emulator, child) !== false) clearInterval(timer)
        }, 5)
      },
    })
    rmSync(finished.folder, { recursive: true, force: true })
    if (finished.report !== undefined) checkReport(finished.report)
    return { ...finished, emulator }
  } finally {
    clearInterval(timer)
    await emulator.close()
  }
}

/** The same world on a real clock: nobody waits minutes for a scan. */
export function quicken<World extends ReturnType<typeof makeWorld>>(world: World): World {
  return { ...world, images: (world.images ?? []).map((image) => ({ ...image, scan: { scanMs: 50 } })) }
}
