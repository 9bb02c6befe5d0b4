import { describe, expect, it } from '@jest/globals'
import { declareImage, sample } from '../../emulator/index.ts'
import type { Fault, FaultRule, ScanScript } from '../../emulator/index.ts'
import { play, postsOf } from '../support/scenario.ts'

const post = (fault: Fault, times = 1): FaultRule[] => [{ call: 'batchScan', times, fault }]
const badGateway: Fault = { kind: 'answer', status: 502, body: 'bad gateway' }

const scanApp = (
  faults: readonly FaultRule[],
  scan: ScanScript | readonly ScanScript[] = {},
  inputs: Record<string, string> = {},
) => play({ world: { images: [declareImage('app:v1', { scan })] }, faults, with: { images: 'app:v1', ...inputs } })

/** Looks at the list between the first post and the one after it. */
function looksBetweenPosts({ emulator }: Awaited<ReturnType<typeof play>>): number {
  const calls = emulator.requests.map(({ call }) => call)
  const first = calls.indexOf('batchScan')
  return calls.slice(first, calls.indexOf('batchScan', first + 1)).filter((call) => call === 'listImages').length
}

describe('a post whose answer was lost', () => {
  it.concurrent('was taken when an image moves: it is not made again', async () => {
    const run = await scanApp(post({ kind: 'lostAnswer' }), { scanMs: 800 })
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent.each([
    ['cut', { kind: 'cut' }],
    ['answered with a 502', badGateway],
  ] as const)('and that was not taken is made once more after three looks (%s)', async (_, fault) => {
    const run = await scanApp(post(fault))
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toHaveLength(2)
    expect(postsOf(run)[1]).toEqual(postsOf(run)[0])
    expect(looksBetweenPosts(run)).toBe(3)
  })

  it.concurrent('twice is never made a third time', async () => {
    const run = await scanApp(post({ kind: 'cut' }, Infinity), {}, { timeout_minutes: '0.05' })
    expect(run.outputs['outcome']).toBe('timed_out')
    expect(postsOf(run)).toHaveLength(2)
  })
})

describe('a post that was certainly not accepted', () => {
  it.concurrent('because of throttling is made again at once', async () => {
    const run = await scanApp(post({ kind: 'throttle', retryAfter: 1 }, 2))
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toHaveLength(3)
    expect(run.emulator.calls('listImages')[1]?.atMs).toBeGreaterThan(run.emulator.calls('batchScan')[2]?.atMs ?? 0)
  })

  it.concurrent('is an error when HSS refuses it', async () => {
    const run = await scanApp(
      post({ kind: 'answer', status: 400, body: { error_code: 'HSS.0001', error_msg: 'no' } }, Infinity),
    )
    expect(run.outputs).toMatchObject({ outcome: 'error', reason: expect.stringContaining('HSS.0001') })
    expect(postsOf(run)).toHaveLength(1)
  })
})

describe('a look that fails', () => {
  const retry: Fault = { kind: 'answer', status: 503, body: '', headers: { 'retry-after': '1' } }

  it.concurrent.each([
    ['a 503', retry],
    ['throttling', { kind: 'throttle', retryAfter: 1 }],
    ['a body that is no JSON', { kind: 'invalidJson' }],
    ['a cut body', { kind: 'truncate' }],
  ] as [string, Fault][])('once with %s is made again', async (_, fault) => {
    const run = await scanApp([{ call: 'listImages', nth: 2, fault }])
    expect(run.outputs['outcome']).toBe('passed')
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent.each(['listImages', 'listAffected', 'listVulnerabilities'] as const)(
    'for good never passes (%s)',
    async (call) => {
      const run = await play({
        world: {
          images: [declareImage('app:v1', { image_id: 'id' })],
          vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'Low', images: ['id'] }],
        },
        faults: [{ call, times: Infinity, fault: retry }],
        with: { images: 'app:v1' },
      })
      expect(run.outputs['outcome']).toBe('error')
      expect(run.exitCode).toBe(1)
    },
  )

  it.concurrent('in a shape that nobody documented is an error', async () => {
    const run = await scanApp([{ call: 'listImages', times: Infinity, fault: { kind: 'wrongShape' } }])
    expect(run.outputs['outcome']).toBe('error')
    expect(run.log).toContain('unexpected shape')
  })

  it.concurrent('because of more fields than documented does not fail', async () => {
    const run = await play({
      world: { images: [declareImage('app:v1', { extra: { brand_new: { nested: [1] } } })] },
      faults: [{ times: Infinity, fault: { kind: 'extraFields' } }],
      with: { images: 'app:v1' },
    })
    expect(run.outputs['outcome']).toBe('passed')
  })
})

it.concurrent('a service that goes away in the middle of the wait never passes', async () => {
  const run = await play({
    world: { images: [declareImage('app:v1', { scan: { neverFinishes: true } })] },
    with: { images: 'app:v1', timeout_minutes: '0.05' },
    onLog: (text, { emulator }) => {
      if (text.includes('Asked HSS')) void emulator.die('hss')
    },
  })
  expect(run.outputs['outcome']).toMatch(/^(error|timed_out)$/)
  expect(run.exitCode).toBe(1)
  expect(run.report.project_id).toBe(sample.projectId)
})
