import { describe, expect, it } from '@jest/globals'
import { CancelledError, DeadlineError } from '../../src/base/errors.ts'
import { message } from '../../src/base/words/index.ts'
import { startDeadline } from '../../src/main/deadline.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const minute = 60_000
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
const cancelled = new CancelledError('user', message('cancelled'))

async function wait(signal: AbortSignal): Promise<unknown> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
  return signal.reason
}

describe('startDeadline', () => {
  it('aborts when the time is over, counted from the start of the step', async () => {
    const clock = createFakeClock()
    const startedAtMs = clock.now() - minute
    const { signal, atMs } = startDeadline(clock, startedAtMs, 3 * minute, new AbortController().signal)
    expect(await wait(signal)).toBeInstanceOf(DeadlineError)
    expect([clock.now(), atMs]).toEqual([startedAtMs + 3 * minute, startedAtMs + 3 * minute])
  })

  it('aborts at once when the time was over before', async () => {
    const clock = createFakeClock()
    const startMs = clock.now()
    const { signal } = startDeadline(clock, startMs - 5 * minute, minute, new AbortController().signal)
    expect(await wait(signal)).toBeInstanceOf(DeadlineError)
    expect(clock.now()).toBe(startMs)
  })

  it.each([
    [30 * minute, '30'],
    [minute / 2, '0.5'],
    [100, '0.0017'],
  ])('says how long it was and what was going on: %d ms', async (timeoutMs, minutes) => {
    const clock = createFakeClock()
    const deadline = startDeadline(clock, clock.now(), timeoutMs, new AbortController().signal)
    deadline.enter(message('stage_scan'))
    const reason = (await wait(deadline.signal)) as DeadlineError
    expect(reason.problem).toEqual(message('deadline_reached', { minutes, stage: message('stage_scan') }))
  })

  it('aborts with the reason of whoever stops the run', async () => {
    const cancel = new AbortController()
    const { signal } = startDeadline(createFakeClock(), 0, Number.MAX_SAFE_INTEGER, cancel.signal)
    cancel.abort(cancelled)
    expect(signal.reason).toBe(cancelled)
    const late = startDeadline(createFakeClock(), 0, Number.MAX_SAFE_INTEGER, cancel.signal)
    expect(late.signal.reason).toBe(cancelled)
  })

  it('cancels at its end what is still running, and then does nothing', async () => {
    const clock = createFakeClock()
    const cancel = new AbortController()
    const deadline = startDeadline(clock, clock.now(), minute, cancel.signal)
    deadline.end()
    for (let turn = 0; turn < 20; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await settle()
    }
    cancel.abort(cancelled)
    expect(deadline.signal.aborted).toBe(true)
    expect(deadline.signal.reason).not.toBe(cancelled)
    expect(clock.slept).toEqual([])
  })
})
