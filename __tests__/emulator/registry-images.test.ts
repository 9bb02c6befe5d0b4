import { describe, expect, it } from '@jest/globals'
import { buildRegistryFleet, declareRegistryImage, registryTypes } from '../../emulator/index.ts'
import type { World } from '../../emulator/index.ts'
import { inTurn, startMs } from './client.ts'
import { openRegistryBench, swr, web } from './registry-client.ts'

const big = '9007199254740993'

const world: World = {
  registries: [
    swr([
      web({ id: big, image_digest: 'sha256:a' }),
      declareRegistryImage('shop/frontend/web:v1.1', { scan_status: 'success', malicious_file_num: 2 }),
      declareRegistryImage('shop-2/api:v1', { scan_status: 'failed', latest_version: false, image_size: 5 }),
    ]),
    {
      registry_name: 'ent',
      registry_type: 'SwrEnterprise',
      images: [
        declareRegistryImage('shop/tool:v1', {
          instance_id: 'instance-9',
          scan_status: 'success',
          latest_scan_time: 1000,
          severity_level: 'High',
          vul_num: 1,
          unsafe_setting_num: 1,
        }),
        declareRegistryImage('shop/multi:v1', { is_multiple_arch: true, scan_status: 'waiting' }),
      ],
    },
  ],
}

