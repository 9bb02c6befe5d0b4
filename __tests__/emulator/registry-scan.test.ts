import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, scanFailedCodes } from '../../emulator/index.ts'
import type { RegistryImagePatch, World } from '../../emulator/index.ts'
import { rawNumber } from '../../emulator/wire/int64.ts'
import { inTurn, startMs } from './client.ts'
import { openRegistryBench, pickInfo, swr, web } from './registry-client.ts'
import type { RegistryBench } from './registry-client.ts'

const registries = [swr([web({ image_digest: 'sha256:a' })])]
const vulnerabilities = [
  { vul_id: 'SA-1', image_type: 'registry', severity_level: 'Critical', images: ['web-1'] },
  { vul_id: 'SA-2', image_type: 'registry', severity_level: 'Low', images: ['web-1'] },
]

async function scanAll(bench: RegistryBench, more: object = {}): Promise<unknown[]> {
  const reply = await bench.scan(await bench.rows(), more)
  return [reply.status, reply.json?.error_code]
}

const bill = ({ emulator }: RegistryBench): unknown[] =>
  emulator.state.registries.bill.entries.map(({ post, image, digest }) => [post, image, digest])

async function statusAt(bench: RegistryBench, offsetsMs: readonly number[]): Promise<unknown[]> {
  const fromMs = bench.clock.nowMs
  return inTurn(offsetsMs, async (offsetMs) => {
    bench.clock.nowMs = fromMs + offsetMs
    return (await bench.rows())[0]?.scan_status
  })
}

