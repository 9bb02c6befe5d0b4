import type { Clock } from '../../src/base/clock.ts'
import { createDirectExchange } from '../../src/http/direct-exchange.ts'
import type { Exchange } from '../../src/http/exchange.ts'
import type { RecordedRequest } from '../../emulator/index.ts'

/** Turns of the event loop without anything happening, after which nothing will happen by itself. */
const idleTurns = 6
/** A call that neither comes to an end nor is held up on purpose for so long, in real time, is a mistake. */
const stuckMs = 60_000
/** By this header the emulator tells which call it holds up. */
const callHeader = 'x-virtual-call'

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
 * Time that passes only when nobody works: whole hours of waiting take no time. Calls go over real sockets, however long that takes;
 * time stands still as long as one is under way, except one of which the emulator says that it holds it up. So nothing here depends
 * on how busy the machine is.
 */
export class VirtualTime {
  #nowMs = Date.parse('2026-06-01T08:00:00Z')
  #timers: Timer[] = []
  #callCount = 0
  /** Calls under way, and what they ask. */
  readonly #open = new Map<string, string>()
  /** Those of them that the emulator holds up. */
  readonly #held = new Set<string>()
  #quietTurns = 0
  #wake: () => void = () => undefined

  readonly clock: Clock = {
    now: () => this.#nowMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        this.#stir()
        if (signal.aborted) return reject(signal.reason as Error)
        const stop = () => {
          this.#timers = this.#timers.filter((other) => other !== timer)
          this.#stir()
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

  readonly #exchangeDirectly = createDirectExchange(this.clock)

  /** A real exchange, watched to the end of its body. */
  readonly exchange: Exchange = (url, options) =>
    this.#watch(url, (call) =>
      this.#exchangeDirectly(url, { ...options, headers: { ...options.headers, [callHeader]: call } }),
    )

  /** The real `fetch`, watched likewise. */
  readonly fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> =>
    (await this.#watch(url instanceof Request ? url.url : String(url), (call) => {
      const headers = new Headers(init?.headers)
      headers.set(callHeader, call)
      return fetch(url, { ...init, headers })
    })) as unknown as Response

  /** How the emulator holds a request up: its call is nothing to wait for until then. */
  readonly pause = async (durationMs: number, { headers }: RecordedRequest): Promise<void> => {
    const call = headers[callHeader] ?? ''
    this.#held.add(call)
    this.#stir()
    if (durationMs === Infinity) return new Promise(() => undefined)
    await this.clock.sleep(durationMs, new AbortController().signal)
    this.#held.delete(call)
    this.#stir()
  }

  /** Lets time pass until `work` is done. */
  async passWhile<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false
    const finish = () => {
      isDone = true
      this.#wake()
    }
    work.then(finish, finish)
    while (!isDone) {
      if (this.#isBusy()) await this.#waitForChange()
      else await new Promise(setImmediate)
      this.#quietTurns += 1
      if (!this.#isBusy() && this.#quietTurns > idleTurns) this.#advance()
    }
    return work
  }

  #isBusy(): boolean {
    return [...this.#open.keys()].some((call) => !this.#held.has(call))
  }

  async #waitForChange(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const stuck = () => reject(new Error(`nothing came of ${[...this.#open.values()].join(', ')}`))
      const timer = setTimeout(stuck, stuckMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #advance(): void {
    this.#stir()
    const next = this.#timers.toSorted((one, other) => one.atMs - other.atMs)[0]
    if (next === undefined) return
    this.#timers = this.#timers.filter((timer) => timer !== next)
    this.#nowMs = Math.max(this.#nowMs, next.atMs)
    next.fire()
  }

  #stir(): void {
    this.#quietTurns = 0
    this.#wake()
  }

  async #watch<Headers>(url: string, send: (call: string) => Promise<Answer<Headers>>) {
    this.#callCount += 1
    const call = String(this.#callCount)
    this.#open.set(call, url)
    this.#stir()
    const end = () => {
      this.#open.delete(call)
      this.#held.delete(call)
      this.#stir()
    }
    try {
      const { status, headers, body } = await send(call)
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
