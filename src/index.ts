// First, so that no signal comes before anyone listens.
import { cancelSignal } from './main/cancellation.ts'
import { systemClock } from './base/clock.ts'
import { createHost } from './github/host.ts'
import { createDirectExchange } from './http/direct-exchange.ts'
import { run } from './main/run.ts'

/** Sockets that the service keeps open must not hold the step back for longer than this. */
const lingerMs = 500

// Whoever read the log may be gone; outputs and files are still wanted.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

void run(createHost(process.env), {
  clock: systemClock,
  random: Math.random,
  exchange: createDirectExchange(systemClock),
  fetch: globalThis.fetch,
  cancel: cancelSignal,
}).then(end, (error: unknown) => {
  // Nothing that is thrown may show a stack, or what a service said.
  process.stdout.write(`::error::${error instanceof Error ? error.name : 'fault'}\n`)
  end(1)
})

function end(exitCode: 0 | 1): void {
  process.exitCode = exitCode
  setTimeout(() => process.exit(exitCode), lingerMs).unref()
}
