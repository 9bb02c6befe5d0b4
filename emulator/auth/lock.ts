const lockMs = 5 * 60_000
const toleratedFailures = 5

/** Remembers bad signatures: more than five in a row lock an access key for five minutes. */
export class KeyLock {
  readonly #failures = new Map<string, number>()
  readonly #lockedUntilMs = new Map<string, number>()

  /** Whether even a good signature with this key is refused at this time. */
  isLocked(accessKeyId: string, nowMs: number): boolean {
    return nowMs < (this.#lockedUntilMs.get(accessKeyId) ?? 0)
  }

  /** Records one more bad signature. */
  noteFailure(accessKeyId: string, nowMs: number): void {
    const failures = (this.#failures.get(accessKeyId) ?? 0) + 1
    this.#failures.set(accessKeyId, failures)
    if (failures <= toleratedFailures) return
    this.#lockedUntilMs.set(accessKeyId, nowMs + lockMs)
    this.#failures.delete(accessKeyId)
  }

  /** Records a good signature, which ends the series of failures. */
  noteSuccess(accessKeyId: string): void {
    this.#failures.delete(accessKeyId)
  }
}
