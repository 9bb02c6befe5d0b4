import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { ImageDeclaration, ImageFields, World } from '../../emulator/index.ts'
import { inTurn, openBench, startMs } from './client.ts'
import type { Bench } from './client.ts'

const vulnerabilities = [
  { vul_id: 'CVE-1', severity_level: 'Medium', images: ['id-1'] },
  { vul_id: 'CVE-2', severity_level: 'Critical', images: ['id-1', 'id-2'], handledIn: ['id-1'] },
]
const app = (more: Omit<ImageDeclaration, 'image_name'> = {}): ImageDeclaration =>
  declareImage('app:v1', { image_id: 'id-1', ...more })
const scanApp = { image_info_list: [{ image_name: 'app', image_version: 'v1' }] }

/** Posts at once, then says what is shown at the offsets: one look each. */
async function watch(
  bench: Bench,
  names: readonly (keyof ImageFields)[],
  offsetsMs: readonly number[],
): Promise<unknown[][][]> {
  expect((await bench.post(scanApp)).status).toBe(200)
  const postedAtMs = bench.clock.nowMs
  return inTurn(offsetsMs, async (offsetMs) => {
    bench.clock.nowMs = postedAtMs + offsetMs
    return (await bench.list()).map((row) => names.map((name) => row[name]))
  })
}

async function watchOne(world: World, name: keyof ImageFields, offsetsMs: readonly number[]): Promise<unknown[]> {
  const bench = await openBench({ vulnerabilities, ...world })
  return (await watch(bench, [name], offsetsMs)).map((rows) => rows[0]?.[0])
}

