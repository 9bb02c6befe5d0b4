import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { World } from '../../emulator/index.ts'
import { listPath, openBench, startMs } from './client.ts'
import type { Bench, Reply } from './client.ts'

// What the models of the vendor's SDKs document beyond what the action uses.

const int64Max = '9223372036854775807'
const beyondInt64 = '9223372036854775808'

const world: World = {
  images: [
    declareImage('app:v1', { image_id: 'id-1', scan_status: 'success', latest_scan_time: startMs }),
    declareImage('lib:v1', { image_id: 'id-2', scan_status: 'success', latest_scan_time: startMs - 1000 }),
    declareImage('new:v1', { image_id: 'id-3', scan_status: 'unscan' }),
  ],
  vulnerabilities: [
    { vul_id: 'SA-1', vul_name: 'one', label_list: ['hot'], images: ['id-1', 'id-2'] },
    { vul_id: 'SA-2', vul_name: 'two', label_list: ['cold', 'old'], images: ['id-1'] },
    { vul_id: 'SA-3', vul_name: 'three', images: ['id-2'] },
  ],
}

const namesOf = async ({ list }: Bench, query: string): Promise<unknown> =>
  (await list(query)).map((row) => row.image_name)

describe('the filters of ListImageLocal by the SDK model', () => {
  it.each([
    `image_size=${int64Max}`,
    `start_latest_scan_time=0&end_latest_scan_time=${int64Max}`,
    `start_latest_update_time=9223372036854775806&end_latest_update_time=${int64Max}`,
    'image_name=app&image_version=v1.0-a_b:c',
    `image_name=app&image_version=${'a'.repeat(128)}`,
    'host_name=主机-1_a',
    'host_id=c499ab72-7ee9-4ee6-b6b7-5973230e7a7b',
    'host_ip=255.0.10.199',
    'container_id=a_b-C1',
    'container_name=web.server_1-a',
    'pod_id=a-1',
    `pod_name=${'p'.repeat(63)}`,
    'pod_name=p',
    'app_name=软件_1-a',
    `local_image_type=${'x'.repeat(64)}`,
  ])('take %s', async (query) => {
    expect((await (await openBench(world)).hss(`${listPath}?${query}`)).status).toBe(200)
  })

  it.each([
    `image_size=${beyondInt64}`,
    'image_size=-1',
    `image_size=${'9'.repeat(21)}`,
    `start_latest_scan_time=0&end_latest_scan_time=${beyondInt64}`,
    'image_name=app&image_version=v1%2Bb',
    'image_version=a/b',
    'image_version=',
    'host_name=a.b',
    'host_name=a%20b',
    'host_id=a_b',
    'host_ip=256.0.0.1',
    'host_ip=1.2.3',
    'container_id=a.b',
    'container_name=a/b',
    'pod_id=a_b',
    'pod_name=-p',
    'pod_name=p-',
    'pod_name=p.q',
    `pod_name=${'p'.repeat(64)}`,
    'app_name=a%2Bb',
    `local_image_type=${'x'.repeat(65)}`,
  ])('refuse %s', async (query) => {
    const reply = await (await openBench(world)).hss(`${listPath}?${query}`)
    expect([reply.status, reply.json.error_code]).toEqual([400, 'HSS.0001'])
  })

  it('compare sizes digit by digit', async () => {
    const size = 9_007_199_254_740_992
    const bench = await openBench({ images: [declareImage('big:v1', { image_size: size })] })
    expect(await namesOf(bench, `image_size=${size}`)).toEqual(['big'])
    expect(await namesOf(bench, 'image_size=9007199254740993')).toEqual([])
  })

  it.each([
    'start_latest_scan_time=1',
    'end_latest_update_time=1',
    'start_latest_scan_time=2&end_latest_scan_time=2',
    'start_latest_update_time=3&end_latest_update_time=2',
  ])('refuse or ignore the invalid window %s', async (query) => {
    const refusing = await openBench(world)
    expect((await refusing.hss(`${listPath}?${query}`)).json.error_code).toBe('HSS.0001')
    const ignoring = await openBench({ ...world, behaviour: { invalidWindow: 'ignore' } })
    expect(await namesOf(ignoring, query)).toEqual(['app', 'lib', 'new'])
  })

  it('filter by a valid window whatever becomes of invalid ones', async () => {
    const bench = await openBench({ ...world, behaviour: { invalidWindow: 'ignore' } })
    const window = `start_latest_scan_time=${startMs - 1}&end_latest_scan_time=${startMs + 1}`
    expect(await namesOf(bench, window)).toEqual(['app'])
  })
})

