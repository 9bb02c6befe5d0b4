import { describe, expect, it } from '@jest/globals'
import { buildFleet, declareImage } from '../../emulator/index.ts'
import type { World } from '../../emulator/index.ts'
import { inTurn, openBench, startMs } from './client.ts'
import type { Bench, Reply } from './client.ts'

const world: World = {
  images: [
    declareImage('app:v1', { image_id: 'id-1', scan_status: 'success' }),
    declareImage('lib:v1', { image_id: 'id-2', scan_status: 'success' }),
  ],
  vulnerabilities: [
    {
      vul_id: 'SA-1',
      vul_name: 'openssl update',
      severity_level: 'Critical',
      cve_list: [
        { cve_id: 'CVE-1', cvss: 9.8 },
        { cve_id: 'CVE-2', cvss: 5 },
      ],
      label_list: ['hot'],
      images: ['id-1', 'id-2'],
      handledIn: ['id-2'],
    },
    { vul_id: 'SA-2', severity_level: 'Low', images: ['id-1'], appearsAtMs: 100 },
    { vul_id: 'SA-3', type: 'app_vul', images: ['id-2'] },
    { vul_id: 'SA-4', image_type: 'registry', images: ['id-9'] },
  ],
}

const mandatory = 'type=linux_vul&handle_status=unhandled&image_type=local'
const selection = {
  image_type: 'local',
  type: 'linux_vul',
  operate_type: 'ignore',
  select_type: 'specific_image_all_vul',
  image_id_list: ['id-1'],
}

const catalogue = ({ hss }: Bench, query = mandatory): Promise<Reply> => hss(`/images/vulnerabilities?${query}`)
const affected = ({ hss }: Bench, body: object = {}, query = 'offset=0&limit=200'): Promise<Reply> =>
  hss(`/image/vulnerability/handle-affect-vulnerabilities?${query}`, {
    method: 'POST',
    body: { ...selection, ...body },
  })
const ids = (reply: Reply): unknown[] => reply.json.data_list.map((row: Record<string, unknown>) => row['vul_id'])

/** How many vulnerabilities the image has at those offsets from the start. */
const countAt = (bench: Bench, offsetsMs: readonly number[]): Promise<number[]> =>
  inTurn(offsetsMs, async (offsetMs) => {
    bench.clock.nowMs = startMs + offsetMs
    return ids(await affected(bench)).length
  })

describe('ListGeneralImageVuls', () => {
  it('describes entries in full', async () => {
    const bench = await openBench(world)
    expect((await catalogue(bench)).json).toEqual({
      total_num: 1,
      data_list: [
        {
          vul_name: 'openssl update',
          vul_id: 'SA-1',
          type: 'linux_vul',
          image_type: 'local',
          label_list: ['hot'],
          severity_level: 'Critical',
          image_num: 2,
          cve_list: [
            { cve_id: 'CVE-1', cvss: 9.8 },
            { cve_id: 'CVE-2', cvss: 5 },
          ],
          max_cvss_score: 9.8,
          scan_time: startMs,
          description: expect.any(String),
          url: expect.stringMatching(/^https:/),
          solution_detail: expect.any(String),
          cluster_num: 0,
        },
      ],
    })
  })

  it('shows late entries late and leaves out what is declared null', async () => {
    const bench = await openBench({
      ...world,
      vulnerabilities: [{ vul_id: 'SA-2', severity_level: null, url: null, images: ['id-1'], appearsAtMs: 100 }],
    })
    expect(ids(await catalogue(bench))).toEqual([])
    bench.clock.nowMs += 100
    const [entry] = (await catalogue(bench)).json.data_list
    expect(entry).not.toHaveProperty('severity_level')
    expect(entry).not.toHaveProperty('url')
  })

  it.each([
    ['type=linux_vul&handle_status=handled&image_type=local', ['SA-1']],
    ['type=app_vul&handle_status=unhandled&image_type=local', ['SA-3']],
    ['type=linux_vul&handle_status=unhandled&image_type=registry', ['SA-4']],
    [`${mandatory}&severity_level=Critical`, ['SA-1']],
    [`${mandatory}&severity_level=Low`, ['SA-2']],
    [`${mandatory}&vul_id=SA-2`, ['SA-2']],
    [`${mandatory}&vul_name=openssl`, ['SA-1']],
    [`${mandatory}&cve_id=CVE-2`, ['SA-1']],
    [`${mandatory}&label_list=hot`, ['SA-1']],
    [`${mandatory}&status=vul_status_unfix`, ['SA-1', 'SA-2']],
    [`${mandatory}&status=vul_status_ignored`, []],
    [`${mandatory}&cluster_id=c`, []],
  ])('%s', async (query, expected) => {
    const bench = await openBench(world)
    bench.clock.nowMs += 100
    expect(ids(await catalogue(bench, query))).toEqual(expected)
  })

  it.each([
    'type=linux_vul&handle_status=unhandled',
    'handle_status=unhandled&image_type=local',
    'type=linux_vul&image_type=local',
    `${mandatory}&image_id=id-1`,
    `${mandatory}&severity_level=critical`,
    `${mandatory}&limit=5`,
  ])('refuses %s', async (query) => {
    const reply = await catalogue(await openBench(world), query)
    expect([reply.status, reply.json.error_code]).toEqual([400, 'HSS.0001'])
  })
})

