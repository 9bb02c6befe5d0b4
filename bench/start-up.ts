import { contenders, withHandOver, timeProcess } from './contender.ts'
import { describeSeries, tellSpread } from './statistics.ts'

/** One line of the table of start-up times. */
export interface StartUpRow {
  readonly name: string
  /** The time of the whole process in milliseconds. */
  readonly time: string
  /** The action's time divided by this program's, round by round. */
  readonly ratio: string
  /** Whether the median ratio is within the limit. */
  readonly isWithinLimit: boolean
}

/**
 * Times one post by each contender, as whole processes in turn, `rounds` times after a warm-up round. Ratios are taken round by
 * round, so it does not matter if the machine becomes slower or faster meanwhile.
 */
export async function measureStartUp(rounds: number, protocol: 'http' | 'https'): Promise<StartUpRow[]> {
  const times = await withHandOver(protocol, (environment) => timeInTurn(rounds, environment))
  return contenders.map(({ name, mostRatio = Infinity }, index) => {
    const own = times[index] ?? []
    const ratios = own.map((timeMs, round) => (times[0]?.[round] ?? NaN) / timeMs)
    const ratio = describeSeries(ratios)
    return {
      name,
      time: tellSpread(describeSeries(own), 0),
      ratio: tellSpread(ratio, 2),
      isWithinLimit: ratio.median <= mostRatio,
    }
  })
}

async function timeInTurn(rounds: number, environment: NodeJS.ProcessEnv): Promise<number[][]> {
  const times = contenders.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { script }] of contenders.entries()) {
      const timeMs = await timeProcess(script, environment)
      if (round > 0) times[index]?.push(timeMs)
    }
  }
  return times
}
