import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage } from '../../emulator/index.ts'
import { startMs } from './client.ts'
import { openRegistryBench, swr, web } from './registry-client.ts'
import type { RegistryBench } from './registry-client.ts'

const registries = [swr([web({ image_digest: 'sha256:a' })])]
const vulnerabilities = [
  { vul_id: 'SA-1', image_type: 'registry', severity_level: 'Critical', images: ['web-1'] },
  { vul_id: 'SA-2', image_type: 'registry', severity_level: 'Low', images: ['web-1'] },
]
const scanAll = async (bench: RegistryBench): Promise<unknown> => bench.scan(await bench.rows())

describe('ListImageScanTask', () => {
  const tasks = async (bench: RegistryBench, query: string): Promise<Record<string, unknown>[]> =>
    (await bench.hss(`/image/tasks?${query}`)).json.data_list

  it('shows how far scans are, and what failed', async () => {
    const failed = { result: { scan_status: 'failed', scan_failed_code: 'database_error' }, scanMs: 200 }
    const images = [web(), declareRegistryImage('a/b:v1', { id: '9007199254740993', scan: failed })]
    const bench = await openRegistryBench({ registries: [swr(images)], vulnerabilities })
    await scanAll(bench)
    bench.clock.nowMs += 100
    const running = { task_status: 50, task_type: 'manual', is_all: false, total_num: 2, success_num: 1, failed_num: 0 }
    expect(await tasks(bench, 'type=image_scan')).toMatchObject([running])
    expect(await tasks(bench, 'type=image_scan&task_status=finished')).toEqual([])
    bench.clock.nowMs += 1000
    const { text, json } = await bench.hss('/image/tasks?type=image_scan&task_type=manual&global_image_type=registry')
    const task = json.data_list[0]
    expect(task).toMatchObject({
      task_status: 100,
      begin_time: startMs,
      end_time: startMs + 250,
      failed_num: 1,
      risky_num: 1,
    })
    expect(text).toContain('"failed_images":[{"id":9007199254740993,"registry_id":"r-1"')
    expect(task.failed_images[0].failed_reason).toBe('database_error')
    const window = `create_time=${task.begin_time}&end_time=${task.end_time}`
    expect(await tasks(bench, `type=image_scan&${window}&task_id=${task.task_id}`)).toHaveLength(1)
    expect(await tasks(bench, `type=image_scan&create_time=${startMs + 1}`)).toEqual([])
    expect(await tasks(bench, 'type=image_scan&scan_scope=983040')).toEqual([])
  })

  it('shows syncs, those that failed too', async () => {
    const bench = await openRegistryBench({ registries: [swr([web()], { sync: [{}, { failedReason: 'no agency' }] })] })
    await bench.sync()
    expect(await tasks(bench, 'type=image_sync&task_status=scanning')).toMatchObject([{ task_type: 'manualSync' }])
    bench.clock.nowMs += 1000
    await bench.sync()
    bench.clock.nowMs += 1000
    expect(await tasks(bench, 'type=image_sync&task_type=manualSync')).toMatchObject([
      { task_status: 100, end_time: startMs + 1000, success_num: 1 },
      { task_status: -3, failed_reason: 'no agency', failed_images: [{ registry_id: 'r-1', registry_name: 'swr' }] },
    ])
  })

  it.each([
    '',
    'type=scan',
    'type=image_scan&task_status=done',
    'type=image_scan&limit=5',
    'type=image_scan&image_id=a',
  ])('refuses "%s"', async (query) => {
    const bench = await openRegistryBench({ registries })
    expect((await bench.hss(`/image/tasks?${query}`)).json.error_code).toBe('HSS.0001')
  })
})

describe('ShowImagePayPerScanStatistics', () => {
  it('counts what was billed', async () => {
    const bench = await openRegistryBench({ registries, vulnerabilities })
    await scanAll(bench)
    bench.clock.nowMs += 100
    expect((await bench.hss('/image/pay-per-scan/statistics')).json).toEqual({
      repository_scan_num: 1,
      cicd_scan_num: 0,
      free_quota_num: 9,
      already_given: true,
      image_free_quota: 10,
      high_risk: { local: 0, registry: 1, cicd: 0 },
      has_risk: { local: 0, registry: 1, cicd: 0 },
      total: { local: 0, registry: 1, cicd: 0 },
      unscan: { local: 0, registry: 0, cicd: 0 },
    })
  })
})
