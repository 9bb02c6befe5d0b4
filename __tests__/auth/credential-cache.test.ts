import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createCredentialCache, renewalTime, type Expiring } from '../../src/auth/credential-cache.ts'
import { defer, FakeClock, type Deferred } from './fake-login.ts'

interface Ticket extends Expiring {
  readonly number: number
}

const minuteMs = 60_000

function createCache(lifeMs: number | null = 60 * minuteMs) {
  const clock = new FakeClock()
  const run = new AbortController()
  const gates: Deferred<void>[] = []
  const signals: AbortSignal[] = []
  let open = true
  const cache = createCredentialCache<Ticket>(
    async (signal) => {
      const number = signals.push(signal)
      if (!open) {
        const gate = defer<void>()
        gates.push(gate)
        await gate.promise
      }
      return { number, expiresAtMs: lifeMs === null ? undefined : clock.now() + lifeMs }
    },
    clock,
    run.signal,
  )
  return {
    cache,
    clock,
    run,
    gates,
    exchanges: () => signals.length,
    close: () => void (open = false),
    release: () => gates.splice(0).forEach((gate) => gate.resolve(undefined)),
  }
}

const never = new AbortController().signal

describe('createCredentialCache', () => {
  it('exchanges nothing before it is asked, and then once for all who ask together', async () => {
    const { cache, exchanges } = createCache()
    expect(exchanges()).toBe(0)
    const tickets = await Promise.all(Array.from({ length: 20 }, () => cache.current(never)))
    expect(exchanges()).toBe(1)
    expect(tickets.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, () => 1))
  })

  it.each([
    ['an hour', 60 * minuteMs, 54.9, 55.1],
    ['a day', 24 * 60 * minuteMs, 24 * 60 - 5.1, 24 * 60 - 4.9],
    ['ten minutes', 10 * minuteMs, 8.9, 9.1],
    ['three seconds', 3_000, 0.044, 0.046],
    ['an unknown time', null, 4.4, 4.6],
    ['a time that is over by our clock', -minuteMs, 4.4, 4.6],
  ])('renews what lives for %s before its end', async (_, lifeMs, keptMinutes, renewedMinutes) => {
    const { cache, clock, exchanges } = createCache(lifeMs)
    const startMs = clock.now()
    await cache.current(never)
    clock.atMs = startMs + keptMinutes * minuteMs
    await cache.current(never)
    expect(exchanges()).toBe(1)
    clock.atMs = startMs + renewedMinutes * minuteMs
    await cache.current(never)
    expect(exchanges()).toBe(2)
  })

  it('shares one fresh exchange among those whose credential was refused together', async () => {
    const { cache, exchanges } = createCache()
    const refused = await cache.current(never)
    for (let caller = 0; caller < 5; caller += 1) cache.drop(({ number }) => number === refused.number)
    const fresh = await Promise.all(Array.from({ length: 5 }, () => cache.current(never)))
    cache.drop(({ number }) => number === refused.number)
    expect(await cache.current(never)).toBe(fresh[0])
    expect(exchanges()).toBe(2)
  })

  it('does not keep a failure', async () => {
    let calls = 0
    const cache = createCredentialCache<Ticket>(
      async () => {
        calls += 1
        if (calls === 1) throw new Error('down')
        return { number: calls, expiresAtMs: undefined }
      },
      new FakeClock(),
      never,
    )
    const first = [cache.current(never), cache.current(never)]
    expect(await Promise.allSettled(first)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
    expect(await cache.current(never)).toMatchObject({ number: 2 })
  })

  it('survives an exchange that throws before it returns a promise', async () => {
    let calls = 0
    const cache = createCredentialCache<Ticket>(
      () => {
        calls += 1
        if (calls === 1) throw new Error('at once')
        return Promise.resolve({ number: calls, expiresAtMs: undefined })
      },
      new FakeClock(),
      never,
    )
    await expect(cache.current(never)).rejects.toThrow('at once')
    expect(await cache.current(never)).toMatchObject({ number: 2 })
  })

  it('frees a caller whose own signal aborts, and nobody else', async () => {
    const { cache, close, release, exchanges } = createCache()
    close()
    const impatient = new AbortController()
    const leaving = cache.current(impatient.signal)
    const staying = cache.current(never)
    impatient.abort(new Error('left'))
    await expect(leaving).rejects.toThrow('left')
    release()
    expect(await staying).toMatchObject({ number: 1 })
    expect(await cache.current(never)).toMatchObject({ number: 1 })
    expect(exchanges()).toBe(1)
  })

  it('goes on although everybody left, and nothing is left unhandled when it fails', async () => {
    const { cache, close, gates } = createCache()
    close()
    const impatient = new AbortController()
    const leaving = cache.current(impatient.signal)
    impatient.abort(new Error('left'))
    await expect(leaving).rejects.toThrow('left')
    gates[0]?.reject(new Error('unheard'))
    await new Promise((resolve) => setImmediate(resolve))
    close()
    const again = cache.current(never)
    gates[1]?.resolve(undefined)
    expect(await again).toMatchObject({ number: 2 })
  })

  it('ends with the run, even when the exchange does not listen', async () => {
    const { cache, close, run } = createCache()
    close()
    const waiting = cache.current(never)
    run.abort(new Error('cancelled'))
    await expect(waiting).rejects.toThrow('cancelled')
  })

  it('starts nothing after the end of the run', async () => {
    const { cache, run, exchanges } = createCache()
    run.abort(new Error('cancelled'))
    await expect(cache.current(never)).rejects.toThrow('cancelled')
    expect(exchanges()).toBe(0)
  })

  it('hands nothing out to a caller who has already been told to stop', async () => {
    const { cache, exchanges } = createCache()
    await expect(cache.current(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(exchanges()).toBe(0)
  })
})

describe('renewalTime', () => {
  it('lies ahead, and before the end, by a tenth of the life or five minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 * 24 * 60 * minuteMs }), fc.nat(), (lifeMs, nowMs) => {
        const atMs = renewalTime(nowMs + lifeMs, nowMs)
        expect(atMs).toBeGreaterThan(nowMs)
        expect(nowMs + lifeMs - atMs).toBeCloseTo(Math.min(5 * minuteMs, lifeMs / 10), 3)
      }),
    )
  })
})
