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
    ['as a URL spells it in lower case', 'p@ss/word', 'p%40ss%2fword', '***'],
    ['as a form spells it', 'p@ss word', 'password=p%40ss+word', 'password=***'],
    ['as HTML spells it', `a"b&c'd`, '<p>a&quot;b&amp;c&#39;d</p>', '<p>***</p>'],
    ['as JSON in JSON', 'a"b\\c', JSON.stringify(JSON.stringify('a"b\\c')), '"\\"***\\""'],
    ['as a URL in a URL', 'p@ss/word', 'p%2540ss%252Fword', '***'],
    ['in lower case', 'TOKEN-of-length', 'token-of-length', '***'],
    ['with characters that patterns know', '.*$&', 'a.*$&b', 'a***b'],
  ])('takes out %s', (_, secret, text, clean) => {
    expect(scrubWith([secret], text)).toBe(clean)
  })

  it('takes out what can be read back from Base64, whatever stands around it', () => {
    // No letter twice: a text that repeats itself is found at more places than one.
    const word = fc
      .uniqueArray(fc.string({ minLength: 1, maxLength: 1 }), { minLength: 12, maxLength: 30 })
      .map((all) => all.join(''))
    const neighbour = fc.string({ maxLength: 5 })
    fc.assert(
      fc.property(
        word,
        neighbour,
        neighbour,
        fc.constantFrom('base64', 'base64url'),
        (secret, before, after, coding) => {
          const clean = scrubWith([secret], Buffer.from(before + secret + after).toString(coding))
          expect(clean).toMatch(/^.{0,8}\*\*\*.{0,11}$/)
        },
      ),
    )
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
