import { describe, expect, it } from '@jest/globals'
import {
  collapseEntries,
  describeImage,
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
    ['app', { image_name: 'app', image_version: 'latest' }, false],
    ['app:1.10', { image_name: 'app', image_version: '1.10' }, false],
    [`app@${digest}`, { image_name: 'app', image_digest: digest }, false],
    [`r.io/app:1@${digest}`, { image_name: 'r.io/app', image_version: '1', image_digest: digest }, false],
    [digest, { image_digest: digest }, true],
  ])('splits %s into its fields', (text, fields, bareDigest) => {
    expect(parseImageText(text)).toEqual({ value: { text, fields, bareDigest } })
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
    const parsed = parseImageObject(fields)
    expect(parsed).toEqual({ value: { text: ' Any Thing @DIGEST', fields, bareDigest: false } })
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

describe('describeImage', () => {
  it.each([
    [{ image_name: 'a', image_version: '1', image_digest: 'd', image_id: 'i' }, 'a:1@d'],
    [{ image_name: 'a', image_digest: 'd' }, 'a@d'],
    [{ image_digest: 'd' }, 'd'],
    [{ image_id: 'i' }, 'i'],
    [{ image_name: '', image_version: '1' }, '1'],
  ])('describes %j', (fields, text) => {
    expect(describeImage(fields)).toBe(text)
  })
})

describe('collapseEntries', () => {
  it('keeps the first text of entries that ask for the same', () => {
    const collapsed = collapseEntries(['app', 'b:1', 'app:latest', 'b:2', 'b:1'].map(entryOf))
    expect(collapsed.map(({ text }) => text)).toEqual(['app', 'b:1', 'b:2'])
  })

  it('keeps the wider meaning of a bare digest', () => {
    const object: ImageEntry = { text: digest, fields: { image_digest: digest }, bareDigest: false }
    expect(collapseEntries([object, entryOf(digest)])).toEqual([{ ...object, bareDigest: true }])
    expect(collapseEntries([entryOf(digest), object])).toEqual([{ ...object, bareDigest: true }])
  })

  it('tells a missing field from an empty one', () => {
    const entries: ImageEntry[] = [
      { text: 'a', fields: { image_name: 'a' }, bareDigest: false },
      { text: 'b', fields: { image_name: 'a', image_id: '' }, bareDigest: false },
    ]
    expect(collapseEntries(entries)).toHaveLength(2)
  })
})
