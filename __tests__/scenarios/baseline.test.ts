import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { declareImage, type VulnerabilityDeclaration } from '../../emulator/index.ts'
import { play, type Played, type Scenario } from '../support/scenario.ts'

const vulnerability = (vul_id: string, more: Partial<VulnerabilityDeclaration> = {}): VulnerabilityDeclaration => ({
  vul_id,
  severity_level: 'High',
  cve_list: [],
  images: ['id'],
  ...more,
})

/** Scans `team/app` with these findings. */
function scan(ids: readonly string[], more: Scenario = {}, tag = 'v1'): Promise<Played> {
  return play({
    ...more,
    world: {
      images: [declareImage(`team/app:${tag}`, { image_id: 'id' })],
      vulnerabilities: ids.map((id) => vulnerability(id)),
      ...more.world,
    },
    with: { images: `team/app:${tag}`, ...(more.with as Record<string, string>) },
  })
}

/** A scan that is compared with the report of an earlier one. */
function scanAfter(earlier: Played, ids: readonly string[], more: Scenario = {}): Promise<Played> {
  return scan(
    ids,
    {
      ...more,
      files: { 'earlier.json': JSON.stringify(earlier.report), ...more.files },
      with: { baseline_file: 'earlier.json', ...(more.with as Record<string, string>) },
    },
    'v2',
  )
}

describe('two runs in a row', () => {
  it.concurrent('show what is new, known and fixed', async () => {
    const first = await scan(['A', 'B'], { with: { fail_on: 'never' } })
    expect(first.outputs).toMatchObject({ outcome: 'passed' })
    const second = await scanAfter(first, ['B', 'C'], { with: { fail_on: 'new:high' } })
    expect(second.outputs).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('1 new finding') })
    expect(second.log).toMatch(/earlier\.json.*[0-9a-f]{64}/)
    const allowed = await scanAfter(first, ['B', 'C'], { with: { fail_on: 'new:high>1, critical' } })
    expect(allowed.outputs['outcome']).toBe('passed')
    const same = await scanAfter(first, ['A', 'B'], { with: { fail_on: 'new:low' } })
    expect(same.outputs['outcome']).toBe('passed')
  })

  it.concurrent('do not excuse a known finding where new: is not written', async () => {
    const first = await scan(['A'], { with: { fail_on: 'never' } })
    expect((await scanAfter(first, ['A'])).outputs['outcome']).toBe('failed')
  })

  it.concurrent('take a finding for known that was ignored then', async () => {
    const ignored = { '.hssignore.yaml': '- {id: A, reason: x}' }
    const first = await scan(['A'], { files: ignored })
    expect(first.outputs).toMatchObject({ outcome: 'passed', ignored_count: '1' })
    expect((await scanAfter(first, ['A'], { with: { fail_on: 'new:high' } })).outputs['outcome']).toBe('passed')
  })

  it.concurrent('leave it open what is new when findings may not be read', async () => {
    const first = await scan(['A'], { with: { fail_on: 'never' } })
    const fault = { kind: 'answer', status: 403, body: '' } as const
    const faults = [{ call: 'listAffected', times: Infinity, fault }] as const
    const run = await scanAfter(first, ['A'], { with: { fail_on: 'new:high' }, faults })
    expect(run.outputs).toMatchObject({ outcome: 'error', reason: expect.stringContaining('hss:vuls:list') })
  })
})

describe('a baseline', () => {
  it.concurrent('that does not exist is one warning, and new: as if it were not written', async () => {
    const run = await scan(['A'], { with: { fail_on: 'new:high', baseline_file: 'none.json' } })
    expect(run.outputs['outcome']).toBe('failed')
    expect(run.log.match(/::warning::.*none\.json/g)).toHaveLength(1)
    expect(run.report.policy).toBe('new:high>0')
  })

  it.concurrent('of a run that did not pass is a warning, one of elsewhere a notice', async () => {
    const first = await scan(['A'])
    expect(first.outputs['outcome']).toBe('failed')
    const report = { ...first.report, region: 'eu-west-101', project_id: 'other' }
    const run = await scan(['A'], {
      files: { 'earlier.json': JSON.stringify(report) },
      with: { fail_on: 'new:high', baseline_file: 'earlier.json' },
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toMatch(/::warning::.*failed/)
    expect(run.log).toMatch(/::notice::.*eu-west-101/)
    expect(run.log).toMatch(/::notice::.*another project/)
  })

  it.concurrent.each([
    ['no report', '{}'],
    [
      'the report of a dry run',
      JSON.stringify({ version: 1, outcome: 'dry_run', finished_at: '2026-11-20', images: [] }),
    ],
    ['another version', JSON.stringify({ version: 2, outcome: 'passed', finished_at: '2026-11-20', images: [] })],
  ])('that is %s is bad input', async (_, text) => {
    const run = await scan([], { files: { 'earlier.json': text }, with: { baseline_file: 'earlier.json' } })
    expect(run.outputs['reason']).toMatch(/- baseline_file: .*earlier\.json/)
    expect(run.emulator.requests).toEqual([])
  })
})

describe('where a baseline may lie', () => {
  const report = JSON.stringify({ version: 1, outcome: 'passed', finished_at: '2026-11-20T08:00:00Z', images: [] })

  it.concurrent('under RUNNER_TEMP, and not where a link leads out of it', async () => {
    const first = await scan([])
    const folder = join(first.folder, 'temp', 'earlier')
    mkdirSync(folder)
    writeFileSync(join(folder, 'report.json'), report)
    writeFileSync(join(first.folder, 'secret.json'), report)
    symlinkSync(join(first.folder, 'secret.json'), join(folder, 'link.json'))
    symlinkSync(join(first.folder, 'none.json'), join(folder, 'dangling.json'))
    const env = { RUNNER_TEMP: join(first.folder, 'temp') }
    const [found, ...refused] = await Promise.all([
      scan([], { env, with: { baseline_file: join(folder, 'report.json') } }),
      scan([], { env, with: { baseline_file: join(folder, 'link.json') } }),
      scan([], { env, with: { baseline_file: join(folder, 'dangling.json') } }),
    ])
    expect(found.outputs['outcome']).toBe('passed')
    expect(found.log).toContain('2026-11-20T08:00:00.000Z')
    for (const { outputs } of refused)
      expect(outputs['reason']).toMatch(/- baseline_file: .*outside the workspace and `RUNNER_TEMP`/)
    expect(readFileSync(join(first.folder, 'secret.json'), 'utf8')).toBe(report)
  })
})
