import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { ImageDeclaration } from '../../emulator/index.ts'
import { play, postsOf } from '../support/scenario.ts'
import type { Played } from '../support/scenario.ts'

const [manifest, config, other] = ['a', 'c', 'd'].map((letter) => `sha256:${letter.repeat(64)}`) as [
  string,
  string,
  string,
]

const metadata = (more: object = {}) =>
  JSON.stringify({
    'containerimage.digest': manifest,
    'containerimage.config.digest': config,
    'image.name': 'r.example.com/app:v1,r.example.com/app:latest',
    ...more,
  })

const scan = (rows: readonly ImageDeclaration[], more: object = {}, inputs: Record<string, string> = {}) =>
  play({ world: { images: rows }, with: { images: metadata(more), ...inputs } })

const row = (name: string, more: Omit<ImageDeclaration, 'image_name'> = {}) =>
  declareImage(`r.example.com/${name}`, more)

const onlyImage = ({ report }: Played): any => {
  expect(report.images).toHaveLength(1)
  return report.images[0]
}

describe('the rows of one build', () => {
  it.concurrent(
    'under several names are one image, under the first that is listed, proven by one success',
    async () => {
      const run = await scan([
        row('app:latest', { image_digest: manifest, image_id: 'id-1' }),
        row('app:v1', { image_digest: manifest, image_id: 'id-1', scan: { neverFinishes: true } }),
      ])
      expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
      expect(onlyImage(run)).toMatchObject({
        image: `r.example.com/app:v1@${manifest}`,
        image_name: 'r.example.com/app',
        image_version: 'v1',
        image_digest: manifest,
      })
      expect(postsOf(run)).toHaveLength(1)
      expect(run.log).not.toMatch(/::notice::/)
    },
  )

  it.concurrent('may show its manifest on one host and its configuration on another', async () => {
    const run = await scan([
      row('app:v1', { image_digest: manifest, scan: { neverFinishes: true } }),
      row('app:v1', { image_digest: config, host_name: 'node-2' }),
      row('app:v1', { image_digest: null, image_id: config.slice('sha256:'.length), host_name: 'node-3' }),
    ])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(onlyImage(run).host_names.toSorted()).toEqual(['node-1', 'node-2', 'node-3'])
  })

  it.concurrent('may lack a name: one notice says which', async () => {
    const run = await scan([row('app:latest', { image_digest: manifest })])
    expect(onlyImage(run)).toMatchObject({ image_version: 'latest', status: 'success' })
    expect(run.log.match(/^::notice::.*not listed.*app:v1.*$/gm)).toHaveLength(1)
  })

  it.concurrent('are any rows with its digest where it has no name', async () => {
    const run = await scan([row('some:v1', { image_digest: config }), row('some:v2', { image_digest: manifest })], {
      'image.name': undefined,
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
  })

  it.concurrent('of a name without a tag have any tag', async () => {
    const run = await scan([row('app:nightly', { image_digest: manifest })], { 'image.name': 'r.example.com/app' })
    expect(onlyImage(run)).toMatchObject({ image_version: 'nightly', status: 'success' })
  })

  it.concurrent('are not those of another content, nor of another name', async () => {
    const run = await scan([
      row('app:v1', { image_digest: other }),
      row('app:v2', { image_digest: manifest }),
      declareImage('app:v1', { image_digest: manifest }),
    ])
    expect(run.outputs['outcome']).toBe('error')
    expect(onlyImage(run)).toMatchObject({ status: 'unknown_image' })
    expect(onlyImage(run).reason).toContain(other)
  })

  it.concurrent('do not doubt a result from before: the build says what it is', async () => {
    const run = await scan([row('app:v1', { image_digest: manifest, scan_status: 'success', vul_num: 0 })])
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('are one image with what a target of the same content has', async () => {
    const bake = {
      one: JSON.parse(metadata({ 'image.name': 'r.example.com/app:v1' })),
      two: JSON.parse(metadata({ 'image.name': 'r.example.com/job:v1' })),
    }
    const rows = [row('app:v1', { image_digest: manifest }), row('job:v1', { image_digest: config })]
    const run = await play({ world: { images: rows }, with: { images: JSON.stringify(bake) } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
  })
})

describe('an index', () => {
  const index = { 'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.index.v1+json' } }

  it.concurrent('is not listed, and the reason says how to push one image', async () => {
    for (const rows of [[], [row('app:v1', { image_digest: other })]]) {
      const run = await scan(rows, index)
      expect(run.outputs['outcome']).toBe('error')
      expect(onlyImage(run)).toMatchObject({ status: 'unknown_image' })
      for (const words of ['an index', 'provenance: false', 'one platform'])
        expect(onlyImage(run).reason).toContain(words)
    }
  })

  it.concurrent('is proven where HSS lists it, or its configuration', async () => {
    const run = await scan([row('app:v1', { image_digest: config })], index)
    expect(run.outputs['outcome']).toBe('passed')
  })
})
