import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { ImageDeclaration, World } from '../../emulator/index.ts'
import { imageOf, play, postsOf } from '../support/scenario.ts'
import type { Played } from '../support/scenario.ts'

const [a, b] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string]
const oldSuccess = { scan_status: 'success', vul_num: 0, severity_level: 'Security' } as const
const patient = { discovery_timeout_minutes: '0.04' }

const scan = (
  rows: readonly ImageDeclaration[],
  inputs: Record<string, string> = {},
  world: World = {},
): Promise<Played> => play({ world: { images: rows, ...world }, with: { images: 'app:latest', ...patient, ...inputs } })

const former = declareImage(`app:latest@${a}`, { ...oldSuccess, image_id: 'id-a' })

describe('a tag of which only a former image is listed', () => {
  it.concurrent('does not pass, and its results count nowhere', async () => {
    const run = await scan([former])
    expect(run.outputs).toMatchObject({
      outcome: 'error',
      image_count: '1',
      vulnerability_count: 'unknown',
      severity: 'unknown',
      sarif_file: '',
    })
    expect(imageOf(run, 'app:latest')).toMatchObject({ status: 'error', scanned_at: null, image_digest: a })
    for (const words of ['Nothing shows that HSS has seen the image you built', '`metadata`', 'allow_listed_tags'])
      expect(run.outputs['reason']).toContain(words)
    expect(run.summary).toContain('allow_listed_tags')
    // What is listed is posted at once; only the verdict waits for the build.
    expect(postsOf(run)).toHaveLength(1)
    expect(run.durationMs).toBeGreaterThan(2400)
  })

  it.concurrent('is a failure of the former image, too', async () => {
    const run = await scan([declareImage(`app:latest@${a}`, { scan_status: 'failed', scan_failed_desc: 'huge_image' })])
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('Nothing shows')
  })

  it.concurrent('on one host of it is enough to doubt it', async () => {
    const run = await scan([former, declareImage(`app:latest@${a}`, { host_name: 'node-2', image_id: 'id-a2' })])
    expect(run.outputs['outcome']).toBe('error')
  })

  it.concurrent.each(['app:v1', 'other/app:latest'])('had its result as %s', async (name) => {
    const pulledAgain = declareImage(`app:latest@${a}`, { image_id: 'id-a2' })
    const run = await scan([declareImage(`${name}@${a}`, { ...oldSuccess, image_id: 'id-a' }), pulledAgain])
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('Nothing shows')
  })

  it.concurrent('is looked for once when there is no time for it', async () => {
    const run = await scan([former], { discovery_timeout_minutes: '0' })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.emulator.calls('listImages')).toHaveLength(1)
  })

  it.concurrent('does not pass when the step reaches its deadline before', async () => {
    const run = await scan([former], { discovery_timeout_minutes: '5', timeout_minutes: '0.05' })
    expect(run.outputs).toMatchObject({ outcome: 'error', vulnerability_count: 'unknown' })
  })

  it.concurrent('says so in Chinese', async () => {
    const run = await scan([former], { language: 'zh-CN', discovery_timeout_minutes: '0' })
    expect(run.outputs['reason']).toContain('无法确认 HSS 已发现本次构建的镜像')
  })

  it.concurrent('is judged as listed, at once, where that is allowed: one notice, and advice', async () => {
    const run = await scan([former], { allow_listed_tags: 'true', discovery_timeout_minutes: '5' })
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: '0' })
    expect(run.log.match(/^::notice::.*allow_listed_tags.*$/gm)).toHaveLength(1)
    expect(run.log).not.toMatch(/^::warning::/m)
    expect(run.summary).toContain('the step judges the image you built')
    expect(run.durationMs).toBeLessThan(20_000)
  })

  it.concurrent('is no matter where the digest or the id is given', async () => {
    for (const images of [`app:latest@${a}`, a, JSON.stringify([{ image_id: 'id-a' }])]) {
      const run = await scan([former], { images })
      expect(run.outputs['outcome']).toBe('passed')
      expect(run.log).not.toMatch(/::warning::|::notice::/)
    }
  })

  it.concurrent('is one image with what is asked for by its digest', async () => {
    const run = await scan([former], { images: `app:latest\napp@${a}` })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
  })
})

describe('a tag that gets the image that was built', () => {
  const built = (more: Omit<ImageDeclaration, 'image_name'> = {}) =>
    declareImage(`app:latest@${b}`, { image_id: 'id-b', host_name: 'node-2', discoverAfterLooks: 2, ...more })

  it.concurrent('is judged by both digests, which one notice names', async () => {
    const run = await scan([former, built()])
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '2' })
    const notices = run.log.match(/^::notice::.*$/gm) ?? []
    expect(notices).toHaveLength(1)
    for (const word of [a, b, 'never scanned']) expect(notices[0]).toContain(word)
    expect(run.summary).toContain('the step judges the image you built')
    expect(postsOf(run).map(({ image_info_list }) => image_info_list.length)).toEqual([1, 1])
  })

  it.concurrent('may have had a result on the host where it appears', async () => {
    expect((await scan([former, built(oldSuccess)])).outputs['outcome']).toBe('passed')
  })

  it.concurrent('fails by its former image, and the advice names the new one', async () => {
    const world: World = { vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'High', images: ['id-a'] }] }
    const run = await scan(
      [declareImage(`app:latest@${a}`, { scan_status: 'success', image_id: 'id-a' }), built()],
      {},
      world,
    )
    expect(run.outputs['outcome']).toBe('failed')
    expect(run.log).toMatch(
      new RegExp(`::error::failed: .*Give the digest ${b} in .images. to judge the new image alone`),
    )
  })

  it.concurrent('fails by itself, and the advice is about its findings', async () => {
    const world: World = { vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'High', images: ['id-b'] }] }
    const run = await scan([former, built()], {}, world)
    expect(run.outputs['outcome']).toBe('failed')
    expect(run.log).toMatch(/::error::failed: .*Fix the findings/)
    expect(run.log).not.toContain('to judge the new image alone')
  })

  it.concurrent('gains its digest under the same id: that is no new image', async () => {
    const run = await scan([
      declareImage('app:latest', {
        ...oldSuccess,
        image_digest: null,
        changes: [{ atMs: 600, set: { image_digest: b } }],
      }),
    ])
    expect(run.outputs['outcome']).toBe('error')
    expect(postsOf(run)).toHaveLength(1)
  })
})