describe('the numbers of BatchScanLocalImage', () => {
  // JSON.stringify writes no bigint, so the digits are put in afterwards.
  const post = async (field: string, digits: string): Promise<Reply> => {
    const { post: send } = await openBench(world)
    return send(`{"operate_all":true,"${field}":${digits}}`)
  }

  it.each(['image_size', 'start_latest_update_time', 'end_latest_update_time', 'end_latest_scan_time'])(
    'reach up to an int64: %s',
    async (field) => {
      expect((await post(field, int64Max)).status).toBe(200)
      expect((await post(field, beyondInt64)).json.error_code).toBe('HSS.0001')
      expect((await post(field, '1.5')).json.error_code).toBe('HSS.0001')
      expect((await post(field, '-9223372036854775808')).json.error_code).toBe('HSS.0001')
    },
  )
})

const catalogue = async ({ hss }: Bench, query: string): Promise<Reply> =>
  hss(`/images/vulnerabilities?type=linux_vul&handle_status=unhandled&image_type=local&${query}`)
const idsOf = (reply: Reply): unknown => reply.json.data_list.map((row: { vul_id: string }) => row.vul_id)

describe('the filters of ListGeneralImageVuls by the SDK model', () => {
  it('take several labels', async () => {
    const bench = await openBench(world)
    expect(idsOf(await catalogue(bench, 'label_list=hot&label_list=cold'))).toEqual(['SA-1', 'SA-2'])
    expect(idsOf(await catalogue(bench, 'label_list=old'))).toEqual(['SA-2'])
    const labels = (count: number): string => Array.from({ length: count }, () => 'label_list=hot').join('&')
    expect((await catalogue(bench, labels(10))).status).toBe(200)
    expect((await catalogue(bench, labels(11))).json.error_code).toBe('HSS.0001')
  })

  it('take a cluster of 0 to 128 characters', async () => {
    const bench = await openBench(world)
    expect(idsOf(await catalogue(bench, 'cluster_id='))).toEqual(['SA-1', 'SA-2', 'SA-3'])
    expect(idsOf(await catalogue(bench, `cluster_id=${'c'.repeat(128)}`))).toEqual([])
    expect((await catalogue(bench, `cluster_id=${'c'.repeat(129)}`)).json.error_code).toBe('HSS.0001')
  })
})

const affected = async ({ hss }: Bench, body: object, query = ''): Promise<Reply> =>
  hss(`/image/vulnerability/handle-affect-vulnerabilities?offset=0&limit=200${query}`, {
    method: 'POST',
    body: { image_type: 'local', type: 'linux_vul', operate_type: 'ignore', ...body },
  })
const pairsOf = (reply: Reply): unknown =>
  reply.json.data_list.map((row: { image_id: string; vul_id: string }) => `${row.image_id} ${row.vul_id}`)

