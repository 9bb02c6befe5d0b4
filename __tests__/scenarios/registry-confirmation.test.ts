import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, type Emulator, type RegistryImagePatch } from '../../emulator/index.ts'
import { billOf, countCalls, digestA, digestB, host, scanWeb, web } from '../support/registry-scenario.ts'
import { imageOf, type Played } from '../support/scenario.ts'

/** Scans one image whose row changes so, once its findings were read. */
async function scanAndChange(set: RegistryImagePatch, inputs: Record<string, string> = {}): Promise<Played> {
  let emulator: Emulator | undefined
  const act = () => emulator?.state.registries.change({ image_version: 'v1' }, { set })
  return scanWeb(
    `:v1@${digestA}`,
    [web('v1')],
    inputs,
    {},
    {
      onLog: (_, running) => {
        emulator = running.emulator
      },
      faults: [{ call: 'listImageVulnerabilities', fault: { kind: 'then', act } }],
    },
  )
}

describe('the listing after the findings', () => {
  it.concurrent('shows another digest: an error', async () => {
    const run = await scanAndChange({ image_digest: digestB })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain(`HSS now lists ${digestB} instead of the image that was scanned`)
    expect(run.summary).not.toContain('on its host')
    expect(imageOf(run, `${host}/shop/web:v1@${digestA}`)).toMatchObject({ status: 'error' })
  })

  it.concurrent('shows another scan: the findings are read again', async () => {
    const laterMs = Date.now() + 3_600_000
    const run = await scanAndChange({ latest_scan_time: laterMs })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.report.images[0].scanned_at).toBe(new Date(laterMs).toISOString())
    expect(run.log).toContain('Reading them again')
    expect(countCalls(run, 'listImageVulnerabilities')).toBe(4)
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent.each<[string, RegistryImagePatch, string]>([
    ['malicious files', { malicious_file_num: 1 }, 'malicious_file'],
    ['unsafe settings', { unsafe_setting_num: 2 }, 'unsafe_setting'],
    ['a rating', { severity_level: 'High', vul_num: 2 }, 'high'],
    ['vulnerabilities', { severity_level: 'Low', vul_num: 2 }, 'vulnerability'],
  ])('shows %s under the same scan time: they count', async (_, set, failOn) => {
    const run = await scanAndChange(set, { fail_on: failOn, timeout_minutes: '0.05' })
    expect(run.outputs['outcome']).toBe('failed')
    expect(run.log).toContain('Reading them again')
  })

  it.concurrent('shows a scan that goes on: what was read of the last one does not explain the image', async () => {
    const run = await scanAndChange({ scan_status: 'scanning' }, { fail_on: 'never', timeout_minutes: '0.05' })
    expect(run.outputs).toMatchObject({ vulnerability_count: 'unknown', attestations: '[]' })
    expect(run.summary).toContain('verify that the findings belong')
  })

  it.concurrent('shows a later scan that goes on with more to count: that counts', async () => {
    const set = { scan_status: 'scanning', latest_scan_time: Date.now() + 3_600_000, malicious_file_num: 2 }
    const run = await scanAndChange(set, { timeout_minutes: '0.05' })
    expect(run.outputs).toMatchObject({ outcome: 'failed', malicious_file_count: '2' })
  })

  it.concurrent('must come: without it nothing shows that the digest is still the same', async () => {
    let isRead = false
    const down = { kind: 'answer', status: 503, body: {} } as const
    const run = await scanWeb(
      `:v1@${digestA}`,
      [web('v1')],
      { timeout_minutes: '0.05' },
      {},
      {
        faults: [
          { call: 'listImageVulnerabilities', fault: { kind: 'then', act: () => void (isRead = true) } },
          { call: 'listRegistryImages', where: () => isRead, times: Infinity, fault: down },
        ],
      },
    )
    expect(run.outputs['outcome']).toBe('error')
    expect(imageOf(run, `${host}/shop/web:v1@${digestA}`).reason).toContain('verify that the findings belong')
  })

  it.concurrent('comes while another image is awaited, so that its results stand at the deadline', async () => {
    const stuck = declareRegistryImage('shop/stuck:v1', { image_digest: digestB, scan: { neverFinishes: true } })
    const images = `${host}/shop/web@${digestA}\n${host}/shop/stuck@${digestB}`
    const run = await scanWeb('', [web('v1'), stuck], { images, timeout_minutes: '0.1' })
    expect(run.outputs).toMatchObject({ outcome: 'timed_out', vulnerability_count: '0', critical_count: '0' })
    expect(JSON.parse(run.outputs['attestations'] ?? '')).toMatchObject([{ subject_digest: digestA }])
    expect(run.outputs['sarif_files']).not.toBe('[]')
    expect(billOf(run)).toHaveLength(1)
  })
})