describe('ListRegistryImages', () => {
  it('describes a row in full, its id digit for digit', async () => {
    const bench = await openRegistryBench(world)
    const { text, json } = await bench.hss('/image/registries/images?limit=1')
    expect(text).toContain(`"id":${big},`)
    expect(json).toEqual({
      total_num: 5,
      data_list: [
        {
          // What JavaScript makes of it without care.
          id: 9_007_199_254_740_992,
          image_id: 'web-1',
          image_digest: 'sha256:a',
          namespace: 'shop',
          image_name: 'frontend/web',
          image_version: 'v1',
          image_type: 'private_image',
          registry_id: 'r-1',
          registry_name: 'swr',
          registry_type: 'SwrPrivate',
          latest_version: true,
          scannable: true,
          is_multiple_arch: false,
          scan_status: 'unscan',
          image_size: 123_456_789,
          latest_update_time: startMs - 24 * 3_600_000,
          latest_sync_time: startMs - 8 * 3_600_000,
          vul_num: 0,
          unsafe_setting_num: 0,
          malicious_file_num: 0,
        },
      ],
    })
  })

  it('gives ids that a JavaScript number cannot represent exactly, unless told otherwise', async () => {
    const rows = await (await openRegistryBench(world)).rows()
    const ids = rows.map(({ id }) => id ?? '')
    expect(new Set(ids).size).toBe(5)
    for (const id of ids) expect(String(BigInt(Number(id)))).not.toBe(id)
  })

  it('says what only some kinds of registries have', async () => {
    const registries = registryTypes.map((registry_type) => ({
      registry_name: registry_type.toLowerCase(),
      registry_type,
      images: [declareRegistryImage('a/b:v1')],
    }))
    const rows = await (await openRegistryBench({ registries })).rows()
    expect(rows.map((row) => [row.image_type, row.shared_status, row.instance_url])).toEqual([
      ['private_image', undefined, undefined],
      ['shared_image', 'effective', undefined],
      ['instance_image', undefined, 'https://swrenterprise.swr-pro.example.com'],
      ['harbor', undefined, undefined],
      ['jfrog', undefined, undefined],
      ['other', undefined, undefined],
    ])
  })

  it('keeps the ids of platforms as well, and what is undocumented', async () => {
    const association_images = [{ id: big, image_digest: 'sha256:arm', scan_status: 'unscan' }]
    const image = web({ is_multiple_arch: true, association_images, vul_num: null, extra: { odd: [1] } })
    const bench = await openRegistryBench({ registries: [swr([image])] })
    const { text, json } = await bench.hss('/image/registries/images')
    expect(text).toContain(`"association_images":[{"id":${big},"image_digest":"sha256:arm","scan_status":"unscan"}]`)
    expect(json.data_list[0]).toMatchObject({ scannable: false, is_multiple_arch: true, odd: [1] })
    expect(json.data_list[0]).not.toHaveProperty('vul_num')
  })

  it.each([
    ['namespace=shop', ['web:v1', 'web:v1.1', 'api:v1', 'tool:v1', 'multi:v1']],
    ['namespace=shop-2', ['api:v1']],
    ['image_name=web', ['web:v1', 'web:v1.1']],
    ['image_name=frontend/web&image_version=v1', ['web:v1', 'web:v1.1']],
    ['image_version=v1.1', ['web:v1.1']],
    ['registry_name=ent', ['tool:v1', 'multi:v1']],
    ['image_type=instance_image', ['tool:v1', 'multi:v1']],
    ['scan_status=success', ['web:v1.1', 'tool:v1']],
    ['scan_status=waiting_for_scan', ['multi:v1']],
    ['latest_version=true', ['web:v1', 'web:v1.1', 'tool:v1', 'multi:v1']],
    ['latest_version=false', ['web:v1', 'web:v1.1', 'api:v1', 'tool:v1', 'multi:v1']],
    ['image_size=5', ['api:v1']],
    ['has_malicious_file=true', ['web:v1.1']],
    ['has_unsafe_setting=true', ['tool:v1']],
    ['has_vul=true', ['tool:v1']],
    ['risky=true', ['web:v1.1', 'tool:v1']],
    ['instance_id=instance-9', ['tool:v1']],
    ['instance_id=&instance_name=ent', ['tool:v1', 'multi:v1']],
    ['is_multarch=true', ['multi:v1']],
    ['severity_level=High', ['tool:v1']],
    ['end_latest_scan_time=1000', ['tool:v1']],
    ['start_latest_scan_time=1001', ['web:v1.1']],
    ['start_latest_scan_time=1000&end_latest_scan_time=1000', ['tool:v1']],
    [`start_latest_sync_time=${startMs}`, []],
    ['end_latest_update_time=9223372036854775807', ['web:v1', 'web:v1.1', 'api:v1', 'tool:v1', 'multi:v1']],
    ['sort_key=latest_scan_time&sort_dir=desc&limit=2', ['web:v1.1', 'tool:v1']],
    ['sort_key=latest_scan_time&offset=3', ['tool:v1', 'web:v1.1']],
  ])('%s', async (query, expected) => {
    const rows = await (await openRegistryBench(world)).rows(query)
    expect(rows.map((row) => `${row.image_name?.split('/').at(-1)}:${row.image_version}`)).toEqual(expected)
  })

  it('can compare names exactly', async () => {
    const bench = await openRegistryBench({ ...world, behaviour: { registryNameFilters: 'exact' } })
    expect(await bench.rows('image_name=web')).toEqual([])
    expect(await bench.rows('image_name=frontend/web&image_version=v1&namespace=shop')).toHaveLength(1)
  })

  it.each([
    'limit=0',
    'limit=201',
    'image_digest=sha256:a',
    'image_id=web-1',
    'registry_id=r-1',
    'image_type=other',
    'scan_status=download_failed',
    'severity_level=Critical',
    'sort_key=image_name',
    'namespace=',
    `image_version=${'v'.repeat(65)}`,
    'image_size=2147483548',
    'end_latest_scan_time=9223372036854775808',
    'start_latest_scan_time=2&end_latest_scan_time=1',
    'is_multiarch=true',
  ])('refuses %s', async (query) => {
    const reply = await (await openRegistryBench(world)).hss(`/image/registries/images?${query}`)
    expect([reply.status, reply.json.error_code]).toEqual([400, 'HSS.0001'])
  })

  it('pages without losing or repeating a row', async () => {
    const bench = await openRegistryBench(buildRegistryFleet({ images: 7 }))
    const pages = await inTurn([0, 3, 6, 9], (offset) => bench.rows(`limit=3&offset=${offset}`))
    expect(pages.flat().map((row) => row.image_name)).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => `app-0000${index}`))
  })

  it('shows late rows late, by time or by looks, and only to whom they belong', async () => {
    const images = [
      web({ discoverAfterMs: 100 }),
      declareRegistryImage('a/b:v1', { discoverAfterLooks: 1 }),
      declareRegistryImage('a/c:v1', { enterprise_project_id: 'e-1' }),
    ]
    const bench = await openRegistryBench({ registries: [swr(images)] })
    const names = async (query?: string): Promise<unknown[]> => (await bench.rows(query)).map((row) => row.image_name)
    expect(await names('image_name=none')).toEqual([])
    expect(await names()).toEqual([])
    expect(await names()).toEqual(['b'])
    bench.clock.nowMs += 100
    expect(await names()).toEqual(['frontend/web', 'b'])
    expect(await names('enterprise_project_id=e-1')).toEqual(['c'])
  })

  it('lists a registry of 5,000 images, and syncs it, in no time', async () => {
    const bench = await openRegistryBench(buildRegistryFleet({ images: 5000, vulnerabilitiesPerImage: 2 }))
    const beganMs = performance.now()
    await bench.sync([{ registry_type: 'SwrPrivate' }])
    bench.clock.nowMs += 1000
    const rows = await bench.rows('limit=200&offset=4900')
    expect(rows).toHaveLength(100)
    expect(rows.at(-1)?.latest_sync_time).toBe(startMs + 1000)
    // Generous, because machines differ: comparing all with all takes minutes.
    expect(performance.now() - beganMs).toBeLessThan(2000)
  })
})
