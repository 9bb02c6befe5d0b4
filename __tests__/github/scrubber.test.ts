import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createScrubber } from '../../src/github/scrubber.ts'

const scrubWith = (secrets: readonly string[], text: string) => {
  const scrubber = createScrubber()
  for (const secret of secrets) scrubber.remember(secret)
  return scrubber.scrub(text)
}

describe('scrubber', () => {
  it.each([
    ['the secret itself', 'p@ss "w/ord', 'it is p@ss "w/ord, yes', 'it is ***, yes'],
    ['every time', 'secret', 'secretsecret secret', '****** ***'],
    ['as JSON spells it', 'a"b\\c', JSON.stringify({ x: 'a"b\\c' }), '{"x":"***"}'],
    ['as a URL spells it', 'p@ss/word', 'https://user:p%40ss%2Fword@proxy', 'https://user:***@proxy'],
    ['with characters that patterns know', '.*$&', 'a.*$&b', 'a***b'],
  ])('takes out %s', (_, secret, text, clean) => {
    expect(scrubWith([secret], text)).toBe(clean)
  })

  it('leaves words alone that are too short to be secrets', () => {
    expect(scrubWith(['abc', ''], 'abc')).toBe('abc')
  })

  it('leaves nothing standing of a secret that holds another', () => {
    expect(scrubWith(['user', 'user-and-password'], 'user-and-password')).toBe('***')
    expect(scrubWith(['user-and-password', 'user'], 'user-and-password user')).toBe('*** ***')
  })

  it('leaves no secret in any text', () => {
    const secret = fc
      .string({ minLength: 4, maxLength: 12 })
      .filter((text) => !'***'.includes(text) && !text.includes('*'))
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.array(fc.string()), (secrets, words) => {
        const text = words.join(secrets[0] ?? '') + secrets.join(' ')
        const clean = scrubWith(secrets, text)
        for (const one of secrets) expect(clean).not.toContain(one)
      }),
    )
  })
})
