/** Time as an argument, so that a test can run the whole action on its own clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `durationMs`; rejects with the signal's reason as soon as the signal aborts. */
  sleep(durationMs: number, signal: AbortSignal): Promise<void>
}

/** A timer with a longer delay fires immediately. */
const maxTimerMs = 2 ** 31 - 1

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error)
      const finish = () => {
        signal.removeEventListener('abort', stop)
        resolve()
      }
      const timer = setTimeout(finish, Math.min(durationMs, maxTimerMs))
      const stop = () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      }
      signal.addEventListener('abort', stop, { once: true })
    }),
}

/** A number from 0 (included) to 1 (excluded). */
export type Random = () => number
