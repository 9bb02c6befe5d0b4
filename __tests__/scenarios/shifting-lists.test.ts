import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
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
