/**
 * Resolves with the result of `work`, or rejects with the signal's reason as soon as it aborts. Later failures of `work` are
 * ignored.
 */
export function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    const leave = () => signal.removeEventListener('abort', stop)
    work.then(resolve, reject).then(leave, leave)
  })
}
