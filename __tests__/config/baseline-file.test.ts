import { describe, expect, it } from '@jest/globals'
import { parseBaseline } from '../../src/config/baseline-file.ts'
import { configOf, goodInputs, keysOf, tryInputs } from './raw-inputs.ts'

const sha256 = '0'.repeat(64)

/** A report of ours, with changes; an undefined field is left out. */
function reportOf(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    version: 1,
    outcome: 'passed',
    reason: 'passed: 1 image',
    region: 'ap-southeast-1',
    project_id: 'p1',
    finished_at: '2026-11-20T08:00:00.000Z',
    images: [
      {
        image_name: 'app',
        vulnerabilities: [
          { id: 'A', ignored: null },
          { id: 'B', ignored: { reason: 'x' } },
        ],
      },
      { image_name: 'docker.io/library/app', vulnerabilities: [{ id: 'C' }] },
      { image_name: 'r.io/job', vulnerabilities: [] },
      { image_name: null, vulnerabilities: [] },
    ],
    ...changes,
  })
}

const inputs = { ...goodInputs, baseline_file: 'earlier/report.json' }
const at = (text: string) => ({ files: { 'earlier/report.json': { text, sha256 } } })

describe('baseline_file', () => {
  it('is read as far as a comparison needs it', async () => {
    const { baseline, warnings } = await configOf(inputs, at(reportOf()))
    expect(baseline).toEqual({
      path: 'earlier/report.json',
      sha256,
      finishedAt: '2026-11-20T08:00:00.000Z',
      outcome: 'passed',
      region: 'ap-southeast-1',
      projectId: 'p1',
      known: new Map([
        ['docker.io/library/app', new Set(['A', 'B', 'C'])],
        ['r.io/job', new Set()],
      ]),
    })
    expect(warnings).toEqual([])
  })

  it('may be larger than an ignore file, and lie under RUNNER_TEMP', async () => {
    const { limits } = await tryInputs(inputs, at(reportOf()))
    expect(limits).toEqual([{ maxBytes: 64 * 1024 * 1024, inTemporaryFolder: true }, undefined])
  })

  it('is no file when the input is empty', async () => {
    const { config, paths } = await tryInputs(goodInputs)
    expect(config?.baseline).toBeUndefined()
    expect(config?.warnings).toEqual([])
    expect(paths).toEqual(['.hssignore.yaml'])
  })

  it('is one warning when it does not exist', async () => {
    const { baseline, warnings } = await configOf(inputs)
    expect(baseline).toBeUndefined()
    expect(warnings.map(({ key }) => key)).toEqual(['baseline_missing'])
  })

  it.each(['failed', 'error', 'timed_out', 'cancelled', 'submitted'])(
    'of a run that %s is a warning',
    async (outcome) => {
      const { baseline, warnings } = await configOf(inputs, at(reportOf({ outcome })))
      expect(baseline?.outcome).toBe(outcome)
      expect(warnings.map(({ key, values }) => [key, values['outcome']])).toEqual([['baseline_not_passed', outcome]])
    },
  )

  it.each([
    ['nothing', '', 'baseline_no_report'],
    ['no JSON', '{', 'baseline_no_report'],
    ['a list', '[]', 'baseline_no_report'],
    ['null', 'null', 'baseline_no_report'],
    ['another object', '{"version":1}', 'baseline_no_report'],
    ['a report of another version', reportOf({ version: 2 }), 'baseline_version'],
    ['a report whose version is text', reportOf({ version: '1' }), 'baseline_version'],
    ['a report of a dry run', reportOf({ outcome: 'dry_run' }), 'baseline_dry_run'],
    ['a report with another outcome', reportOf({ outcome: 'fine' }), 'baseline_no_report'],
    ['a report without its end', reportOf({ finished_at: undefined }), 'baseline_no_report'],
    ['a report whose end is no time', reportOf({ finished_at: 'soon' }), 'baseline_no_report'],
    ['a report without images', reportOf({ images: undefined }), 'baseline_no_report'],
    ['images that are none', reportOf({ images: ['app'] }), 'baseline_no_report'],
    ['an image without findings', reportOf({ images: [{ image_name: 'app' }] }), 'baseline_no_report'],
    ['a name that is no text', reportOf({ images: [{ image_name: 1, vulnerabilities: [] }] }), 'baseline_no_report'],
    ['a finding without id', reportOf({ images: [{ image_name: 'a', vulnerabilities: [{}] }] }), 'baseline_no_report'],
    ['a SARIF file', '{"version":"2.1.0","runs":[]}', 'baseline_no_report'],
  ])('is refused when it holds %s', async (_, text, problem) => {
    const { error } = await tryInputs(inputs, at(text))
    expect(error?.complaints.map(({ values }) => values['problem'])).toMatchObject([
      { key: 'baseline_unusable', values: { problem: { key: problem } } },
    ])
  })

  it.each(['outside_workspace', 'not_regular', 'too_large', 'not_text', 'unreadable'] as const)(
    'is refused when the file is %s',
    async (refused) => {
      const { error } = await tryInputs(inputs, { files: { 'earlier/report.json': { refused } } })
      expect(error?.complaints.map(({ values }) => values['problem'])).toMatchObject([
        { values: { problem: { key: `baseline_${refused}` } } },
      ])
    },
  )

  it('has a path that a file system takes', async () => {
    expect(await keysOf({ ...goodInputs, baseline_file: 'a\u0007b' })).toEqual(['baseline_file: baseline_unusable'])
    expect(await keysOf({ ...goodInputs, baseline_file: 'x'.repeat(4097) })).toEqual([
      'baseline_file: baseline_unusable',
    ])
  })

  it('keeps a name of the prototype apart', () => {
    const images = [{ image_name: '__proto__', vulnerabilities: [{ id: 'constructor' }] }]
    const parsed = parseBaseline(reportOf({ images }), { path: 'x', sha256 })
    expect('value' in parsed && [...parsed.value.known.values()]).toEqual([new Set(['constructor'])])
  })

  it('reads 50,000 findings in well under a second', () => {
    const vulnerabilities = Array.from({ length: 50_000 }, (_, index) => ({
      id: `HCE2-SA-2026-${index}`,
      description: 'x'.repeat(500),
    }))
    const text = reportOf({ images: [{ image_name: 'app', vulnerabilities }] })
    const before = process.cpuUsage()
    const parsed = parseBaseline(text, { path: 'x', sha256 })
    // Its own time, not that of a busy machine.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
    expect('value' in parsed && parsed.value.known.get('docker.io/library/app')?.size).toBe(50_000)
  })
})
