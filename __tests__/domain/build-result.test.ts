import { describe, expect, it } from '@jest/globals'
import { describeBuild, hasBuildResult, parseBuild } from '../../src/domain/build-result.ts'
import type { ImageSourceKind } from '../../src/domain/scan-report.ts'

const manifest = `sha256:${'ab'.repeat(32)}`
const config = `sha256:${'cd'.repeat(32)}`

/** As build-push-action v6 reports a pushed image. */
const pushed = {
  'buildx.build.provenance': { buildType: 'https://mobyproject.org/buildkit@v1' },
  'buildx.build.ref': 'builder-1/builder-1/abc',
  'containerimage.config.digest': config,
  'containerimage.descriptor': {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: manifest,
    size: '1234',
    annotations: { 'org.opencontainers.image.created': '2026-11-24T08:00:00Z' },
  },
  'containerimage.digest': manifest,
  'image.name': 'r.io/team/app:1,r.io/team/app:latest',
}

function keysOf(object: Record<string, unknown>, source: ImageSourceKind = 'local'): readonly string[] {
  const parsed = parseBuild(object, source)
  return 'problems' in parsed ? parsed.problems.map(({ key }) => key) : []
}

describe('parseBuild', () => {
  it('reads names and digests', () => {
    expect(parseBuild(pushed, 'local')).toEqual({
      value: {
        names: [
          { name: 'r.io/team/app', tag: '1' },
          { name: 'r.io/team/app', tag: 'latest' },
        ],
        manifestDigest: manifest,
        configDigest: config,
        isIndex: false,
      },
    })
  })

  it.each([
    ['application/vnd.oci.image.index.v1+json', true],
    ['application/vnd.docker.distribution.manifest.list.v2+json', true],
    ['application/vnd.docker.distribution.manifest.v2+json', false],
    [undefined, false],
  ])('knows by %s whether an index was pushed', (mediaType, isIndex) => {
    const parsed = parseBuild(
      { 'containerimage.digest': manifest, 'containerimage.descriptor': { mediaType } },
      'local',
    )
    expect('value' in parsed && parsed.value.isIndex).toBe(isIndex)
  })

  it.each([
    ['a name without a tag', 'r.io/app', [{ name: 'r.io/app', tag: undefined }]],
    ['no name', '', []],
    ['null', null, []],
    [
      'blanks and doubles',
      ' app:1, app:1 ,,app:2',
      [
        { name: 'app', tag: '1' },
        { name: 'app', tag: '2' },
      ],
    ],
  ])('reads %s', (_, name, names) => {
    const parsed = parseBuild({ 'containerimage.digest': manifest, 'image.name': name }, 'local')
    expect('value' in parsed && parsed.value.names).toEqual(names)
  })

  it.each([
    ['a digest that is cut', { 'containerimage.digest': 'sha256:ab' }, ['reference_digest']],
    ['a digest that is no text', { 'containerimage.digest': {} }, ['build_text']],
    ['names that are no text', { ...pushed, 'image.name': ['app:1'] }, ['build_text']],
    ['a name that is none', { ...pushed, 'image.name': 'App:1' }, ['build_name']],
    [
      'two mistakes',
      { 'containerimage.digest': 'x', 'containerimage.config.digest': 'y' },
      ['reference_digest', 'reference_digest'],
    ],
  ])('refuses %s', (_, object, keys) => {
    expect(keysOf(object)).toEqual(keys)
  })

  it('needs a whole name where images are in registries', () => {
    expect(keysOf(pushed, 'registry')).toEqual([])
    expect(keysOf({ 'containerimage.digest': manifest }, 'registry')).toEqual(['build_unnamed'])
    expect(keysOf({ ...pushed, 'image.name': 'team/app:1' }, 'registry')).toEqual(['build_name'])
    expect(keysOf({ ...pushed, 'image.name': `r.io/team/app:${'x'.repeat(65)}` }, 'registry')).toEqual(['build_name'])
  })
})

describe('hasBuildResult', () => {
  it.each([
    [pushed, true],
    [{ 'containerimage.config.digest': config }, true],
    [{ 'containerimage.digest': '' }, false],
    [{ 'containerimage.digest': null }, false],
    [{ 'buildx.build.ref': 'x' }, false],
    [{}, false],
  ])('%j: %s', (object: Record<string, unknown>, expected) => {
    expect(hasBuildResult(object)).toBe(expected)
  })
})

describe('describeBuild', () => {
  it.each([
    [[{ name: 'app', tag: '1' }], `app:1@${manifest}`],
    [[{ name: 'app', tag: undefined }], `app@${manifest}`],
    [[], manifest],
  ])('of %j is %s', (names, text) => {
    expect(describeBuild({ names, manifestDigest: manifest, configDigest: config, isIndex: false })).toBe(text)
  })
})
