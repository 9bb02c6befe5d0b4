import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, sample } from '../../emulator/index.ts'
import type { Emulator, World } from '../../emulator/index.ts'
import { play } from '../support/scenario.ts'

const host = `swr.${sample.region}.myhuaweicloud.com`
const digest = `sha256:${'a'.repeat(64)}`
const reference = `${host}/shop/frontend/web:v1@${digest}`

const worldOf = (more: Omit<Parameters<typeof declareRegistryImage>[1] & object, 'image_name'> = {}): World => ({
  registries: [
    {
      registry_name: 'swr',
      images: [
        declareRegistryImage('shop/frontend/web:v1', {
          id: '9007199254740993',
          image_id: 'web-1',
          image_digest: digest,
          ...more,
        }),
      ],
    },
  ],
  vulnerabilities: [{ vul_id: 'SA-1', image_type: 'registry', severity_level: 'Medium', images: ['web-1'] }],
})
const billOf = ({ state }: Emulator) => state.registries.bill.entries.map(({ image }) => image)
const inputs = { source: 'registry', images: reference }

describe('source: registry', () => {
  it('proves a pushed image by its digest, billed once', async () => {
    const step = await play({ world: worldOf(), with: inputs })
    expect([step.exitCode, step.outputs['outcome'], step.outputs['medium_count']]).toEqual([0, 'passed', '1'])
    expect(billOf(step.emulator)).toEqual(['swr shop/frontend/web:v1'])
    expect(step.emulator.calls('scanRegistryImages')[0]?.body).toContain('"id":9007199254740993,')
    expect(step.emulator.calls('batchScan')).toEqual([])
    expect(step.emulator.state.registries.bill.allImagePosts).toBe(0)
  })

  it('finds what only a synchronization shows', async () => {
    const step = await play({
      world: worldOf({ synced: false }),
      with: { ...inputs, discovery_timeout_minutes: '0.2' },
    })
    expect([step.exitCode, step.outputs['outcome']]).toEqual([0, 'passed'])
    expect(step.emulator.calls('syncImages')).toHaveLength(1)
    expect(billOf(step.emulator)).toHaveLength(1)
  })

  it('asks for no scan of a multi-architecture image, in the words of the language', async () => {
    const step = await play({ world: worldOf({ is_multiple_arch: true }), with: { ...inputs, language: 'zh-CN' } })
    expect([step.exitCode, step.outputs['outcome']]).toEqual([1, 'error'])
    expect(step.outputs['reason']).toContain('HSS 不支持扫描多架构镜像')
    expect(step.emulator.calls('scanRegistryImages')).toEqual([])
  })

  it('judges by the number of malicious files when their names cannot be read', async () => {
    const step = await play({
      world: worldOf({ malware: [{ file_name: 'cmd.jsp' }] }),
      faults: [{ call: 'listImageMalware', times: Infinity, fault: { kind: 'wrongShape' } }],
      with: inputs,
    })
    expect(step.outputs).toMatchObject({ outcome: 'failed', malicious_file_count: '1', medium_count: '1' })
    expect(step.report.images[0]).toMatchObject({ status: 'success', malicious_files: null })
  })

  it('says what a failed scan means', async () => {
    const scan = { result: { scan_status: 'failed', scan_failed_code: 'swr_authentication_error' } }
    const step = await play({ world: worldOf({ scan }), with: inputs })
    expect([step.exitCode, step.outputs['outcome']]).toEqual([1, 'error'])
    expect(step.outputs['reason']).toContain('HSS is not authorized to access SWR')
    expect(billOf(step.emulator)).toEqual([])
  })
})
