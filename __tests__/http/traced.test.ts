import { expect, it } from '@jest/globals'
import { traced } from '../../src/http/traced.ts'
import { createFakeLog } from '../scan/fake-hss.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { brokenBy, never, requestOf, responseOf } from './requests.ts'

it('leaves a line of the debug log for each attempt, without the query', async () => {
  const clock = createFakeClock()
  const { log, debugged } = createFakeLog()
  const request = requestOf({ query: [['name', 'private']] })
  const failure = brokenBy('cut')
  const answers = [() => responseOf(200, {}), () => Promise.reject(failure)]
  const send = traced(
    async () => {
      clock.advance(120)
      return answers.shift()!()
    },
    { clock, log },
  )
  await send(request, never)
  await expect(send(request, never)).rejects.toBe(failure)
  expect(debugged.map(({ values }) => [values['outcome'], values['durationMs']])).toEqual([
    ['HTTP 200', 120],
    ['-', 120],
  ])
  expect(JSON.stringify(debugged)).not.toContain('private')
})
