import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { ImageDeclaration, ScanScript } from '../../emulator/index.ts'
import { imageOf, play, postsOf } from '../support/scenario.ts'
import type { Played, Scenario } from '../support/scenario.ts'

const soon = { timeout_minutes: '0.04' }

/** Scans `app:v1` in a world with these rows; whether it is the image that was built is not what these are about. */
function scanApp(rows: readonly Omit<ImageDeclaration, 'image_name'>[], more: Scenario = {}): Promise<Played> {
  const images = rows.map((row) => declareImage('app:v1', row))
  return play({
    ...more,
    world: { images, ...more.world },
    with: { images: 'app:v1', allow_listed_tags: 'true', ...more.with },
  })
}

const failed = (scan_failed_desc = 'docker_offline'): ScanScript => ({
  result: { scan_status: 'failed', scan_failed_desc },
})
const oldSuccess = { scan_status: 'success', severity_level: 'Security', vul_num: 0 } as const
const oldFailure = { scan_status: 'failed', scan_failed_desc: 'unknown_error' } as const

describe('a success', () => {
  it.concurrent('that stood before the post proves nothing', async () => {
    const run = await scanApp([{ ...oldSuccess, scan: { neverFinishes: true, startDelayMs: 10_000 } }], { with: soon })
    expect(run.outputs).toMatchObject({ outcome: 'timed_out', severity: 'unknown', vulnerability_count: 'unknown' })
  })

  it.concurrent('that still shows its old time after a scan proves nothing', async () => {
    const run = await scanApp([{ ...oldSuccess, scan: { scanTime: 'never' } }], { with: soon })
    expect(run.outputs['outcome']).toBe('timed_out')
    expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'pending', scanned_at: null })
  })

  it.concurrent('without any time proves nothing', async () => {
    const run = await scanApp([{ scan: { result: { latest_scan_time: null } } }], { with: soon })
    expect(run.outputs['outcome']).toBe('timed_out')
  })

  it.concurrent('that is shown for a while before the new one is waited out', async () => {
    const startedAtMs = Date.now()
    const run = await scanApp([{ ...oldSuccess, scan: { startDelayMs: 400 } }])
    expect(run.outputs['outcome']).toBe('passed')
    expect(Date.parse(imageOf(run, 'app:v1').scanned_at)).toBeGreaterThan(startedAtMs)
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('without any other status in between proves the image by its time alone', async () => {
    const run = await scanApp([{ ...oldSuccess, scan: { statuses: [[300, 'success']] } }])
    expect(run.outputs['outcome']).toBe('passed')
  })
})

describe('a failure', () => {
  it.concurrent('that stood before the post does not count while nothing moves', async () => {
    const run = await scanApp([{ ...oldFailure, scan: { ...failed('unknown_error'), startDelayMs: 10_000 } }], {
      with: soon,
    })
    expect(run.outputs['outcome']).toBe('timed_out')
  })

  it.concurrent('that stood before the post is outlived by a success', async () => {
    const run = await scanApp([{ ...oldFailure, scan: { startDelayMs: 300 } }])
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent('that comes again after the row moved is a new one', async () => {
    const run = await scanApp([{ ...oldFailure, scan: { ...failed('unknown_error'), queueMs: 600, scanMs: 600 } }])
    expect(run.outputs).toMatchObject({ outcome: 'error' })
    expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'failed' })
  })

  it.concurrent.each(['failed', 'download_failed', 'image_oversized', 'image_scan_stop'])(
    '%s is an error',
    async (scan_status) => {
      const run = await scanApp([{ scan: { result: { scan_status } } }])
      expect(run.outputs['outcome']).toBe('error')
      expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'failed', reason: expect.stringContaining(scan_status) })
    },
  )

  it.concurrent.each([
    ['failed_to_match_agent', 'container edition'],
    ['docker_root_in_nfs', 'NFS'],
    ['brand_new_reason', 'no documented cause'],
  ])('%s is told in words', async (code, words) => {
    const run = await scanApp([{ scan: failed(code) }])
    expect(imageOf(run, 'app:v1').reason).toContain(code)
    expect(imageOf(run, 'app:v1').reason).toContain(words)
    expect(run.summary).toContain(words)
  })
})

