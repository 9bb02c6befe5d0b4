import { describe, expect, it } from '@jest/globals'
import pLimit from 'p-limit'
import { faultTable, type Effect, type FaultCase } from './fault-table.ts'
import { expectDecency, expectTruth } from './honesty.ts'
import { runVirtually, type VirtualRun } from './virtual-run.ts'
import { calls, makeInputs, makeWorld, type Truth } from './world.ts'

/** So many runs at a time: most of them wait for stalled calls. */
const limit = pLimit(24)
/** The default of `timeout_minutes`, and what the way out may add. */
const deadlineMs = 30 * 60_000
const slackMs = 1_000

interface Trial {
  readonly fault: FaultCase
  readonly times: number
  readonly truth: Truth
  /** What must come of it. */
  readonly effect: Effect
}

/** Each fault once in a world that passes and in one that must not; and for ever in the one where a pass would be a lie. */
function listTrials({ call }: (typeof calls)[number]): Trial[] {
  return faultTable
    .filter((fault) => fault.calls?.includes(call) ?? true)
    .flatMap((fault): Trial[] => [
      { fault, times: 1, truth: 'passed', effect: fault.except?.[call] ?? fault.effect },
      { fault, times: 1, truth: 'failed', effect: fault.except?.[call] ?? fault.effect },
      ...(fault.onceOnly === true ? [] : [{ fault, times: Infinity, truth: 'failed', effect: 'any' } as const]),
    ])
}

const allowed: Readonly<Record<Effect, (truth: Truth) => readonly string[]>> = {
  heals: (truth) => [truth],
  harmless: (truth) => [truth],
  ends: () => ['error'],
  any: (truth) => ['error', 'timed_out', truth],
}

describe('whatever goes wrong with a call', () => {
  it.each(calls)(
    '$call: the run ends in the truth or in an honest error',
    async (called) => {
      const complaints = await Promise.all(
        listTrials(called).map((trial) =>
          limit(async () => {
            const { fault, times, truth } = trial
            const end = await runVirtually({
              world: makeWorld(truth),
              faults: [{ call: called.call, times, fault: fault.fault }],
              with: (emulator) => makeInputs(emulator, called.login),
            })
            const problem = findProblem(end, trial)
            return problem === undefined ? [] : [`${fault.name} x ${times}, truly ${truth}: ${problem}`]
          }),
        ),
      )
      expect(complaints.flat()).toEqual([])
    },
    120_000,
  )
})

function findProblem(end: VirtualRun, { truth, effect }: Trial): string | undefined {
  const leftovers = { ...end, log: end.lines.join('\n') }
  try {
    expectDecency(leftovers)
    expectTruth(leftovers, end.emulator, truth, end.startedAtMs)
    expect(end.tookMs).toBeLessThan(deadlineMs + slackMs)
    expect(allowed[effect](truth)).toContain(end.outcome)
    return undefined
  } catch (error) {
    return `${end.outputs['reason']} ${String(error)}`
  }
}
