import { expect, it } from '@jest/globals'
import { distinguishImages } from '../../src/report/distinct-images.ts'
import { resultOf } from '../domain/results.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`

it('calls images of the same words by what HSS lists, and leaves the others as they are', () => {
  const images = [
    resultOf({ image: 'app:v1', imageDigest: digest('a') }),
    resultOf({ image: 'app:v1', imageDigest: digest('b') }),
    resultOf({ image: 'nginx', imageName: 'docker.io/library/nginx', imageVersion: 'latest', imageDigest: null }),
    resultOf({ image: 'nginx', imageName: null, imageVersion: null, imageDigest: null, imageId: null }),
    resultOf({ image: 'other:v1' }),
  ]
  expect(distinguishImages(images).map(({ image }) => image)).toEqual([
    'app:v1@sha256:aaaaaaaaaaaa…',
    'app:v1@sha256:bbbbbbbbbbbb…',
    'nginx = docker.io/library/nginx:latest@id-1',
    'nginx = -@-',
    'other:v1',
  ])
})
