import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseImageReference, type ImageReference } from '../../src/domain/image-reference.ts'
import { imageReferences } from './references.ts'

const hex = 'ab'.repeat(32)
const digest = `sha256:${hex}`

function problemOf(text: string): string | undefined {
  const parsed = parseImageReference(text)
  return 'problems' in parsed ? parsed.problems[0]?.key : undefined
}

function writeBack({ name, tag, digest }: ImageReference): string {
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

describe('parseImageReference', () => {
  it.each([
    ['nginx', 'nginx', undefined, undefined],
    ['nginx:1.27', 'nginx', '1.27', undefined],
    ['library/nginx:Tag_1.0-x', 'library/nginx', 'Tag_1.0-x', undefined],
    [`nginx@${digest}`, 'nginx', undefined, digest],
    [`localhost:5000/app:1@${digest}`, 'localhost:5000/app', '1', digest],
    ['localhost:5000', 'localhost', '5000', undefined],
    ['swr.cn-north-7.myhuaweicloud.com/a/b__c--d:v1', 'swr.cn-north-7.myhuaweicloud.com/a/b__c--d', 'v1', undefined],
    ['Registry.Example.com/app', 'Registry.Example.com/app', undefined, undefined],
    ['Registry/app:1', 'Registry/app', '1', undefined],
    ['a.b_c/app:1', 'a.b_c/app', '1', undefined],
    ['[fd00::1]:5000/app:1', '[fd00::1]:5000/app', '1', undefined],
    ['[fd00::1]/app', '[fd00::1]/app', undefined, undefined],
    [`app:1@sha384:${'0'.repeat(96)}`, 'app', '1', `sha384:${'0'.repeat(96)}`],
    [`${hex}:1`, hex, '1', undefined],
    [`app:${'t'.repeat(128)}`, 'app', 't'.repeat(128), undefined],
    [`${'a'.repeat(128)}:1`, 'a'.repeat(128), '1', undefined],
  ])('takes %s apart', (text, name, tag, wantedDigest) => {
    expect(parseImageReference(text)).toEqual({ value: { name, tag, digest: wantedDigest } })
  })

  it.each([
    ['NGINX:1', 'reference_upper_case'],
    ['ghcr.io/Team/app', 'reference_upper_case'],
    ['Foo_Bar/app', 'reference_upper_case'],
    ['-imagehub.example.com/app', 'reference_host'],
    ['registry..example.com/app', 'reference_host'],
    ['fd00::1:5000/app', 'reference_port'],
    ['[fd00::g]/app', 'reference_host'],
    [':5000/app', 'reference_host'],
    ['imagehub.example.com:/app', 'reference_port'],
    ['imagehub.example.com:http/app', 'reference_port'],
    ['registry:65536/app', 'reference_port'],
    ['registry:0/app', 'reference_port'],
    ['app//x', 'reference_path'],
    ['app/', 'reference_path'],
    ['/app', 'reference_path'],
    ['app_-x', 'reference_path'],
    ['a___b', 'reference_path'],
    ['-app', 'reference_path'],
    ['ápp', 'reference_path'],
    ['app x:1', 'reference_path'],
    ['', 'reference_path'],
    [`@${digest}`, 'reference_path'],
    [':1', 'reference_path'],
    ['app:', 'reference_tag'],
    ['app:-x', 'reference_tag'],
    ['app:a:b', 'reference_tag'],
    ['app:ü', 'reference_tag'],
    [`app:${'t'.repeat(129)}`, 'reference_tag'],
    ['app@', 'reference_digest'],
    ['app@sha256:abc', 'reference_digest'],
    [`app@sha256:${'A'.repeat(64)}`, 'reference_digest'],
    [`app@${hex}`, 'reference_digest'],
    [`app@${digest}@${digest}`, 'reference_digest_long'],
    [`app@sha512:${'a'.repeat(128)}`, 'reference_digest_long'],
    [`${'a'.repeat(129)}:1`, 'reference_name_long'],
    [`imagehub.example.com/${'a'.repeat(108)}`, 'reference_name_long'],
    [hex, 'reference_bare_hex'],
    ['https://imagehub.example.com/app', 'reference_scheme'],
    ['docker://app', 'reference_scheme'],
  ])('says of %s that %s', (text, key) => {
    expect(problemOf(text)).toBe(key)
  })

  it('writes back what it read', () => {
    fc.assert(
      fc.property(imageReferences, (text) => {
        const parsed = parseImageReference(text)
        expect('value' in parsed && writeBack(parsed.value)).toBe(text)
      }),
    )
  })

  it('either takes any text apart without loss, or has a problem with it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z:@/.[\]A-Z_-]{0,20}$/)), (text) => {
        const parsed = parseImageReference(text)
        if ('value' in parsed) expect(writeBack(parsed.value)).toBe(text)
        else expect(parsed.problems).toHaveLength(1)
      }),
    )
  })

  it.each(['Foo', 'a/b c', 'reg:x/a', 'a:b:c', 'a@b'])('shows the wrong part of %s', (text) => {
    const parsed = parseImageReference(text)
    const shown = 'problems' in parsed ? parsed.problems[0]?.values['part'] : undefined
    const part = typeof shown === 'object' && 'excerpt' in shown ? shown.excerpt : '?'
    expect(text).toContain(part)
    expect(part).not.toBe(text === 'Foo' ? '' : text)
  })
})
