import { getEventListeners } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { untilAborted } from '../../src/auth/until-aborted.ts'

const pending = () => new Promise<never>(() => undefined)

describe('untilAborted', () => {
  it('gives what the work gives, and leaves no listener behind', async () => {
    const { signal } = new AbortController()
    expect(await untilAborted(Promise.resolve(7), signal)).toBe(7)
    await expect(untilAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
    await Promise.resolve()
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('ends with the reason of the signal, before or after', async () => {
    const controller = new AbortController()
    const before = untilAborted(pending(), controller.signal)
    controller.abort(new Error('enough'))
    await expect(before).rejects.toThrow('enough')
    await expect(untilAborted(pending(), controller.signal)).rejects.toThrow('enough')
  })
})
