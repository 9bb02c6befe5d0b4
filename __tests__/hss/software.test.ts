import { describe, expect, it } from '@jest/globals'
import { createHssClient } from '../../src/hss/client.ts'
import { createLocalSource } from '../../src/hss/local/source.ts'
import { urlOf, type HttpRequest } from '../../src/http/request.ts'

const never = new AbortController().signal

/** The look-ups of local images, against a service that always answers this. */
async function openLookUps(json: unknown) {
  const requests: HttpRequest[] = []
  const account = { endpoint: 'https://hss.example.com', region: 'r', projectId: 'p1', enterpriseProjectId: 'e1' }
  const client = createHssClient(account, async (request) => {
    requests.push(request)
    return { status: 200, headers: {}, body: JSON.stringify(json), json }
  })
  const lookUps = await createLocalSource(client, { kind: 'images', entries: [] }).openSoftware?.()
  if (lookUps === undefined) throw new Error('no look-ups')
  return {
    lookUps,
    urls: () => requests.map((request) => urlOf(request).slice('https://hss.example.com/v5/p1'.length)),
  }
}

const list = (...data_list: readonly unknown[]) => ({ total_num: data_list.length, data_list })

describe('the affected software', () => {
  it('is asked for as documented, and read place by place', async () => {
    const { lookUps, urls } = await openLookUps(
      list(
        {
          app_name: 'log4j',
          rule: '',
          paths: [{ status: 'x', app_version: '2.14', app_path: '/a.jar' }, { app_path: '/b.jar' }],
        },
        { app_name: 'openssl', paths: [{ app_version: '1.1' }] },
      ),
    )
    expect(await lookUps.listAffected('sha256:a/b', 'VUL 1', never)).toEqual([
      { name: 'log4j', version: '2.14', path: '/a.jar' },
      { name: 'log4j', version: '', path: '/b.jar' },
      { name: 'openssl', version: '1.1', path: '' },
    ])
    expect(urls()).toEqual([
      '/image/vulnerability/sha256%3Aa%2Fb/apps?enterprise_project_id=e1&is_handled=false&image_type=local&vul_id=VUL%201&offset=0&limit=200',
    ])
  })

  it.each([
    ['nothing', { total_num: 0 }, []],
    ['no places', list({ app_name: 'a' }), [{ name: 'a', version: '', path: '' }]],
    ['odd places', list({ app_name: 'a', paths: [null, 3, 'x'] }), [{ name: 'a', version: '', path: '' }]],
    ['no name', list({ paths: [{ app_version: 3 }] }), [{ name: '', version: '', path: '' }]],
  ])('survives an answer with %s', async (_, json, expected) => {
    const { lookUps } = await openLookUps(json)
    expect(await lookUps.listAffected('i', 'v', never)).toEqual(expected)
  })

  it('is bounded', async () => {
    const row = { app_name: 'a', paths: Array.from({ length: 500 }, () => ({ app_version: '1' })) }
    const { lookUps } = await openLookUps(list(row, row, row))
    expect(await lookUps.listAffected('i', 'v', never)).toHaveLength(20)
  })

  it.each([['.'], ['..'], ['']])('is not asked for by an id that leads elsewhere: "%s"', async (imageId) => {
    const { lookUps, urls } = await openLookUps(list())
    expect(await lookUps.listAffected(imageId, 'v', never)).toBeNull()
    expect(await lookUps.knowsAny(imageId, never)).toBeNull()
    expect(urls()).toEqual([])
  })
})

describe('whether HSS knows any software', () => {
  it.each([
    [list({ app_name: 'bash' }), true],
    [list(), false],
    [{ data_list: [] }, false],
    [{ total_num: 3, data_list: [] }, true],
  ])('is read from %j', async (json, expected) => {
    const { lookUps, urls } = await openLookUps(json)
    expect(await lookUps.knowsAny('i', never)).toBe(expected)
    expect(urls()).toEqual(['/image/local/apps?enterprise_project_id=e1&image_id=i&offset=0&limit=10'])
  })
})