describe('a status', () => {
  it.concurrent.each(['waiting', 'waiting_for_scan', 'pondering', ''])('%j is waited out', async (word) => {
    const run = await scanApp([
      {
        scan: {
          statuses: [
            [0, word],
            [250, 'scanning'],
            [400, 'success'],
          ],
        },
      },
    ])
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent('that nobody documented is shown, and is never a success', async () => {
    const run = await scanApp(
      [{ scan: { statuses: [[0, 'pondering']], result: { scan_status: 'SUCCESS!', latest_scan_time: 4e12 } } }],
      { with: soon },
    )
    expect(run.outputs['outcome']).toBe('timed_out')
    expect(run.log).toContain('SUCCESS!')
    expect(imageOf(run, 'app:v1').reason).toContain('SUCCESS!')
  })

  it.concurrent('of both spellings of the queue is one', async () => {
    const statuses = [
      [0, 'waiting'],
      [600, 'waiting_for_scan'],
      [1200, 'success'],
    ] as const
    const run = await scanApp([{ scan: { statuses } }])
    expect(run.log.match(/app:v1.*->/g)).toHaveLength(2)
  })
})

describe('one image on several hosts', () => {
  const hosts = (...scans: ScanScript[]) => scans.map((scan, index) => ({ host_name: `node-${index + 1}`, scan }))

  it.concurrent('is one image, proven by one new success; the others are not awaited', async () => {
    const run = await scanApp(hosts({ neverFinishes: true }, {}, { neverFinishes: true }))
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(imageOf(run, 'app:v1').host_names.toSorted()).toEqual(['node-1', 'node-2', 'node-3'])
    expect(postsOf(run)[0]?.image_info_list).toHaveLength(1)
  })

  it.concurrent('that failed on one of them is proven by another, with a warning', async () => {
    const run = await scanApp(hosts(failed('docker_offline'), { queueMs: 300 }))
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toMatch(/::warning::.*node-1 \(docker_offline\)/)
    expect(run.summary).toContain('docker_offline')
  })

  it.concurrent('that failed on all of them is an error', async () => {
    const run = await scanApp(hosts(failed('docker_offline'), failed('huge_image')))
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '1' })
  })

  it.concurrent('that failed on one is waited for on the other', async () => {
    const run = await scanApp(hosts(failed('docker_offline'), { neverFinishes: true }), { with: soon })
    expect(run.outputs['outcome']).toBe('timed_out')
  })
})

describe('a row that leaves', () => {
  it.concurrent('for two looks is waited for', async () => {
    const run = await scanApp([{ scan: { queueMs: 600, changes: [{ atMs: 50, goneForLooks: 2 }] } }])
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent('for three looks is an error', async () => {
    const run = await scanApp([{ scan: { queueMs: 5000, changes: [{ atMs: 50, gone: true }] } }])
    expect(run.outputs['outcome']).toBe('error')
    expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'error', reason: expect.stringContaining('three polls') })
    expect(run.durationMs).toBeLessThan(4000)
  })

  it.concurrent('after its success takes nothing back', async () => {
    const run = await scanApp([{ scan: { changes: [{ atMs: 300, gone: true }] } }, { host_name: 'node-2', scan: {} }])
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent('leaves the image to its other hosts', async () => {
    const run = await scanApp([
      { scan: { neverFinishes: true, changes: [{ atMs: 50, gone: true }] } },
      { host_name: 'node-2', scan: { queueMs: 900 } },
    ])
    expect(run.outputs['outcome']).toBe('passed')
  })
})

describe('a row that HSS cannot scan', () => {
  it.concurrent('is out, and with no other the image ends at once, in the words of HSS', async () => {
    const run = await scanApp([{ non_scan_reason: 'the host is not in the container edition' }])
    expect(run.outputs['outcome']).toBe('error')
    expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'unscannable' })
    expect(imageOf(run, 'app:v1').reason).toContain('the host is not in the container edition')
    expect(postsOf(run)).toEqual([])
  })

  it.concurrent('gets its reason while the scan is awaited', async () => {
    const run = await scanApp([
      { scan: { neverFinishes: true, changes: [{ atMs: 150, set: { non_scan_reason: 'agent gone' } }] } },
    ])
    expect(run.outputs['outcome']).toBe('error')
    expect(imageOf(run, 'app:v1')).toMatchObject({
      status: 'unscannable',
      reason: expect.stringContaining('agent gone'),
    })
  })

  it.concurrent('leaves the image to its other hosts', async () => {
    const run = await scanApp([{ non_scan_reason: 'no' }, { host_name: 'node-2' }])
    expect(run.outputs['outcome']).toBe('passed')
  })
})

describe('an image without a digest', () => {
  it.concurrent('goes by its image_id', async () => {
    const run = await scanApp([{ image_digest: null }])
    expect(run.outputs['outcome']).toBe('passed')
    expect(imageOf(run, 'app:v1').image_digest).toBeNull()
    expect(Object.keys(postsOf(run)[0]?.image_info_list[0] ?? {}).toSorted()).toEqual([
      'image_id',
      'image_name',
      'image_version',
    ])
  })

  it.concurrent('may gain one under the same id', async () => {
    const digest = `sha256:${'ab'.repeat(32)}`
    const run = await scanApp([
      { image_digest: null, scan: { queueMs: 300, changes: [{ atMs: 100, set: { image_digest: digest } }] } },
    ])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(imageOf(run, 'app:v1').image_digest).toBe(digest)
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('and without an id is an error', async () => {
    const run = await scanApp([{ image_digest: null, image_id: null }])
    expect(run.outputs['outcome']).toBe('error')
    expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'error' })
  })
})
