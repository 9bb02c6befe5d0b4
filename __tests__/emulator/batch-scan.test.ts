import { describe, expect, it } from '@jest/globals'
import { declareImage, sampleWorld, sampleImages } from '../../emulator/index.ts'
import type { World } from '../../emulator/index.ts'
import { openBench, postPath, startMs } from './client.ts'
import type { Ask } from './client.ts'

const item = { image_name: 'app', image_version: 'v1' }
const oneImage = { image_info_list: [item] }

/** Which rows a post sets in motion. */
async function listStarted(world: World, body: unknown, ask: Ask = {}): Promise<unknown[]> {
  const { post, list } = await openBench(world)
  expect(await post(body, ask)).toMatchObject({ status: 200, text: '' })
  return (await list('limit=200')).filter((row) => row.scan_status === 'waiting_for_scan').map((row) => row.image_name)
}

describe('BatchScanLocalImage', () => {
  it('takes the example request and answers with nothing', async () => {
    const { post, emulator } = await openBench(sampleWorld)
    const image_info_list = sampleImages.map(({ image_name, image_version, image_digest, image_id }) => ({
      image_name,
      image_version,
      image_digest,
      image_id,
    }))
    const { hss } = await openBench(sampleWorld)
    const body = { image_info_list, operate_all: false }
    expect(await post(body)).toMatchObject({ status: 200, text: '' })
    expect(emulator.state.rows.all.map((row) => row.scans)).toEqual([1, 1])
    const reply = await hss(`${postPath}?enterprise_project_id=all_granted_eps`, {
      method: 'POST',
      body,
      headers: { region: 'cn-north-7' },
    })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('x-request-id')).toMatch(/./)
  })

  it('accepts images it has never heard of', async () => {
    expect(
      await listStarted({ images: [declareImage('app:v1')] }, { image_info_list: [{ image_name: 'typo' }] }),
    ).toEqual([])
  })

  it('compares every field that is given, as the row shows it now', async () => {
    const images = [declareImage('app:v1', { image_id: 'id-1', image_digest: 'sha256:1' }), declareImage('app:v2')]
    expect(await listStarted({ images }, { image_info_list: [{ image_name: 'app' }] })).toHaveLength(2)
    expect(await listStarted({ images }, { image_info_list: [{ image_id: 'id-1' }] })).toHaveLength(1)
    expect(
      await listStarted({ images }, { image_info_list: [{ image_digest: 'sha256:1', image_id: '' }] }),
    ).toHaveLength(1)
    expect(
      await listStarted({ images }, { image_info_list: [{ image_digest: 'sha256:2', image_id: 'id-1' }] }),
    ).toEqual([])
    expect(await listStarted({ images }, { image_info_list: [{ image_name: 'app', image_version: 'v3' }] })).toEqual([])
  })

  it.each([
    [{}, ['ap', 'app', 'swr.x.myhuaweicloud.com/app']],
    [{ image_name: 'app' }, ['app', 'swr.x.myhuaweicloud.com/app']],
    [{ image_version: 'v2' }, ['app']],
    [{ local_image_type: 'swr_image' }, ['swr.x.myhuaweicloud.com/app']],
    [{ scan_status: 'success' }, ['ap']],
    [{ image_size: 5 }, ['app']],
    [{ start_latest_update_time: startMs }, ['app']],
    [{ end_latest_scan_time: 7, start_latest_scan_time: 7 }, ['ap']],
  ])('with operate_all scans what the filters %j leave', async (filters, names) => {
    const images = [
      declareImage('ap:v1', { scan_status: 'success', latest_scan_time: 7 }),
      declareImage('app:v2', { image_size: 5, latest_update_time: startMs }),
      declareImage('swr.x.myhuaweicloud.com/app:v1'),
    ]
    expect(await listStarted({ images }, { operate_all: true, ...filters })).toEqual(names)
  })

  it('can take the name filter as a whole name', async () => {
    const images = [declareImage('app'), declareImage('my-app')]
    expect(
      await listStarted({ images, behaviour: { postNameFilter: 'exact' } }, { operate_all: true, image_name: 'app' }),
    ).toEqual(['app'])
  })

  it('stays within the enterprise project', async () => {
    const { post, emulator } = await openBench({ images: [declareImage('app:v1', { enterprise_project_id: 'eps-1' })] })
    await post(oneImage)
    expect(emulator.state.rows.all[0]?.scans).toBe(0)
  })

  it('treats empty values as not given, and accepts the longest names', async () => {
    const rest = { image_version: '', image_digest: '', image_id: '' }
    const longest = 'a'.repeat(128)
    expect(
      await listStarted({ images: [declareImage(longest)] }, { image_info_list: [{ image_name: longest, ...rest }] }),
    ).toEqual([longest])
    const digest = { image_name: '', image_digest: 'sha256:1' }
    expect(
      await listStarted({ images: [declareImage('app', { image_digest: 'sha256:1' })] }, { image_info_list: [digest] }),
    ).toEqual(['app'])
  })

  const tooLong = 'a'.repeat(129)
  it.each([
    ['an unknown field', { ...oneImage, host_id: 'x' }],
    ['an unknown field of an item', { image_info_list: [{ ...item, host_id: 'x' }] }],
    ['an inherited name as a field', { ...oneImage, constructor: 'x' }],
    ['an item that is no object', { image_info_list: ['app:v1'] }],
    ['an item that says nothing', { image_info_list: [{ image_name: '' }] }],
    ['a number as a version', { image_info_list: [{ image_version: 1 }] }],
    ['a null', { image_info_list: [{ ...item, image_digest: null }] }],
    ['a name that is too long', { image_info_list: [{ image_name: tooLong }] }],
    ['neither list nor operate_all', {}],
    ['an empty list', { image_info_list: [], operate_all: false }],
    ['both list and operate_all', { ...oneImage, operate_all: true }],
    ['operate_all as a word', { operate_all: 'true' }],
    ['filters beside a list', { ...oneImage, scan_status: 'unscan' }],
    ['a status that is only in the listing', { operate_all: true, scan_status: 'waiting_for_scan' }],
    ['an unknown image type', { operate_all: true, local_image_type: 'docker' }],
    ['a size as text', { operate_all: true, image_size: '5' }],
    ['a time with a fraction', { operate_all: true, start_latest_scan_time: 1.5 }],
    ['a list', [item]],
    ['text that is no JSON', '{"operate_all": tru'],
  ])('refuses %s', async (_, body) => {
    const { post, emulator } = await openBench({ images: [declareImage('app:v1')] })
    const reply = await post(body)
    expect([reply.status, reply.json.error_code]).toEqual([400, 'HSS.0001'])
    expect(emulator.state.rows.all[0]?.scans).toBe(0)
  })

  it.each([
    ['no region', { region: null }],
    ['an empty region', { region: '' }],
    ['the region of another project', { region: 'ap-southeast-1' }],
    ['another content type', { 'content-type': 'text/plain' }],
  ])('refuses %s', async (_, headers: Record<string, string | null>) => {
    const { post } = await openBench()
    const reply = await post(oneImage, { headers })
    expect([reply.status, reply.json.error_code]).toEqual([400, 'HSS.0001'])
  })

  it('refuses unknown query keys', async () => {
    const { hss } = await openBench()
    const reply = await hss(`${postPath}?region=cn-north-7`, {
      method: 'POST',
      body: oneImage,
      headers: { region: 'cn-north-7' },
    })
    expect(reply.json.error_msg).toContain('region is not a known field')
  })

  it('can enforce the older limit of times and a shorter list', async () => {
    const { post } = await openBench({ behaviour: { maxTime: 2_147_483_547, maxImagesPerPost: 1 } })
    expect((await post({ operate_all: true, start_latest_scan_time: startMs })).status).toBe(400)
    expect((await post({ image_info_list: [item, item] })).status).toBe(400)
    expect((await post(oneImage)).status).toBe(200)
  })
})
