import { describe, expect, it } from '@jest/globals'
import { buildFleet, declareImage } from '../../emulator/index.ts'
import type { World } from '../../emulator/index.ts'
import { inTurn, startMs } from './client.ts'
import type { Reply } from './client.ts'
import { openRegistryBench, swr, web } from './registry-client.ts'
import type { RegistryBench } from './registry-client.ts'

const names = 'image_type=private_image&namespace=shop&image_name=frontend/web&tag_name=v1'
const world: World = {
  images: [declareImage('app:v1', { image_id: 'local-1', scan_status: 'success' })],
  registries: [
    swr([web({ scan_status: 'success', malware: [{ file_name: 'cmd.jsp', file_path: '/opt/cmd.jsp', size: 12 }] })]),
  ],
  vulnerabilities: [
    {
      vul_id: 'SA-1',
      image_type: 'registry',
      severity_level: 'Critical',
      images: ['web-1'],
      software: [
        { app_name: 'openssl', version: '3.0', position: 'l-1' },
        { app_name: 'openssl-libs', version: '3.0', position: 'l-2' },
      ],
    },
    { vul_id: 'SA-2', image_type: 'registry', severity_level: 'Medium', images: ['web-1'], handledIn: ['web-1'] },
    { vul_id: 'SA-3', type: 'app_vul', image_type: 'registry', severity_level: 'Low', images: ['web-1'] },
    { vul_id: 'SA-4', image_type: 'registry', inCatalogue: false, images: ['web-1'], repair_necessity: null },
    { vul_id: 'SA-5', images: ['local-1'] },
  ],
}

const vulnerabilities = (bench: RegistryBench, more = '', image = 'web-1'): Promise<Reply> =>
  bench.hss(`/image/${image}/vulnerabilities?${names}${more}`)
const pick = (reply: Reply, name: string): unknown[] =>
  reply.json.data_list.map((row: Record<string, unknown>) => row[name])

