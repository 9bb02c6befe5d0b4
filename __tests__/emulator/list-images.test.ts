import { describe, expect, it } from '@jest/globals'
import { buildFleet, declareImage, sampleImages } from '../../emulator/index.ts'
import type { ImageFields, World } from '../../emulator/index.ts'
import { listPath, openBench, startMs } from './client.ts'

const hour = 3_600_000

const world: World = {
  images: [
    declareImage('imagehub.example.com:5000/team/app:v1', {
      scan_status: 'success',
      vul_num: 3,
      image_size: 1000,
      host_ips: ['10.0.0.1'],
      containers: [{ container_id: 'c-1', container_name: 'web-server', pod_id: 'p-1', pod_name: 'web-pod' }],
      apps: ['openssl', 'curl'],
    }),
    declareImage('swr.ap-southeast-1.myhuaweicloud.com/team/app:v1.1', {
      scan_status: 'success',
      vul_num: 0,
      host_name: 'other-host',
    }),
    declareImage('App:v1', { scan_status: 'waiting', latest_update_time: startMs }),
    declareImage('lib:v1', {
      scan_status: 'failed',
      latest_scan_time: startMs - hour,
      host_id: 'h-1',
      agent_id: 'a-1',
    }),
  ],
}

const [registry, swr, capital, lib] = [
  'imagehub.example.com:5000/team/app',
  'swr.ap-southeast-1.myhuaweicloud.com/team/app',
  'App',
  'lib',
]

describe('the filters of ListImageLocal', () => {
  it.each([
    ['', [registry, swr, capital, lib]],
    ['image_name=app', [registry, swr]],
    ['image_name=App', [capital]],
    ['image_name=app&image_version=v1', [registry]],
    ['image_version=v1', [registry, swr, capital, lib]],
    ['scan_status=success', [registry, swr]],
    ['scan_status=waiting_for_scan', [capital]],
    ['scan_status=waiting', []],
    ['scan_status=SUCCESS', []],
    ['local_image_type=swr_image', [swr]],
    ['local_image_type=other_image', [registry, capital, lib]],
    ['local_image_type=docker', []],
    ['image_size=1000', [registry]],
    ['has_vul=true', [registry]],
    ['has_vul=false', [swr]],
    ['host_name=other', [swr]],
    ['host_name=Other', []],
    ['host_id=h-1', [lib]],
    ['host_id=h-', []],
    ['host_ip=10.0.0.1', [registry]],
    ['container_id=c-1', [registry]],
    ['container_id=c', []],
    ['container_name=server', [registry]],
    ['pod_id=p-1', [registry]],
    ['pod_name=pod', [registry]],
    ['app_name=ssl', [registry]],
    ['has_container=true', [registry]],
    ['has_container=false', [swr, capital, lib]],
    [`start_latest_update_time=${startMs}&end_latest_update_time=${startMs + 1}`, [capital]],
    [`start_latest_scan_time=${startMs - hour}&end_latest_scan_time=${startMs}`, [registry, swr]],
  ])('%s', async (query, names) => {
    const { list } = await openBench(world)
    expect((await list(query)).map((row) => row.image_name)).toEqual(names)
  })
})

async function countOddNames(nameFilterCharset: 'match' | 'matchNothing'): Promise<number> {
  const { list } = await openBench({ ...world, behaviour: { nameFilterCharset } })
  return (await list('image_name=team/app')).length
}

async function listTwoHosts(): Promise<Partial<ImageFields>[]> {
  const images = [declareImage('app:v1', { host_name: 'a' }), declareImage('app:v1', { host_name: 'b' })]
  return (await openBench({ images })).list()
}

describe('ListImageLocal', () => {
  it.each([
    'limit=9',
    'limit=201',
    'limit=ten',
    'offset=-1',
    'offset=2000001',
    'page=1',
    'image_name=',
    'image_name=team/app',
    'image_name=app:v1',
    `image_name=${'a'.repeat(257)}`,
    `image_version=${'a'.repeat(129)}`,
    'has_vul=1',
    'host_ip=node',
    'image_name=app&image_name=lib',
    'start_latest_scan_time=1',
    'end_latest_update_time=1',
    'start_latest_update_time=2&end_latest_update_time=2',
    `enterprise_project_id=${'a'.repeat(257)}`,
  ])('refuses %s', async (query) => {
    const { hss } = await openBench(world)
    const reply = await hss(`${listPath}?${query}`)
    expect([reply.status, reply.json.error_code]).toEqual([400, 'HSS.0001'])
  })

  it('can answer a name filter outside its charset in other ways', async () => {
    expect([await countOddNames('match'), await countOddNames('matchNothing')]).toEqual([2, 0])
  })

  it('can take a version filter as a part', async () => {
    const { list } = await openBench({ ...world, behaviour: { versionFilter: 'substring' } })
    expect(await list('image_name=app&image_version=v1')).toHaveLength(2)
  })

  it('can enforce the older limit of times', async () => {
    const { hss } = await openBench({ ...world, behaviour: { maxTime: 2_147_483_547 } })
    expect((await hss(`${listPath}?start_latest_scan_time=1&end_latest_scan_time=${startMs}`)).status).toBe(400)
  })

  it('sends ten rows unless told, and says how many there are', async () => {
    const { hss } = await openBench(buildFleet({ images: 12 }))
    const first = (await hss(listPath)).json
    expect([first.total_num, first.data_list.length]).toEqual([12, 10])
    const rest = (await hss(`${listPath}?offset=10`)).json
    expect([rest.total_num, rest.data_list.length]).toEqual([12, 2])
    expect((await hss(`${listPath}?offset=12`)).json).toEqual({ total_num: 12, data_list: [] })
  })

  it('sends the documented fields, without those declared null and with those declared extra', async () => {
    const { list } = await openBench({ images: [{ ...sampleImages[0], host_name: null, extra: { new_field: 1 } }] })
    expect(await list()).toEqual([
      {
        ...sampleImages[0],
        local_image_type: 'swr_image',
        scan_status: 'unscan',
        scan_failed_desc: '',
        image_size: 123_456_789,
        latest_update_time: startMs - 24 * hour,
        latest_scan_time: 0,
        vul_num: 0,
        unsafe_setting_num: 0,
        malicious_file_num: 0,
        host_num: 1,
        container_num: 0,
        component_num: 0,
        severity_level: '',
        host_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        agent_id: expect.stringMatching(/^[0-9a-f]{64}$/),
        non_scan_reason: '',
        new_field: 1,
      },
    ])
  })

  it('lists the same declaration the same way every time', async () => {
    expect(await listTwoHosts()).toEqual(await listTwoHosts())
    const [one, other] = await listTwoHosts()
    expect(one?.image_id).toBe(other?.image_id)
    expect(one?.host_id).not.toBe(other?.host_id)
  })
})

describe('declareImage', () => {
  it.each([
    ['nginx', { image_name: 'nginx', image_version: 'latest' }],
    ['host:5000/a/b', { image_name: 'host:5000/a/b', image_version: 'latest' }],
    ['host:5000/a/b:v1@sha256:ab', { image_name: 'host:5000/a/b', image_version: 'v1', image_digest: 'sha256:ab' }],
  ])('understands %s', (reference, image) => {
    expect(declareImage(reference)).toEqual(image)
  })
})
