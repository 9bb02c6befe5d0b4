import { CancelledError } from '../base/errors.ts'
import { message } from '../base/words/index.ts'

const cancel = new AbortController()

/** Aborts when the runner asks to stop: by SIGINT, 7.5 s later by SIGTERM. Listens from the moment this file is loaded. */
export const cancelSignal = cancel.signal

for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.on(name, () => cancel.abort(new CancelledError('user', message('cancelled'))))
