import { setImmediate } from 'node:timers/promises'

/** So much work is done at a time: some tenths of a second at most. */
const workPerTurn = 5000

/** Lets others have their turn in long loops: a signal, a deadline, what comes in from the network. */
export interface Rests {
  /** Counts one piece of work; true: a rest is due. */
  isDue(): boolean
  /** Rests. Rejects with the signal's reason when the work is called off meanwhile. */
  take(): Promise<void>
}

/** Rests for one loop. Without a signal nothing calls it off. */
export function createRests(signal?: AbortSignal): Rests {
  let done = 0
  return {
    isDue() {
      done += 1
      return done % workPerTurn === 0
    },
    async take() {
      await setImmediate()
      signal?.throwIfAborted()
    },
  }
}
