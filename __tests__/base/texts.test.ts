import { describe, expect, it } from '@jest/globals'
import { toOneLine } from '../../src/base/texts.ts'

describe('toOneLine', () => {
  it.each([
    ['a\nb', 'a b'],
    ['a\r\n\r\nb', 'a b'],
    ['a\u2028b\u2029c\u0085d\u000Be\ff', 'a b c d e f'],
    ['a b', 'a b'],
  ])('%j', (text, expected) => {
    expect(toOneLine(text)).toBe(expected)
  })
})
