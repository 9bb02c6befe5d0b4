import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { message, type Words } from '../../src/base/words/index.ts'
import { sentenceToMarkdown } from '../../src/report/escape/sentence.ts'
import { wordTables } from '../support/words.ts'
import { hostileText } from './hostile-text.ts'
import { parseMarkdown } from './parsed-markdown.ts'

/** English, but with another sentence in the place of one with a value. */
function say(sentence: string, text: string, maxLength = 1000): string {
  const words: Words = { ...wordTables.en, text_as_it_is: sentence }
  return sentenceToMarkdown(message('text_as_it_is', { text }), words, maxLength)
}

describe('sentenceToMarkdown', () => {
  it.each([
    ['Set `wait` to `true`.', '', 'Set `wait` to `true`.'],
    ['In `{text}`: no.', 'a|b', 'In `a`&#124;`b`: no.'],
    ['{text} is wrong.', '`x`', '&#96;x&#96; is wrong.'],
    ['`fail_on` {text}', '<b>', '`fail_on` &lt;b&gt;'],
    ['no code', '', 'no code'],
  ])('says %j with %j', (sentence, text, expected) => {
    expect(say(sentence, text)).toBe(expected)
  })

  it('keeps to a length', () => {
    expect(say('{text} and `more`', 'z'.repeat(50), 20)).toBe(`${'z'.repeat(19)}…`)
  })

  it('makes nothing live of what a value brings along', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { html, links, elements } = parseMarkdown(say('Set `{text}`: {text} or `x`.', text))
        expect([...html, ...links]).toEqual([])
        expect(
          [...elements].filter(
            (name) => !['paragraph', 'inline', 'text', 'text_special', 'code_inline'].includes(name),
          ),
        ).toEqual([])
      }),
    )
  })
})
