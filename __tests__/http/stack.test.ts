import { describe, expect, it } from '@jest/globals'
import { hssDialect } from '../../src/hss/dialect.ts'
import { TransportError } from '../../src/http/errors.ts'
import type { HttpResponse } from '../../src/http/request.ts'
import { checked } from '../../src/http/stack.ts'
import { createFakeLog } from '../scan/fake-hss.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { brokenBy, never, requestOf, responseOf } from './requests.ts'

const createTools = () => ({
  clock: createFakeClock(),
  log: createFakeLog().log,
  scrub: (text: string) => text,
  dialect: hssDialect,
})

it('leaves a line of the debug log for each attempt, without the query', async () => {
  const clock = createFakeClock()
  const { log, debugged } = createFakeLog()
  const request = requestOf({ query: [['name', 'private']] })
  const failure = brokenBy('cut')
  const answers = [() => responseOf(200, {}), () => Promise.reject(failure)]
  const send = checked(
    async () => {
      clock.advance(120)
      return answers.shift()!()
    },
    { ...createTools(), clock, log },
  )
  await send(request, never)
  await expect(send(request, never)).rejects.toBe(failure)
  expect(debugged.map(({ values }) => [values['outcome'], values['durationMs']])).toEqual([
    ['HTTP 200', 120],
    ['-', 120],
  ])
  expect(JSON.stringify(debugged)).not.toContain('private')
})

describe('checked', () => {
  const send = (response: HttpResponse, expects: 'json' | 'anything') =>
    checked(async () => response, createTools())(requestOf({ expects }), never)
  const page: HttpResponse = { status: 200, headers: {}, body: '<html>log in</html>', json: undefined }
  const nothing: HttpResponse = { status: 200, headers: {}, body: '', json: undefined }

  it('does not accept a page as an answer, whatever is expected', async () => {
    for (const expects of ['json', 'anything'] as const) {
      const error = await send(page, expects).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(TransportError)
      expect((error as TransportError).failure).toBe('undecodable')
    }
  })

  it('takes an empty body where nothing is expected, and only there', async () => {
    await expect(send(nothing, 'anything')).resolves.toBe(nothing)
    await expect(send(nothing, 'json')).rejects.toThrow('not valid JSON')
  })
})
