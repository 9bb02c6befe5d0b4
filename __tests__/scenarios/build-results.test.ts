import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import { play, postsOf } from '../support/scenario.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const other = `sha256:${'cd'.repeat(32)}`

/** What `docker/build-push-action` puts out as `metadata`. */
const built = (name: string, content = digest) => ({
  'buildx.build.provenance': { materials: [] },
  'buildx.build.ref': 'builder-1/builder-1/abc',
  'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: content, size: 1 },
  'containerimage.digest': content,
  'image.name': name,
})

describe('the metadata of a build', () => {
  it.concurrent('goes in as it is, and is one image beside its own tag', async () => {
    const run = await play({
      world: { images: [declareImage('r.example.com/app:v1', { image_digest: digest })] },
      with: { images: JSON.stringify([built('r.example.com/app:v1'), 'r.example.com/app:v1'], undefined, 2) },
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(run.report.images[0]).toMatchObject({ image: `r.example.com/app:v1@${digest}`, image_digest: digest })
  })

  it.concurrent('of a bake is an entry for each target with a result', async () => {
    const bake = {
      'buildx.build.warnings': [],
      app: built('r.example.com/app:v1'),
      job: built('r.example.com/job:v1', other),
      docs: {},
    }
    const run = await play({ with: { images: JSON.stringify(bake), wait: 'false' } })
    expect(run.outputs['outcome']).toBe('submitted')
    expect(postsOf(run)[0]?.image_info_list).toEqual([
      { image_name: 'r.example.com/app', image_version: 'v1', image_digest: digest },
      { image_name: 'r.example.com/job', image_version: 'v1', image_digest: other },
    ])
  })

  it.concurrent('without a manifest is posted by its configuration', async () => {
    const images = JSON.stringify({ 'containerimage.config.digest': digest, 'image.name': 'app:v1,app:v2' })
    const run = await play({ with: { images, wait: 'false' } })
    expect(postsOf(run)[0]?.image_info_list).toEqual([{ image_name: 'app', image_version: 'v1', image_id: digest }])
  })

  it.concurrent('may be the json of metadata-action', async () => {
    const images = JSON.stringify({ tags: ['r.example.com/app:1', 'r.example.com/app:latest'], labels: {} })
    const run = await play({ with: { images, wait: 'false' } })
    expect(postsOf(run)[0]?.image_info_list).toEqual([
      { image_name: 'r.example.com/app', image_version: '1' },
      { image_name: 'r.example.com/app', image_version: 'latest' },
    ])
  })
})
