import { describe, expect, it } from '@jest/globals'
import { createGate } from '../../src/http/gate.ts'
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
  const send = createGate().guard(bare)
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

describe('createGate', () => {
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

  it('halves what it lets through when the service throttles, and lets it grow back by one a round', async () => {
    const gate = hold()
    const all = gate.start(60)
    await gate.settle()
    await gate.answer()
    expect(gate.underWay()).toBe(6)
    await gate.answer(refusalOf(429))
    // What is under way stays so; nothing is added until it is fewer.
    expect(gate.underWay()).toBe(5)
    await gate.answer(refusalOf(429))
    expect(gate.underWay()).toBe(4)
    const widths: number[] = []
    for (let answers = 0; answers < 22; answers += 1) {
      await gate.answer()
      widths.push(gate.underWay())
    }
    expect(Math.min(...widths)).toBe(2)
    expect(widths.slice(3)).toEqual(widths.slice(3).toSorted((one, other) => one - other))
    expect(widths.at(-1)).toBe(6)
    while (gate.underWay() > 0) await gate.answer(refusalOf(429))
    await all
  })

  it('never stops, and never lets more through than at first, whatever is answered', async () => {
    const gate = hold()
    const all = gate.start(120)
    await gate.settle()
    for (let answers = 0; gate.underWay() > 0; answers += 1)
      await gate.answer(answers % 7 < 4 ? refusalOf(429) : undefined)
    expect(await all).toHaveLength(120)
    expect(gate.most()).toBeLessThanOrEqual(6)
  })

  it('is one for all that send through it', async () => {
    let underWay = 0
    let most = 0
    const send: Send = async () => {
      most = Math.max(most, (underWay += 1))
      await new Promise<void>((resolve) => setImmediate(resolve))
      underWay -= 1
      return responseOf(200, {})
    }
    const { guard } = createGate()
    const senders = [guard(send), guard(send), guard(send)]
    await Promise.all(senders.flatMap((each) => Array.from({ length: 10 }, () => each(requestOf(), never))))
    expect(most).toBe(6)
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
