import { describe, expect, it } from '@jest/globals'
import { declareImage, sampleImages, sampleWorld } from '../../emulator/index.ts'
import { play, postsOf } from '../support/scenario.ts'

const handOver = { wait: 'false' }

/** The example request of the API, as its user writes it. */
const example = {
  image_info_list: sampleImages.map(({ image_name, image_version, image_digest, image_id }) => ({
    image_name,
    image_version,
    image_digest,
    image_id,
  })),
  operate_all: false,
}

describe('wait: false', () => {
  it.concurrent('sends the example request, signed, in one call', async () => {
    const run = await play({
      world: sampleWorld,
      with: {
        ...handOver,
        enterprise_project_id: 'all_granted_eps',
        images: JSON.stringify(example.image_info_list),
      },
    })
    expect(run.emulator.requests).toHaveLength(1)
    const [request] = run.emulator.requests
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v5/0123456789abcdef0123456789abcdef/image/local/batch-scan',
      rawQuery: 'enterprise_project_id=all_granted_eps',
      status: 200,
    })
    expect(request?.headers).toMatchObject({ region: 'cn-north-7', 'content-type': 'application/json' })
    expect(request?.headers['authorization']).toMatch(
      /^SDK-HMAC-SHA256 Access=AKEXAMPLE0000000001, SignedHeaders=[a-z;-]*host[a-z;-]*;region;[a-z;-]*, Signature=[0-9a-f]{64}$/,
    )
    expect(JSON.parse(request?.body ?? '')).toEqual(example)
    expect(run.outputs).toMatchObject({ outcome: 'submitted', image_count: '2', severity: 'unknown', sarif_file: '' })
    expect(run.exitCode).toBe(0)
    expect(run.report.images.map(({ status }: { status: string }) => status)).toEqual(['submitted', 'submitted'])
  })

  it.concurrent.each([
    ['a tag', 'team/app:1.10', { image_name: 'team/app', image_version: '1.10' }],
    ['neither tag nor digest', 'team/app', { image_name: 'team/app', image_version: 'latest' }],
    [
      'a digest',
      `team/app@sha256:${'ab'.repeat(32)}`,
      { image_name: 'team/app', image_digest: `sha256:${'ab'.repeat(32)}` },
    ],
    [
      'all of it',
      `imagehub.example.com:5000/team/app:v1@sha256:${'ab'.repeat(32)}`,
      {
        image_name: 'imagehub.example.com:5000/team/app',
        image_version: 'v1',
        image_digest: `sha256:${'ab'.repeat(32)}`,
      },
    ],
    ['a bare digest', `sha256:${'cd'.repeat(32)}`, { image_digest: `sha256:${'cd'.repeat(32)}` }],
    [
      'an object',
      '[{"image_name": "App X", "image_version": "", "image_id": "1"}]',
      { image_name: 'App X', image_version: '', image_id: '1' },
    ],
    ['a YAML object', '- image_name: app\n  image_version: 1.10\n', { image_name: 'app', image_version: '1.10' }],
  ])('posts of %s the fields it has', async (_, images, item) => {
    const run = await play({ with: { ...handOver, images } })
    expect(postsOf(run)).toEqual([{ image_info_list: [item], operate_all: false }])
    expect(run.outputs['outcome']).toBe('submitted')
  })

  it.concurrent('takes the tags of a metadata step as they are, and equal ones once', async () => {
    const run = await play({
      with: { ...handOver, images: 'team/app:1\n\n# the moving one\nteam/app:latest\nteam/app:1, team/app\n' },
    })
    expect(postsOf(run)[0]?.image_info_list).toEqual([
      { image_name: 'team/app', image_version: '1' },
      { image_name: 'team/app', image_version: 'latest' },
    ])
    expect(run.outputs['image_count']).toBe('2')
  })

  it.concurrent('posts operate_all with its filters, values as written and times in milliseconds', async () => {
    const filters = [
      'image_name: team/app',
      'image_version: 1.10',
      'local_image_type: other_image',
      'scan_status: download_failed',
      'image_size: 1024',
      'start_latest_update_time: 1700000000000',
      'end_latest_update_time: 2026-01-31T08:30:00Z',
    ].join('\n')
    const run = await play({ with: { ...handOver, operate_all: 'TRUE', filters } })
    expect(postsOf(run)).toEqual([
      {
        operate_all: true,
        image_name: 'team/app',
        image_version: '1.10',
        local_image_type: 'other_image',
        scan_status: 'download_failed',
        image_size: 1024,
        start_latest_update_time: 1_700_000_000_000,
        end_latest_update_time: Date.UTC(2026, 0, 31, 8, 30),
      },
    ])
    expect(run.outputs).toMatchObject({ outcome: 'submitted', image_count: 'unknown', images: '[]' })
  })

  it.concurrent('sends a thousand images in one call', async () => {
    const images = Array.from({ length: 1000 }, (_, index) => `team/app:${index}`).join('\n')
    const run = await play({ with: { ...handOver, images } })
    expect(postsOf(run).map(({ image_info_list }) => image_info_list.length)).toEqual([1000])
    expect(run.outputs).toMatchObject({ outcome: 'submitted', image_count: '1000' })
  })

  it.concurrent('asks for nothing of an image that HSS cannot know', async () => {
    const run = await play({ world: { images: [declareImage('other:v1')] }, with: { ...handOver, images: 'app:v1' } })
    expect(run.outputs['outcome']).toBe('submitted')
    expect(run.emulator.requests.map(({ call }) => call)).toEqual(['batchScan'])
  })

  it.concurrent.each([
    ['is throttled', { kind: 'throttle', retryAfter: 1 }, 2, 'submitted'],
    ['fails with a 502', { kind: 'answer', status: 502, body: 'bad gateway' }, 1, 'error'],
    ['is cut before anything was done', { kind: 'cut' }, 1, 'error'],
    ['is cut after it was taken', { kind: 'lostAnswer' }, 1, 'error'],
  ] as const)('posts again only what was certainly not taken: a post that %s', async (_, fault, posts, outcome) => {
    const run = await play({ faults: [{ call: 'batchScan', fault }], with: { ...handOver, images: 'app:v1' } })
    expect(run.emulator.calls('batchScan')).toHaveLength(posts)
    expect(run.outputs['outcome']).toBe(outcome)
    expect(run.exitCode).toBe(outcome === 'submitted' ? 0 : 1)
  })
})
