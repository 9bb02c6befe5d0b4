import { describe, expect, it } from '@jest/globals'
import {
  collapseEntries,
  describeSelector,
  parseImageObject,
  parseImageText,
  type ImageEntry,
} from '../../src/domain/image-entry.ts'

const digest = `sha256:${'ab'.repeat(32)}`

function keysOf(parsed: ReturnType<typeof parseImageText>): readonly string[] {
  return 'problems' in parsed ? parsed.problems.map(({ key }) => key) : []
}

function entryOf(text: string): ImageEntry {
  const parsed = parseImageText(text)
  if ('problems' in parsed) throw new Error(text)
  return parsed.value
}

describe('parseImageText', () => {
  it.each([
    ['app', { name: 'app', tag: 'latest' }],
    ['app:1.10', { name: 'app', tag: '1.10' }],
    [`app@${digest}`, { name: 'app', digest }],
    [`r.io/app:1@${digest}`, { name: 'r.io/app', tag: '1', digest }],
  ])('splits %s into its parts', (text, selector) => {
    expect(parseImageText(text)).toEqual({ value: { kind: 'named', text, selector } })
  })

  it('knows a bare digest', () => {
    expect(parseImageText(digest)).toEqual({ value: { kind: 'digest', text: digest, digest } })
  })

  it.each([
    ['', 'image_empty'],
    ['sha256:abc', 'reference_digest'],
    [`sha256:${'AB'.repeat(32)}`, 'reference_digest'],
    [`${digest}0`, 'reference_digest'],
    [`sha512:${'a'.repeat(128)}`, 'reference_digest_long'],
  ])('refuses %s', (text, key) => {
    expect(keysOf(parseImageText(text))).toEqual([key])
  })
})

describe('parseImageObject', () => {
  it('keeps every value as it is', () => {
    const fields = { image_name: ' Any Thing ', image_version: '', image_digest: 'DIGEST', image_id: 'c499ab72' }
    const selector = { name: ' Any Thing ', tag: '', digest: 'DIGEST', id: 'c499ab72' }
    expect(parseImageObject(fields)).toEqual({ value: { kind: 'named', text: ' Any Thing @DIGEST', selector } })
  })

  it.each([
    ['an unknown key', { image_name: 'a', tag: '1' }, ['key_unknown']],
    ['a key of the prototype', JSON.parse('{"image_name":"a","__proto__":"x"}'), ['key_unknown']],
    ['nothing', {}, ['image_without_fields']],
    ['nothing but empty values', { image_name: '', image_id: '' }, ['image_without_fields']],
    ['null', { image_name: 'a', image_id: null }, ['image_field']],
    ['a nested value', { image_name: ['a'] }, ['image_field']],
    ['a long value', { image_name: 'a'.repeat(129) }, ['image_field']],
    ['a control character', { image_name: 'a\u0007' }, ['image_field']],
    ['two mistakes', { image_nam: 'a', image_id: null }, ['key_unknown', 'image_field']],
  ])('refuses %s', (_, object: Record<string, unknown>, keys) => {
    expect(keysOf(parseImageObject(object))).toEqual(keys)
  })

  it('takes values of 128 characters', () => {
    expect(keysOf(parseImageObject({ image_id: 'a'.repeat(128) }))).toEqual([])
  })

  it('names a few of many unknown keys', () => {
    const object = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, '']))
    expect(keysOf(parseImageObject(object)).length).toBeLessThan(10)
  })
})

describe('describeSelector', () => {
  it.each([
    [{ name: 'a', tag: '1', digest: 'd', id: 'i' }, 'a:1@d'],
    [{ name: 'a', digest: 'd' }, 'a@d'],
    [{ digest: 'd' }, 'd'],
    [{ id: 'i' }, 'i'],
    [{ name: '', tag: '1' }, '1'],
  ])('describes %j', (selector, text) => {
    expect(describeSelector(selector)).toBe(text)
  })
})

describe('collapseEntries', () => {
  it('keeps the first text of entries that ask for the same', () => {
    const collapsed = collapseEntries(['app', 'b:1', 'app:latest', 'b:2', 'b:1'].map(entryOf))
    expect(collapsed.map(({ text }) => text)).toEqual(['app', 'b:1', 'b:2'])
  })

  it('keeps the wider meaning of a bare digest', () => {
    const object: ImageEntry = { kind: 'named', text: digest, selector: { digest } }
    expect(collapseEntries([object, entryOf(digest)])).toEqual([entryOf(digest)])
    expect(collapseEntries([entryOf(digest), object])).toEqual([entryOf(digest)])
  })

  it('tells a missing field from an empty one', () => {
    const entries: ImageEntry[] = [
      { kind: 'named', text: 'a', selector: { name: 'a' } },
      { kind: 'named', text: 'b', selector: { name: 'a', id: '' } },
    ]
    expect(collapseEntries(entries)).toHaveLength(2)
  })
})
