import { describe, expect, it } from '@jest/globals'
import { explainClock } from '../../src/http/clock-skew.ts'
import { message } from '../../src/base/words/index.ts'

const serverDate = 'Thu, 15 Jan 2026 08:30:00 GMT'
const serverMs = Date.parse(serverDate)
const minuteMs = 60_000

describe('explainClock', () => {
  it.each([
    [15, undefined],
    [-15, undefined],
    [0, undefined],
    [16, message('clock_is_ahead', { minutes: 16 })],
    [-16, message('clock_is_behind', { minutes: 16 })],
    [-24 * 60, message('clock_is_behind', { minutes: 1440 })],
  ])('says of a clock that is %d minutes ahead: %j', (minutes, said) => {
    expect(explainClock(serverDate, serverMs + minutes * minuteMs)).toEqual(said)
  })

  it.each([undefined, null, '', 'yesterday'])('says nothing without a readable date: %j', (header) => {
    expect(explainClock(header, 0)).toBeUndefined()
  })
})
