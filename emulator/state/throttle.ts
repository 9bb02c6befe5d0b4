import type { CallName } from '../wire/call.ts'

/** Counts calls per operation and second, as the gateway does. */
export class Throttle {
  readonly #counts = new Map<string, number>()

  /** Whether one more call is allowed now. */
  admit(call: CallName, nowMs: number, limit: number | undefined): boolean {
    if (limit === undefined) return true
    const second = `${call} ${Math.floor(nowMs / 1000)}`
    const count = (this.#counts.get(second) ?? 0) + 1
    // Only the current second matters; otherwise the map would grow for as long as the emulator runs.
    if (count === 1) this.#counts.clear()
    this.#counts.set(second, count)
    return count <= limit
  }
}