describe('CreateManualImageScanTask', () => {
  it('scans what it is given, and each success is billed to the post that asked', async () => {
    const bench = await openRegistryBench({ registries, vulnerabilities })
    const reply = await bench.scan(await bench.rows())
    expect([reply.status, reply.text]).toEqual([200, ''])
    expect(await statusAt(bench, [0, 50, 99])).toEqual(['waiting_for_scan', 'scanning', 'scanning'])
    expect(bill(bench)).toEqual([])
    bench.clock.nowMs += 1
    expect((await bench.rows())[0]).toMatchObject({
      scan_status: 'success',
      latest_scan_time: startMs + 100,
      vul_num: 2,
      severity_level: 'High',
    })
    expect(bill(bench)).toEqual([[1, 'swr shop/frontend/web:v1', 'sha256:a']])
    await scanAll(bench)
    bench.clock.nowMs += 100
    expect(bill(bench).map((entry) => (entry as unknown[])[0])).toEqual([1, 2])
    expect(bench.emulator.state.registries.bill.posts[1]).toEqual({
      post: 2,
      atMs: startMs + 100,
      isAll: false,
      scanScope: 2_147_483_647,
      rateLimit: undefined,
      images: ['swr shop/frontend/web:v1@sha256:a'],
    })
  })

  it('bills no failure, no scan that is under way already, and none that goes unnoticed', async () => {
    const scan = [{ result: { scan_status: 'failed' } }, { ignored: true }, { neverFinishes: true }]
    const bench = await openRegistryBench({ registries: [swr([web({ scan })])] })
    await inTurn([1, 2, 3, 4], async () => {
      await scanAll(bench)
      bench.clock.nowMs += 1000
    })
    expect(bench.emulator.state.registries.bill.posts).toHaveLength(4)
    expect(bill(bench)).toEqual([])
  })

  it('bills one scan of an image that a post names twice, or two posts name in a row', async () => {
    const bench = await openRegistryBench({ registries })
    const [row] = await bench.rows()
    await bench.scan([row!, row!])
    await bench.scan([row!])
    bench.clock.nowMs += 1000
    expect(bill(bench)).toHaveLength(1)
  })

  it('bills a scan that another one took the place of only for that one', async () => {
    const bench = await openRegistryBench({ registries, behaviour: { rescan: 'restart' } })
    await scanAll(bench)
    bench.clock.nowMs += 50
    await scanAll(bench)
    bench.clock.nowMs += 1000
    expect(bill(bench)).toEqual([[2, 'swr shop/frontend/web:v1', 'sha256:a']])
  })

  it('neither ends nor bills a scan whose tag was replaced in the list', async () => {
    const bench = await openRegistryBench({ registries: [swr([web({ scan: { scanMs: 2000 } })])] })
    bench.emulator.state.registries.push(
      { registry_name: 'swr', namespace: 'shop', image_name: 'frontend/web', image_version: 'v1' },
      { image_digest: 'sha256:b' },
    )
    await bench.sync()
    await scanAll(bench)
    expect(await statusAt(bench, [999, 1000, 5000])).toEqual(['scanning', 'unscan', 'unscan'])
    expect(bill(bench)).toEqual([])
  })

  it.each(scanFailedCodes)('can fail with %s', async (scan_failed_code) => {
    const scan = { result: { scan_status: 'failed', scan_failed_code } }
    const bench = await openRegistryBench({ registries: [swr([web({ scan })])] })
    await scanAll(bench)
    bench.clock.nowMs += 100
    expect((await bench.rows())[0]).toMatchObject({ scan_failed_code, scan_failed_desc: scan_failed_code })
  })

  it.each([
    ['download_failed', 'download_failed'],
    ['image_oversized', 'image_over_sized'],
    ['failed', 'unknown_error'],
  ])('can end as %s', async (scan_status, scan_failed_code) => {
    const bench = await openRegistryBench({ registries: [swr([web({ scan: { result: { scan_status } } })])] })
    await scanAll(bench)
    bench.clock.nowMs += 100
    expect((await bench.rows())[0]).toMatchObject({ scan_status, scan_failed_code, vul_num: 0 })
  })

  it('counts malicious files, and posts for everything, which cost the most', async () => {
    const images = [web({ malware: [{ file_name: 'a' }, { file_name: 'b' }] }), declareRegistryImage('a/b:v1')]
    const bench = await openRegistryBench({ registries: [swr(images)] })
    expect(await scanAll(bench, { is_all: true, image_info: [] })).toEqual([200, undefined])
    bench.clock.nowMs += 100
    expect((await bench.rows()).map((row) => row.malicious_file_num)).toEqual([2, 0])
    expect(bill(bench)).toHaveLength(2)
    expect(bench.emulator.state.registries.bill.allImagePosts).toBe(1)
    await bench.scan([], { is_all: true, image_info: [], query_info: { namespace: 'a' } })
    expect(bench.emulator.state.registries.bill.posts[1]?.images).toEqual([expect.stringContaining('a/b:v1@sha256:')])
  })

  it('needs pay-per-use, and says so as the world has it', async () => {
    const bench = await openRegistryBench({ registries, behaviour: { payPerUse: false } })
    expect(await scanAll(bench)).toEqual([400, 'HSS.1002'])
    bench.emulator.state.behaviour.payPerUseRefusal = { code: 'HSS.1999', description: 'Not enabled.' }
    expect(await scanAll(bench)).toEqual([400, 'HSS.1999'])
    bench.clock.nowMs += 1000
    expect([bill(bench), bench.emulator.state.registries.bill.posts]).toEqual([[], []])
  })

  it.each([
    ['several architectures', { is_multiple_arch: true }],
    ['no statement on several architectures', { is_multiple_arch: true, scannable: null }],
    ['scannable false', { scannable: false }],
    ['an expired share', { shared_status: 'expired' }],
  ])('refuses, passes by or scans: %s', async (_, fields) => {
    const bench = await openRegistryBench({ registries: [swr([web(fields), declareRegistryImage('a/b:v1')])] })
    expect(await scanAll(bench)).toEqual([400, 'HSS.0001'])
    bench.emulator.state.behaviour.unscannablePost = 'ignore'
    expect(await scanAll(bench)).toEqual([200, undefined])
    bench.clock.nowMs += 1000
    expect(bill(bench)).toHaveLength(1)
    bench.emulator.state.behaviour.unscannablePost = 'scan'
    expect(await scanAll(bench)).toEqual([200, undefined])
    bench.clock.nowMs += 1000
    expect(bill(bench)).toHaveLength(3)
  })

  it('scans several architectures where the row says that it can', async () => {
    const bench = await openRegistryBench({ registries: [swr([web({ is_multiple_arch: true, scannable: true })])] })
    expect(await scanAll(bench)).toEqual([200, undefined])
  })

  it('refuses an id that lost digits on the way', async () => {
    const bench = await openRegistryBench({ registries: [swr([web({ id: '9007199254740993' })])] })
    const [row] = await bench.rows()
    const lost = { ...pickInfo(row!), id: Number(row?.id) }
    expect(await scanAll(bench, { image_info: [lost] })).toEqual([400, 'HSS.0011'])
    expect(await scanAll(bench)).toEqual([200, undefined])
  })

  const [id, place] = [rawNumber('77'), { registry_id: 'r-1', registry_name: 'swr', registry_type: 'SwrPrivate' }]
  const names = { image_digest: 'sha256:a', namespace: 'shop', image_name: 'frontend/web', image_version: 'v1' }
  const info = { id, ...names, ...place }
  it.each<[string, object, string]>([
    ['no id', { image_info: [{ ...names, ...place }] }, 'HSS.0001'],
    ['an id as text', { image_info: [{ ...info, id: '77' }] }, 'HSS.0001'],
    ['an id in another notation', { image_info: [{ ...info, id: 1e30 }] }, 'HSS.0001'],
    ['an id beyond int64', { image_info: [{ ...info, id: rawNumber('9223372036854775808') }] }, 'HSS.0001'],
    ['no digest', { image_info: [{ id, ...names, ...place, image_digest: undefined }] }, 'HSS.0001'],
    ['no registry', { image_info: [{ id, ...names }] }, 'HSS.0001'],
    ['another digest', { image_info: [{ ...info, image_digest: 'sha256:b' }] }, 'HSS.0011'],
    ['another registry', { image_info: [{ ...info, registry_id: 'r-2' }] }, 'HSS.0011'],
    ['another image id', { image_info: [{ ...info, image_id: 'web-2' }] }, 'HSS.0011'],
    ['an id nobody knows', { image_info: [{ ...info, id: 78 }] }, 'HSS.0011'],
    ['no images', { image_info: [] }, 'HSS.0001'],
    ['everything and some', { is_all: true, image_info: [info] }, 'HSS.0001'],
    ['filters beside images', { image_info: [info], query_info: { namespace: 'shop' } }, 'HSS.0001'],
    ['a scope beyond all', { image_info: [info], scan_scope: 2_147_483_648 }, 'HSS.0001'],
    ['a scope as text', { image_info: [info], scan_scope: '0x7fffffff' }, 'HSS.0001'],
    ['a rate limit for SWR', { image_info: [info], rate_limit: 5 }, 'HSS.0001'],
    ['an unknown field', { image_info: [info], operate_all: false }, 'HSS.0001'],
    ['an unknown field of an image', { image_info: [{ ...info, tag_name: 'v1' }] }, 'HSS.0001'],
  ])('refuses %s', async (_, body, code) => {
    const bench = await openRegistryBench({ registries: [swr([web({ id: '77', image_digest: 'sha256:a' })])] })
    expect(await scanAll(bench, body)).toEqual([400, code])
    expect(bench.emulator.state.registries.bill.posts).toEqual([])
    expect(await scanAll(bench, { image_info: [info] })).toEqual([200, undefined])
  })

  it('can pass by an image that was said wrong', async () => {
    const bench = await openRegistryBench({ registries, behaviour: { mismatchedPost: 'ignore' } })
    const [row] = await bench.rows()
    expect((await bench.scan([{ ...row, image_digest: 'sha256:b' }])).status).toBe(200)
    bench.clock.nowMs += 1000
    expect(bill(bench)).toEqual([])
  })

  it('needs the instance of SWR Enterprise', async () => {
    const registry = swr([web()], { registry_type: 'SwrEnterprise' })
    const bench = await openRegistryBench({ registries: [registry] })
    const rows = await bench.rows()
    const without = rows.map((row): RegistryImagePatch => ({ ...row, instance_id: null }))
    expect((await bench.scan(without)).json.error_code).toBe('HSS.0001')
    expect((await bench.scan(rows)).status).toBe(200)
  })

  it('takes a rate for other registries, and has no local images here', async () => {
    const bench = await openRegistryBench({ registries: [swr([web()], { registry_type: 'Harbor' })] })
    expect(await scanAll(bench, { rate_limit: 5 })).toEqual([200, undefined])
    const local = await bench.hss('/image/image-scan/tasks?global_image_type=local', { method: 'POST', body: {} })
    expect(local.json.error_code).toBe('HSS.0001')
  })

  it('shows in the other tags of the digest only when the world says so, billed once', async () => {
    const tags = ['v1', 'latest'].map((tag) => declareRegistryImage(`a/b:${tag}`, { image_digest: 'sha256:a' }))
    const shown = async (world: World): Promise<unknown[]> => {
      const bench = await openRegistryBench({ registries: [swr(tags)], ...world })
      await bench.scan((await bench.rows()).slice(0, 1))
      bench.clock.nowMs += 100
      return [(await bench.rows()).map((row) => row.scan_status), bill(bench).length]
    }
    expect(await shown({})).toEqual([['success', 'unscan'], 1])
    expect(await shown({ behaviour: { scanReachesEqualDigests: true } })).toEqual([['success', 'success'], 1])
  })

  it('follows what a script says of fields, rows and looks', async () => {
    const changes = [
      { atMs: 10, set: { image_digest: 'sha256:b' } },
      { atMs: 20, spawn: { image_version: 'v2' } },
      { atMs: 30, goneForLooks: 1 },
    ]
    const bench = await openRegistryBench({ registries: [swr([web({ image_digest: 'sha256:a', scan: { changes } })])] })
    await scanAll(bench)
    const seen = await inTurn([9, 10, 20, 30, 31], async (offsetMs) => {
      bench.clock.nowMs = startMs + offsetMs
      return (await bench.rows()).map((row) => `${row.image_version} ${row.image_digest}`)
    })
    expect(seen).toEqual([
      ['v1 sha256:a'],
      ['v1 sha256:b'],
      ['v1 sha256:b', 'v2 sha256:a'],
      ['v2 sha256:a'],
      ['v1 sha256:b', 'v2 sha256:a'],
    ])
  })

  it('starts although its answer is lost, and can be denied', async () => {
    const bench = await openRegistryBench({ registries })
    bench.emulator.faults.add({ call: 'scanRegistryImages', fault: { kind: 'lostAnswer' } })
    await expect(scanAll(bench)).rejects.toThrow()
    bench.clock.nowMs += 100
    expect(bill(bench)).toHaveLength(1)
    bench.emulator.state.keyring.addToken({
      token: 'weak',
      projectId: bench.emulator.state.world.projects?.[0]?.id ?? '',
      permissions: { deny: { scanRegistryImages: 'HSS.0013' } },
    })
    const denied = await bench.scan(await bench.rows(), {}, { headers: { 'x-auth-token': 'weak' } })
    expect(denied.json.error_code).toBe('HSS.0013')
  })
})

describe('rows of a registry', () => {
  it('change when the test changes them', async () => {
    const bench = await openRegistryBench({ registries })
    const { registries: state } = bench.emulator.state
    state.change({ image_name: 'frontend/web' }, { set: { shared_status: 'expired' } })
    expect(await bench.rows()).toMatchObject([{ shared_status: 'expired' }])
    expect(state.show({ shared_status: 'expired' })).toHaveLength(1)
    state.change({ image_name: 'frontend/web' }, { gone: true })
    expect(await bench.rows()).toEqual([])
    expect(() => state.change({ image_name: 'frontend/web' }, {})).toThrow('no row shows')
    expect(() => state.push({ registry_name: 'none', image_name: 'a' })).toThrow('no registry is called none')
  })
})
