import type { Clock } from '../base/clock.ts'
import { untilAborted } from './until-aborted.ts'

/** A credential obtained by signing in, and when it expires. */
export interface Expiring {
  /** Milliseconds since the epoch; undefined if the answer has no readable expiry time. */
  readonly expiresAtMs: number | undefined
}

/** The current credential, shared by all callers. */
export interface CredentialCache<Credential> {
  /** Returns a credential that stays valid for a while: the current one, or a new one that all waiting callers share. */
  current(signal: AbortSignal): Promise<Credential>
  /** Drops the current credential if it is the rejected one, so that the next caller signs in again. */
  drop(wasRefused: (credential: Credential) => boolean): void
}

const longestMarginMs = 5 * 60_000
const shareOfLife = 0.1
/**
 * The assumed lifetime. It also applies if the expiry time has already passed by our clock, because our clock is then more likely
 * to be wrong.
 */
const unknownLifeMs = 5 * 60_000

/**
 * Caches one credential. Only one exchange runs at a time, and all waiting callers share it. The credential is renewed five
 * minutes before it expires, or after nine tenths of its lifetime if that is later. A failed exchange is not cached. A caller's
 * own signal releases only that caller; `runSignal` ends the exchange itself.
 */
export function createCredentialCache<Credential extends Expiring>(
  exchange: (signal: AbortSignal) => Promise<Credential>,
  clock: Clock,
  runSignal: AbortSignal,
): CredentialCache<Credential> {
  let kept: { readonly credential: Credential; readonly renewAtMs: number } | undefined
  let underWay: Promise<Credential> | undefined

  async function renew(): Promise<Credential> {
    runSignal.throwIfAborted()
    const credential = await untilAborted(exchange(runSignal), runSignal)
    kept = { credential, renewAtMs: renewalTime(credential.expiresAtMs, clock.now()) }
    return credential
  }

  return {
    async current(signal) {
      signal.throwIfAborted()
      if (kept !== undefined && clock.now() < kept.renewAtMs) return kept.credential
      underWay ??= renew().finally(() => (underWay = undefined))
      return untilAborted(underWay, signal)
    },
    drop(wasRefused) {
      if (kept !== undefined && wasRefused(kept.credential)) kept = undefined
    },
  }
}

/** When to renew a credential obtained now, in milliseconds since the epoch. */
export function renewalTime(expiresAtMs: number | undefined, nowMs: number): number {
  const lifeMs = expiresAtMs === undefined || expiresAtMs <= nowMs ? unknownLifeMs : expiresAtMs - nowMs
  return nowMs + lifeMs - Math.min(longestMarginMs, lifeMs * shareOfLife)
}