describe('ListImageHandleAffectVulnerabilities', () => {
  it('lists the vulnerabilities of the images asked for', async () => {
    const bench = await openBench(world)
    const row = { image_id: 'id-1', image_name: 'app' }
    expect((await affected(bench, { handle_status: 'unhandled' })).json).toEqual({
      total_vul_num: 2,
      vul_num: 2,
      image_num: 1,
      data_list: [
        { ...row, vul_id: 'SA-1', vul_name: 'openssl update' },
        { ...row, vul_id: 'SA-2', vul_name: 'SA-2' },
      ],
    })
    expect(ids(await affected(bench, { handle_status: 'handled', image_id_list: ['id-1', 'id-2'] }))).toEqual(['SA-1'])
    expect(ids(await affected(bench, { type: 'app_vul', image_id_list: ['id-2', 'id-404'] }))).toEqual(['SA-3'])
    expect(ids(await affected(bench, { image_type: 'cicd' }))).toEqual([])
  })

  it('counts rows, or distinct vulnerabilities, and says total_num when told to', async () => {
    const body = { image_id_list: ['id-1', 'id-2'] }
    expect((await affected(await openBench(world), body)).json).toMatchObject({
      total_vul_num: 3,
      vul_num: 2,
      image_num: 2,
    })
    const other = (
      await affected(
        await openBench({ ...world, behaviour: { affectedTotals: 'distinct', affectedTotalNum: true } }),
        body,
      )
    ).json
    expect(other).toMatchObject({ total_vul_num: 2, total_num: 3 })
  })

  it('takes the other selections', async () => {
    const bench = await openBench(world)
    const { image_id_list: _, ...rest } = selection
    const all = await bench.hss('/image/vulnerability/handle-affect-vulnerabilities?offset=0&limit=10&image_name=ap', {
      method: 'POST',
      body: { ...rest, select_type: 'all_vul' },
    })
    expect(ids(all)).toEqual(['SA-1', 'SA-2'])
  })

  it('pages across images without losing or repeating a row', async () => {
    const fleet = buildFleet({ images: 7, vulnerabilitiesPerImage: 9, image: { scan_status: 'success' } })
    const bench = await openBench(fleet)
    const image_id_list = fleet.images.map((image) => image.image_id)
    const pages = await inTurn([0, 10, 20, 30, 40, 50, 60], (offset) =>
      affected(bench, { image_id_list }, `offset=${offset}&limit=10`),
    )
    const linux = fleet.vulnerabilities.filter((entry) => entry.type === 'linux_vul').map((entry) => entry.vul_id)
    expect(pages.flatMap(ids)).toEqual(linux)
    expect(linux).toHaveLength(51)
  })

  it.each([
    ['an unknown field', { vul_ids: ['SA-1'] }],
    ['no images', { image_id_list: [] }],
    ['an unknown selection', { select_type: 'one_image' }],
    ['an unknown operation', { operate_type: 'fix' }],
    ['a missing type', { type: undefined }],
    ['ids that are no list', { image_id_list: 'id-1' }],
  ])('refuses %s', async (_, body) => {
    const reply = await affected(await openBench(world), body)
    expect([reply.status, reply.json.error_code]).toEqual([400, 'HSS.0001'])
  })

  it('needs both offset and limit', async () => {
    const bench = await openBench(world)
    expect((await affected(bench, {}, 'offset=0')).status).toBe(400)
    expect((await affected(bench, {}, 'limit=10')).status).toBe(400)
  })

  it('shows nothing before the first scan, and lags behind a new one when told to', async () => {
    const scan = { queueMs: 0, scanMs: 50, detailsLagMs: 30 }
    const bench = await openBench({ ...world, images: [declareImage('app:v1', { image_id: 'id-1', scan })] })
    await bench.post({ operate_all: true })
    expect(await countAt(bench, [0, 50, 79, 80])).toEqual([0, 0, 0, 2])
    expect((await bench.list())[0]).toMatchObject({ scan_status: 'success', vul_num: 2 })
  })

  it('indexes nothing after a scan that failed', async () => {
    const scan = { queueMs: 0, scanMs: 0, result: { scan_status: 'failed' } }
    const images = [declareImage('app:v1', { image_id: 'id-1', detailsBefore: 1, scan })]
    const bench = await openBench({ ...world, images })
    await bench.post({ operate_all: true })
    bench.clock.nowMs += 1000
    expect((await bench.list())[0]?.scan_status).toBe('failed')
    expect(ids(await affected(bench))).toEqual(['SA-1'])
  })

  it('can show an old part first and fill up step by step', async () => {
    const scan = {
      queueMs: 0,
      scanMs: 0,
      detailsSteps: [
        [10, 0],
        [20, 2],
      ],
    } as const
    const bench = await openBench({
      ...world,
      images: [declareImage('app:v1', { image_id: 'id-1', scan_status: 'success', detailsBefore: 1, scan })],
    })
    await bench.post({ operate_all: true })
    expect(await countAt(bench, [0, 10, 20])).toEqual([1, 0, 2])
  })
})

describe('a fleet', () => {
  it('of 10,000 images and 50,000 vulnerabilities is listed to the end', async () => {
    const bench = await openBench(buildFleet({ images: 5000, hostsPerImage: 2, vulnerabilitiesPerImage: 10 }))
    const startedMs = performance.now()
    expect(await bench.list('limit=200&offset=9900')).toHaveLength(100)
    expect((await catalogue(bench, `${mandatory}&limit=200`)).json.total_num).toBe(40_000)
    // Generous, because machines differ: a look-up that compares all with all takes minutes.
    expect(performance.now() - startedMs).toBeLessThan(2000)
  })
})
