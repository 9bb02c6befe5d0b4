import { systemClock, type Clock } from '../../src/base/clock.ts'
import { createDirectExchange } from '../../src/http/direct-exchange.ts'
import type { Exchange } from '../../src/http/exchange.ts'

/** A clock that jumps: whoever sleeps is woken as soon as nothing else is under way, and the time is then what he slept for. */
export interface FakeClock extends Clock {
  /** Exchanges over real sockets; as long as one is under way the time stands still. */
  readonly exchange: Exchange
  /** As `exchange`. */
  readonly fetch: typeof globalThis.fetch
  /** Turns the clock by hand. */
  advance(durationMs: number): void
  /** How long was slept, in order of waking. */
  readonly slept: readonly number[]
}

interface Sleeper {
  readonly untilMs: number
  readonly durationMs: number
  readonly wake: () => void
}

/** So many turns of the event loop must pass without anything happening before the time jumps. */
const quietTurns = 3

/** A clock that stands at `startMs`. It is shared by what is tested and by the world it is tested against. */
export function createFakeClock(startMs = Date.UTC(2026, 0, 15, 8, 30)): FakeClock {
  let nowMs = startMs
  let underWay = 0
  let turnsLeft = 0
  let isWatching = false
  const sleepers = new Set<Sleeper>()
  const slept: number[] = []

  const wakeNext = () => {
    const [first, ...others] = sleepers
    if (first === undefined) return
    const next = others.reduce((earliest, other) => (other.untilMs < earliest.untilMs ? other : earliest), first)
    sleepers.delete(next)
    nowMs = Math.max(nowMs, next.untilMs)
    slept.push(next.durationMs)
    next.wake()
  }
  const turn = () => {
    if (underWay > 0 || sleepers.size === 0) {
      isWatching = false
      return
    }
    turnsLeft -= 1
    if (turnsLeft <= 0) {
      wakeNext()
      turnsLeft = quietTurns
    }
    setImmediate(turn)
  }
  const stir = () => {
    turnsLeft = quietTurns
    if (isWatching) return
    isWatching = true
    setImmediate(turn)
  }

  const whileUnderWay = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    underWay += 1
    try {
      return await work()
    } finally {
      underWay -= 1
      stir()
    }
  }
  const exchange = createDirectExchange(systemClock)

  return {
    slept,
    now: () => nowMs,
    advance(durationMs) {
      nowMs += durationMs
    },
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error)
          return
        }
        const stop = () => {
          sleepers.delete(sleeper)
          reject(signal.reason as Error)
        }
        const sleeper: Sleeper = {
          untilMs: nowMs + durationMs,
          durationMs,
          wake() {
            signal.removeEventListener('abort', stop)
            resolve()
          },
        }
        sleepers.add(sleeper)
        signal.addEventListener('abort', stop, { once: true })
        stir()
      }),
    exchange: (url, options) =>
      whileUnderWay(async () => {
        const answer = await exchange(url, options)
        const chunks: Uint8Array[] = []
        for await (const chunk of answer.body) chunks.push(chunk)
        return { ...answer, body: yieldAll(chunks) }
      }),
    fetch: (input, init) =>
      whileUnderWay(async () => {
        const response = await globalThis.fetch(input, init)
        const body = await response.arrayBuffer()
        const { status, headers } = response
        return new Response(status === 204 || status === 304 ? null : body, { status, headers })
      }),
  }
}

async function* yieldAll(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
