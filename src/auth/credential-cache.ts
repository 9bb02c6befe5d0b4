import type { Clock } from '../base/clock.ts'
import { untilAborted } from './until-aborted.ts'

/** Something that was exchanged for a login and ends some day. */
export interface Expiring {
  /** Milliseconds since the epoch; undefined when the answer did not say, or not readably. */
  readonly expiresAtMs: number | undefined
}

/** The one credential that is current, whoever asks for it. */
export interface CredentialCache<Credential> {
  /** A credential that is still good for a while: the current one, or one that all who wait now share. */
  current(signal: AbortSignal): Promise<Credential>
  /** Forgets the current credential if it is the one that was refused, so that the next caller logs in again. */
  drop(wasRefused: (credential: Credential) => boolean): void
}

const longestMarginMs = 5 * 60_000
const shareOfLife = 0.1
/** Also for an end that has passed by our clock: it is then more likely that our clock is off. */
const unknownLifeMs = 5 * 60_000

/**
 * One cache for whatever is exchanged: one exchange at a time, shared by all who wait for it, renewed five
 * minutes (or a tenth of the life, if that is less) before its end. A failed exchange is not kept.
 * A caller's own signal frees only this caller; the exchange itself ends with `runSignal`.
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

/** When to renew what was obtained now, in milliseconds since the epoch. */
export function renewalTime(expiresAtMs: number | undefined, nowMs: number): number {
  const lifeMs = expiresAtMs === undefined || expiresAtMs <= nowMs ? unknownLifeMs : expiresAtMs - nowMs
  return nowMs + lifeMs - Math.min(longestMarginMs, lifeMs * shareOfLife)
}
