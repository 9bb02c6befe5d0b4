import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ActionError, DeadlineError } from '../../src/base/errors.ts'
import type { Logger } from '../../src/base/logger.ts'
import { message } from '../../src/base/words/index.ts'
import { isAnswerLost, isNotTaken, ShapeError, wasDefinitelyRejected } from '../../src/http/errors.ts'
import type { TransportFailure } from '../../src/http/failure-kinds.ts'
import { readRetryAfterMs } from '../../src/http/refusal.ts'
import { countAttempts, pauseBeforeRetryMs, retrying } from '../../src/http/retry.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { brokenBy, never, refusalOf, requestOf, responseOf } from './requests.ts'

const log = {
  info() {},
  debug() {},
  annotate() {},
  group: async (_: unknown, work: () => Promise<unknown>) => work(),
} as Logger
const post = requestOf({ method: 'POST', repeat: 'unless_accepted' })
const failures: readonly TransportFailure[] = [
  'unresolved',
  'not_connected',
  'tls',
  'proxy',
  'cut',
  'slow',
  'too_large',
  'undecodable',
]

describe('what may be sent again', () => {
  const cases = [
    ...failures.map((failure) => [failure, brokenBy(failure)] as const),
    ...[400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504].map(
      (status) => [String(status), refusalOf(status)] as const,
    ),
  ]

  it.each(cases)('a post after %s', (what, error) => {
    const isCertain = ['unresolved', 'not_connected', 'tls', 'proxy', '429'].includes(what)
    expect(isNotTaken(error)).toBe(isCertain)
    expect(countAttempts(error, post) > 1).toBe(isCertain && what !== 'tls')
  })

  it.each(cases)('a look after %s', (what, error) => {
    const once = ['tls', 'too_large', '400', '401', '403', '404', '409']
    expect(countAttempts(error, requestOf()) > 1).toBe(!once.includes(what))
    expect(countAttempts(error, requestOf())).toBeLessThanOrEqual(8)
  })

  it.each(cases)('whether the answer was lost: %s', (what, error) => {
    expect(isAnswerLost(error)).toBe(
      ['cut', 'slow', 'too_large', 'undecodable', '408', '500', '502', '503', '504'].includes(what),
    )
  })

  it('nothing after a fault of another kind', () => {
    for (const error of [
      new Error('x'),
      new ShapeError(message('cancelled')),
      new ActionError('us', message('cancelled')),
      undefined,
    ]) {
      expect(countAttempts(error, requestOf())).toBe(1)
      expect(isAnswerLost(error)).toBe(false)
      expect(isNotTaken(error)).toBe(false)
    }
  })
})

describe('pauseBeforeRetryMs', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [5, 16_000],
    [6, 30_000],
    [60, 30_000],
  ])('after %d failed attempts is at most %d ms', (attempts, most) => {
    expect(pauseBeforeRetryMs(attempts, brokenBy('cut'), () => 1)).toBe(most)
    expect(pauseBeforeRetryMs(attempts, brokenBy('cut'), () => 0)).toBe(0)
  })

  it('is never negative and never above its cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const pauseMs = pauseBeforeRetryMs(attempts, refusalOf(503), () => random)
        expect(pauseMs).toBeGreaterThanOrEqual(0)
        expect(pauseMs).toBeLessThanOrEqual(30_000)
      }),
    )
  })

  it('is what the service asks for, as long as a timer can take it', () => {
    const pause = (retryAfterMs: number) => pauseBeforeRetryMs(1, refusalOf(429, { retryAfterMs }), () => 0.5)
    expect(pause(7_000)).toBe(7_000)
    expect(pause(999_999_999_000)).toBe(24 * 60 * 60_000)
    expect(pause(999_999_999_000)).toBeLessThan(2 ** 31)
  })
})

