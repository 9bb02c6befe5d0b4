import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { labelImages } from '../../src/report/image-labels.ts'
import { resultOf } from '../domain/results.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`

function image(imageName: string | null, imageVersion: string | null, changes: Partial<ImageResult> = {}): ImageResult {
  return resultOf({ imageName, imageVersion, imageDigest: digest('a'), imageId: 'id', ...changes })
}

function labelsOf(images: readonly ImageResult[]) {
  const labels = labelImages(images)
  return { directory: labels.directory, labels: images.map((each) => Object.values(labels.of(each))) }
}

describe('labelImages', () => {
  it('needs no digest where name and tag tell the images apart', () => {
    expect(labelsOf([image('r.io/shop/api', '1'), image('r.io/shop/web', '1')])).toEqual({
      directory: 'r.io/shop/',
      labels: [
        ['r.io/shop/api:1', 'api:1'],
        ['r.io/shop/web:1', 'web:1'],
      ],
    })
  })

  it.each([
    ['one tag with two digests', { imageDigest: digest('b') }, 'sha256:bbbbbbbbbbbb…'],
    [
      'one tag with a digest and an id',
      { imageDigest: null, imageId: '12345678-1234-1234-1234' },
      '12345678-1234-1234-…',
    ],
  ])('takes the beginning of a digest for %s', (_, changes, shown) => {
    expect(labelsOf([image('r.io/api', '1'), image('r.io/api', '1', changes)]).labels).toEqual([
      ['r.io/api:1@sha256:aaaaaaaaaaaa…', 'api:1@sha256:aaaaaaaaaaaa…'],
      [`r.io/api:1@${shown}`, `api:1@${shown}`],
    ])
  })

  it('takes as much of the path as it needs, and finds no directory that is not shared', () => {
    expect(labelsOf([image('a.io/x/api', '1'), image('b.io/y/api', '1'), image('b.io/y/job', '1')])).toEqual({
      directory: null,
      labels: [
        ['a.io/x/api:1', 'x/api:1'],
        ['b.io/y/api:1', 'y/api:1'],
        ['b.io/y/job:1', 'job:1'],
      ],
    })
  })

  it('goes by the digest where there is no tag, and by the words of the user where there is no name', () => {
    const asked = resultOf({ image: digest('c'), imageName: null, imageVersion: null })
    expect(labelsOf([image('api', null), asked]).labels).toEqual([
      ['api@sha256:aaaaaaaaaaaa…', 'api@sha256:aaaaaaaaaaaa…'],
      ['sha256:cccccccccccc…', 'sha256:cccccccccccc…'],
    ])
  })

  it('tells all images apart, whatever they are', () => {
    const part = fc.constantFrom('', 'a', 'b/a', 'c/b/a', 'sha256:a', '1', '/', 'x (1)')
    const result = fc
      .record({ image: part, imageName: fc.option(part), imageVersion: fc.option(part), imageDigest: fc.option(part) })
      .map((fields) => resultOf({ ...fields, imageId: null }))
    fc.assert(
      fc.property(fc.array(result, { maxLength: 12 }), (images) => {
        const { labels } = labelsOf(images)
        expect(new Set(labels.map(([full]) => full)).size).toBe(images.length)
        expect(new Set(labels.map(([, short]) => short)).size).toBe(images.length)
      }),
    )
  })
})
