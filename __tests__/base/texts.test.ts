import { describe, expect, it } from '@jest/globals'
import { mapTexts, toOneLine } from '../../src/base/texts.ts'

describe('mapTexts', () => {
  const hide = (text: string) => text.replaceAll('secret', '***')

  it('changes every text, however deep, and nothing else', () => {
    const value = { one: 'a secret', two: [1, null, true, undefined, { three: 'secretsecret' }], secret: 2 }
    expect(mapTexts(value, hide)).toEqual({
      one: 'a ***',
      two: [1, null, true, undefined, { three: '******' }],
      secret: 2,
    })
    expect(value.one).toBe('a secret')
  })

  it('keeps what does not change, and shares what was shared', () => {
    const plain = { text: 'nothing' }
    const shared = { text: 'secret' }
    const value = { plain, first: shared, second: [shared] }
    const changed = mapTexts(value, hide)
    expect(changed.plain).toBe(plain)
    expect(changed.second[0]).toBe(changed.first)
    expect(mapTexts(plain, hide)).toBe(plain)
  })
})

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
