import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { cleanText } from '../../../src/report/escape/clean.ts'
import { hostileText } from '../hostile-text.ts'

describe('cleanText', () => {
  it.each([
    ['  a \t b\n\nc ', 'a b c'],
    ['ngi\u200Bnx', 'ngi�nx'],
    ['ngi\uFEFFnx', 'ngi�nx'],
    ['a\u202Eb\u2066c', 'a�b�c'],
    ['\uD800x', '�x'],
    ['\u3164', '�'],
    [`e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`],
    ['😀😀😀😀', '😀😀😀😀'],
    ['x'.repeat(700), `${'x'.repeat(49)}…`],
  ])('%j becomes %j', (text, cleaned) => {
    expect(cleanText(text, 50)).toBe(cleaned)
  })

  it('cuts between characters', () => {
    expect(cleanText('😀'.repeat(20), 5)).toBe('😀😀😀😀…')
  })

  it('is one line of visible characters within its length', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 80 }), (text, maxLength) => {
        const cleaned = cleanText(text, maxLength)
        expect(Array.from(cleaned).length).toBeLessThanOrEqual(maxLength)
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  it('is quick on a very long text', () => {
    const startedAtMs = performance.now()
    cleanText('a\u0301'.repeat(5_000_000), 100)
    expect(performance.now() - startedAtMs).toBeLessThan(1000)
  })
})
