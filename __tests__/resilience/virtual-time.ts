import { systemClock, type Clock } from '../../src/base/clock.ts'
import { createDirectExchange } from '../../src/http/direct-exchange.ts'
import type { Exchange } from '../../src/http/exchange.ts'

/** So long without a sign of life from a call under way, in real time, and it counts as stalled. */
const stallMs = 200
/** Turns of the event loop without anything happening, after which nothing will happen by itself. */
const idleTurns = 4

const exchangeDirectly = createDirectExchange(systemClock)

/** What an exchange and `fetch` have in common. */
interface Answer<Headers> {
  readonly status: number
  readonly headers: Headers
  readonly body: object | null
}

interface Timer {
  readonly atMs: number
  readonly fire: () => void
}

/**
 * Time that passes only when nobody works: whole hours of waiting take no time, and a call that is under way is let finish first.
 * Real calls go over sockets; one that never ends is noticed, and time then goes on without it.
 */
export class VirtualTime {
  #nowMs = Date.parse('2026-06-01T08:00:00Z')
  #timers: Timer[] = []
  #openCalls = 0
  #aliveAt = performance.now()
  #quietTurns = 0

  readonly clock: Clock = {
    now: () => this.#nowMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        this.#stir()
        if (signal.aborted) return reject(signal.reason as Error)
        const stop = () => {
          this.#timers = this.#timers.filter((other) => other !== timer)
          reject(signal.reason as Error)
        }
        const fire = () => {
          signal.removeEventListener('abort', stop)
          resolve()
        }
        const timer: Timer = { atMs: this.#nowMs + durationMs, fire }
        this.#timers.push(timer)
        signal.addEventListener('abort', stop, { once: true })
      }),
  }

  /** A real exchange, watched to the end of its body. */
  readonly exchange: Exchange = (url, options) => this.#watch(exchangeDirectly(url, options))

  /** The real `fetch`, watched likewise. */
  readonly fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> =>
    (await this.#watch(fetch(url, init))) as unknown as Response

  /** Lets time pass until `work` is done. */
  async passWhile<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false
    const finish = () => {
      isDone = true
    }
    work.then(finish, finish)
    while (!isDone) {
      await new Promise((resolve) => (this.#openCalls > 0 ? setTimeout(resolve, 1) : setImmediate(resolve)))
      this.#quietTurns += 1
      const isIdle = this.#openCalls === 0 && this.#quietTurns > idleTurns
      if (isIdle || performance.now() - this.#aliveAt > stallMs) this.#advance()
    }
    return work
  }

  #advance(): void {
    this.#stir()
    const next = this.#timers.toSorted((one, other) => one.atMs - other.atMs)[0]
    if (next === undefined) return
    this.#timers = this.#timers.filter((timer) => timer !== next)
    this.#nowMs = Math.max(this.#nowMs, next.atMs)
    next.fire()
  }

  #open(): () => void {
    this.#openCalls += 1
    this.#stir()
    let isOpen = true
    return () => {
      if (isOpen) this.#openCalls -= 1
      isOpen = false
      this.#stir()
    }
  }

  #stir(): void {
    this.#aliveAt = performance.now()
    this.#quietTurns = 0
  }

  async #watch<Headers>(answering: Promise<Answer<Headers>>) {
    const end = this.#open()
    try {
      const { status, headers, body } = await answering
      this.#stir()
      return { status, headers, body: this.#watchBody((body ?? []) as AsyncIterable<Uint8Array>, end) }
    } catch (error) {
      end()
      throw error
    }
  }

  async *#watchBody(body: AsyncIterable<Uint8Array>, end: () => void): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of body) {
        this.#stir()
        yield chunk
      }
    } finally {
      end()
    }
  }
}