describe('readRetryAfterMs', () => {
  const now = Date.UTC(2026, 0, 15, 8, 30)

  it.each([
    ['5', 5_000],
    [' 5 ', 5_000],
    ['0', null],
    ['000', null],
    ['-5', null],
    ['1.5', null],
    ['+5', null],
    ['2026-01-15T08:31:00Z', null],
    ['15 Jan 2026', null],
    ['Thursday, 15-Jan-26 08:31:00 GMT', 60_000],
    ['Thu Jan 15 08:31:00 2026', 60_000],
    ['Thu, 15 Jan 2026 08:31:00 GMT', 60_000],
    ['Thu, 15 Jan 2026 08:29:00 GMT', null],
    ['soon', null],
    ['', null],
    ['1234567890123', null],
    [undefined, null],
  ])('reads %j as %j', (header, expected) => {
    expect(readRetryAfterMs(header, now)).toBe(expected)
  })

  it('is never zero or negative', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.integer().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (header) => {
          expect(readRetryAfterMs(header, now) ?? 1).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('retrying', () => {
  async function attempt(errors: readonly unknown[], request = requestOf()) {
    const clock = createFakeClock()
    let sent = 0
    const send = retrying(
      async () => {
        const error = errors[Math.min(sent, errors.length - 1)]
        sent += 1
        if (error !== undefined) throw error
        return responseOf(200, {})
      },
      { clock, random: () => 1, log },
    )
    const outcome = await send(request, never).then(
      () => 'sent',
      (error: unknown) => error,
    )
    return { outcome, sent, slept: clock.slept }
  }

  it('sends once what works', async () => {
    expect(await attempt([undefined])).toEqual({ outcome: 'sent', sent: 1, slept: [] })
  })

  it('grows the pause until it works', async () => {
    const cut = brokenBy('cut')
    expect(await attempt([cut, cut, cut, undefined])).toEqual({
      outcome: 'sent',
      sent: 4,
      slept: [1_000, 2_000, 4_000],
    })
  })

  it('waits as long as it was asked to', async () => {
    const throttled = refusalOf(429, { retryAfterMs: 45_000 })
    expect((await attempt([throttled, undefined])).slept).toEqual([45_000])
  })

  it('gives up with what went wrong last', async () => {
    const last = refusalOf(503)
    const { outcome, sent } = await attempt([
      refusalOf(503),
      refusalOf(503),
      refusalOf(503),
      refusalOf(503),
      refusalOf(503),
      last,
    ])
    expect(outcome).toBe(last)
    expect(sent).toBe(6)
  })

  it.each([
    ['a lost post', brokenBy('cut'), post, 1],
    ['a post that a gateway failed', refusalOf(502), post, 1],
    ['a post that was throttled', refusalOf(429), post, 8],
    ['a post without a connection', brokenBy('not_connected'), post, 5],
    ['a refusal', refusalOf(403), requestOf(), 1],
  ])('sends %s so often', async (_, error, request, times) => {
    expect((await attempt([error], request)).sent).toBe(times)
  })

  it('stops at once when the run is stopped', async () => {
    const run = new AbortController()
    const reason = new Error('stopped')
    const clock = createFakeClock()
    const send = retrying(
      async () => {
        run.abort(reason)
        throw brokenBy('cut')
      },
      { clock, random: () => 1, log },
    )
    await expect(send(requestOf(), run.signal)).rejects.toBe(reason)
  })

  it.each(['between attempts', 'during one'])('says what failed before the deadline came %s', async (when) => {
    const run = new AbortController()
    const deadline = new DeadlineError('user', message('deadline_reached', { minutes: '1', stage: '' }))
    const failure = brokenBy('not_connected')
    let sent = 0
    const send = retrying(
      async () => {
        sent += 1
        if (when === 'between attempts') run.abort(deadline)
        if (sent === 1) throw failure
        throw deadline
      },
      { clock: createFakeClock(), random: () => 1, log },
    )
    const error: unknown = await send(requestOf(), run.signal).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DeadlineError)
    expect(error).toMatchObject({ problem: { values: { deadline: deadline.problem, problem: failure.problem } } })
    expect(wasDefinitelyRejected(error)).toBe(when === 'between attempts')
  })

  it('leaves a deadline alone that nothing failed before', async () => {
    const deadline = new DeadlineError('user', message('deadline_reached', { minutes: '1', stage: '' }))
    expect((await attempt([deadline])).outcome).toBe(deadline)
  })
})
