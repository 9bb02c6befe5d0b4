import { describe, expect, it } from '@jest/globals'
import { createScrubber } from '../../src/base/scrubber.ts'
import { cleanAnswer } from '../../src/http/clean-answer.ts'
import { responseOf } from './requests.ts'

const secret = 'hunter2-&-"more"'
const scrubber = createScrubber()
scrubber.remember(secret)
scrubber.remember('4711471147114711')
const clean = (json: unknown) => cleanAnswer(responseOf(200, json), new Set(['image_name']), scrubber.scrub).json

describe('cleanAnswer', () => {
  it('takes secrets out of every text, and leaves all else', () => {
    const rows = [{ host_name: `x ${secret}`, vul_num: 3, list: [secret, null, true, 1.5], deep: { er: secret } }]
    expect(clean({ data_list: rows })).toEqual({
      data_list: [{ host_name: 'x ***', vul_num: 3, list: ['***', null, true, 1.5], deep: { er: '***' } }],
    })
  })

  it('leaves whole what images are told apart by', () => {
    const row = { image_name: `app/${secret}`, host_name: secret }
    expect(clean([row])).toEqual([{ image_name: `app/${secret}`, host_name: '***' }])
    expect(clean([{ image_name: { text: secret } }])).toEqual([{ image_name: { text: '***' } }])
  })

  it('takes secrets out of an identifier that is too long to be one, and keeps it different from others', () => {
    const long = (end: string) => `${'x'.repeat(1024)}${secret}${end}`
    const [one, other] = clean([{ image_name: long('1') }, { image_name: [long('2')] }]) as { image_name: unknown }[]
    expect(one?.image_name).toMatch(/^x{1024}\*{3}1…[0-9a-f]{64}$/)
    expect(other?.image_name).toEqual([expect.stringMatching(/^x{1024}\*{3}2…[0-9a-f]{64}$/)])
    expect(clean([{ image_name: 'y'.repeat(2000) }, secret])).toEqual([{ image_name: 'y'.repeat(2000) }, '***'])
  })

  it('finds a secret that came as a number', () => {
    expect(clean({ one: 4711471147114711, two: 12 })).toEqual({ one: '***', two: 12 })
  })

  it('gives back the same answer when there is nothing to take out', () => {
    const response = responseOf(200, { data_list: [{ host_name: 'node-1' }] })
    expect(cleanAnswer(response, new Set(), scrubber.scrub)).toBe(response)
  })

  it('does not follow what is nested without end', () => {
    const body = `${'['.repeat(50_000)}${JSON.stringify(secret)}${']'.repeat(50_000)}`
    const response = { status: 200, headers: {}, body, json: JSON.parse(body) as unknown }
    const { json } = cleanAnswer(response, new Set(), scrubber.scrub)
    let depth = 0
    for (let value = json; Array.isArray(value); value = value[0]) depth += 1
    expect(depth).toBeLessThan(100)
  })
})
