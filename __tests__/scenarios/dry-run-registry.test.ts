import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, sample, type Emulator, type World } from '../../emulator/index.ts'
import { play, type Played } from '../support/scenario.ts'

const host = `swr.${sample.region}.myhuaweicloud.com`
const scannedAtMs = Date.UTC(2026, 9, 1, 8)
const digest = `sha256:${'a'.repeat(64)}`

function worldOf(more: Partial<Parameters<typeof declareRegistryImage>[1]> = {}): World {
  return {
    registries: [
      {
        registry_name: 'swr',
        images: [
          declareRegistryImage('shop/web:1', {
            id: '9007199254740993',
            image_id: 'id-web',
            image_digest: digest,
            scan_status: 'success',
            latest_scan_time: scannedAtMs,
            ...more,
          }),
        ],
      },
    ],
    vulnerabilities: [{ vul_id: 'SA-1', image_type: 'registry', severity_level: 'High', images: ['id-web'] }],
  }
}

const inputs = { dry_run: 'true', source: 'registry', images: `${host}/shop/web:1` }

function checksOf({ report }: Played): Record<string, string> {
  return Object.fromEntries(report.checks.map(({ check, result }: Record<string, string>) => [check, result]))
}

function expectNoWrites({ emulator }: Played): void {
  expect(emulator.calls('syncImages')).toEqual([])
  expect(emulator.calls('scanRegistryImages')).toEqual([])
  expect(emulator.calls('batchScan')).toEqual([])
  expect(emulator.state.registries.bill.entries).toEqual([])
}

describe('a dry run of images in registries', () => {
  it('is green, synchronizes and posts nothing, and shows the request with its ids digit for digit', async () => {
    const played = await play({ world: worldOf(), with: inputs })
    expect(played).toMatchObject({ exitCode: 0, errorLog: '' })
    expect(played.outputs).toMatchObject({ outcome: 'dry_run', image_count: '1', high_count: 'unknown' })
    expectNoWrites(played)
    expect(checksOf(played)).toMatchObject({
      image_digest: 'seen',
      latest_scan_time: 'seen',
      details_answer: 'seen',
      details_explain: 'seen',
      latest_sync_time: 'not_seen',
    })
    expect(played.summary).toContain('/image/image-scan/tasks?global_image_type=registry')
    expect(played.summary).toContain('9007199254740993')
    expect(played.summary).toMatch(/`ListImageVulnerabilities` .* ✅&nbsp;granted/)
    expect(played.summary).toMatch(/`ListImageApps` .* ✅&nbsp;granted/)
    expect(played.summary).toMatch(/`CreateImageSynchronizeTask` .* ➖&nbsp;not tried/)
    expect(played.log).toMatch(/::notice::.*A scan synchronizes the registry first/)
  })

  it('says in Chinese what it says in English', async () => {
    const played = await play({ world: worldOf(), with: { ...inputs, language: 'zh-CN' } })
    expect(played.outputs['reason']).toContain('dry_run：找到 1 个镜像')
    expect(played.log).toContain('扫描会先同步镜像仓库')
    expect(played.report.checks[0].detail).toContain('与文档一致')
  })

  it('warns of an image that a scan would not post', async () => {
    const played = await play({ world: worldOf({ is_multiple_arch: true }), with: inputs })
    expect(played.outputs).toMatchObject({ outcome: 'dry_run' })
    expect(played.log).toMatch(/::warning::.*would not post 1 image/)
    expectNoWrites(played)
  })

  it('looks at all images, of any wait', async () => {
    const played = await play({
      world: worldOf(),
      with: { ...inputs, images: '', operate_all: 'true', wait: 'false', filters: 'namespace: shop' },
    })
    expect(played.outputs).toMatchObject({ outcome: 'dry_run', image_count: '1' })
    expectNoWrites(played)
  })

  it.each([
    [true, 'seen'],
    [false, 'contradicted'],
  ])('sees in two looks whether a synchronization touches rows that did not change: %s', async (touches, result) => {
    const world = worldOf()
    const [registry] = world.registries ?? []
    const images = [...(registry?.images ?? []), declareRegistryImage('shop/other:1', { image_id: 'id-other' })]
    let emulator: Emulator | undefined
    const synchronize = () => {
      const place = { registry_name: 'swr', namespace: 'shop', image_name: 'other', image_version: '1' }
      emulator?.state.registries.push(place, { image_digest: `sha256:${'b'.repeat(64)}` })
      const { syncs, all } = emulator!.state.registries
      syncs.begin(all[0]!, 'autoSync', Date.now(), { takesMs: 0 })
    }
    const played = await play({
      world: {
        ...world,
        registries: [{ ...registry!, images, sync: { takesMs: 0 } }],
        behaviour: { syncTouchesUnchanged: touches },
      },
      // While the findings are read, somebody pushes another image, and HSS synchronizes on its own.
      faults: [{ call: 'listImageVulnerabilities', fault: { kind: 'then', act: synchronize } }],
      with(started) {
        emulator = started
        return inputs
      },
    })
    expect(played.report.checks).toContainEqual(expect.objectContaining({ check: 'latest_sync_time', result }))
    expectNoWrites(played)
  })
})
