import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { ImageDeclaration, VulnerabilityDeclaration } from '../../emulator/index.ts'
import { readActionFile } from '../../runner/action-file.ts'
import { countsOf, play, postsOf } from '../support/scenario.ts'
import type { Played, Scenario } from '../support/scenario.ts'

const clean = declareImage('clean:v1', { image_id: 'clean' })
const bad = declareImage('bad:v1', { image_id: 'bad' })
const slow = declareImage('slow:v1', { scan: { neverFinishes: true } })
const broken = declareImage('broken:v1', {
  scan: { result: { scan_status: 'failed', scan_failed_desc: 'huge_image' } },
})
const vulnerabilities: VulnerabilityDeclaration[] = [{ vul_id: 'CVE-2026-1', severity_level: 'High', images: ['bad'] }]
const soon = { timeout_minutes: '0.04' }

function scan(images: readonly ImageDeclaration[], more: Scenario = {}): Scenario {
  const asked = images.map(({ image_name, image_version }) => `${image_name}:${image_version}`)
  return {
    ...more,
    world: { images, vulnerabilities, ...more.world },
    with: { images: asked.join('\n'), ...more.with },
  }
}

/** Stops the run as the runner does, once the scan was asked for. */
function stopWith(...names: NodeJS.Signals[]): NonNullable<Scenario['onLog']> {
  return (text, { signal }) => {
    if (text.includes('Asked HSS')) for (const name of names) signal(name)
  }
}

/** One row for each way that a step can end. */
const ends: [how: string, scenario: Scenario, outcome: string, exitCode: number][] = [
  ['every image has a newer scan and no term holds', scan([clean]), 'passed', 0],
  ['a term holds that the policy does not name', scan([bad], { with: { fail_on: 'critical' } }), 'passed', 0],
  ['there is no policy', scan([bad], { with: { fail_on: 'never' } }), 'passed', 0],
  ['a term holds', scan([bad]), 'failed', 1],
  ['bad input', scan([clean], { with: { fail_on: 'x' } }), 'error', 1],
  ['bad credentials', scan([clean], { with: { secret_access_key: 'wrong-secret' } }), 'error', 1],
  [
    'a service that refuses',
    scan([clean], { faults: [{ call: 'listImages', fault: { kind: 'inBandError' } }] }),
    'error',
    1,
  ],
  ['an unknown image', scan([], { with: { images: 'unknown:v1' } }), 'error', 1],
  ['a failed scan', scan([broken]), 'error', 1],
  ['an image that cannot be scanned', scan([declareImage('no:v1', { non_scan_reason: 'no agent' })]), 'error', 1],
  [
    'an undecided policy',
    scan([bad], {
      faults: [{ call: 'listAffected', times: Infinity, fault: { kind: 'answer', status: 403, body: '' } }],
      with: { fail_on: 'critical' },
    }),
    'error',
    1,
  ],
  [
    'the deadline while finding images',
    scan([declareImage('late:v1', { discoverAfterMs: 60_000 })], { with: { ...soon, discovery_timeout_minutes: '5' } }),
    'error',
    1,
  ],
  [
    'the deadline while posting',
    scan([clean], { faults: [{ call: 'batchScan', fault: { kind: 'stall' } }], with: soon }),
    'error',
    1,
  ],
  [
    'the deadline while logging in',
    {
      ...scan([clean], { faults: [{ call: 'listProjects', fault: { kind: 'stall' } }] }),
      with: ({ urls }) => ({ images: 'clean:v1', project_id: '', iam_endpoint: urls.iam, ...soon }),
    },
    'error',
    1,
  ],
  ['the deadline with a scan pending', scan([slow], { with: soon }), 'timed_out', 1],
  ['the runner that stops the step', scan([slow], { onLog: stopWith('SIGINT') }), 'cancelled', 1],
  ['the runner that stops it less kindly', scan([slow], { onLog: stopWith('SIGTERM') }), 'cancelled', 1],
  ['a request that was only handed over', scan([clean], { with: { wait: 'false' } }), 'submitted', 0],
]

const outputNames = Object.keys(readActionFile().outputs)

describe('the end of a step', () => {
  it.concurrent.each(ends)('%s', async (_, scenario, outcome, exitCode) => {
    const run = await play(scenario)
    expect([run.outputs['outcome'], run.exitCode, run.signal]).toEqual([outcome, exitCode, null])
    expect(Object.keys(run.outputs).toSorted()).toEqual(outputNames.toSorted())
    expect(run.outputs['reason']).toMatch(new RegExp(`\\b${outcome}\\b`))
    expect(run.summary).toMatch(new RegExp(`\\b${outcome}\\b`))
    expect(run.report).toMatchObject({ version: 1, outcome })
    expect(JSON.parse(run.outputs['images'] ?? '')).toHaveLength(run.report.images.length)
    for (const count of Object.values(countsOf(run))) expect(count).toMatch(/^(\d+|unknown)$/)
    expect(run.log).toContain(exitCode === 0 ? run.outputs['reason'] : `::error::${outcome}: `)
    expect(run.errorLog).toBe('')
    expect(run.sarif === undefined).toBe(run.outputs['vulnerability_count'] === 'unknown')
  })
})

describe('the worst of several images decides, and the rest is reported', () => {
  const told = ({ report }: Played) =>
    Object.fromEntries(report.images.map(({ image, status }: { image: string; status: string }) => [image, status]))

  it.concurrent('error before all others', async () => {
    const run = await play(scan([clean, bad, slow, broken], { with: { timeout_minutes: '0.05' } }))
    expect(run.outputs).toMatchObject({
      outcome: 'error',
      image_count: '4',
      vulnerability_count: '1',
      severity: 'high',
    })
    expect(told(run)).toEqual({
      'clean:v1': 'success',
      'bad:v1': 'success',
      'slow:v1': 'pending',
      'broken:v1': 'failed',
    })
    expect(run.outputs['reason']).toContain('broken:v1')
    expect(run.summary).toContain('CVE-2026-1')
  })

  it.concurrent('timed_out before failed', async () => {
    const run = await play(scan([clean, bad, slow], { with: { timeout_minutes: '0.05' } }))
    expect(run.outputs).toMatchObject({ outcome: 'timed_out', image_count: '3', high_count: '1' })
    expect(told(run)).toEqual({ 'clean:v1': 'success', 'bad:v1': 'success', 'slow:v1': 'pending' })
    expect(run.summary).toContain('CVE-2026-1')
    expect(JSON.stringify(run.sarif)).toContain('CVE-2026-1')
  })

  it.concurrent('failed before passed', async () => {
    const run = await play(scan([clean, bad]))
    expect(run.outputs).toMatchObject({ outcome: 'failed', image_count: '2', high_count: '1' })
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('an unknown image is an error, and the known ones are scanned and judged all the same', async () => {
    const run = await play(scan([clean, bad], { with: { images: 'clean:v1,bad:v1,unknown:v1' } }))
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '3', high_count: '1' })
    expect(told(run)).toEqual({ 'clean:v1': 'success', 'bad:v1': 'success', 'unknown:v1': 'unknown_image' })
    expect(run.outputs['reason']).toContain('unknown:v1')
  })

  it.concurrent('what was known when the step was stopped is told', async () => {
    const run = await play(
      scan([bad, slow], { onLog: (text, { signal }) => text.includes('success (new)') && signal('SIGINT') }),
    )
    expect(run.outputs).toMatchObject({ outcome: 'cancelled', image_count: '2' })
    expect(told(run)).toEqual({ 'bad:v1': 'success', 'slow:v1': 'pending' })
  })
})
