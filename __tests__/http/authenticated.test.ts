import { describe, expect, it } from '@jest/globals'
import { authenticated } from '../../src/http/authenticated.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { brokenBy, never, refusalOf, requestOf, responseOf } from './requests.ts'

/** A service that answers with these one after the other, and a login whose tickets have numbers. */
function connect(answers: readonly unknown[], renewable: boolean | undefined) {
  const sent: HttpRequest[] = []
  const refused: HttpRequest[] = []
  let tickets = 0
  const send = authenticated(
    async (request) => {
      const answer = answers[sent.push(request) - 1]
      if (answer !== undefined) throw answer
      return responseOf(200, {})
    },
    {
      authorize: async (request) => {
        tickets += 1
        return { ...request, headers: { ...request.headers, ticket: String(tickets) } }
      },
      ...(renewable === undefined
        ? {}
        : {
            invalidate: (request: HttpRequest) => {
              refused.push(request)
              return renewable
            },
          }),
    },
  )
  return { send, refused, sent: () => sent.map(({ headers }) => headers['ticket']) }
}

describe('authenticated', () => {
  it('asks for a credential before every request', async () => {
    const { send, sent } = connect([], true)
    await send(requestOf(), never)
    await send(requestOf(), never)
    expect(sent()).toEqual(['1', '2'])
  })

  it('logs in anew after a 401 and sends once more', async () => {
    const { send, sent, refused } = connect([refusalOf(401)], true)
    await expect(send(requestOf(), never)).resolves.toMatchObject({ status: 200 })
    expect(sent()).toEqual(['1', '2'])
    expect(refused.map(({ headers }) => headers['ticket'])).toEqual(['1'])
  })

  it('does so once, and then sends nothing any more', async () => {
    const second = refusalOf(401)
    const { send, sent } = connect([refusalOf(401), second], true)
    const told = { refusal: second.refusal, advice: { key: 'advice_fresh_login_refused' } }
    await expect(send(requestOf(), never)).rejects.toMatchObject(told)
    expect(sent()).toEqual(['1', '2'])
    await expect(send(requestOf(), never)).rejects.toMatchObject(told)
    expect(sent()).toEqual(['1', '2'])
  })

  it.each([[false], [undefined]])('sends nothing more when nothing can fix it (%s)', async (renewable) => {
    const final = refusalOf(401)
    const { send, sent } = connect([final], renewable)
    await expect(send(requestOf(), never)).rejects.toBe(final)
    await expect(send(requestOf(), never)).rejects.toBe(final)
    expect(sent()).toEqual(['1'])
  })

  it.each([refusalOf(403), refusalOf(429), refusalOf(500), brokenBy('cut'), new Error('x')])(
    'leaves everything else to others',
    async (error) => {
      const { send, sent, refused } = connect([error], true)
      await expect(send(requestOf(), never)).rejects.toBe(error)
      await send(requestOf(), never)
      expect(sent()).toEqual(['1', '2'])
      expect(refused).toEqual([])
    },
  )
})
