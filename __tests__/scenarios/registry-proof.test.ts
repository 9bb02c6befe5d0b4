import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, sample } from '../../emulator/index.ts'
import type { Emulator, RegistryDeclaration, RegistryImageDeclaration, World } from '../../emulator/index.ts'
import { imageOf, play } from '../support/scenario.ts'
import type { Played, Scenario } from '../support/scenario.ts'

const host = `swr.${sample.region}.myhuaweicloud.com`
const [a, b] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string]
const oldSuccess = { scan_status: 'success', vul_num: 0, severity_level: 'Security' } as const

const web = (tag: string, more: Omit<RegistryImageDeclaration, 'image_name'> = {}) =>
  declareRegistryImage(`shop/web:${tag}`, { image_digest: a, image_id: `web-${tag}`, ...more })

/** Asks for these references of the repository `shop/web`. */
function scan(
  asked: string,
  images: readonly RegistryImageDeclaration[],
  inputs: Record<string, string> = {},
  registry: Partial<RegistryDeclaration> = {},
  more: Scenario & { readonly world?: World } = {},
): Promise<Played> {
  const references = asked.split(' ').map((reference) => `${host}/shop/web${reference}`)
  return play({
    ...more,
    world: { registries: [{ registry_name: 'swr', sync: { takesMs: 1500 }, images, ...registry }], ...more.world },
    with: { source: 'registry', images: references.join('\n'), discovery_timeout_minutes: '0.1', ...inputs },
  })
}

const billOf = ({ emulator }: { readonly emulator: Emulator }) =>
  emulator.state.registries.bill.entries.map(({ image }) => image)
const callsOf = ({ emulator }: Played, call: Parameters<Emulator['calls']>[0]) => emulator.calls(call).length

