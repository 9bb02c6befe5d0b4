import { describe, expect, it } from '@jest/globals'
import { createRests } from '../../src/base/rests.ts'

describe('rests in long loops', () => {
  it('are due now and then, and let others have their turn', async () => {
    const rests = createRests()
    let turns = 0
    let isOver = false
    const count = () => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    for (let item = 0; item < 20_000; item += 1) if (rests.isDue()) await rests.take()
    isOver = true
    expect(turns).toBe(4)
  })

  it('end the loop when it is called off meanwhile', async () => {
    const cancel = new AbortController()
    const rests = createRests(cancel.signal)
    setImmediate(() => cancel.abort(new Error('called off')))
    await expect(rests.take()).rejects.toThrow('called off')
  })
})
