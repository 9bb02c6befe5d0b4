import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { root } from '../../runner/action-file.ts'
import { makeReport } from './reports.ts'

/** Runs the action as the runner does: its own file, `INPUT_*`, command files. */
function runMerge(regions: readonly string[], files: Readonly<Record<string, string>>, language = 'en') {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'))
  const [output, summary, reports] = ['output', 'summary.md', 'reports'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const path of [output, summary]) writeFileSync(path, '')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(reports, name), { recursive: true })
    writeFileSync(join(reports, name, 'report.json'), text)
  }
  const step = spawnSync(process.execPath, [join(root, 'dist/fleet/index.js')], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      INPUT_FOLDER: reports,
      INPUT_PREFIX: 'f',
      INPUT_LEGS: JSON.stringify([regions, [''], ['']]),
      INPUT_LANGUAGE: language,
    },
  })
  return { ...step, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') }
}

describe('the merging step', () => {
  it('is green when every scan passed', () => {
    const step = runMerge(['a', 'b'], { 'f.a.-.-': makeReport('a'), 'f.b.-.-': makeReport('b') })
    expect(step).toMatchObject({ status: 0, output: 'outcome=passed\n', stdout: 'passed\n', stderr: '' })
    expect(step.summary).toContain('Scans passed: 2 of 2.')
  })

  it('is red without a single report', () => {
    const step = runMerge(['a'], {})
    expect(step).toMatchObject({ status: 1, output: 'outcome=error\n' })
    expect(step.summary).toContain('no report')
  })

  it('reads no report outside its folder', () => {
    const step = runMerge(['../../f.a'], { 'f.a.-.-': makeReport('../../f.a') })
    expect(step.status).toBe(1)
  })

  it('is red when it does not know what was to run', () => {
    expect(runMerge([], {}).status).toBe(1)
  })
})

describe('the bundle of the merging step', () => {
  it('is one small file: a runner downloads it for every job', () => {
    const files = readdirSync(join(root, 'dist/fleet'))
    expect(files).toEqual(['index.js'])
    expect(statSync(join(root, 'dist/fleet/index.js')).size).toBeLessThan(40_000)
  })

  it('speaks Chinese too', () => {
    expect(runMerge(['a'], { 'f.a.-.-': makeReport('a') }, 'zh-CN').summary).toContain('共 1 次扫描，通过 1 次。')
  })
})
