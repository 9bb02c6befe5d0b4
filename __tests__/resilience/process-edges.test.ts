import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { sample } from '../../emulator/index.ts'
import { runProcess } from './process-run.ts'

const known = { project_id: sample.projectId }
const preload = join(import.meta.dirname ?? __dirname, '../support/signal-at-once.cjs')

describe('a process in a bad place', () => {
  it.each(['/dev/null/temp', '/proc/no-such-folder'])(
    'RUNNER_TEMP=%s: sets every output all the same',
    async (path) => {
      const run = await runProcess({ with: known, env: { RUNNER_TEMP: path } })
      expect(run).toMatchObject({ exitCode: 0, errorLog: '', outputs: { outcome: 'passed', report_file: '' } })
      expect(run.log).toContain('::warning::')
      expect(run.log).not.toMatch(/^ {4}at /m)
    },
  )

  it('whose log nobody reads any more: writes outputs, summary and report', async () => {
    const run = await runProcess({
      with: known,
      onStart: (child) => {
        child.stdout?.destroy()
      },
    })
    expect(run).toMatchObject({ exitCode: 0, errorLog: '', outputs: { outcome: 'passed' } })
    expect(run.report.outcome).toBe('passed')
    expect(run.summary).toContain('passed')
  })

  it('whose outputs cannot be written: says so without a stack, and ends as judged', async () => {
    const run = await runProcess({ with: known, env: { GITHUB_STEP_SUMMARY: '/dev/null/summary' } })
    expect(run).toMatchObject({ exitCode: 0, errorLog: '', outputs: { outcome: 'passed' } })
    expect(run.log).toContain('::warning::')
    expect(run.log).not.toMatch(/^ {4}at /m)
  })
})

describe('a signal before anything was done', () => {
  it('ends the step as cancelled, with everything written', async () => {
    const run = await runProcess({ with: known, nodeArguments: ['--require', preload] })
    expect(run).toMatchObject({ exitCode: 1, signal: null, errorLog: '', outputs: { outcome: 'cancelled' } })
    expect(run.report.outcome).toBe('cancelled')
    expect(run.emulator.calls('batchScan')).toEqual([])
  })

  it('also where the inputs are bad', async () => {
    const run = await runProcess({ with: { ...known, wait: 'maybe' }, nodeArguments: ['--require', preload] })
    expect(run).toMatchObject({ exitCode: 1, signal: null, errorLog: '', outputs: { outcome: 'error' } })
  })
})

describe('a file of certificates that is not there', () => {
  it.each([
    ['/no/such/authority.pem', 'no such file'],
    ['/dev', 'not a readable file'],
    [join(import.meta.dirname ?? __dirname, 'world.ts'), 'no certificate in it'],
  ])('is named: %s', async (path, reason) => {
    const run = await runProcess({ with: known, env: { NODE_EXTRA_CA_CERTS: path } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toContain(`::warning::NODE_EXTRA_CA_CERTS names ${path}`)
    expect(run.log).toContain(reason)
  })
})

describe('the post', () => {
  it('goes over a connection of its own, whatever connections are kept', async () => {
    const run = await runProcess({ with: known })
    expect(run.outputs['outcome']).toBe('passed')
    const [post] = run.emulator.calls('batchScan')
    expect(post?.headers['connection']).toBe('close')
    expect(run.emulator.calls('listImages')[0]?.headers['connection']).toBe('keep-alive')
  })

  it('that is answered by a 408 may have been taken: nothing is posted twice', async () => {
    const fault = { kind: 'answer', status: 408, body: '' } as const
    const run = await runProcess({
      emulator: { faults: [{ call: 'batchScan', fault }] },
      with: { ...known, images: 'app:v1', wait: 'false' },
    })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('HSS may or may not have accepted the request')
    expect(run.emulator.calls('batchScan')).toHaveLength(1)
  })

  it.each(['0', 'soon', '-1', 'Thu, 01 Jan 2015 00:00:00 GMT'])('waits as usual for Retry-After: %s', async (value) => {
    const fault = { kind: 'answer', status: 429, body: '', headers: { 'retry-after': value } } as const
    const run = await runProcess({
      emulator: { faults: [{ call: 'batchScan', fault }] },
      with: { ...known, images: 'app:v1', wait: 'false' },
    })
    expect(run.outputs['outcome']).toBe('submitted')
    const [seconds] = /Retrying in (\d+\.\d) s/.exec(run.log)?.slice(1) ?? []
    expect(Number(seconds)).toBeLessThanOrEqual(1)
    expect(run.emulator.calls('batchScan')).toHaveLength(2)
  })
})
