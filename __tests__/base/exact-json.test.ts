import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { exactNumber, parseExactJson } from '../../src/base/exact-json.ts'

const maxInt64 = 2n ** 63n - 1n

describe('whole numbers that JavaScript cannot hold', () => {
  it('become the text of their digits, and are written digit for digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -maxInt64, max: maxInt64 }), (number) => {
        const text = `{"id":${number},"list":[${number}, 1.5, "${number}"]}`
        const isSafe = number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER
        const read = isSafe ? Number(number) : String(number)
        expect(parseExactJson(text)).toEqual({ id: read, list: [read, 1.5, String(number)] })
        expect(JSON.stringify({ id: exactNumber(String(number)) })).toBe(`{"id":${number}}`)
      }),
    )
  })

  it.each([
    ['{"a":9007199254740993}', { a: '9007199254740993' }],
    ['{"a":[-9007199254740993 ]}', { a: ['-9007199254740993'] }],
    ['{ "a" :\n9223372036854775807\n}', { a: '9223372036854775807' }],
    ['{"a":1e400}', { a: Infinity }],
    ['{"a":9007199254740993.5}', { a: 9_007_199_254_740_994 }],
    ['{"a":"sha256:90071992547409930000"}', { a: 'sha256:90071992547409930000' }],
    ['{"a":1700000000000}', { a: 1_700_000_000_000 }],
  ])('%s', (text, value) => {
    expect(parseExactJson(text)).toEqual(value)
  })

  it('leave everything else as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!/[:,[]-?\d{16,}[,}\]]/.test(text))
        expect(parseExactJson(text)).toEqual(JSON.parse(text))
      }),
    )
    expect(() => parseExactJson('{"a":9007199254740993')).toThrow(SyntaxError)
  })

  it.each(['', '1.5', '1e3', '01', '--1', '"1"', '1 '])('refuses what is not all digits: %s', (text) => {
    expect(() => exactNumber(text)).toThrow(TypeError)
  })

  it('are found in a time that grows with the text alone', () => {
    const startedAtMs = performance.now()
    parseExactJson(`["${'[ '.repeat(200_000)}", "${':1'.repeat(200_000)}", ${'9'.repeat(300)}]`)
    parseExactJson(`[${' '.repeat(1_000_000)}1]`)
    expect(performance.now() - startedAtMs).toBeLessThan(1000)
  })
})
