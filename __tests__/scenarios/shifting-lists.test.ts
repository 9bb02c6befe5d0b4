import { describe, expect, it } from '@jest/globals'
import { declareImage, declareRegistryImage, sample } from '../../emulator/index.ts'
import type { CallName, FaultRule } from '../../emulator/index.ts'
import { countsOf, play } from '../support/scenario.ts'

/** Somebody takes the first row away each time a first page was read. */
const shift = (call: CallName, times: number): FaultRule => ({
  call,
  where: ({ query }) => query['offset'] === '0',
  times,
  fault: { kind: 'shiftList' },
})

describe('findings that change while they are read', () => {
  const severities = [
    ...Array.from({ length: 200 }, () => 'High'),
    'Critical',
    ...Array.from({ length: 250 }, () => 'Low'),
  ]
  const world = {
    images: [declareImage('app:v1', { image_id: 'id', scan: { result: { severity_level: 'High', vul_num: 200 } } })],
    vulnerabilities: severities.map((severity_level, index) => ({
      vul_id: `CVE-2026-${String(index).padStart(4, '0')}`,
      severity_level,
      images: ['id'],
    })),
  }

  it.concurrent('hide nothing: the list is read again', async () => {
    const run = await play({
      world,
      with: { images: 'app:v1', fail_on: 'critical' },
      faults: [shift('listAffected', 1)],
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', critical_count: '1' })
  })

  it.concurrent('for ever explain nothing', async () => {
    const run = await play({
      world,
      with: { images: 'app:v1', fail_on: 'vulnerability>1000', timeout_minutes: '0.1' },
      faults: [shift('listAffected', Infinity)],
    })
    expect(run.outputs['outcome']).toBe('error')
    expect(countsOf(run)).toMatchObject({ vulnerability: 'unknown', critical: 'unknown' })
  })

  it.concurrent('are not missed in the catalogue either', async () => {
    const run = await play({
      world,
      with: { images: 'app:v1', fail_on: 'critical' },
      faults: [shift('listVulnerabilities', 1)],
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', critical_count: '1' })
  })

  it.concurrent('are known although the catalogue counts and scans on while it is read', async () => {
    let time = 1_700_000_000_000
    const change = (body: any) => ({
      ...body,
      data_list: body.data_list.map((row: any) => ({ ...row, scan_time: (time += 1), image_num: time % 1000 })),
    })
    const fault = { kind: 'rewrite', change } as const
    const run = await play({
      world,
      with: { images: 'app:v1', fail_on: 'critical' },
      faults: [{ call: 'listVulnerabilities', times: Infinity, fault }],
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', critical_count: '1', vulnerability_count: '451' })
  })
})

describe('a list of images that changes while it is read', () => {
  const others = Array.from({ length: 399 }, (_, index) => declareImage(`app-${index}:v1`))
  const world = { images: [...others, declareImage('app:v0'), declareImage('app:v1'), declareImage('app:v2')] }

  it.concurrent.each(['app:v1', 'app:v0\napp:v1\napp:v2\na:1\nb:1\nc:1'])('hides nothing: %j', async (images) => {
    const asked = images.split('\n').filter((image) => image.startsWith('app'))
    const run = await play({ world, with: { images: asked.join('\n') }, faults: [shift('listImages', 1)] })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: String(asked.length) })
    expect(run.emulator.calls('listImages').length).toBeGreaterThan(3)
  })

  it.concurrent('for ever is an error, and nothing is posted', async () => {
    const run = await play({ world, with: { images: 'app:v1' }, faults: [shift('listImages', Infinity)] })
    expect(run.outputs).toMatchObject({ outcome: 'error', reason: expect.stringContaining('incomplete') })
    expect(run.emulator.calls('batchScan')).toEqual([])
  })
})

describe('lists of images in a registry', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  const others = Array.from({ length: 450 }, (_, index) => declareRegistryImage(`shop/app-${index}:v1`))
  const web = declareRegistryImage('shop/app:v1', { image_digest: digest, image_id: 'web' })
  const world = {
    registries: [{ registry_name: 'swr', images: [...others, web] }],
    vulnerabilities: Array.from({ length: 450 }, (_, index) => ({
      vul_id: `SA-${String(index).padStart(4, '0')}`,
      image_type: 'registry' as const,
      severity_level: index === 449 ? 'Critical' : 'Medium',
      images: ['web'],
    })),
  }
  const inputs = {
    source: 'registry',
    images: `swr.${sample.region}.myhuaweicloud.com/shop/app:v1@${digest}`,
    fail_on: 'critical',
  }

  it.concurrent.each(['listRegistryImages', 'listImageVulnerabilities', 'listVulnerabilities'] as const)(
    'hide nothing when %s changes once',
    async (call) => {
      const fault = { kind: 'shiftList', calls: 1 } as const
      const where = ({ query }: { readonly query: Readonly<Record<string, string>> }) => query['offset'] === '0'
      const run = await play({ world, with: inputs, faults: [{ call, where, fault }] })
      expect(run.outputs).toMatchObject({ outcome: 'failed', critical_count: '1', image_count: '1' })
    },
  )

  it.concurrent('explain nothing when the findings never hold still', async () => {
    const run = await play({
      world,
      with: { ...inputs, fail_on: 'vulnerability>1000', timeout_minutes: '0.1' },
      faults: [shift('listImageVulnerabilities', Infinity)],
    })
    expect(run.outputs).toMatchObject({ outcome: 'error', vulnerability_count: 'unknown' })
    expect(run.emulator.state.registries.bill.entries).toHaveLength(1)
  })
})
