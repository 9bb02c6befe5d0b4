import { describe, expect, it } from '@jest/globals'
import { createHssClient, type HssAccount } from '../../src/hss/client.ts'
import { createLocalCalls } from '../../src/hss/local/calls.ts'
import { urlOf, type HttpRequest } from '../../src/http/request.ts'

const account: HssAccount = {
  endpoint: 'https://hss.example.com',
  region: 'ap-southeast-1',
  projectId: 'p1',
  enterpriseProjectId: undefined,
}
const never = new AbortController().signal

function record(enterpriseProjectId?: string, headers: Readonly<Record<string, string>> = {}) {
  const requests: HttpRequest[] = []
  const json = { total_num: 0, data_list: [] }
  const client = createHssClient({ ...account, enterpriseProjectId }, async (request) => {
    requests.push(request)
    return { status: 200, headers, body: JSON.stringify(json), json }
  })
  return { client: createLocalCalls(client), requests }
}

describe('the calls for local images', () => {
  it('posts the body as it is, once unless it was certainly not accepted', async () => {
    const { client, requests } = record('all_granted_eps')
    const body = { image_info_list: [{ image_name: 'a', image_id: 'i' }], operate_all: false } as const
    await client.batchScan(body, never)
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      repeat: 'unless_accepted',
      expects: 'anything',
      headers: { region: 'ap-southeast-1' },
    })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body)
    expect(urlOf(requests[0] as HttpRequest)).toBe(
      'https://hss.example.com/v5/p1/image/local/batch-scan?enterprise_project_id=all_granted_eps',
    )
  })

  it('sends region and enterprise project with every call, and repeats what changes nothing', async () => {
    const { client, requests } = record('e1')
    await client.listImages({ image_name: 'app' }, never, (row) => row)
    await client.countImages(never)
    await client.listAffectedImages({ imageIds: ['i'], type: 'app_vul', handleStatus: 'handled' }, never)
    await client.listVulnerabilities({ type: 'linux_vul', handleStatus: 'unhandled', vulnerabilityId: 'v' }, never)
    expect(
      requests.map((request) => [request.method, urlOf(request).slice('https://hss.example.com/v5/p1'.length)]),
    ).toEqual([
      ['GET', '/image/local-repositories?enterprise_project_id=e1&image_name=app&offset=0&limit=200'],
      ['GET', '/image/local-repositories?enterprise_project_id=e1&offset=0&limit=10'],
      ['POST', '/image/vulnerability/handle-affect-vulnerabilities?enterprise_project_id=e1&offset=0&limit=200'],
      [
        'GET',
        '/images/vulnerabilities?enterprise_project_id=e1&type=linux_vul&handle_status=unhandled&image_type=local&vul_id=v&offset=0&limit=200',
      ],
    ])
    for (const { headers, repeat, expects } of requests)
      expect({ headers, repeat, expects }).toMatchObject({
        headers: { region: 'ap-southeast-1' },
        repeat: 'always',
        expects: 'json',
      })
    expect(JSON.parse(requests[2]?.body ?? '')).toMatchObject({
      operate_type: 'not_ignore',
      image_type: 'local',
      image_id_list: ['i'],
    })
  })

  it.each([
    [{ date: 'Tue, 24 Nov 2026 08:00:00 GMT' }, Date.UTC(2026, 10, 24, 8)],
    [{ date: 'soon' }, null],
    [{}, null],
  ])("tells HSS's clock, as far as it says it: %j", async (headers, timeMs) => {
    const { client } = record(undefined, headers)
    const listing = await client.listImages({}, never, (row) => row)
    expect(listing.serviceTimeMs).toBe(timeMs)
    expect(await client.batchScan({ operate_all: true }, never)).toBe(timeMs)
  })

  it('sends no enterprise project that was not given', async () => {
    const { client, requests } = record()
    await client.countImages(never)
    expect(urlOf(requests[0] as HttpRequest)).not.toContain('enterprise')
  })
})
