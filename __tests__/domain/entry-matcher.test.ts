import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createEntryMatcher } from '../../src/domain/entry-matcher.ts'
import { canonicalName } from '../../src/domain/image-name.ts'
import type { Build } from '../../src/domain/build-result.ts'
import { selectorOf, type ImageEntry, type Selector } from '../../src/domain/image-entry.ts'
import type { SeenImage } from '../../src/domain/image-source.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { entryOf, seenOf } from '../scan/rows.ts'

const hex = (char: string) => char.repeat(64)
const named = (selector: Selector): ImageEntry => ({ kind: 'named', text: 'x', selector })
const build = (changes: Partial<Build>): ImageEntry => ({
  kind: 'build',
  text: 'x',
  build: { names: [], manifestDigest: undefined, configDigest: undefined, isIndex: false, ...changes },
})
const finds = (entry: ImageEntry, row: Partial<ImageRow>) =>
  createEntryMatcher([entry]).findEntries(seenOf(row)).length === 1

describe('findEntries', () => {
  it.each<[string, ImageEntry, Partial<ImageRow>, boolean]>([
    ['name and tag', entryOf('app:v1'), {}, true],
    ['another tag', entryOf('app:v2'), {}, false],
    ['another name', entryOf('other:v1'), {}, false],
    ['a long name of the Hub', entryOf('app:v1'), { imageName: 'docker.io/library/app' }, true],
    ['no name', entryOf('app:v1'), { imageName: null }, false],
    ['no tag', entryOf('app:v1'), { imageVersion: null }, false],
    ['its digest', entryOf(`app:v1@sha256:${hex('a')}`), { imageDigest: `SHA256:${hex('A')}` }, true],
    [
      'its digest under another tag',
      entryOf(`app:v1@sha256:${hex('a')}`),
      { imageVersion: 'v2', imageDigest: `sha256:${hex('a')}` },
      false,
    ],
    ['its digest under any tag', entryOf(`app@sha256:${hex('a')}`), { imageDigest: `sha256:${hex('a')}` }, true],
    ['another digest', entryOf(`app:v1@sha256:${hex('a')}`), {}, false],
    ['its id', named({ id: 'id-1' }), {}, true],
    ['its id in another case', named({ id: 'ID-1' }), {}, false],
    ['its digest and another id', named({ digest: 'sha256:aa', id: 'id-2' }), {}, false],
    ['its digest and its id', named({ digest: 'sha256:aa', id: 'id-1' }), {}, true],
    ['a tag alone', named({ tag: 'v1' }), {}, true],
    ['empty parts', named({ name: '', tag: 'v1', digest: '' }), {}, true],
    ['a bare digest', entryOf(`sha256:${hex('a')}`), { imageDigest: `sha256:${hex('a')}` }, true],
    ['a bare digest as id', entryOf(`sha256:${hex('a')}`), { imageId: `sha256:${hex('A')}` }, true],
    ['a bare digest as id without its prefix', entryOf(`sha256:${hex('a')}`), { imageId: hex('a') }, true],
    ['another bare digest', entryOf(`sha256:${hex('a')}`), { imageDigest: `sha256:${hex('b')}` }, false],
    ['a build by its manifest', build({ manifestDigest: 'sha256:aa' }), {}, true],
    ['a build by its configuration', build({ manifestDigest: 'sha256:bb', configDigest: 'sha256:aa' }), {}, true],
    [
      'a build by its configuration as id',
      build({ manifestDigest: 'sha256:bb', configDigest: 'sha256:cc' }),
      { imageId: 'cc' },
      true,
    ],
    ['a build of other digests', build({ manifestDigest: 'sha256:bb', configDigest: 'sha256:cc' }), {}, false],
    ['a build without any digest', build({ names: [{ name: 'app', tag: 'v1' }] }), {}, false],
    [
      'a build under its second name',
      build({
        names: [
          { name: 'x', tag: 'v1' },
          { name: 'app', tag: undefined },
        ],
        manifestDigest: 'sha256:aa',
      }),
      {},
      true,
    ],
    [
      'a build under another name',
      build({ names: [{ name: 'x', tag: 'v1' }], manifestDigest: 'sha256:aa' }),
      {},
      false,
    ],
    [
      'a build under another tag',
      build({ names: [{ name: 'app', tag: 'v2' }], manifestDigest: 'sha256:aa' }),
      {},
      false,
    ],
  ])('%s', (_, entry, row, isFound) => {
    expect(finds(entry, row)).toBe(isFound)
  })

  it('finds what a comparison with every entry would find, each once', () => {
    const some = fc.constantFrom(undefined, '', 'x', 'y')
    const selectors = fc.array(fc.record({ name: some, tag: some, digest: some, id: some }), { maxLength: 6 })
    const part = fc.constantFrom(null, 'x', 'y')
    const rows = fc.record({ imageName: part, imageVersion: part, imageDigest: part, imageId: part })
    fc.assert(
      fc.property(selectors, rows, (asked, shown) => {
        const entries = asked
          .map((selector) =>
            named(Object.fromEntries(Object.entries(selector).filter(([, value]) => value !== undefined))),
          )
          .filter((entry) => Object.values(selectorOf(entry)).some((value) => value !== ''))
        const row = seenOf(shown)
        const expected = entries.filter((entry) => agreesInEveryPart(selectorOf(entry), row))
        expect(new Set(createEntryMatcher(entries).findEntries(row))).toEqual(new Set(expected))
      }),
      { numRuns: 1000 },
    )
  })
})

function agreesInEveryPart({ name = '', tag = '', digest = '', id = '' }: Selector, { identity }: SeenImage): boolean {
  return (
    (name === '' || (identity.name !== null && canonicalName(name) === canonicalName(identity.name))) &&
    (tag === '' || tag === identity.tag) &&
    (digest === '' || digest === identity.digest) &&
    (id === '' || id === identity.id)
  )
}

describe('findNamesakes', () => {
  it.each<[string, ImageEntry, Partial<ImageRow>, boolean]>([
    ['another content of its tag', entryOf(`app:v1@sha256:${hex('a')}`), {}, true],
    ['any tag of a name without one', entryOf(`app@sha256:${hex('a')}`), { imageVersion: 'v9' }, true],
    ['another tag', entryOf('app:v2'), {}, false],
    ['an entry without a name', entryOf(`sha256:${hex('a')}`), {}, false],
    [
      'a build under one of its names',
      build({ names: [{ name: 'app', tag: 'v1' }], manifestDigest: 'sha256:bb' }),
      {},
      true,
    ],
  ])('%s', (_, entry, row, isFound) => {
    const matcher = createEntryMatcher([entry])
    expect(matcher.findNamesakes(seenOf(row))).toEqual(isFound ? [entry] : [])
    expect(matcher.hasNamesakes(seenOf(row))).toBe(isFound)
  })
})

describe('the rules of a source', () => {
  it('say what names a row goes by, and what else has to agree', () => {
    const matcher = createEntryMatcher([named({ name: 'app', namespace: 'team' }), named({ name: 'team/app' })], {
      listNames: ({ identity }) => [`long/${identity.name}`, identity.name ?? ''],
      nameOf: ({ name, namespace }) => [namespace, name].filter((part) => part !== undefined).join('/'),
      agrees: ({ namespace }) => namespace === undefined,
    })
    expect(matcher.findEntries(seenOf({ imageName: 'team/app' }))).toEqual([named({ name: 'team/app' })])
  })
})
