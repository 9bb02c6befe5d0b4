import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createScrubber } from '../../src/base/scrubber.ts'
import { asRead } from '../support/leak.ts'
import { nestedSpellings, spellings } from '../support/spellings.ts'

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

  it('leaves nothing of a secret that contains another', () => {
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

describe('a secret that is sent back', () => {
  const every = Object.entries({ ...spellings, ...nestedSpellings })
  const secrets = [
    `p&q=r/s"t'u<v>`,
    `ä€😀-ö!'()*~+ z`,
    'plain+and/slashed==',
    String.raw`back\slash\n\u0041 %41 &amp; &#65; +`,
    String.raw`ends in \ `.trim(),
  ]

  it.each(every.flatMap(([name, spell]) => secrets.map((secret) => [name, secret, spell] as const)))(
    'is found as %s: %s',
    (_, secret, spell) => {
      expect(scrubWith([secret], `it is "${spell(secret)}", yes`)).toBe('it is "***", yes')
    },
  )

  it('is found in any encoding of any encoding, and nothing else is removed', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).filter((text) => !/\*\*\*/.test(text))
    const spelling = fc.constantFrom(...Object.values(spellings))
    fc.assert(
      fc.property(secret, fc.array(spelling, { maxLength: 4 }), (text, chain) => {
        const spelt = chain.reduce((inner, spell) => spell(inner), text.toWellFormed())
        expect(scrubWith([text.toWellFormed()], `<${spelt}>`)).toBe('<***>')
      }),
      { numRuns: 500 },
    )
  })

  it('is looked for in a time that grows with the text, however deep it is escaped', () => {
    const scrubber = createScrubber()
    for (let index = 0; index < 10; index += 1) scrubber.remember(`secret-number-${index}-&-more`)
    const deep = '%25'.repeat(1_000_000) + '\\'.repeat(1_000_000) + '&amp;'.repeat(500_000)
    expect(scrubber.scrub(deep)).toBe(deep)
    expect(scrubber.scrub(`${deep} secret-number-3-%26amp;-more`)).toBe(`${deep} ***`)
  })
})

describe('a secret with something invisible in it', () => {
  const invisible = [
    ['a zero-width space', '\u200B'],
    ['a soft hyphen', '\u00AD'],
    ['a bell', '\u0007'],
    ['a byte order mark', '\uFEFF'],
    ['a variation selector', '\uFE0F'],
    ['a joiner of marks', '\u034F'],
    ['a filler', '\u3164'],
    ['a tag', '\u{E0061}'],
    ['several of them', '\u200B\u0000\u2060'],
  ] as const
  const blanks = [' ', '  ', '\n', '\r\n', '\t', '\u00A0', '\u2028', '\u0085', ' \u200B ', '\uFEFF \uFEFF']

  it.each(invisible)('is taken out whole, and nothing beside it: %s', (_, between) => {
    expect(scrubWith(['hunter2'], `a${between}hunt${between}er2${between}b`)).toBe(`a${between}***${between}b`)
    expect(scrubWith(['hunter2'], `is ${Array.from('hunter2').join(between)}, yes`)).toBe('is ***, yes')
    expect(scrubWith([`hunt${between}er2`], 'is hunter2, yes')).toBe('is ***, yes')
  })

  it.each(invisible)('is taken out in any spelling: %s', (_, between) => {
    for (const spell of Object.values({ ...spellings, ...nestedSpellings }))
      expect(scrubWith(['"hunter"2'], `<${spell(`"hunt${between}er"2`)}>`)).toBe('<***>')
  })

  it.each(blanks)('is taken out where its blank is another one: %j', (blank) => {
    expect(scrubWith(['correct horse'], `is correct${blank}horse, yes`)).toBe('is ***, yes')
    expect(scrubWith([`correct${blank}horse`], 'is correct horse, yes')).toBe('is ***, yes')
  })

  it('is another text where a blank divides it', () => {
    for (const blank of blanks) {
      const text = `correct${blank}horse`
      expect(scrubWith(['correcthorse'], text)).toBe(text)
    }
  })

  it('never becomes visible in what a reader sees', () => {
    const secret = fc
      .string({ unit: 'grapheme', minLength: 6, maxLength: 20 })
      .map((text) => text.toWellFormed())
      .filter((text) => !text.includes('*') && asRead(text).trim() === text && text.length >= 4)
    const cut = fc.array(fc.constantFrom(...invisible.map(([, each]) => each)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(secret, cut, fc.constantFrom(...Object.values(spellings)), (text, cuts, spell) => {
        const spelt = Array.from(text, (char, index) => (cuts[index] ?? '') + char).join('')
        expect(scrubWith([text], `<${spell(spelt)}>`)).toMatch(/^<.{0,24}\*\*\*>$/su)
      }),
      { numRuns: 300 },
    )
  })

  it('is looked for in a time that grows with the text', () => {
    const scrubber = createScrubber()
    for (let index = 0; index < 10; index += 1) scrubber.remember(`secret number ${index} and more`)
    const long = '\u200B \n'.repeat(1_000_000) + 's\u00AD'.repeat(1_000_000)
    expect(scrubber.scrub(long)).toBe(long)
    expect(scrubber.scrub(`${long}secret\n\nnum\u00ADber 3 and more`)).toBe(`${long}***`)
    const gap = ' \u200B'.repeat(3_000_000)
    expect(scrubber.scrub(`secret${gap}number 3 and more`)).toBe('***')
  })
})

describe('a secret that is a word of the program', () => {
  const scrubber = createScrubber((text) => 'passed image null'.includes(text.toLowerCase()))
  for (const word of ['passed', 'Image', 'null', 'correct-horse', 'token-of-16-chars']) scrubber.remember(word)

  it('is not looked for', () => {
    expect(scrubber.scrub('passed: the image, null')).toBe('passed: the image, null')
  })

  it('does not keep others from being found', () => {
    expect(scrubber.scrub('correct-horse token-of-16-chars')).toBe('*** ***')
  })

  it('is not looked for in rendered texts, nor is any short one', () => {
    expect(scrubber.scrubRendered('{"image":"correct-horse token-of-16-chars"}')).toBe('{"image":"correct-horse ***"}')
  })
})
