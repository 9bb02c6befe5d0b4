import { describe, expect, it } from '@jest/globals'
import { declareImage, type FaultRule, type World } from '../../emulator/index.ts'
import { countsOf, imageOf, play, type Scenario } from '../support/scenario.ts'
import { scanFindings } from '../support/scan-findings.ts'

const refused: FaultRule['fault'] = { kind: 'answer', status: 403, body: '{"error_code":"HSS.0013","error_msg":"no"}' }
const software = [{ app_name: 'log4j-core', version: '2.14.1', app_path: '/opt/app/log4j-core.jar' }]

function scan(world: World, more: Scenario = {}) {
  return play({ ...more, world, with: { images: 'app:v1', ...(more.with as Record<string, string>) } })
}

const oneFinding: World = {
  images: [declareImage('app:v1', { image_id: 'id' })],
  vulnerabilities: [
    { vul_id: 'A', type: 'app_vul', severity_level: 'High', images: ['id'], software },
    { vul_id: 'B', severity_level: 'Low', images: ['id'] },
  ],
}

describe('the affected software', () => {
  it.concurrent('stands beside the finding', async () => {
    const run = await scan(oneFinding)
    expect(run.outputs['outcome']).toBe('failed')
    const found: { id: string; software: unknown }[] = imageOf(run, 'app:v1').vulnerabilities
    expect(found.find(({ id }) => id === 'A')?.software).toEqual([
      { name: 'log4j-core', version: '2.14.1', path: '/opt/app/log4j-core.jar' },
    ])
    expect(run.log).not.toMatch(/^::notice.*software/m)
    expect(run.emulator.calls('listLocalApps')).toEqual([])
  })

  it.concurrent('is asked for twenty findings, the worst, after everything else', async () => {
    const run = await scanFindings({ found: Array.from({ length: 50 }, (_, index) => (index < 40 ? 'Low' : 'High')) })
    const asked = run.emulator.calls('listAffectedApps')
    expect(asked).toHaveLength(20)
    const found: { severity: string; software: unknown }[] = imageOf(run, 'app:v1').vulnerabilities
    expect(found.filter((finding) => finding.software !== null)).toHaveLength(20)
    expect(found.filter((finding) => finding.severity === 'high' && finding.software === null)).toEqual([])
    expect(run.emulator.requests.slice(-20).every(({ call }) => call === 'listAffectedApps')).toBe(true)
  })

  it.concurrent.each<[string, FaultRule['fault'], Record<string, string>]>([
    ['is refused', refused, {}],
    ['never comes', { kind: 'stall' }, { timeout_minutes: '0.1' }],
    ['is no list', { kind: 'answer', status: 200, body: '{"data_list":{}}' }, {}],
  ])('changes nothing but one notice when it %s', async (_, fault, inputs) => {
    const plain = await scan(oneFinding)
    const run = await scan(oneFinding, { faults: [{ call: 'listAffectedApps', times: Infinity, fault }], with: inputs })
    for (const name of ['outcome', 'reason', 'severity']) expect(run.outputs[name]).toBe(plain.outputs[name])
    expect(countsOf(run)).toEqual(countsOf(plain))
    expect(run.exitCode).toBe(plain.exitCode)
    expect(run.log.match(/^::notice.*software/gm)).toHaveLength(1)
    expect(imageOf(run, 'app:v1').vulnerabilities[0].software).toBeNull()
  })

  it.concurrent('is not asked for after a cancel', async () => {
    const run = await scan(
      {
        ...oneFinding,
        images: [...(oneFinding.images ?? []), declareImage('slow:v1', { scan: { neverFinishes: true } })],
      },
      {
        with: { images: 'app:v1\nslow:v1' },
        onLog: (text, { signal }) => {
          if (/1 of 2 images/.test(text)) signal('SIGINT')
        },
      },
    )
    expect(run.outputs['outcome']).toBe('cancelled')
    expect(run.emulator.calls('listAffectedApps')).toEqual([])
  })
})

describe('a clean image', () => {
  const clean = (apps: readonly string[]): World => ({ images: [declareImage('app:v1', { image_id: 'id', apps })] })

  it.concurrent('of which HSS knows no software passes with a warning', async () => {
    const run = await scan(clean([]))
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log.match(/^::warning.*no software at all in 1 clean image: app:v1/gm)).toHaveLength(1)
    expect(run.summary).toContain('no software at all')
  })

  it.concurrent('of which HSS knows software passes without one', async () => {
    const run = await scan(clean(['bash']))
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).not.toMatch(/^::warning.*software/m)
    expect(run.emulator.calls('listAffectedApps')).toEqual([])
  })
})