describe('ListImageVulnerabilities', () => {
  it('has a row for each vulnerability and place, without CVE, CVSS and Critical', async () => {
    const bench = await openRegistryBench(world)
    const { json } = await vulnerabilities(bench, '&limit=10')
    expect(json.total_num).toBe(5)
    expect(json.data_list[0]).toEqual({
      vul_id: 'SA-1',
      repair_necessity: 'immediate_repair',
      description: expect.any(String),
      position: 'l-1',
      app_name: 'openssl',
      version: '3.0',
      solution: expect.any(String),
      url: expect.stringMatching(/^https:/),
    })
    const rated = json.data_list.map((row: Record<string, unknown>) => [row['vul_id'], row['repair_necessity']])
    expect(rated).toEqual([
      ['SA-1', 'immediate_repair'],
      ['SA-1', 'immediate_repair'],
      ['SA-2', 'delay_repair'],
      ['SA-3', 'not_needed_repair'],
      ['SA-4', undefined],
    ])
    expect(json.data_list[3].app_path).toMatch(/^\//)
  })

  it.each([
    ['handle_status=unhandled', ['SA-1', 'SA-1', 'SA-3', 'SA-4']],
    ['handle_status=handled', ['SA-2']],
    ['type=app_vul', ['SA-3']],
    ['repair_necessity=delay_repair', ['SA-2']],
    ['vul_id=A-3', ['SA-3']],
    ['app_name=openssl-libs', ['SA-1']],
    ['instance_id=', ['SA-1', 'SA-1', 'SA-2', 'SA-3', 'SA-4']],
  ])('%s', async (query, expected) => {
    expect(pick(await vulnerabilities(await openRegistryBench(world), `&${query}`), 'vul_id')).toEqual(expected)
  })

  it('is about an image that is listed, by the right names; else refused, or empty', async () => {
    const bench = await openRegistryBench(world)
    const wrong = [
      '/image/web-2/vulnerabilities?' + names,
      '/image/web-1/vulnerabilities?' + names.replace('v1', 'v2'),
      '/image/web-1/vulnerabilities?' + names.replace('private', 'shared'),
      '/image/local-1/vulnerabilities?' + names,
    ]
    const refused = await inTurn(wrong, (path) => bench.hss(path))
    expect(refused.map((reply) => reply.json.error_code)).toEqual(wrong.map(() => 'HSS.0011'))
    bench.emulator.state.behaviour.mismatchedDetails = 'empty'
    const empty = await inTurn(wrong, (path) => bench.hss(path))
    expect(empty.map((reply) => reply.json)).toEqual(wrong.map(() => ({ total_num: 0, data_list: [] })))
  })

  it.each([
    names.replace('private_image', 'local_image'),
    names.replace('private_image', 'other'),
    names.replace('&tag_name=v1', ''),
    names.replace('tag_name', 'image_version'),
    `${names}&limit=5`,
    `${names}&severity_level=High`,
  ])('refuses %s', async (query) => {
    const bench = await openRegistryBench(world)
    expect((await bench.hss(`/image/web-1/vulnerabilities?${query}`)).json.error_code).toBe('HSS.0001')
  })

  it('shows nothing before a scan, and lags behind it when told to', async () => {
    const scan = { queueMs: 0, scanMs: 50, detailsLagMs: 30 }
    const bench = await openRegistryBench({ ...world, registries: [swr([web({ scan })])] })
    await bench.scan(await bench.rows())
    const counts = await inTurn([0, 50, 79, 80], async (offsetMs) => {
      bench.clock.nowMs = startMs + offsetMs
      return (await vulnerabilities(bench)).json.total_num
    })
    expect(counts).toEqual([0, 0, 0, 5])
    expect(await bench.rows()).toMatchObject([{ scan_status: 'success', vul_num: 4, severity_level: 'High' }])
  })

  it('knows the new content of a tag by its own id, and shows nothing of it yet', async () => {
    const bench = await openRegistryBench(world)
    const place = { registry_name: 'swr', namespace: 'shop', image_name: 'frontend/web', image_version: 'v1' }
    bench.emulator.state.registries.push(place, { image_id: 'web-2' })
    await bench.sync()
    bench.clock.nowMs += 1000
    expect((await vulnerabilities(bench)).json.error_code).toBe('HSS.0011')
    expect((await vulnerabilities(bench, '', 'web-2')).json.total_num).toBe(0)
  })
})

describe('the catalogue', () => {
  it('of registries leaves out what images have and it does not know', async () => {
    const bench = await openRegistryBench(world)
    const query = 'type=linux_vul&handle_status=unhandled&image_type='
    expect(pick(await bench.hss(`/images/vulnerabilities?${query}registry`), 'vul_id')).toEqual(['SA-1'])
    expect(pick(await bench.hss(`/images/vulnerabilities?${query}local`), 'vul_id')).toEqual(['SA-5'])
  })
})

describe('ListImageMalware', () => {
  it('names the malicious files, but not of JFrog', async () => {
    const bench = await openRegistryBench(world)
    expect((await bench.hss(`/image/web-1/malwares?${names}`)).json).toEqual({
      total_num: 1,
      data_list: [{ file_name: 'cmd.jsp', file_path: '/opt/cmd.jsp', size: 12, description: 'Webshell' }],
    })
    expect((await bench.hss(`/image/web-1/malwares?${names}&file_name=exe`)).json.total_num).toBe(0)
    const jfrog = names.replace('private_image', 'jfrog')
    expect((await bench.hss(`/image/web-1/malwares?${jfrog}`)).json.error_code).toBe('HSS.0001')
  })
})

describe('software', () => {
  const apps = (reply: Reply): unknown[] =>
    reply.json.data_list.map((row: Record<string, unknown>) => [row['app_name'], row['vul_num']])

  it('of an image in a registry, and of a local one', async () => {
    const bench = await openRegistryBench(world)
    expect(apps(await bench.hss(`/image/web-1/apps?${names}`))).toEqual([
      ['openssl', 1],
      ['openssl-libs', 1],
      ['openssl', 2],
      ['log4j-core', 1],
      ['bash', 0],
    ])
    expect(apps(await bench.hss(`/image/web-1/apps?${names}&app_name=log`))).toEqual([['log4j-core', 1]])
    expect((await bench.hss('/image/local/apps?image_id=local-1')).json).toEqual({
      total_num: 2,
      data_list: [
        { app_name: 'openssl', app_type: 'rpm', app_version: '1.1.1k-7', vul_num: 1 },
        { app_name: 'bash', app_type: 'rpm', app_version: '1.0.0', vul_num: 0 },
      ],
    })
    expect((await bench.hss('/image/local/apps?image_id=local-2')).json.total_num).toBe(0)
    expect((await bench.hss('/image/local/apps')).json.error_code).toBe('HSS.0001')
    expect((await bench.hss(`/image/web-1/apps?${names.replace('private_image', 'jfrog')}`)).json.error_code).toBe(
      'HSS.0001',
    )
  })

  it('can be unknown to HSS altogether', async () => {
    const images = [declareImage('app:v1', { image_id: 'local-1', scan_status: 'success', apps: [] })]
    const bench = await openRegistryBench({ images, registries: [swr([web({ scan_status: 'success', apps: [] })])] })
    expect((await bench.hss('/image/local/apps?image_id=local-1')).json.total_num).toBe(0)
    expect((await bench.hss(`/image/web-1/apps?${names}`)).json.total_num).toBe(0)
  })

  it('that a vulnerability affects', async () => {
    const bench = await openRegistryBench(world)
    const ask = (image: string, query: string): Promise<Reply> =>
      bench.hss(`/image/vulnerability/${image}/apps?${query}`)
    expect((await ask('web-1', 'is_handled=false&image_type=registry&vul_id=SA-1')).json).toEqual({
      total_num: 2,
      data_list: [
        { app_name: 'openssl', rule: '', paths: [{ status: 'vul_status_unfix', app_version: '3.0' }] },
        { app_name: 'openssl-libs', rule: '', paths: [{ status: 'vul_status_unfix', app_version: '3.0' }] },
      ],
    })
    const others = [
      ['web-1', 'is_handled=true&image_type=registry&vul_id=SA-2'],
      ['local-1', 'is_handled=false&image_type=local&vul_id=SA-5'],
      ['web-1', 'is_handled=false&image_type=local&vul_id=SA-1'],
      ['web-1', 'is_handled=true&image_type=registry&vul_id=SA-1'],
      ['web-9', 'is_handled=false&image_type=registry&vul_id=SA-1'],
    ] as const
    const found = await inTurn(others, ([image, query]) => ask(image, query))
    expect(found.map((reply) => pick(reply, 'app_name'))).toEqual([['openssl'], ['openssl'], [], [], []])
    expect((await ask('web-1', 'is_handled=false&image_type=registry')).json.error_code).toBe('HSS.0001')
  })
})

describe('a list that is changed while it is read', () => {
  const local = buildFleet({ images: 12, vulnerabilitiesPerImage: 2, image: { scan_status: 'success' } })
  const read = async (bench: RegistryBench, path: string, body?: object): Promise<unknown[]> => {
    const ask = body === undefined ? {} : { method: 'POST', body }
    const pages = await inTurn([0, 10], (offset) => bench.hss(`${path}offset=${offset}&limit=10`, ask))
    return pages.map((reply) => [reply.json.total_num ?? reply.json.total_vul_num, reply.json.data_list.length])
  }
  const selection = {
    image_type: 'local',
    type: 'linux_vul',
    operate_type: 'not_ignore',
    select_type: 'all_vul',
  }

  it.each([
    ['listImages', '/image/local-repositories?', undefined, [12, 10], [11, 1]],
    [
      'listVulnerabilities',
      '/images/vulnerabilities?type=linux_vul&handle_status=unhandled&image_type=local&',
      undefined,
      [20, 10],
      [19, 9],
    ],
    ['listAffected', '/image/vulnerability/handle-affect-vulnerabilities?', selection, [20, 10], [19, 9]],
  ] as const)('begins one row later: %s', async (call, path, body, first, second) => {
    const bench = await openRegistryBench(local)
    bench.emulator.faults.add({ call, fault: { kind: 'shiftList' } })
    expect(await read(bench, path, body)).toEqual([first, second])
  })

  it('can change in any way, for some calls, and only as that list', async () => {
    const bench = await openRegistryBench(local)
    const path = '/image/local-repositories?'
    // As many rows as before, so that the total tells nothing.
    const change = (rows: readonly object[]): object[] => [...rows.slice(1), { image_name: 'new' }]
    bench.emulator.faults.add({ call: 'listImages', fault: { kind: 'shiftList', change, calls: 1 } })
    expect(await bench.list('offset=0&limit=10')).toHaveLength(10)
    expect(await bench.list('offset=0&limit=10&image_name=app')).toHaveLength(10)
    expect((await bench.list('offset=10&limit=10')).map((row) => row.image_name)).toEqual([
      expect.stringMatching(/app-00011$/),
      'new',
    ])
    expect(await read(bench, path)).toEqual([
      [12, 10],
      [12, 2],
    ])
  })

  it('can be followed by anything else', async () => {
    const bench = await openRegistryBench(world)
    const { emulator } = bench
    emulator.faults.add({
      call: 'listRegistryImages',
      fault: { kind: 'then', act: () => emulator.state.registries.change({ image_id: 'web-1' }, { gone: true }) },
    })
    expect(await bench.rows()).toHaveLength(1)
    expect(await bench.rows()).toEqual([])
  })
})

describe('faults', () => {
  it('keep the digits of what they do not touch', async () => {
    const bench = await openRegistryBench({ registries: [swr([web({ id: '9007199254740993' })])] })
    bench.emulator.faults.add(
      { call: 'listRegistryImages', fault: { kind: 'extraFields' } },
      { call: 'listRegistryImages', nth: 2, fault: { kind: 'wrongTotal', total: 7 } },
    )
    const texts = await inTurn([1, 2], async () => (await bench.hss('/image/registries/images')).text)
    for (const text of texts) expect(text).toContain('"id":9007199254740993,')
    expect(texts[1]).toContain('"total_num":7')
  })

  it('leave answers dated by the clock of the world', async () => {
    const bench = await openRegistryBench(world)
    const reply = await bench.hss('/image/registries/images')
    expect(Date.parse(reply.headers.get('date') ?? '')).toBe(startMs)
  })
})
