import { describe, expect, it } from '@jest/globals'
import {
  createBuildEntry,
  describeSelector,
  formatName,
  isPinned,
  parseImageObject,
  parseImageText,
  selectorOf,
} from '../../src/domain/image-entry.ts'

const digest = `sha256:${'ab'.repeat(32)}`

function keysOf(parsed: ReturnType<typeof parseImageText>): readonly string[] {
  return 'problems' in parsed ? parsed.problems.map(({ key }) => key) : []
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

describe('entries of a registry', () => {
  const host = 'swr.ap-southeast-1.myhuaweicloud.com'

  it.each([
    [`${host}/team/app:1`, { host, namespace: 'team', name: 'app', tag: '1' }],
    [`${host}/team/app`, { host, namespace: 'team', name: 'app', tag: 'latest' }],
    [`localhost:5000/team/sub/app@${digest}`, { host: 'localhost:5000', namespace: 'team', name: 'sub/app', digest }],
  ])('split %s as HSS lists it', (text, selector) => {
    expect(parseImageText(text, 'registry')).toEqual({ value: { kind: 'named', text, selector } })
  })

  it.each([
    [digest, 'image_unnamed'],
    ['sha256:abc', 'reference_digest'],
    ['app:1', 'reference_registry'],
    ['team/app:1', 'reference_registry'],
    [`${host}/app:1`, 'reference_registry'],
    [`${host}/team/app:${'x'.repeat(65)}`, 'reference_registry_tag'],
    [`${host}/team/App:1`, 'reference_upper_case'],
  ])('refuse %s', (text, key) => {
    expect(keysOf(parseImageText(text, 'registry'))).toEqual([key])
  })

  it('take the keys that HSS lists', () => {
    const object = {
      namespace: 'team',
      image_name: 'app',
      image_version: '1',
      image_digest: digest,
      image_id: 'i',
      registry_id: 'r',
      registry_name: 'harbor',
    }
    const parsed = parseImageObject(object, 'registry')
    expect(parsed).toEqual({
      value: {
        kind: 'named',
        text: `team/app:1@${digest}`,
        selector: {
          namespace: 'team',
          name: 'app',
          tag: '1',
          digest,
          id: 'i',
          registryId: 'r',
          registryName: 'harbor',
        },
      },
    })
    expect(keysOf(parseImageObject(object))).toEqual(['key_unknown', 'key_unknown', 'key_unknown'])
  })

  it.each([
    [{ image_digest: digest }, ['image_unnamed']],
    [{ image_name: '', image_id: 'i' }, ['image_unnamed']],
    [{ namespace: 'team' }, ['image_unnamed']],
    [{}, ['image_without_fields']],
    [{ image_name: 'app', image_version: 'x'.repeat(65) }, ['image_field']],
    [{ image_name: 'app', local_image_type: 'x' }, ['key_unknown']],
  ])('refuse %j', (object, keys) => {
    expect(keysOf(parseImageObject(object, 'registry'))).toEqual(keys)
  })
})

describe('formatName', () => {
  it.each([
    [{ name: 'app' }, 'app'],
    [{ host: 'h.io', namespace: 'team', name: 'sub/app' }, 'h.io/team/sub/app'],
    [{ namespace: 'team', name: 'app' }, 'team/app'],
    [{ digest: 'd' }, ''],
  ])('%j is %j', (selector, name) => {
    expect(formatName(selector)).toBe(name)
  })
})

describe('an entry of a build', () => {
  const build = {
    names: [
      { name: 'r.io/app', tag: '1' },
      { name: 'r.io/app', tag: 'latest' },
    ],
    manifestDigest: digest,
    configDigest: undefined,
    isIndex: false,
  }

  it('is posted under its first name with the digest of the manifest', () => {
    expect(selectorOf(createBuildEntry(build))).toEqual({ name: 'r.io/app', tag: '1', digest })
    expect(isPinned(createBuildEntry(build))).toBe(true)
    expect(createBuildEntry(build).text).toBe(`r.io/app:1@${digest}`)
  })

  it('is posted by the configuration where there is no manifest', () => {
    const entry = createBuildEntry({ ...build, names: [], manifestDigest: undefined, configDigest: digest })
    expect(selectorOf(entry)).toEqual({ id: digest })
    expect(entry.text).toBe(digest)
  })
})
