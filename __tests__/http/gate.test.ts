import { describe, expect, it } from '@jest/globals'
import { gated } from '../../src/http/gate.ts'
import type { HttpResponse, Send } from '../../src/http/request.ts'
import { brokenBy, never, refusalOf, requestOf, responseOf } from './requests.ts'

/** A service whose answers wait until the test gives them. */
function hold() {
  const waiting: ((answer: unknown) => void)[] = []
  let most = 0
  const bare: Send = () =>
    new Promise<HttpResponse>((resolve, reject) => {
      waiting.push((answer) => (answer === undefined ? resolve(responseOf(200, {})) : reject(answer as Error)))
      most = Math.max(most, waiting.length)
    })
  const send = gated(bare)
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    start: (count: number) => Promise.allSettled(Array.from({ length: count }, () => send(requestOf(), never))),
    send,
    settle,
    underWay: () => waiting.length,
    most: () => most,
    async answer(error?: Error) {
      waiting.shift()?.(error)
      await settle()
    },
  }
}

describe('gated', () => {
  it('lets the first request go alone, and then a few at a time', async () => {
    const gate = hold()
    const all = gate.start(20)
    await gate.settle()
    expect(gate.underWay()).toBe(1)
    await gate.answer()
    expect(gate.underWay()).toBe(6)
    while (gate.underWay() > 0) await gate.answer()
    expect((await all).every(({ status }) => status === 'fulfilled')).toBe(true)
    expect(gate.most()).toBe(6)
  })

  it('keeps the others back until one is answered well', async () => {
    const gate = hold()
    const all = gate.start(5)
    await gate.settle()
    await gate.answer(refusalOf(401))
    await gate.answer(brokenBy('cut'))
    expect(gate.underWay()).toBe(1)
    await gate.answer()
    expect(gate.underWay()).toBe(2)
    while (gate.underWay() > 0) await gate.answer()
    await all
  })

  it('halves what it lets through each time the service throttles', async () => {
    const gate = hold()
    const all = gate.start(40)
    await gate.settle()
    await gate.answer()
    await gate.answer(refusalOf(429))
    while (gate.underWay() > 3) await gate.answer()
    await gate.answer()
    expect(gate.underWay()).toBe(3)
    await gate.answer(refusalOf(429))
    await gate.answer(refusalOf(429))
    while (gate.underWay() > 1) await gate.answer()
    await gate.answer()
    expect(gate.underWay()).toBe(1)
    await gate.answer(refusalOf(429))
    expect(gate.underWay()).toBe(1)
    while (gate.underWay() > 0) await gate.answer()
    await all
  })

  it('sends nothing after the run was stopped', async () => {
    const gate = hold()
    const run = new AbortController()
    const first = gate.start(1)
    await gate.settle()
    const reason = new Error('stopped')
    const second = expect(gate.send(requestOf(), run.signal)).rejects.toBe(reason)
    run.abort(reason)
    await gate.answer()
    await first
    await second
    expect(gate.underWay()).toBe(0)
  })
})
