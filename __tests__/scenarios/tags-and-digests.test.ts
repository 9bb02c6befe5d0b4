import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { ImageDeclaration } from '../../emulator/index.ts'
import { imageOf, play, postsOf } from '../support/scenario.ts'
import type { Played } from '../support/scenario.ts'

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`
const [a, b] = [digestOf('a'), digestOf('b')]
const oldSuccess = { scan_status: 'success', vul_num: 0, severity_level: 'Security' } as const

const scan = (
  images: string,
  rows: readonly ImageDeclaration[],
  inputs: Record<string, string> = {},
): Promise<Played> => play({ world: { images: rows }, with: { images, ...inputs } })

/** The images that were judged, as `name:tag@digest`. */
const judged = ({ report }: Played): string[] =>
  report.images.map((image: any) => `${image.image_name}:${image.image_version}@${image.image_digest}`).toSorted()

describe('a name', () => {
  it.concurrent('does not find its neighbours', async () => {
    const names = ['app', 'app-server', 'my-app', 'team/app', 'app/team', 'App']
    const rows = names.map((name) =>
      declareImage(`${name}:v1`, { image_id: name, scan: { neverFinishes: name !== 'app' } }),
    )
    const run = await scan('app:v1', [
      ...rows,
      declareImage('app:v1.1'),
      declareImage('app:V1'),
      declareImage('app:xv1'),
    ])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(postsOf(run).map(({ image_info_list }) => image_info_list.map(({ image_id }) => image_id))).toEqual([
      ['app'],
    ])
  })

  it.concurrent.each([
    ['nginx:v1', 'docker.io/library/nginx:v1'],
    ['docker.io/library/nginx:v1', 'nginx:v1'],
    ['docker.io/nginx:v1', 'library/nginx:v1'],
    ['index.docker.io/team/app:v1', 'team/app:v1'],
    ['team/app:v1', 'docker.io/team/app:v1'],
  ])('of Docker Hub has a short and a long form: %s is %s', async (asked, listed) => {
    const run = await scan(asked, [
      declareImage(listed),
      declareImage(`quay.io/${listed}`, { scan: { neverFinishes: true } }),
    ])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(postsOf(run)[0]?.image_info_list[0]?.['image_name']).toBe(listed.slice(0, -3))
    expect(imageOf(run, asked).image_name).toBe(listed.slice(0, -3))
  })

  it.concurrent('with a registry is not one of Docker Hub', async () => {
    const run = await scan('imagehub.example.com/nginx:v1', [declareImage('nginx:v1')])
    expect(run.outputs['outcome']).toBe('error')
    expect(imageOf(run, 'imagehub.example.com/nginx:v1')).toMatchObject({ status: 'unknown_image' })
  })

  it.concurrent('that is longer than the request allows is left out of it', async () => {
    const name = `imagehub.example.com/${'x'.repeat(110)}/app`
    const run = await scan(a, [declareImage(`${name}:v1`, { image_digest: a, image_id: 'id-1' })])
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)[0]?.image_info_list).toEqual([{ image_version: 'v1', image_digest: a, image_id: 'id-1' }])
  })
})

describe('a digest', () => {
  const rows = [
    declareImage(`app:v1@${a}`, { image_id: 'id-a' }),
    declareImage(`app:v1@${b}`, { image_id: 'id-b', scan: { neverFinishes: true } }),
  ]

  it.concurrent.each([`app@${a}`, `app:v1@${a}`, a])('%s is the image of that digest alone', async (images) => {
    const run = await scan(images, rows)
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(judged(run)).toEqual([`app:v1@${a}`])
    expect(run.log).not.toContain('::warning::')
  })

  it.concurrent.each([b, b.slice('sha256:'.length)])('that is bare may be the image_id %s', async (image_id) => {
    const run = await scan(b, [declareImage(`app:v1@${a}`, { image_id })])
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)[0]?.image_info_list[0]).toMatchObject({ image_digest: a, image_id })
  })

  it.concurrent('that HSS does not list for that tag is unknown', async () => {
    const run = await scan(`app:v1@${digestOf('c')}`, rows)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.log).toContain('index')
  })

  it.concurrent('that moves away while it is scanned is an error that names the new one', async () => {
    const run = await scan(`app:v1@${a}`, [
      declareImage(`app:v1@${a}`, {
        scan: { queueMs: 5000, changes: [{ atMs: 100, set: { image_digest: b, scan_status: 'unscan' } }] },
      }),
    ])
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain(b)
  })

  it.concurrent('every field of an object must agree', async () => {
    const object = { image_name: 'app', image_version: 'v1', image_digest: a, image_id: 'id-b' }
    const run = await scan(JSON.stringify([object]), rows)
    expect(run.outputs['outcome']).toBe('error')
    const found = await scan(JSON.stringify([{ ...object, image_id: 'id-a' }]), rows)
    expect(found.outputs['outcome']).toBe('passed')
  })
})

describe('a tag', () => {
  it.concurrent('of several digests is judged by each of them, and a notice names them', async () => {
    const run = await play({
      world: {
        images: [declareImage(`app:v1@${a}`, { image_id: 'id-a' }), declareImage(`app:v1@${b}`, { image_id: 'id-b' })],
        vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'High', images: ['id-b'] }],
      },
      with: { images: 'app:v1' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', image_count: '2' })
    expect(run.log).toMatch(new RegExp(`::notice::.*(${a}.*${b}|${b}.*${a})`))
    expect(postsOf(run)[0]?.image_info_list).toHaveLength(2)
  })

  it.concurrent('needs a new success of each digest', async () => {
    const rows = [
      declareImage(`app:v1@${a}`),
      declareImage(`app:v1@${b}`, { host_name: 'node-2', scan: { neverFinishes: true } }),
    ]
    const run = await scan('app:v1', rows, { timeout_minutes: '0.05' })
    expect(run.outputs).toMatchObject({ outcome: 'timed_out', image_count: '2' })
  })

  it.concurrent('that gains another digest while it is scanned is judged by that too', async () => {
    const run = await scan('app:v1', [
      declareImage(`app:v1@${a}`, {
        image_id: 'id-a',
        scan: { queueMs: 500, changes: [{ atMs: 150, spawn: { image_digest: b, host_name: 'node-2' } }] },
      }),
    ])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '2' })
    expect(postsOf(run).map(({ image_info_list }) => image_info_list.map(({ image_digest }) => image_digest))).toEqual([
      [a],
      [b],
    ])
    expect(judged(run)).toEqual([`app:v1@${a}`, `app:v1@${b}`])
  })

  it.concurrent('that moves while it is scanned is an error, and the new digest is scanned', async () => {
    const run = await scan('app:v1', [
      declareImage(`app:v1@${a}`, {
        scan: {
          queueMs: 5000,
          changes: [
            { atMs: 150, gone: true },
            { atMs: 150, spawn: { image_digest: b } },
          ],
        },
      }),
    ])
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '2' })
    expect(run.outputs['reason']).toContain(b)
    expect(run.report.images.map((image: any) => image.status).toSorted()).toEqual(['error', 'success'])
  })

  it.concurrent('with its digest needs no such warning', async () => {
    const run = await scan(`app:v1@${a}`, [declareImage(`app:v1@${a}`, oldSuccess)])
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).not.toMatch(/::warning::|::notice::/)
  })
})

describe('entries that are the same image', () => {
  it.concurrent('collapse, also where only the listing tells', async () => {
    const images = ['nginx:v1', 'docker.io/library/nginx:v1', `nginx@${a}`, a, 'nginx:v1'].join('\n')
    const run = await scan(images, [declareImage(`nginx:v1@${a}`)])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(postsOf(run)[0]?.image_info_list).toHaveLength(1)
  })

  it.concurrent('do not, when only the digest is the same', async () => {
    const rows = [declareImage(`app:v1@${a}`), declareImage(`app:latest@${a}`)]
    const run = await scan('app:v1\napp', rows)
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '2' })
    const bare = await scan(a, rows)
    expect(bare.outputs).toMatchObject({ outcome: 'passed', image_count: '2' })
  })
})
