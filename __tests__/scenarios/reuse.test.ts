import { describe, expect, it } from '@jest/globals'
import { declareImage, declareRegistryImage, sample } from '../../emulator/index.ts'
import type { ImageDeclaration, World } from '../../emulator/index.ts'
import { imageOf, play, postsOf } from '../support/scenario.ts'
import type { Played, Scenario } from '../support/scenario.ts'

const digest = `sha256:${'a'.repeat(64)}`
const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000
const scanned = (minutes: number, more: Omit<ImageDeclaration, 'image_name'> = {}): ImageDeclaration =>
  declareImage(`app:v1@${digest}`, {
    image_id: 'id-a',
    scan_status: 'success',
    severity_level: 'Security',
    vul_num: 0,
    latest_scan_time: minutesAgo(minutes),
    ...more,
  })

const scan = (
  rows: readonly ImageDeclaration[],
  inputs: Record<string, string> = {},
  more: Scenario = {},
): Promise<Played> =>
  play({ world: { images: rows }, with: { images: `app:v1@${digest}`, reuse_within: '1h', ...inputs }, ...more })

describe('reuse_within', () => {
  it.concurrent('counts a recent result as it is, posts nothing, and says so once', async () => {
    const row = scanned(30)
    const run = await scan([row])
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: '0' })
    expect(run.outputs['reason']).toContain('passed: 0 images scanned, 1 recent result reused')
    expect(run.summary).not.toContain('1 image scanned')
    expect(postsOf(run)).toEqual([])
    expect(imageOf(run, `app:v1@${digest}`)).toMatchObject({
      status: 'success',
      reused: true,
      scanned_at: new Date(row.latest_scan_time ?? 0).toISOString(),
    })
    expect(run.log.match(/^::notice::.*reuse_within.*app:v1.*$/gm)).toHaveLength(1)
  })

  it.concurrent('judges the findings of that result', async () => {
    const world: World = {
      images: [scanned(30, { severity_level: 'High', vul_num: 1 })],
      vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'High', images: ['id-a'] }],
    }
    const run = await scan([], {}, { world })
    expect(run.outputs).toMatchObject({ outcome: 'failed', high_count: '1' })
    expect(postsOf(run)).toEqual([])
  })

  it.concurrent.each([
    ['the id', JSON.stringify([{ image_id: 'id-a' }])],
    ['a bare digest', digest],
    ['a build', JSON.stringify({ 'containerimage.digest': digest, 'image.name': 'app:v1' })],
    ['a tag beside the digest', `app:v1\napp@${digest}`],
  ])('is for what is asked by %s', async (_, images) => {
    const run = await scan([scanned(30)], { images })
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toEqual([])
  })

  it.concurrent('is not for a tag', async () => {
    const run = await scan([scanned(30)], { images: 'app:v1', allow_listed_tags: 'true' })
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toHaveLength(1)
    expect(run.report.images[0].reused).toBe(false)
  })

  it.concurrent.each<[string, readonly ImageDeclaration[]]>([
    ['older than that', [scanned(61)]],
    ['no success', [scanned(30, { scan_status: 'failed', scan_failed_desc: 'huge_image' })]],
    ['outdone by a failure elsewhere', [scanned(30), scanned(10, { host_name: 'node-2', scan_status: 'failed' })]],
    ['without a time', [scanned(30, { latest_scan_time: null })]],
  ])('scans what is %s', async (_, rows) => {
    const run = await scan(rows)
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('trusts no time from the future', async () => {
    const run = await scan([scanned(-60)], { timeout_minutes: '0.03' })
    expect(run.outputs['outcome']).toBe('timed_out')
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('counts where an older failure is elsewhere', async () => {
    const run = await scan([scanned(30), scanned(50, { host_name: 'node-2', scan_status: 'failed' })])
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toEqual([])
  })
})

describe('reuse_within in a registry', () => {
  const host = `swr.${sample.region}.myhuaweicloud.com`
  const world = (): World => ({
    registries: [
      {
        registry_name: 'swr',
        images: [
          declareRegistryImage('shop/web:v1', {
            image_digest: digest,
            scan_status: 'success',
            severity_level: 'Security',
            latest_scan_time: minutesAgo(30),
          }),
        ],
      },
    ],
  })
  const inputs = { source: 'registry', images: `${host}/shop/web:v1@${digest}` }

  it.concurrent('bills nothing for a recent result', async () => {
    const run = await scan([], { ...inputs, fail_on: 'high' }, { world: world() })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.report.images[0].reused).toBe(true)
    expect(run.emulator.state.registries.bill.entries).toEqual([])
  })

  it.concurrent.each(['high, malicious_file', 'unsafe_setting'])('reuses nothing for %s', async (fail_on) => {
    const run = await scan([], { ...inputs, fail_on }, { world: world() })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.emulator.state.registries.bill.entries).toHaveLength(1)
  })
})
