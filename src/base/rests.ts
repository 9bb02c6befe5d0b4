import { setImmediate } from 'node:timers/promises'

/** The number of pieces of work between two rests. They take a few tenths of a second at most. */
const workPerTurn = 5000

/** Interrupts long loops so that signals, deadlines and network events are handled. */
export interface Rests {
  /** Counts one piece of work. Returns true if a rest is due. */
  isDue(): boolean
  /** Rests. Rejects with the signal's reason if the signal has aborted. */
  take(): Promise<void>
}

/** Creates the rests of one loop. Without a signal, nothing cancels the work. */
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
