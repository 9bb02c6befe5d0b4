import { expect } from '@jest/globals'
import pLimit from 'p-limit'
import type { CallName, Emulator, ServiceName, World } from '../../emulator/index.ts'
import { faultTable, type Effect, type FaultCase } from './fault-table.ts'
import { expectDecency, type Leftovers } from './honesty.ts'
import { runVirtually, type VirtualRun } from './virtual-run.ts'
import type { LoginName, Truth } from './world.ts'

/** So many runs at a time: they all work, and more would only take memory. */
const limit = pLimit(8)
/** Long enough for whatever heals: waits that come to nothing are not followed any longer. */
const timeoutMinutes = 12
/** What the way out may add. */
const slackMs = 1_000

/** A call, the login with which it is made, and the service that answers. */
export interface FaultedCall {
  readonly call: CallName
  readonly login: LoginName
  readonly service: ServiceName
}

/** A world to fail in. */
export interface Setting {
  readonly makeWorld: (truth: Truth) => World
  readonly makeInputs: (emulator: Emulator, login: LoginName) => Readonly<Record<string, string>>
  readonly expectTruth: (leftovers: Leftovers, emulator: Emulator, truth: Truth, startedAtMs: number) => void
}

interface Trial {
  readonly fault: FaultCase
  readonly times: number
  readonly truth: Truth
  /** What must come of it. */
  readonly effect: Effect
}

/** Each fault once in a world that passes and in one that must not; and for ever in the one where a pass would be a lie. */
function listTrials({ call }: FaultedCall): Trial[] {
  return faultTable
    .filter((fault) => fault.calls?.includes(call) ?? true)
    .flatMap((fault): Trial[] => {
      const effect = fault.except?.[call] ?? fault.effect
      if (fault.onceOnly === true) return [{ fault, times: 1, truth: 'failed', effect }]
      return [
        { fault, times: 1, truth: 'passed', effect },
        { fault, times: 1, truth: 'failed', effect },
        { fault, times: Infinity, truth: 'failed', effect: effect === 'harmless' ? effect : 'any' },
      ]
    })
}

const allowed: Readonly<Record<Effect, (truth: Truth) => readonly string[]>> = {
  heals: (truth) => [truth],
  harmless: (truth) => [truth],
  ends: () => ['error'],
  pends: () => ['timed_out'],
  any: (truth) => ['error', 'timed_out', truth],
}

/** Lets a call fail in every way there is, and says which of the runs did not end as they must. */
export async function findComplaints(called: FaultedCall, setting: Setting): Promise<string[]> {
  const complaints = await Promise.all(
    listTrials(called).map((trial) =>
      limit(async () => {
        const { fault, times, truth } = trial
        const end = await runVirtually({
          world: setting.makeWorld(truth),
          faults: [{ call: called.call, times, fault: fault.fault }],
          with: (emulator) => ({
            ...setting.makeInputs(emulator, called.login),
            timeout_minutes: String(timeoutMinutes),
          }),
        })
        const problem = findProblem(end, trial, called, setting)
        return problem === undefined ? [] : [`${fault.name} x ${times}, truly ${truth}: ${problem}`]
      }),
    ),
  )
  return complaints.flat()
}

function findProblem(
  end: VirtualRun,
  { truth, effect }: Trial,
  { call }: FaultedCall,
  { expectTruth }: Setting,
): string | undefined {
  const leftovers = { ...end, log: end.lines.join('\n') }
  try {
    // A fault that never struck would prove nothing.
    expect(end.emulator.calls(call).some(({ fault }) => fault !== undefined)).toBe(true)
    expectDecency(leftovers)
    expectTruth(leftovers, end.emulator, truth, end.startedAtMs)
    expect(end.tookMs).toBeLessThan(timeoutMinutes * 60_000 + slackMs)
    const outcomes = allowed[effect](truth)
    return outcomes.includes(end.outcome) ? undefined : `not ${outcomes.join(' or ')}: ${end.outputs['reason']}`
  } catch (error) {
    return `${end.outputs['reason']} ${String(error)}`
  }
}