describe('a tag in a registry', () => {
  it.concurrent('is scanned once its list is synchronized, and needs no more', async () => {
    const run = await scan(':v1', [web('v1', oldSuccess)])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(billOf(run)).toEqual(['swr shop/web:v1'])
    expect(callsOf(run, 'syncImages')).toBe(1)
    const [synced] = run.emulator.calls('syncImages')
    const [posted] = run.emulator.calls('scanRegistryImages')
    expect((posted?.atMs ?? 0) - (synced?.atMs ?? 0)).toBeGreaterThanOrEqual(1500)
    expect(run.log).toMatch(/^::notice::.*synchronized image list/m)
    expect(run.summary).toContain('What to do next')
  })

  it.concurrent('that was overwritten is judged by what it refers to now, and only that is billed', async () => {
    const run = await scan(':v1', [web('v1', { ...oldSuccess, pushes: [{ atMs: 0, set: { image_digest: b } }] })])
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.report.images).toMatchObject([{ image_digest: b, status: 'success' }])
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent('whose synchronization is refused is in doubt, and nothing is billed', async () => {
    const run = await scan(':v1', [web('v1', oldSuccess)], {}, { sync: { refused: 'HSS.0013' } })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('Nothing shows')
    expect(run.log).toMatch(/^::warning::.*synchronize/m)
    expect(callsOf(run, 'scanRegistryImages')).toBe(0)
  })

  it.concurrent('that was never scanned is judged after that, with a notice', async () => {
    const run = await scan(':v1', [web('v1')], {}, { sync: { refused: 'HSS.0013' } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(billOf(run)).toHaveLength(1)
    expect(run.log).toMatch(/^::notice::.*never scanned/m)
    expect(run.durationMs).toBeGreaterThan(6000)
  })

  it.concurrent('is judged as listed where that is allowed, without a synchronization', async () => {
    const run = await scan(':v1', [web('v1', oldSuccess)], { allow_listed_tags: 'true' })
    expect(run.outputs['outcome']).toBe('passed')
    expect(callsOf(run, 'syncImages')).toBe(0)
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent(
    'is one image with others of the same content, under the first that was asked for, billed once',
    async () => {
      const run = await scan(':latest :v1', [web('v1', { image_id: 'web' }), web('latest', { image_id: 'web' })])
      expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
      expect(run.report.images).toMatchObject([{ image: `${host}/shop/web:latest`, image_version: 'latest' }])
      expect(billOf(run)).toHaveLength(1)
      expect(run.log).toContain('Asked HSS to scan 1 image.')
    },
  )
})

describe('a post to a registry', () => {
  it.concurrent('whose answer is lost is never made again', async () => {
    const run = await scan(
      `:v1@${a}`,
      [web('v1')],
      {},
      {},
      {
        faults: [{ call: 'scanRegistryImages', fault: { kind: 'lostAnswer' } }],
      },
    )
    expect(run.outputs['outcome']).toBe('passed')
    expect(callsOf(run, 'scanRegistryImages')).toBe(1)
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent('that nobody answered is waited for to the deadline', async () => {
    const run = await scan(
      `:v1@${a}`,
      [web('v1')],
      { timeout_minutes: '0.05' },
      {},
      {
        faults: [{ call: 'scanRegistryImages', fault: { kind: 'answer', status: 502, body: {} } }],
      },
    )
    expect(run.outputs['outcome']).toBe('timed_out')
    expect(callsOf(run, 'scanRegistryImages')).toBe(1)
  })
})

describe('the listing after the findings', () => {
  it.concurrent('shows another digest: an error', async () => {
    let emulator: Emulator | undefined
    const run = await scan(
      `:v1@${a}`,
      [web('v1')],
      {},
      {},
      {
        onLog: (_, running) => {
          emulator = running.emulator
        },
        faults: [
          {
            call: 'listImageVulnerabilities',
            fault: {
              kind: 'then',
              act: () => emulator?.state.registries.change({ image_version: 'v1' }, { set: { image_digest: b } }),
            },
          },
        ],
      },
    )
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain(b)
    expect(imageOf(run, `${host}/shop/web:v1@${a}`)).toMatchObject({ status: 'error' })
  })

  it.concurrent('shows another scan: the findings are read again', async () => {
    let emulator: Emulator | undefined
    const laterMs = Date.now() + 3_600_000
    const run = await scan(
      `:v1@${a}`,
      [web('v1')],
      {},
      {},
      {
        onLog: (_, running) => {
          emulator = running.emulator
        },
        faults: [
          {
            call: 'listImageVulnerabilities',
            fault: {
              kind: 'then',
              act: () =>
                emulator?.state.registries.change({ image_version: 'v1' }, { set: { latest_scan_time: laterMs } }),
            },
          },
        ],
      },
    )
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.report.images[0].scanned_at).toBe(new Date(laterMs).toISOString())
    expect(run.log).toContain('Reading them again')
    expect(callsOf(run, 'listImageVulnerabilities')).toBe(4)
    expect(billOf(run)).toHaveLength(1)
  })
})

describe('wait: false', () => {
  const unwaited = { wait: 'false' }

  it.concurrent('synchronizes, finds and posts in one request', async () => {
    const run = await scan(`:v1 :v2@${b}`, [web('v1', oldSuccess), web('v2', { image_digest: b })], unwaited)
    expect(run.outputs).toMatchObject({ outcome: 'submitted', image_count: '2' })
    expect(run.exitCode).toBe(0)
    expect(run.report.images.map(({ status }: any) => status)).toEqual(['submitted', 'submitted'])
    expect(callsOf(run, 'syncImages')).toBe(1)
    expect(callsOf(run, 'scanRegistryImages')).toBe(1)
  })

  it.concurrent.each<[string, string, RegistryImageDeclaration[], Partial<RegistryDeclaration>, string]>([
    ['missing', `:v1@${a} :v9@${b}`, [web('v1')], {}, 'unknown_image'],
    [
      'unscannable',
      `:v1@${a} :v2@${b}`,
      [web('v1'), web('v2', { image_digest: b, scannable: false })],
      {},
      'unscannable',
    ],
    [
      'in doubt',
      `:v1@${a} :v2`,
      [web('v1'), web('v2', { ...oldSuccess, image_digest: b })],
      { sync: { refused: 'HSS.0013' } },
      'error',
    ],
  ])('posts nothing where anything is %s', async (_, asked, images, registry, status) => {
    const run = await scan(asked, images, unwaited, registry)
    expect(run.outputs['outcome']).toBe('error')
    expect(callsOf(run, 'scanRegistryImages')).toBe(0)
    expect(run.report.images.map((image: any) => image.status).toSorted()).toEqual([status, 'not_posted'].toSorted())
    expect(run.outputs['reason']).not.toContain('posted nothing')
  })

  it.concurrent('is an error where the answer is lost', async () => {
    const run = await scan(
      `:v1@${a}`,
      [web('v1')],
      unwaited,
      {},
      {
        faults: [{ call: 'scanRegistryImages', fault: { kind: 'lostAnswer' } }],
      },
    )
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('may or may not')
    expect(callsOf(run, 'scanRegistryImages')).toBe(1)
  })

  it.concurrent('posts what the filters leave, by name', async () => {
    const run = await scan(
      ':v1',
      [
        web('v1'),
        web('v2', { image_digest: b }),
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
