import { describe, expect, it } from '@jest/globals'
import type { RegistryDeclaration, RegistryImageDeclaration, RegistryRowChange } from '../../emulator/index.ts'
import { billOf, countCalls, digestA, digestB, host, oldSuccess, scanWeb, web } from '../support/registry-scenario.ts'

describe('a tag in a registry', () => {
  it.concurrent('is scanned once its list is synchronized, and needs no more', async () => {
    const run = await scanWeb(':v1', [web('v1', oldSuccess)])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(billOf(run)).toEqual(['swr shop/web:v1'])
    expect(countCalls(run, 'syncImages')).toBe(1)
    const [synced] = run.emulator.calls('syncImages')
    const [posted] = run.emulator.calls('scanRegistryImages')
    expect((posted?.atMs ?? 0) - (synced?.atMs ?? 0)).toBeGreaterThanOrEqual(1500)
    expect(run.log).toMatch(/^::notice::.*synchronized image list/m)
    expect(run.summary).toContain('What to do next')
  })

  it.concurrent('that was overwritten is judged by what it refers to now, and only that is billed', async () => {
    const run = await scanWeb(':v1', [
      web('v1', { ...oldSuccess, pushes: [{ atMs: 0, set: { image_digest: digestB } }] }),
    ])
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.report.images).toMatchObject([{ image_digest: digestB, status: 'success' }])
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent('whose synchronization is refused is in doubt, and nothing is billed', async () => {
    const run = await scanWeb(':v1', [web('v1', oldSuccess)], {}, { sync: { refused: 'HSS.0013' } })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('Nothing shows')
    expect(run.log).toMatch(/^::warning::.*synchronize/m)
    expect(countCalls(run, 'scanRegistryImages')).toBe(0)
  })

  it.concurrent('that was never scanned is judged after that, with a notice', async () => {
    const run = await scanWeb(':v1', [web('v1')], {}, { sync: { refused: 'HSS.0013' } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(billOf(run)).toHaveLength(1)
    expect(run.log).toMatch(/^::notice::.*never scanned/m)
    expect(run.durationMs).toBeGreaterThan(6000)
  })

  it.concurrent('is judged as listed where that is allowed, without a synchronization', async () => {
    const run = await scanWeb(':v1', [web('v1', oldSuccess)], { allow_listed_tags: 'true' })
    expect(run.outputs['outcome']).toBe('passed')
    expect(countCalls(run, 'syncImages')).toBe(0)
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent(
    'is one image with others of the same content, under the first that was asked for, billed once',
    async () => {
      const run = await scanWeb(':latest :v1', [web('v1', { image_id: 'web' }), web('latest', { image_id: 'web' })])
      expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
      expect(run.report.images).toMatchObject([{ image: `${host}/shop/web:latest`, image_version: 'latest' }])
      expect(billOf(run)).toHaveLength(1)
      expect(run.log).toContain('Asked HSS to scan 1 image.')
    },
  )
})

describe('a post to a registry', () => {
  it.concurrent('whose answer is lost is never made again', async () => {
    const run = await scanWeb(
      `:v1@${digestA}`,
      [web('v1')],
      {},
      {},
      {
        faults: [{ call: 'scanRegistryImages', fault: { kind: 'lostAnswer' } }],
      },
    )
    expect(run.outputs['outcome']).toBe('passed')
    expect(countCalls(run, 'scanRegistryImages')).toBe(1)
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent('that nobody answered is waited for to the deadline', async () => {
    const run = await scanWeb(
      `:v1@${digestA}`,
      [web('v1')],
      { timeout_minutes: '0.05' },
      {},
      {
        faults: [{ call: 'scanRegistryImages', fault: { kind: 'answer', status: 502, body: {} } }],
      },
    )
    expect(run.outputs['outcome']).toBe('timed_out')
    expect(countCalls(run, 'scanRegistryImages')).toBe(1)
  })
})

describe('wait: false', () => {
  const unwaited = { wait: 'false' }

  it.concurrent('synchronizes, finds and posts in one request', async () => {
    const run = await scanWeb(
      `:v1 :v2@${digestB}`,
      [web('v1', oldSuccess), web('v2', { image_digest: digestB })],
      unwaited,
    )
    expect(run.outputs).toMatchObject({ outcome: 'submitted', image_count: '2' })
    expect(run.exitCode).toBe(0)
    expect(run.report.images.map(({ status }: any) => status)).toEqual(['submitted', 'submitted'])
    expect(countCalls(run, 'syncImages')).toBe(1)
    expect(countCalls(run, 'scanRegistryImages')).toBe(1)
  })

  it.concurrent.each<[string, string, RegistryImageDeclaration[], Partial<RegistryDeclaration>, string]>([
    ['missing', `:v1@${digestA} :v9@${digestB}`, [web('v1')], {}, 'unknown_image'],
    [
      'unscannable',
      `:v1@${digestA} :v2@${digestB}`,
      [web('v1'), web('v2', { image_digest: digestB, scannable: false })],
      {},
      'unscannable',
    ],
    [
      'in doubt',
      `:v1@${digestA} :v2`,
      [web('v1'), web('v2', { ...oldSuccess, image_digest: digestB })],
      { sync: { refused: 'HSS.0013' } },
      'error',
    ],
  ])('posts nothing where anything is %s', async (_, asked, images, registry, status) => {
    const run = await scanWeb(asked, images, unwaited, registry)
    expect(run.outputs['outcome']).toBe('error')
    expect(countCalls(run, 'scanRegistryImages')).toBe(0)
    expect(run.report.images.map((image: any) => image.status).toSorted()).toEqual([status, 'not_posted'].toSorted())
    expect(run.outputs['reason']).not.toContain('posted nothing')
  })

  it.concurrent.each<[string, RegistryRowChange]>([
    ['has moved', { atMs: 600, set: { image_digest: digestB } }],
    ['is gone', { atMs: 600, gone: true }],
  ])('posts nothing when a digest that was listed %s before all is found', async (_, change) => {
    const images = [web('v1', { changes: [change] }), web('v2', { image_digest: digestB, discoverAfterMs: 1500 })]
    const run = await scanWeb(`:v1@${digestA} :v2@${digestB}`, images, unwaited, { sync: { ignored: true } })
    expect(run.outputs['outcome']).toBe('error')
    expect(countCalls(run, 'scanRegistryImages')).toBe(0)
    expect(run.report.images.map((image: any) => image.status).toSorted()).toEqual(['not_posted', 'unknown_image'])
  })

  it.concurrent('is an error where the answer is lost', async () => {
    const run = await scanWeb(
      `:v1@${digestA}`,
      [web('v1')],
      unwaited,
      {},
      {
        faults: [{ call: 'scanRegistryImages', fault: { kind: 'lostAnswer' } }],
      },
    )
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('may or may not')
    expect(countCalls(run, 'scanRegistryImages')).toBe(1)
  })

  it.concurrent('posts what the filters leave, by name', async () => {
    const run = await scanWeb(
      ':v1',
      [
        web('v1'),
        web('v2', { image_digest: digestB }),
        web('v3', { image_digest: `sha256:${'c'.repeat(64)}`, scannable: false }),
      ],
      {
        ...unwaited,
        images: '',
        operate_all: 'true',
        filters: 'namespace: shop',
      },
    )
    expect(run.outputs['outcome']).toBe('submitted')
    expect(run.emulator.state.registries.bill.allImagePosts).toBe(0)
    expect(run.report.images.map(({ status }: any) => status).toSorted()).toEqual([
      'submitted',
      'submitted',
      'unscannable',
    ])
  })
})
