import { describe, expect, it } from '@jest/globals'
import type { ImageEntry } from '../../src/domain/image-entry.ts'
import { listSubjects } from '../../src/scan/subjects.ts'
import { entryOf } from './rows.ts'

const digest = `sha256:${'a'.repeat(64)}`
const manifest = `sha256:${'b'.repeat(64)}`
const judged = { name: 'listed', tag: 'v1', digest, id: 'id-1' }

const build = (more: object = {}): ImageEntry => ({
  kind: 'build',
  text: 'build',
  build: {
    names: [
      { name: 'r.example.com/app', tag: 'v1' },
      { name: 'r.example.com/app', tag: 'latest' },
      { name: 'r.example.com/job', tag: undefined },
    ],
    manifestDigest: manifest,
    configDigest: digest,
    isIndex: false,
    ...more,
  },
})

describe('what was asked for', () => {
  it('is each name once, without its tag, with the digest that was judged', () => {
    const entries = [entryOf('app:v1'), entryOf(`app@${digest}`), entryOf('docker.io/library/app:v2')]
    expect(listSubjects(entries, judged)).toEqual([
      { name: 'app', digest },
      { name: 'docker.io/library/app', digest },
    ])
  })

  it('is a build by its manifest, whichever digest was listed', () => {
    expect(listSubjects([build()], judged)).toEqual([
      { name: 'r.example.com/app', digest: manifest },
      { name: 'r.example.com/job', digest: manifest },
    ])
  })

  it.each([
    ['an index', [build({ isIndex: true })], judged],
    ['a build without a manifest', [build({ manifestDigest: undefined })], judged],
    ['a content without a name', [entryOf(digest)], judged],
    ['an image without a digest', [entryOf('app:v1')], { ...judged, digest: null }],
    ['nothing', [], judged],
  ])('is nothing for %s', (_, entries, identity) => {
    expect(listSubjects(entries, identity)).toEqual([])
  })

  it('names the registry and the namespace', () => {
    const selector = { host: 'r.example.com', namespace: 'shop', name: 'web', tag: 'v1' }
    expect(listSubjects([{ kind: 'named', text: 'x', selector }], judged)).toEqual([
      { name: 'r.example.com/shop/web', digest },
    ])
  })
})