describe('the selections of ListImageHandleAffectVulnerabilities', () => {
  it.each([
    [{ select_type: 'all_vul' }, ['id-1 SA-1', 'id-1 SA-2', 'id-2 SA-1', 'id-2 SA-3']],
    [{ select_type: 'specific_image_all_vul', image_id_list: ['id-2'] }, ['id-2 SA-1', 'id-2 SA-3']],
    [{ select_type: 'specific_vul_all_image', vul_id_list: ['SA-1'] }, ['id-1 SA-1', 'id-2 SA-1']],
    [{ select_type: 'vul_view', vul_data_list: [{ vul_id: 'SA-1', image_id_list: ['id-2', 'id-3'] }] }, ['id-2 SA-1']],
    [
      { select_type: 'image_view', image_data_list: [{ image_id: 'id-1', vul_id_list: ['SA-2', 'SA-3'] }] },
      ['id-1 SA-2'],
    ],
    // The lists of other selections have no effect.
    [{ select_type: 'specific_vul_all_image', vul_id_list: ['SA-3'], image_id_list: ['id-1'] }, ['id-2 SA-3']],
    [{ select_type: 'all_vul', remark: 'r'.repeat(512), vul_id_list: ['SA-3'], handle_status: 'handled' }, []],
  ])('%j', async (body, pairs) => {
    expect(pairsOf(await affected(await openBench(world), body))).toEqual(pairs)
  })

  it.each([
    { select_type: 'specific_vul_all_image' },
    { select_type: 'vul_view', vul_id_list: ['SA-1'] },
    { select_type: 'image_view' },
    { select_type: 'all_vul', remark: 'r'.repeat(513) },
    { select_type: 'all_vul', vul_id_list: ['v'.repeat(129)] },
    { select_type: 'vul_view', vul_data_list: [{ vul: 'SA-1' }] },
    { select_type: 'image_view', image_data_list: [{ image_id: 'i'.repeat(513) }] },
  ])('refuse %j', async (body) => {
    expect((await affected(await openBench(world), body)).json.error_code).toBe('HSS.0001')
  })

  it.each([
    ['&image_name=&vul_name=', ['id-1 SA-1', 'id-1 SA-2', 'id-2 SA-1', 'id-2 SA-3']],
    ['&image_name=li', ['id-2 SA-1', 'id-2 SA-3']],
    ['&vul_name=two', ['id-1 SA-2']],
    [`&vul_name=${'v'.repeat(512)}`, []],
  ])('are narrowed by %s', async (query, pairs) => {
    expect(pairsOf(await affected(await openBench(world), { select_type: 'all_vul' }, query))).toEqual(pairs)
  })

  it('refuse names of more than 512 characters', async () => {
    const bench = await openBench(world)
    const body = { select_type: 'all_vul' }
    expect((await affected(bench, body, `&image_name=${'i'.repeat(513)}`)).json.error_code).toBe('HSS.0001')
    expect((await affected(bench, body, `&vul_name=${'v'.repeat(513)}`)).json.error_code).toBe('HSS.0001')
  })
})

describe('the filters of CreateManualImageScanTask by the SDK model', () => {
  const scan = async (query_info: string): Promise<[number, string[]]> => {
    const images = [
      { image_name: 'new', latest_update_time: startMs - 1000, image_size: 7 },
      { image_name: 'old', latest_update_time: startMs - 9000, latest_scan_time: startMs - 500 },
    ]
    const registries = [{ registry_name: 'harbor', registry_type: 'Harbor' as const, images }]
    const { hss, emulator } = await openBench({ registries })
    const body = `{"is_all":true,"query_info":${query_info}}`
    const { status } = await hss('/image/image-scan/tasks', { method: 'POST', body })
    return [status, emulator.state.registries.bill.posts.flatMap((post) => [...post.images])]
  }
  const named = (name: string): unknown => expect.stringContaining(`library/${name}:`)

  it.each([
    [`{"start_latest_update_time":${startMs - 1000}}`, ['new']],
    [`{"end_latest_update_time":${startMs - 1001}}`, ['old']],
    [`{"start_latest_scan_time":0,"end_latest_scan_time":${int64Max}}`, ['old']],
    ['{"image_size":7}', ['new']],
    [`{"image_size":${int64Max}}`, []],
  ])('take %s', async (query, names) => {
    expect(await scan(query)).toEqual([200, names.map(named)])
  })

  it('refuse more than an int64', async () => {
    expect((await scan(`{"end_latest_scan_time":${beyondInt64}}`))[0]).toBe(400)
    expect((await scan(`{"image_size":${beyondInt64}}`))[0]).toBe(400)
  })
})
