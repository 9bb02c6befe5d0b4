import { describe, expect, it } from '@jest/globals'
import { mapValues, message, say, separateItems } from '../../src/base/words/index.ts'
import { wordTables } from '../support/words.ts'

const text = (value: string) => message('text_as_it_is', { text: value })

describe('a sentence with items', () => {
  const list = { ...text('These are wrong.'), items: [text('a'), text('b')] }
  const outer = message('verdict_error', { problem: list })

  it('is said with each item on a line, also inside of another sentence', () => {
    expect(say(wordTables.en, list)).toBe('These are wrong.\n- a\n- b')
    expect(say(wordTables.en, outer)).toMatch(/^error: These are wrong\.\n- a\n- b$/)
  })

  it('is taken apart without losing one', () => {
    const { sentence, items } = separateItems(outer)
    expect(say(wordTables.en, sentence)).toBe('error: These are wrong.')
    expect(items).toEqual([text('a'), text('b')])
  })

  it('has its items changed with its values', () => {
    const changed = mapValues(outer, (value) => value.toUpperCase())
    expect(say(wordTables.en, changed)).toMatch(/THESE ARE WRONG\.\n- A\n- B$/)
  })
})

it('leaves a sentence without items as it is', () => {
  expect(separateItems(text('a'))).toEqual({ sentence: text('a'), items: [] })
  expect(mapValues(text('a'), (value) => value)).toEqual(text('a'))
})
