import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { VulnerabilityDeclaration } from '../../emulator/index.ts'
import { imageOf, play } from '../support/scenario.ts'
import type { Played, Scenario } from '../support/scenario.ts'

const vulnerability = (vul_id: string, cves: readonly string[], images = ['id']): VulnerabilityDeclaration => ({
  vul_id,
  severity_level: 'High',
  cve_list: cves.map((cve_id) => ({ cve_id, cvss: 7 })),
  images,
})

/** Scans `team/app:v1` with two findings of one severity. */
function scanWith(ignored: string, more: Scenario = {}): Promise<Played> {
  return play({
    world: {
      images: [declareImage('team/app:v1', { image_id: 'id' })],
      vulnerabilities: [
        vulnerability('SA-2026-1', ['CVE-2026-1', 'CVE-2026-2']),
        vulnerability('CVE-2026-12', ['CVE-2026-12']),
      ],
    },
    files: { '.hssignore.yaml': ignored },
    ...more,
    with: { images: 'team/app:v1', ...(more.with as Record<string, string>) },
  })
}

const entry = (id: string, more = '') => `- {id: ${id}, reason: accepted by the team${more}}\n`
const both = entry('SA-2026-1') + entry('CVE-2026-12')

describe('a finding', () => {
  it.concurrent.each([
    ['is ignored by its own id', both, 2],
    ['whatever the case', both.toLowerCase(), 2],
    ['is ignored when every one of its CVEs is', entry('CVE-2026-1') + entry('CVE-2026-2'), 1],
    ['is not, when one of them is missing', entry('CVE-2026-1'), 0],
    ['is not hidden by a part of its id', entry('SA-2026') + entry('CVE-2026-122'), 0],
    ['is ignored in images that a glob takes', entry('CVE-2026-12', ', images: ["team/*"]'), 1],
    ['also across slashes', entry('CVE-2026-12', ', images: ["*p"]'), 1],
    ['and not in others', entry('CVE-2026-12', ', images: ["app", "team"]'), 0],
    ['is ignored to the end of a day to come', entry('CVE-2026-12', ', expires: 2999-12-31'), 1],
    [
      'is ignored to the end of this day',
      entry('CVE-2026-12', `, expires: ${new Date().toISOString().slice(0, 10)}`),
      1,
    ],
    ['and not after it', entry('CVE-2026-12', ', expires: 2020-01-01'), 0],
  ])('%s', async (_, file, ignored) => {
    const run = await scanWith(file)
    expect(run.outputs).toMatchObject({
      outcome: ignored === 2 ? 'passed' : 'failed',
      ignored_count: String(ignored),
      vulnerability_count: String(2 - ignored),
      severity: ignored === 2 ? 'none' : 'high',
    })
  })

  it.concurrent('that is ignored stands in the reports, with its reason and its end', async () => {
    const run = await scanWith(entry('SA-2026-1', ', expires: 2999-12-31') + entry('CVE-2026-12'))
    const found = imageOf(run, 'team/app:v1').vulnerabilities
    expect(found.map(({ ignored }: any) => ignored)).toEqual([
      { reason: 'accepted by the team', expires: '2999-12-31' },
      { reason: 'accepted by the team', expires: null },
    ])
    expect(run.summary).toContain('2999-12-31')
    expect(run.summary).toContain('accepted by the team')
    expect(run.sarif.runs[0].results).toEqual([])
  })

  it.concurrent(
    'that may be ignored leaves open what only the rating says, and the missing permission is named',
    async () => {
      const fault = { kind: 'answer', status: 403, body: '' } as const
      const denied = { faults: [{ call: 'listAffected', times: Infinity, fault }] } as const
      const [ruled, elsewhere] = await Promise.all([
        scanWith(both, denied),
        scanWith(entry('CVE-1', ', images: ["other/*"]'), denied),
      ])
      expect(ruled.outputs).toMatchObject({ outcome: 'error', reason: expect.stringContaining('hss:vuls:list') })
      expect(elsewhere.outputs).toMatchObject({ outcome: 'failed' })
      expect(elsewhere.log).not.toContain('worst first')
      expect(elsewhere.summary).not.toContain('Findings, worst first')
      expect(elsewhere.log).toContain('hss:vuls:list')
    },
  )
})

describe('an entry', () => {
  it.concurrent('past its day is named in a warning', async () => {
    const run = await scanWith(both + entry('CVE-1999-1', ', expires: 2020-01-01'))
    expect(run.log).toMatch(/::warning::.*CVE-1999-1/)
    expect(run.report.ignore_warnings.join()).toContain('CVE-1999-1')
  })

  it.concurrent('that matched nothing is named in a notice', async () => {
    const run = await scanWith(both + entry('CVE-1999-2'))
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toMatch(/::notice::.*CVE-1999-2/)
    expect(run.log).not.toMatch(/::notice::These ignore rules.*SA-2026-1/)
  })
})

describe('the file', () => {
  it.concurrent('is picked up by default, with its digest and number of entries in the log', async () => {
    const run = await scanWith(both)
    expect(run.log).toMatch(/\.hssignore\.yaml: 2 .*[0-9a-f]{64}/)
  })

  it.concurrent('picked up by default in a pull_request_target run is a warning', async () => {
    const [byDefault, named] = await Promise.all(
      ['', '.hssignore.yaml'].map((ignore_file) =>
        scanWith(both, { env: { GITHUB_EVENT_NAME: 'pull_request_target' }, with: { ignore_file } }),
      ),
    )
    expect(byDefault?.log).toMatch(/::warning::.*pull_request_target/)
    expect(named?.log).not.toContain('pull_request_target')
  })

  it.concurrent('is not read with none', async () => {
    const run = await scanWith(both, { with: { ignore_file: 'none' } })
    expect(run.outputs).toMatchObject({ outcome: 'failed', ignored_count: '0' })
  })

  it.concurrent('of another name is read', async () => {
    const run = await scanWith('', { files: { 'accepted.yaml': both }, with: { ignore_file: 'accepted.yaml' } })
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent.each(['', '# nothing yet\n', '[]'])('%j has no entries', async (text) => {
    const run = await scanWith(text)
    expect(run.outputs).toMatchObject({ outcome: 'failed', ignored_count: '0' })
  })
})
