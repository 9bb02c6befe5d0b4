import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, registryTypes } from '../../emulator/index.ts'
import type { RegistryImageFields, World } from '../../emulator/index.ts'
import { inTurn, startMs } from './client.ts'
import type { Reply } from './client.ts'
import { openRegistryBench, swr, web } from './registry-client.ts'
import type { RegistryBench } from './registry-client.ts'

const place = { registry_name: 'swr', namespace: 'shop', image_name: 'frontend/web', image_version: 'v1' }
const hour = 3_600_000

const codeOf = (reply: Reply): unknown[] => [reply.status, reply.json?.error_code]

/** What is listed at those offsets from now. */
async function watch(
  bench: RegistryBench,
  names: readonly (keyof RegistryImageFields)[],
  offsetsMs: readonly number[],
): Promise<unknown[][][]> {
  const fromMs = bench.clock.nowMs
  return inTurn(offsetsMs, async (offsetMs) => {
    bench.clock.nowMs = fromMs + offsetMs
    return (await bench.rows()).map((row) => names.map((name) => row[name]))
  })
}

describe('a sync', () => {
  it('brings what was pushed into the list, some time later', async () => {
    const bench = await openRegistryBench({ registries: [swr([web({ synced: false, image_digest: 'sha256:a' })])] })
    const reply = await bench.sync()
    expect([reply.status, reply.text]).toEqual([200, ''])
    expect(await watch(bench, ['image_digest', 'latest_sync_time'], [0, 999, 1000])).toEqual([
      [],
      [],
      [['sha256:a', startMs + 1000]],
    ])
  })

  it('shows a tag that was pushed again with its new digest, unscanned', async () => {
    const pushed = { atMs: 10, set: { image_digest: 'sha256:b' } }
    const image = web({ image_digest: 'sha256:a', scan_status: 'success', latest_scan_time: 1, pushes: [pushed] })
    const bench = await openRegistryBench({ registries: [swr([image], { sync: { takesMs: 50 } })] })
    const [before] = await bench.rows()
    bench.clock.nowMs += 10
    expect((await bench.rows())[0]).toEqual(before)
    await bench.sync()
    bench.clock.nowMs += 50
    const [after] = await bench.rows()
    expect(after).toMatchObject({ id: before?.id, image_digest: 'sha256:b', scan_status: 'unscan', vul_num: 0 })
    expect(after).not.toHaveProperty('latest_scan_time')
    expect(after?.image_id).not.toBe(before?.image_id)
    expect(after?.latest_update_time).toBe(startMs + 10)
  })

  it.each([
    ['keepsResult', [['same', 'sha256:b', 'success', 1]]],
    ['newRecord', [['other', 'sha256:b', 'unscan', undefined]]],
  ] as const)('can treat the record of such a tag otherwise: %s', async (overwrittenTag, expected) => {
    const image = web({ image_digest: 'sha256:a', scan_status: 'success', latest_scan_time: 1 })
    const bench = await openRegistryBench({ registries: [swr([image])], behaviour: { overwrittenTag } })
    const [before] = await bench.rows()
    bench.emulator.state.registries.push(place, { image_digest: 'sha256:b' })
    await bench.sync()
    bench.clock.nowMs += 1000
    const rows = (await bench.rows()).map((row) => [
      row.id === before?.id ? 'same' : 'other',
      row.image_digest,
      row.scan_status,
      row.latest_scan_time,
    ])
    expect(rows).toEqual(expected)
  })

  it.each([
    [true, startMs + 1000],
    [false, startMs - 8 * hour],
  ])('gives rows that did not change a new time: %s', async (syncTouchesUnchanged, expected) => {
    const bench = await openRegistryBench({ registries: [swr([web()])], behaviour: { syncTouchesUnchanged } })
    await bench.sync()
    expect(await watch(bench, ['latest_sync_time'], [1000])).toEqual([[[expected]]])
  })

  it('sees pushes of the test, until each row is copied', async () => {
    const images = [web({ image_digest: 'sha256:a' }), declareRegistryImage('shop/api:v1')]
    const bench = await openRegistryBench({ registries: [swr(images, { sync: { takesMs: 100, eachMs: 50 } })] })
    await bench.sync()
    bench.clock.nowMs += 60
    bench.emulator.state.registries.push(place, { image_digest: 'sha256:b' })
    bench.emulator.state.registries.push({ ...place, image_version: 'v2' }, { image_digest: 'sha256:c' })
    bench.clock.nowMs += 50
    bench.emulator.state.registries.push(place, { image_digest: 'sha256:d' })
    bench.clock.nowMs += 1000
    expect((await bench.rows()).map((row) => [row.image_version, row.image_digest, row.latest_sync_time])).toEqual([
      ['v1', 'sha256:b', startMs + 100],
      ['v1', expect.any(String), startMs + 150],
      ['v2', 'sha256:c', startMs + 200],
    ])
    expect(bench.emulator.state.registries.read(place)).toMatchObject({ image_digest: 'sha256:d' })
  })

  it('can read the registry early, and so miss a push that came before its end', async () => {
    const image = web({ image_digest: 'sha256:a' })
    const bench = await openRegistryBench({ registries: [swr([image], { sync: { reads: 'early' } })] })
    await bench.sync()
    bench.clock.nowMs += 1
    bench.emulator.state.registries.push(place, { image_digest: 'sha256:b' })
    expect(await watch(bench, ['image_digest', 'latest_sync_time'], [999])).toEqual([[['sha256:a', startMs + 1000]]])
  })

  it('takes a deleted tag off the list, and brings it back', async () => {
    const bench = await openRegistryBench({ registries: [swr([web({ pushes: [{ atMs: 0, deleted: true }] })])] })
    await bench.sync()
    expect(await watch(bench, ['image_version'], [999, 1000])).toEqual([[['v1']], []])
    bench.emulator.state.registries.push(place)
    await bench.sync()
    expect(await watch(bench, ['image_version'], [1000])).toEqual([[['v1']]])
    bench.emulator.state.registries.delete(place)
    await bench.sync()
    expect(await watch(bench, ['image_version'], [1000])).toEqual([[]])
  })

  it('can go unnoticed, be refused, fail, or never end, post by post', async () => {
    const sync = [
      { ignored: true },
      { refused: 'HSS.1019' },
      { failedReason: 'no agency' },
      { neverFinishes: true },
      {},
    ]
    const bench = await openRegistryBench({ registries: [swr([web({ synced: false })], { sync })] })
    const codes = await inTurn(sync, async () => {
      const reply = await bench.sync()
      bench.clock.nowMs += 2000
      return [...codeOf(reply), (await bench.rows()).length]
    })
    expect(codes).toEqual([
      [200, undefined, 0],
      [400, 'HSS.1019', 0],
      [200, undefined, 0],
      [200, undefined, 0],
      [200, undefined, 1],
    ])
  })

  it('happens on its own when the world says so, or the test', async () => {
    const registry = swr([web({ pushedAtMs: 1150 })], { automaticSyncsAtMs: [100, 2000] })
    const bench = await openRegistryBench({ registries: [registry] })
    expect(await watch(bench, ['image_version'], [1100, 2999, 3000])).toEqual([[], [], [['v1']]])
    bench.emulator.state.registries.push({ ...place, image_version: 'v2' })
    bench.emulator.state.registries.sync('swr')
    expect(await watch(bench, ['image_version'], [1000])).toEqual([[['v1'], ['v2']]])
  })

  it('is for the registries named: by id, by type, or all', async () => {
    const world: World = {
      registries: registryTypes.map((registry_type) => ({
        registry_name: registry_type,
        registry_id: `id-${registry_type}`,
        registry_type,
        images: [web({ image_id: `web-${registry_type}`, synced: false })],
      })),
    }
    const bench = await openRegistryBench(world)
    await bench.sync([{ registry_id: 'id-Harbor', registry_type: 'Harbor' }, { registry_type: 'SwrShared' }])
    expect(await watch(bench, ['registry_name'], [1000])).toEqual([[['Harbor'], ['SwrShared']]])
    await bench.sync([], { method: 'POST', body: { sync_all_registries: true } })
    expect((await watch(bench, ['registry_name'], [1000]))[0]).toHaveLength(registryTypes.length)
  })

  it('of a type that no registry has does nothing', async () => {
    const bench = await openRegistryBench({ registries: [swr([web({ synced: false })])] })
    expect((await bench.sync([{ registry_type: 'Jfrog' }])).status).toBe(200)
    expect(await watch(bench, ['image_version'], [5000])).toEqual([[]])
  })

  it.each([
    ['nothing to sync', { sync_all_registries: false }, 'HSS.0001'],
    ['a list beside everything', { sync_all_registries: true, registry_info: [{ registry_id: 'r-1' }] }, 'HSS.0001'],
    ['no choice at all', { registry_info: [{ registry_id: 'r-1' }] }, 'HSS.0001'],
    ['an item that names nothing', { sync_all_registries: false, registry_info: [{}] }, 'HSS.0001'],
    ['a type nobody knows', { sync_all_registries: false, registry_info: [{ registry_type: 'Quay' }] }, 'HSS.0001'],
    ['a registry nobody knows', { sync_all_registries: false, registry_info: [{ registry_id: 'r-2' }] }, 'HSS.0011'],
    [
      'an id of another type',
      { sync_all_registries: false, registry_info: [{ registry_id: 'r-1', registry_type: 'Harbor' }] },
      'HSS.0011',
    ],
    ['an unknown field', { sync_all_registries: false, registry_info: [{ registry_name: 'swr' }] }, 'HSS.0001'],
  ])('refuses %s', async (_, body, code) => {
    const bench = await openRegistryBench({ registries: [swr([web()])] })
    expect(codeOf(await bench.sync([], { method: 'POST', body }))).toEqual([400, code])
  })

  it('refuses another region, and asks for none', async () => {
    const bench = await openRegistryBench({ registries: [swr([web()])] })
    expect(codeOf(await bench.sync(undefined, { headers: { region: 'cn-south-1' } }))).toEqual([400, 'HSS.0001'])
    expect((await bench.sync()).status).toBe(200)
  })
})

