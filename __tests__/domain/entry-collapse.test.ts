import { describe, expect, it } from '@jest/globals'
import { collapseEntries } from '../../src/domain/entry-collapse.ts'
import { createBuildEntry, parseImageObject, parseImageText, type ImageEntry } from '../../src/domain/image-entry.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const other = `sha256:${'cd'.repeat(32)}`

function entryOf(item: string | Record<string, string>): ImageEntry {
  const parsed = typeof item === 'string' ? parseImageText(item) : parseImageObject(item)
  if ('problems' in parsed) throw new Error(JSON.stringify(item))
  return parsed.value
}

const buildOf = (...names: readonly (readonly [string, string?])[]) =>
  createBuildEntry({
    names: names.map(([name, tag]) => ({ name, tag })),
    manifestDigest: other,
    configDigest: undefined,
    isIndex: false,
  })

const textsOf = (entries: readonly ImageEntry[]) => collapseEntries(entries).map(({ text }) => text)

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

  it.each([
    ['a pinned reference', ['app:1', `app:1@${digest}`], [`app:1@${digest}`]],
    ['the other spelling of its name', ['docker.io/library/app:1', `app:1@${digest}`], [`app:1@${digest}`]],
    ['latest', ['app', `app:latest@${digest}`], [`app:latest@${digest}`]],
    ['another tag', ['app:2', `app:1@${digest}`], ['app:2', `app:1@${digest}`]],
    ['another name', ['team/app:1', `app:1@${digest}`], ['team/app:1', `app:1@${digest}`]],
    ['a pinned one without a tag', ['app:1', `app@${digest}`], ['app:1', `app@${digest}`]],
    ['a bare digest', ['app:1', digest], ['app:1', digest]],
    ['two pinned ones', [`app:1@${digest}`, `app:1@${other}`, 'app:1'], [`app:1@${digest}`, `app:1@${other}`]],
  ])('takes a tag for the entry that has it: %s', (_, entries, texts) => {
    expect(textsOf(entries.map(entryOf))).toEqual(texts)
  })

  it('treats a tag as the build that has it', () => {
    const build = buildOf(['r.io/app', '1'], ['r.io/app', 'latest'])
    expect(textsOf(['r.io/app', 'r.io/app:1', 'r.io/app:2'].map(entryOf).concat(build))).toEqual([
      'r.io/app:2',
      build.text,
    ])
    expect(textsOf([entryOf('r.io/app:1'), buildOf(['r.io/app'])])).toHaveLength(2)
    expect(textsOf([build, buildOf(['r.io/app', '1'], ['r.io/app', 'latest'])])).toHaveLength(1)
  })

  it('treats an object as the pinned one with the same name and tag', () => {
    const tag = { image_name: 'app', image_version: '1' }
    expect(textsOf([entryOf(tag), entryOf({ ...tag, image_id: 'i' })])).toEqual(['app:1'])
    expect(collapseEntries([entryOf(tag), entryOf({ ...tag, image_id: 'i' })])[0]).toMatchObject({
      selector: { id: 'i' },
    })
  })

  it('keeps a tag of another registry', () => {
    const inRegistry = (registryName: string, more: object = {}): ImageEntry => ({
      kind: 'named',
      text: registryName,
      selector: { namespace: 'team', name: 'app', tag: '1', registryName, ...more },
    })
    expect(textsOf([inRegistry('a'), inRegistry('b', { digest })])).toEqual(['a', 'b'])
    expect(textsOf([inRegistry('a'), inRegistry('a', { digest })])).toEqual(['a'])
  })
})