describe('a scan', () => {
  it('goes from the old status through queue and scan to a new result', async () => {
    const images = [
      app({ scan_status: 'success', latest_scan_time: 1000, scan: { startDelayMs: 10, queueMs: 20, scanMs: 30 } }),
    ]
    const bench = await openBench({ images, vulnerabilities })
    const names = ['scan_status', 'latest_scan_time', 'vul_num', 'severity_level'] as const
    expect(await watch(bench, names, [9, 10, 29, 30, 59, 60])).toEqual([
      [['success', 1000, 2, 'High']],
      [['waiting_for_scan', 1000, 2, 'High']],
      [['waiting_for_scan', 1000, 2, 'High']],
      [['scanning', 1000, 2, 'High']],
      [['scanning', 1000, 2, 'High']],
      [['success', startMs + 60, 2, 'High']],
    ])
  })

  it('gives a clean image the rating Security', async () => {
    expect(await watchOne({ images: [app({ image_id: 'clean' })] }, 'severity_level', [0, 100])).toEqual([
      '',
      'Security',
    ])
  })

  it('can fail with a reason and leaves the scan time alone', async () => {
    const scan = { result: { scan_status: 'failed', scan_failed_desc: 'huge_image' } }
    const bench = await openBench({ images: [app({ scan_status: 'success', latest_scan_time: 1000, scan })] })
    expect(await watch(bench, ['scan_status', 'scan_failed_desc', 'latest_scan_time'], [50, 100])).toEqual([
      [['scanning', '', 1000]],
      [['failed', 'huge_image', 1000]],
    ])
  })

  it('can move the scan time at a failure, and not at a success', async () => {
    const failed = { scanTime: 'always', result: { scan_status: 'failed' } } as const
    expect(await watchOne({ images: [app({ scan: failed })] }, 'latest_scan_time', [99, 100])).toEqual([
      0,
      startMs + 100,
    ])
    const stale = { scan_status: 'success', latest_scan_time: 1000, scan: { scanTime: 'never' } } as const
    expect(await watchOne({ images: [app(stale)] }, 'latest_scan_time', [99, 100])).toEqual([1000, 1000])
  })

  it('can take any word, at any time, documented or not', async () => {
    const scan = {
      statuses: [
        [5, 'waiting'],
        [10, 'pondering'],
        [20, 'image_scan_stop'],
      ],
    } as const
    expect(await watchOne({ images: [app({ scan })] }, 'scan_status', [4, 5, 10, 20])).toEqual([
      'unscan',
      'waiting',
      'pondering',
      'image_scan_stop',
    ])
  })

  it('can never finish', async () => {
    expect(await watchOne({ images: [app({ scan: { neverFinishes: true } })] }, 'scan_status', [50, 1e9])).toEqual([
      'scanning',
      'scanning',
    ])
    const scan = { neverFinishes: true, statuses: [[0, 'waiting']] } as const
    expect(await watchOne({ images: [app({ scan })] }, 'scan_status', [0, 1e9])).toEqual(['waiting', 'waiting'])
  })

  it('that never finishes has no result', async () => {
    const images = [app({ scan: { neverFinishes: true, result: { vul_num: 7 } } })]
    expect(await watchOne({ images }, 'vul_num', [1e9])).toEqual([0])
  })

  it('can differ for each post, and the last script repeats', async () => {
    const scan = [{ ignored: true }, { result: { scan_status: 'failed' } }, { result: { vul_num: 7 } }]
    const bench = await openBench({ images: [app({ scan })] })
    const rounds = [
      await watch(bench, ['scan_status'], [100]),
      await watch(bench, ['scan_status'], [100]),
      await watch(bench, ['scan_status', 'vul_num'], [100]),
    ]
    expect(rounds).toEqual([[[['unscan']]], [[['failed']]], [[['success', 7]]]])
    bench.clock.nowMs += 1
    expect(await watch(bench, ['latest_scan_time'], [100])).toEqual([[[bench.clock.nowMs]]])
  })

  it('is not begun again by a second post unless the world says so', async () => {
    const scan = { queueMs: 100, scanMs: 100 }
    const times = async (world: World): Promise<unknown> => {
      const bench = await openBench({ images: [app({ scan })], ...world })
      await bench.post(scanApp)
      bench.clock.nowMs += 150
      await bench.post(scanApp)
      bench.clock.nowMs += 1000
      return (await bench.list())[0]?.latest_scan_time
    }
    expect(await times({})).toBe(startMs + 200)
    expect(await times({ behaviour: { rescan: 'restart' } })).toBe(startMs + 350)
  })

  it('passes by rows that cannot be scanned, rows of other images and rows not yet known', async () => {
    const images = [
      app({ non_scan_reason: 'not supported' }),
      declareImage('app:v2'),
      declareImage('app:v1', { host_name: 'late', discoverAfterMs: 1 }),
    ]
    const bench = await openBench({ images })
    expect(await watch(bench, ['scan_status'], [100])).toEqual([[['unscan'], ['unscan'], ['unscan']]])
  })

  it('happens on every host of the image', async () => {
    const bench = await openBench({
      images: [app(), app({ host_name: 'node-2', scan: { result: { scan_status: 'failed' } } })],
    })
    expect(await watch(bench, ['host_name', 'scan_status'], [100])).toEqual([
      [
        ['node-1', 'success'],
        ['node-2', 'failed'],
      ],
    ])
  })

  it('uses the waiting word of the world or the script', async () => {
    expect(await watchOne({ images: [app()], behaviour: { waitingWord: 'waiting' } }, 'scan_status', [0])).toEqual([
      'waiting',
    ])
    expect(await watchOne({ images: [app({ scan: { waitingWord: 'queued' } })] }, 'scan_status', [0])).toEqual([
      'queued',
    ])
    expect(await watchOne({ images: [app()], defaultScan: { queueMs: 0 } }, 'scan_status', [0])).toEqual(['scanning'])
  })
})