describe('ListRegistry', () => {
  const registries = [
    swr([web()]),
    { registry_name: 'harbor-1', registry_type: 'Harbor', registry_id: 'h-1', registry_addr: 'https://h.example:8443' },
    { registry_name: 'jfrog-1', registry_type: 'Jfrog', status: 'fail', fail_reason: 'SERVER_ERROR' },
  ] as const
  const names = async (bench: RegistryBench, query: string): Promise<unknown[]> =>
    (await bench.hss(`/image/registries?${query}`)).json.data_list.map(
      (row: Record<string, unknown>) => row['registry_name'],
    )

  it('shows what was entered in the console, SWR only when the world says so', async () => {
    const bench = await openRegistryBench({ registries })
    expect((await bench.hss('/image/registries?registry_id=h-1')).json).toEqual({
      total_num: 1,
      data_list: [
        {
          id: 'h-1',
          registry_name: 'harbor-1',
          registry_type: 'Harbor',
          registry_addr: 'https://h.example:8443',
          status: 'success',
          images_num: 0,
          latest_sync_time: startMs - 8 * hour,
        },
      ],
    })
    expect(await names(bench, '')).toEqual(['harbor-1', 'jfrog-1'])
    bench.emulator.state.behaviour.swrInRegistryList = true
    expect(await names(bench, '')).toEqual(['swr', 'harbor-1', 'jfrog-1'])
    await bench.sync()
    bench.clock.nowMs += 1000
    expect((await bench.hss('/image/registries?registry_name=swr')).json.data_list[0]).toMatchObject({
      latest_sync_time: startMs + 1000,
      images_num: 1,
      registry_addr: 'https://swr.cn-north-7.myhuaweicloud.com',
    })
  })

  it.each([
    ['registry_type=Harbor,Jfrog', ['harbor-1', 'jfrog-1']],
    ['registry_type=Jfrog', ['jfrog-1']],
    ['registry_name=frog', ['jfrog-1']],
    ['registry_addr=h.example', ['harbor-1']],
    ['status=fail', ['jfrog-1']],
    ['registry_id=h-2', []],
  ])('%s', async (query, expected) => {
    expect(await names(await openRegistryBench({ registries }), query)).toEqual(expected)
  })

  it('can ignore its id filter', async () => {
    const bench = await openRegistryBench({ registries, behaviour: { registryIdFilter: 'ignored' } })
    expect(await names(bench, 'registry_id=h-1')).toEqual(['harbor-1', 'jfrog-1'])
  })

  it.each(['registry_type=Quay', 'registry_type=Harbor,', 'limit=5', 'limit=201', 'status=ok', 'id=h-1'])(
    'refuses %s',
    async (query) => {
      const bench = await openRegistryBench({ registries })
      expect(codeOf(await bench.hss(`/image/registries?${query}`))).toEqual([400, 'HSS.0001'])
    },
  )
})
