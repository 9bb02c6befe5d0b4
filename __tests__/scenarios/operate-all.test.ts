import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { ImageDeclaration } from '../../emulator/index.ts'
import { play, postsOf } from '../support/scenario.ts'
import type { Played } from '../support/scenario.ts'

const scanAll = (
  images: readonly ImageDeclaration[],
  filters = '',
  inputs: Record<string, string> = {},
): Promise<Played> => play({ world: { images }, with: { operate_all: 'true', filters, ...inputs } })

const namesOf = ({ report }: Played): string[] => report.images.map((image: any) => image.image_name).toSorted()
const oldSuccess = { scan_status: 'success', vul_num: 0, severity_level: 'Security' } as const

describe('operate_all', () => {
  it.concurrent('scans and proves every image', async () => {
    const run = await scanAll([declareImage('one:v1'), declareImage('two:v1', oldSuccess), declareImage('two:v2')])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '3' })
    expect(postsOf(run)).toEqual([{ operate_all: true }])
  })

  it.concurrent('looks at the whole list before it posts', async () => {
    const images = Array.from({ length: 450 }, (_, index) => declareImage(`app-${index}:v1`))
    const run = await scanAll(images)
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '450' })
    expect(run.emulator.requests.slice(0, 4).map(({ call }) => call)).toEqual([
      'listImages',
      'listImages',
      'listImages',
      'batchScan',
    ])
  })

  it.concurrent('follows its set by identity: scan_status: unscan matches nothing afterwards', async () => {
    const run = await scanAll([declareImage('new:v1'), declareImage('old:v1', oldSuccess)], 'scan_status: unscan')
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(namesOf(run)).toEqual(['new'])
    expect(postsOf(run)).toEqual([{ operate_all: true, scan_status: 'unscan' }])
  })

  it.concurrent('does not follow what appears after the post', async () => {
    const run = await scanAll([
      declareImage('one:v1', { scan: { queueMs: 500 } }),
      declareImage('two:v1', { discoverAfterLooks: 1, scan: { neverFinishes: true } }),
    ])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
  })

  it.concurrent('filters a version without a name on this side', async () => {
    const run = await scanAll(
      [declareImage('one:1.10'), declareImage('one:1.1', { scan: { neverFinishes: true } })],
      'image_version: 1.10',
    )
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(postsOf(run)).toEqual([{ operate_all: true, image_version: '1.10' }])
  })

  it.concurrent('filters a name with a slash on this side', async () => {
    const run = await scanAll(
      [declareImage('team/app:v1'), declareImage('other/app:v1', { scan: { neverFinishes: true } })],
      'image_name: team/app',
    )
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(postsOf(run)).toEqual([{ operate_all: true, image_name: 'team/app' }])
  })

  it.concurrent.each(['v1+b', 'v'.repeat(256)])(
    'posts a version that the listing does not take: %s',
    async (version) => {
      const images = [
        declareImage('app', { image_version: version }),
        declareImage('app:v1', { scan: { neverFinishes: true } }),
      ]
      const run = await scanAll(images, `image_name: app\nimage_version: ${version}`)
      expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
      expect(postsOf(run)).toEqual([{ operate_all: true, image_name: 'app', image_version: version }])
      expect(run.emulator.calls('listImages')[0]?.query).not.toHaveProperty('image_version')
    },
  )

  it.concurrent.each([
    ['one end', 'refuse', 'start_latest_update_time: 2h'],
    ['one end', 'ignore', 'start_latest_update_time: 2h'],
    ['both ends', 'refuse', 'start_latest_update_time: 2h\nend_latest_update_time: 0m'],
    ['both ends', 'ignore', 'start_latest_update_time: 2h\nend_latest_update_time: 0m'],
  ] as const)('takes a window with %s, where HSS would %s half of one', async (_, invalidWindow, filters) => {
    const images = [
      declareImage('fresh:v1', { latest_update_time: Date.now() - 60_000 }),
      declareImage('stale:v1', { latest_update_time: Date.now() - 86_400_000, scan: { neverFinishes: true } }),
    ]
    const world = { images, behaviour: { invalidWindow } }
    const run = await play({ world, with: { operate_all: 'true', filters } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(namesOf(run)).toEqual(['fresh'])
  })

  it.concurrent('takes a window that ends', async () => {
    const images = [
      declareImage('fresh:v1', { latest_update_time: Date.now() - 60_000, scan: { neverFinishes: true } }),
      declareImage('stale:v1', { latest_update_time: Date.now() - 86_400_000 }),
    ]
    const run = await scanAll(images, 'end_latest_update_time: 2h')
    expect(namesOf(run)).toEqual(['stale'])
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent('that nothing matches is an error, and posts nothing', async () => {
    const run = await scanAll([declareImage('one:v1')], 'image_name: two')
    expect(run.outputs['outcome']).toBe('error')
    expect(postsOf(run)).toEqual([])
  })

  it.concurrent('warns once of images that cannot be scanned, and shows them in the report', async () => {
    const run = await scanAll([
      declareImage('one:v1'),
      declareImage('two:v1', { non_scan_reason: 'no agent' }),
      declareImage('three:v1', { non_scan_reason: 'too old' }),
    ])
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log.match(/^::warning::.*$/gm)).toHaveLength(1)
    const statuses = Object.fromEntries(run.report.images.map((image: any) => [image.image_name, image.status]))
    expect(statuses).toEqual({ one: 'success', two: 'unscannable', three: 'unscannable' })
  })

  it.concurrent('is an error when nothing can be scanned', async () => {
    const run = await scanAll([declareImage('two:v1', { non_scan_reason: 'no agent' })])
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('no agent')
  })

  it.concurrent('ends as the worst of its images does', async () => {
    const slow = declareImage('slow:v1', { scan: { neverFinishes: true } })
    const failed = declareImage('failed:v1', { scan: { result: { scan_status: 'failed' } } })
    const inputs = { timeout_minutes: '0.05' }
    const [late, broken] = await Promise.all([
      scanAll([declareImage('one:v1'), slow], '', inputs),
      scanAll([slow, failed], '', inputs),
    ])
    expect(late?.outputs['outcome']).toBe('timed_out')
    expect(broken?.outputs['outcome']).toBe('error')
  })
})