describe('while a scan runs', () => {
  it('a tag can move and a row gain a digest or a reason', async () => {
    const scan = {
      changes: [
        { atMs: 60, set: { image_digest: 'sha256:new' } },
        { atMs: 70, set: { non_scan_reason: 'too large' } },
      ],
    }
    const bench = await openBench({ images: [app({ image_digest: null, scan })] })
    expect(await watch(bench, ['image_digest', 'non_scan_reason'], [59, 60, 70])).toEqual([
      [[undefined, '']],
      [['sha256:new', '']],
      [['sha256:new', 'too large']],
    ])
  })

  it('a row can vanish for ever, or come back', async () => {
    const scan = {
      changes: [
        { atMs: 10, gone: true },
        { atMs: 20, gone: false },
        { atMs: 30, gone: true },
      ],
    }
    const bench = await openBench({ images: [app({ scan })] })
    expect((await watch(bench, ['image_name'], [9, 10, 20, 30, 1e9])).map((rows) => rows.length)).toEqual([
      1, 0, 1, 0, 0,
    ])
  })

  it('a row can vanish for a number of looks that would show it', async () => {
    const scan = { changes: [{ atMs: 0, goneForLooks: 2 }] }
    const bench = await openBench({ images: [app({ scan })] })
    await bench.post(scanApp)
    const count = async (query?: string): Promise<number> => (await bench.list(query)).length
    expect([
      await count(),
      await count('image_name=other'),
      await count('offset=10'),
      await count(),
      await count(),
    ]).toEqual([0, 0, 0, 0, 1])
  })

  it('a row of another host or another digest can appear', async () => {
    const scan = {
      changes: [
        { atMs: 10, spawn: { host_name: 'node-2' } },
        { atMs: 20, spawn: { image_digest: 'sha256:other', scan: { scanMs: 0 } } },
      ],
    }
    const bench = await openBench({ images: [app({ scan })], vulnerabilities })
    const seen = await watch(bench, ['host_name', 'image_digest', 'scan_status'], [9, 10, 20])
    expect(seen.map((rows) => rows.length)).toEqual([1, 2, 3])
    const [first, host, moved] = await bench.list()
    expect(host).toMatchObject({
      image_id: 'id-1',
      image_digest: first?.image_digest,
      host_name: 'node-2',
      scan_status: 'unscan',
    })
    expect(host?.agent_id).not.toBe(first?.agent_id)
    expect(moved).toMatchObject({ image_name: 'app', image_digest: 'sha256:other', host_name: 'node-1' })
    expect(moved?.image_id).not.toBe('id-1')
    await bench.post({ image_info_list: [{ image_digest: 'sha256:other' }] })
    bench.clock.nowMs += 50
    expect((await bench.list())[2]?.scan_status).toBe('success')
  })
})

describe('a world', () => {
  it('discovers images late, by time or by looks', async () => {
    const bench = await openBench({
      images: [declareImage('late', { discoverAfterMs: 50 }), declareImage('seldom', { discoverAfterLooks: 2 })],
    })
    const names = async (): Promise<unknown[]> => (await bench.list()).map((row) => row.image_name)
    expect([await names(), await names(), await names()]).toEqual([[], [], ['seldom']])
    bench.clock.nowMs += 50
    expect(await names()).toEqual(['late', 'seldom'])
  })

  it('changes by itself and when a test changes it', async () => {
    const bench = await openBench({ images: [app({ changes: [{ atMs: 5, set: { scan_status: 'scanning' } }] })] })
    bench.clock.nowMs += 5
    expect((await bench.list())[0]?.scan_status).toBe('scanning')
    bench.emulator.state.change({ image_name: 'app' }, { set: { scan_status: 'success', latest_scan_time: null } })
    expect((await bench.list())[0]).toMatchObject({ scan_status: 'success' })
    expect((await bench.list())[0]).not.toHaveProperty('latest_scan_time')
    bench.emulator.state.change({ image_name: 'app' }, { gone: true })
    expect(await bench.list()).toEqual([])
    expect(() => bench.emulator.state.change({ image_name: 'typo' }, { gone: true })).toThrow('no row shows')
  })
})
