import { systemClock } from './base/clock.ts'
import { CancelledError } from './base/errors.ts'
import { message } from './base/words/index.ts'
import { createHost } from './github/host.ts'
import { createDirectExchange } from './http/direct-exchange.ts'
import { run } from './main/run.ts'

/** The runner stops a step by SIGINT, 7.5 s later by SIGTERM; both ask for the same. */
const cancel = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => cancel.abort(new CancelledError('user', message('cancelled'))))
}

/** Sockets that the service keeps open must not hold the step back for longer than this. */
const lingerMs = 500

void run(createHost(process.env), {
  clock: systemClock,
  random: Math.random,
  exchange: createDirectExchange(systemClock),
  fetch: globalThis.fetch,
  cancel: cancel.signal,
}).then((exitCode) => {
  process.exitCode = exitCode
  setTimeout(() => process.exit(exitCode), lingerMs).unref()
})
