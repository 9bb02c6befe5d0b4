import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, type Emulator, type RegistryImageDeclaration } from '../../emulator/index.ts'
import { billOf, countCalls, digestA, digestB, host, oldSuccess, scanWeb, web } from '../support/registry-scenario.ts'
import { imageOf } from '../support/scenario.ts'

const bad = [{ vul_id: 'SA-1', image_type: 'registry' as const, severity_level: 'Critical', images: ['bad'] }]
/** The tag that refers to a bad image now, which HSS shows after a sync. */
const moved = web('latest', { pushes: [{ atMs: 0, set: { image_digest: digestB, image_id: 'bad' } }] })
const tag = JSON.stringify({ namespace: 'shop', image_name: 'web', image_version: 'latest' })
const build = JSON.stringify({ 'containerimage.digest': digestA, 'image.name': `${host}/shop/web:v1` })
const statusesOf = (report: any): string[] => report.images.map(({ status }: any) => status).toSorted()

describe('a tag whose former content is asked for in another way, too', () => {
  it.concurrent.each<[string, string, RegistryImageDeclaration[], Record<string, string>, object]>([
    ['a digest', `:latest :v1@${digestA}`, [moved, web('v1')], {}, {}],
    ['a build', '', [moved, web('v1')], { images: `[${build}, ${tag}]` }, {}],
    ['a tag that is synchronized before it', ':v1 :latest', [web('v1'), moved], {}, { takesMs: 1200, eachMs: 1500 }],
  ])('is judged by what it refers to now: beside %s', async (_, asked, images, inputs, sync) => {
    const run = await scanWeb(
      asked,
      images,
      inputs,
      { sync: { takesMs: 1500, ...sync } },
      { world: { vulnerabilities: bad } },
    )
    expect(run.outputs).toMatchObject({ outcome: 'failed', image_count: '2', critical_count: '1' })
    expect(run.report.images.map(({ image_digest }: any) => image_digest).toSorted()).toEqual([digestA, digestB])
    expect(billOf(run)).toHaveLength(2)
  })

  it.concurrent('is judged by what it refers to now, even if the digest was scanned by its record', async () => {
    const run = await scanWeb(`:latest @${digestA}`, [moved, web('v1')], {}, {}, { world: { vulnerabilities: bad } })
    expect(run.outputs).toMatchObject({ outcome: 'error', critical_count: '1' })
    expect(imageOf(run, `${host}/shop/web:latest`)).toMatchObject({ image_digest: digestB, status: 'success' })
  })

  const listed = [web('latest', oldSuccess), web('v1', oldSuccess)]
  const unsynced = { sync: { ignored: true } }

  it.concurrent.each([
    ['a digest', { images: `${host}/shop/web:latest\n${host}/shop/web:v1@${digestA}` }],
    ['a build', { images: `[${build}, ${tag}]` }],
  ])('is in doubt where nothing new shows: beside %s', async (_, inputs) => {
    const run = await scanWeb('', listed, inputs, unsynced)
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '2' })
    expect(run.outputs['reason']).toContain('Nothing shows')
    expect(statusesOf(run.report)).toEqual(['error', 'success'])
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent('is in doubt as well where nobody waits, and nothing is posted', async () => {
    const run = await scanWeb(`:latest :v1@${digestA}`, listed, { wait: 'false' }, unsynced)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('Nothing shows')
    expect(countCalls(run, 'scanRegistryImages')).toBe(0)
  })

  const reusing = { reuse_within: '1h', fail_on: 'high' }
  const recent = { ...oldSuccess, latest_scan_time: Date.now() - 60_000 }

  it.concurrent('has nothing reused for it: it is scanned', async () => {
    const run = await scanWeb(`:latest :v1@${digestA}`, [web('latest', recent), web('v1', recent)], reusing)
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(run.report.images).toMatchObject([{ reused: false }])
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent('has nothing reused for it: it stays in doubt', async () => {
    const images = [web('latest', recent), web('v1', recent)]
    const run = await scanWeb(`:latest :v1@${digestA}`, images, reusing, unsynced)
    expect(run.outputs['outcome']).toBe('error')
    expect(imageOf(run, `${host}/shop/web:latest`)).toMatchObject({ status: 'error', reused: false })
    expect(imageOf(run, `${host}/shop/web:v1@${digestA}`)).toMatchObject({ status: 'success', reused: true })
    expect(billOf(run)).toEqual([])
  })

  it.concurrent('is an error when it moves while findings are read', async () => {
    let emulator: Emulator | undefined
    const set = { image_digest: digestB, image_id: 'bad' }
    const act = () => emulator?.state.registries.change({ image_version: 'v1' }, { set })
    const run = await scanWeb(
      `:v1 :v2@${digestA}`,
      [web('v2'), web('v1')],
      { allow_listed_tags: 'true' },
      {},
      {
        onLog: (_, running) => {
          emulator = running.emulator
        },
        faults: [{ call: 'listImageVulnerabilities', fault: { kind: 'then', act } }],
      },
    )
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain(digestB)
  })
})

describe('one content of a registry', () => {
  it.concurrent('is one image for a build and a digest, though the digest is listed later', async () => {
    const images = [web('v1'), web('v2', { synced: false })]
    const pinned = JSON.stringify({ namespace: 'shop', image_name: 'web', image_version: 'v2', image_digest: digestA })
    const run = await scanWeb('', images, { images: `[${build}, ${pinned}]` })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(billOf(run)).toHaveLength(1)
  })

  it.concurrent('has its findings read when its tags show different counts', async () => {
    const tagOf = (name: string, vulNum: number) =>
      web(name, { image_id: 'web', scan: { result: { severity_level: 'Medium', vul_num: vulNum } } })
    const vulnerabilities = [
      { vul_id: 'SA-1', image_type: 'registry' as const, severity_level: 'High', images: ['web'] },
    ]
    const run = await scanWeb(`@${digestA}`, [tagOf('v1', 0), tagOf('v2', 1)], {}, {}, { world: { vulnerabilities } })
    expect(countCalls(run, 'listImageVulnerabilities')).toBeGreaterThan(0)
    expect(run.outputs).toMatchObject({ outcome: 'failed', high_count: '1' })
  })

  it.concurrent.each([
    ['from the first look', {}],
    ['while it is scanned', { changes: [{ atMs: 700, set: { instance_url: 'https://ent.example.com' } }] }],
  ])('keeps its name when only some rows tell the host of the instance %s', async (_, more) => {
    const row = (name: string, instanceUrl: string | null) =>
      declareRegistryImage(`shop/web:${name}`, {
        image_digest: digestA,
        image_id: 'web',
        registry_type: 'SwrEnterprise',
        image_type: 'instance_image',
        instance_url: instanceUrl,
        scan: { scanMs: 1500 },
        ...more,
      })
    const images = [row('v1', null), row('v2', 'changes' in more ? null : 'https://ent.example.com')]
    const inputs = { images: '', operate_all: 'true' }
    const run = await scanWeb('', images, inputs, { registry_name: 'ent', registry_type: 'SwrEnterprise' })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(billOf(run)).toHaveLength(1)
  })
})

it.concurrent('a time of synchronization that has not come yet proves no tag', async () => {
  const images = [web('v1', { ...oldSuccess, latest_sync_time: Date.now() + 3_600_000 })]
  const run = await scanWeb(':v1', images, {}, { sync: { ignored: true } })
  expect(run.outputs['outcome']).toBe('error')
  expect(run.outputs['reason']).toContain('Nothing shows')
  expect(billOf(run)).toEqual([])
})

it.concurrent('operate_all scans the registry that `registry` names, and no other', async () => {
  const registries = ['one', 'two'].map((name) => ({ registry_name: name, images: [web('v1', { image_id: name })] }))
  const inputs = { images: '', operate_all: 'true', registry: 'one' }
  const run = await scanWeb('', [], inputs, {}, { world: { registries } })
  expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
  expect(billOf(run)).toEqual(['one shop/web:v1'])
})
