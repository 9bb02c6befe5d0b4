import { describe, expect, it } from '@jest/globals'
import { TransportError } from '../../../src/http/errors.ts'
import { message } from '../../../src/base/words/index.ts'
import { exactNumber } from '../../../src/base/exact-json.ts'
import type { HssCall } from '../../../src/hss/client.ts'
import { createLookingClient, type Operation } from '../../../src/hss/dry-run/looking-client.ts'
import { refusalOf } from '../../http/requests.ts'

const operations: readonly Operation[] = [
  { name: 'List', method: 'GET', path: /^\/list$/, use: 'use_list_images' },
  { name: 'Start', method: 'POST', path: /^\/start$/, use: 'use_start_scans' },
]
const list: HssCall = { method: 'GET', path: '/list', purpose: 'look' }
const signal = new AbortController().signal

function createClient(...answers: readonly (Error | object)[]) {
  const sent: HssCall[] = []
  const left = [...answers]
  const looking = createLookingClient(
    async (call) => {
      sent.push(call)
      const answer = left.shift()
      if (answer instanceof Error) throw answer
      return { json: answer, place: { method: call.method, url: call.path, where: '' }, serviceTimeMs: null }
    },
    operations,
    (_, answer) => answer,
  )
  const result = () => looking.listPermissions().find(({ operation }) => operation === 'List')?.result
  const ask = () => looking.client(list, signal).catch(() => undefined)
  return { ...looking, sent, result, ask }
}

describe('a client that only looks', () => {
  it('sends nothing that changes something, and keeps what it would have been', async () => {
    const { client, sent, listRequests, listPermissions } = createClient()
    const body = { is_all: false, image_info: [{ id: exactNumber('9007199254740993') }] }
    const answer = await client(
      { method: 'POST', path: '/start', query: { type: 'x' }, body, purpose: 'change' },
      signal,
    )
    expect(answer.serviceTimeMs).toBeNull()
    expect(sent).toEqual([])
    expect(listRequests()).toEqual([
      {
        target: 'POST /v5/{project_id}/start?type=x',
        settings: '{"is_all":false}',
        imageCount: 1,
        images: ['{"id":9007199254740993}'],
      },
    ])
    expect(listPermissions()[1]).toMatchObject({ operation: 'Start', result: 'not_asked' })
  })

  it('keeps the first thousand images of a request, and counts all', async () => {
    const { client, listRequests } = createClient()
    const body = { images: Array.from({ length: 1500 }, (_, index) => ({ index })) }
    await client({ method: 'POST', path: '/start', body, purpose: 'change' }, signal)
    expect(listRequests()[0]).toMatchObject({ imageCount: 1500 })
    expect(listRequests()[0]?.images).toHaveLength(1000)
  })

  it('does not count the images of a request without a list', async () => {
    const { client, listRequests } = createClient()
    await client({ method: 'POST', path: '/start', body: { operate_all: true }, purpose: 'change' }, signal)
    expect(listRequests()[0]).toMatchObject({ settings: '{"operate_all":true}', imageCount: null, images: [] })
  })

  const refused = refusalOf(403)
  const broken = new TransportError('cut', message('details_unread'))

  it.each([
    ['nothing', [], 'not_asked'],
    ['an answer', [{}], 'seen'],
    ['a refusal', [refused], 'refused'],
    ['a failure', [broken], 'failed'],
    ['a failure, then an answer', [broken, {}], 'seen'],
    ['an answer, then a failure', [{}, broken], 'seen'],
    ['an answer, then a refusal', [{}, refused], 'refused'],
    ['a refusal, then an answer', [refused, {}], 'refused'],
  ] as const)('tells of an operation after %s', async (_, answers, result) => {
    const { ask, result: tell } = createClient(...answers)
    for (const answer of answers) {
      void answer
      await ask()
    }
    expect(tell()).toBe(result)
  })
})
