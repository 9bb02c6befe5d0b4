import { describe, expect, it } from '@jest/globals'
import { sample, sampleAccess, type CallName, type Fault, type World } from '../../emulator/index.ts'
import { expectDecency } from './honesty.ts'
import { runProcess } from './process-run.ts'
import { askedImages, makeRegistryInputs, makeRegistryWorld } from './registry-world.ts'
import { runVirtually } from './virtual-run.ts'
import { makeInputs } from './world.ts'

const longest = (index: number) => ({
  namespace: 'n'.repeat(64),
  image_name: `${'i'.repeat(120)}${String(index).padStart(8, '0')}`,
  image_version: 't'.repeat(64),
})
const worldOf = (count: number): World => ({
  ...sampleAccess,
  registries: [{ registry_name: 'swr', images: Array.from({ length: count }, (_, index) => longest(index)) }],
})

describe('many images in registries', () => {
  it('a thousand with the longest names are scanned by one post, and each is billed once', async () => {
    const run = await runVirtually({
      world: worldOf(1000),
      with: (emulator) => ({ ...makeInputs(emulator, 'keys'), source: 'registry', images: '', operate_all: 'true' }),
    })
    expectDecency({ ...run, log: run.lines.join('\n') })
    expect(run.outcome).toBe('passed')
    expect(run.outputs['image_count']).toBe('1000')
    const { bill } = run.emulator.state.registries
    expect(bill.posts).toMatchObject([{ isAll: false }])
    expect(new Set(bill.entries.map(({ image }) => image)).size).toBe(1000)
    expect(bill.scans).toHaveLength(1000)
    expect(Buffer.byteLength(run.outputs['images'] ?? '')).toBeLessThanOrEqual(96 * 1024)
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
  }, 60_000)

  it('one more is an error before anything is posted', async () => {
    const run = await runVirtually({
      world: worldOf(1001),
      with: (emulator) => ({ ...makeInputs(emulator, 'keys'), source: 'registry', images: '', operate_all: 'true' }),
    })
    expect(run.outcome).toBe('error')
    expect(run.outputs['reason']).toContain('1001')
    expect(run.emulator.calls('scanRegistryImages')).toEqual([])
  })
})

/** Full pages for ever, with a total that is never reached. */
function makeEndless(row: (ordinal: number) => object): Fault {
  let ordinal = 0
  const next = () => {
    ordinal += 1
    return row(ordinal)
  }
  return {
    kind: 'rewrite',
    change: (body) => ({ ...body, total_num: 2_000_000_000, data_list: Array.from({ length: 200 }, next) }),
  }
}

const image = (ordinal: number) => ({
  ...longest(ordinal),
  id: ordinal,
  image_id: `id-${ordinal}`,
  image_digest: `sha256:${String(ordinal).padStart(64, '0')}`,
  registry_id: 'r',
  registry_name: 'swr',
  registry_type: 'SwrPrivate',
  scan_status: 'unscan',
})

describe('a list of registries that never ends', () => {
  const lists: readonly [CallName, string, (ordinal: number) => object][] = [
    ['listRegistryImages', 'error', image],
    [
      'listRegistries',
      'error',
      (ordinal) => ({ id: `r-${ordinal}`, registry_name: `r${ordinal}`, registry_type: 'Harbor' }),
    ],
    // What is proven by then is judged by its rating, which is below the policy.
    [
      'listImageVulnerabilities',
      'passed',
      (ordinal) => ({ vul_id: `SA-${ordinal}`, repair_necessity: 'delay_repair' }),
    ],
    // The names of the first are enough.
    ['listImageMalware', 'passed', (ordinal) => ({ file_name: `f${ordinal}` })],
  ]

  it.each(lists)('ends by the deadline: %s', async (call, outcome, row) => {
    const world = makeRegistryWorld('passed')
    const registries = world.registries?.map((registry) => ({
      ...registry,
      images: registry.images?.map((one) => ({ ...one, scan: { scanMs: 20 } })) ?? [],
    }))
    const run = await runProcess({
      emulator: {
        world: { ...world, registries: registries ?? [] },
        faults: [{ call, times: Infinity, fault: makeEndless(row) }],
      },
      with: (emulator) => ({
        ...makeRegistryInputs(emulator, 'keys'),
        project_id: sample.projectId,
        timeout_minutes: '0.05',
        allow_listed_tags: 'true',
        images: [askedImages.web.reference, askedImages.api.reference].join('\n'),
      }),
      nodeArguments: ['--max-old-space-size=256'],
    })
    expectDecency(run)
    expect(run).toMatchObject({ signal: null, outputs: { outcome } })
    expect(run.durationMs).toBeLessThan(6_000)
  })
})
