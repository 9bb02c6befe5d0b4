import { describe, expect, it } from '@jest/globals'
import { createSubjectTokenMethod, readSubjectToken, type SubjectToken } from '../../src/auth/subject-token.ts'
import { ActionError } from '../../src/base/errors.ts'
import { Secret } from '../../src/base/secret.ts'
import { answerWith, createWorld, hssRequest } from './fake-login.ts'

const details = { expires_at: '2026-01-16T08:30:00.123456Z', project: { id: 'p-1', name: 'ap-southeast-1' } }

function read(json: unknown, headers: Record<string, string> = { 'x-subject-token': 'token-1' }) {
  const masked: string[] = []
  return {
    masked,
    read: () => readSubjectToken(hssRequest, answerWith(json, headers), (text) => void masked.push(text)),
  }
}

describe('readSubjectToken', () => {
  it('reads and masks the token, its end and its project', () => {
    const answer = read({ token: details })
    const { token, expiresAtMs, projectId } = answer.read()
    expect(token.reveal()).toBe('token-1')
    expect(expiresAtMs).toBe(Date.parse('2026-01-16T08:30:00.123Z'))
    expect(projectId).toBe('p-1')
    expect(answer.masked).toEqual(['token-1'])
  })

  it.each([
    ['no end and no project', {}],
    ['an end that is no text', { expires_at: 17, project: null }],
    ['an end that is no time', { expires_at: 'soon', project: 'p-1' }],
    ['a project id that is no id', { expires_at: null, project: { id: '../p' } }],
  ])('does without %s', (_, token) => {
    expect(read({ token }).read()).toMatchObject({ expiresAtMs: undefined, projectId: undefined })
  })

  it.each([
    ['no header', { token: details }, {}, 'X-Subject-Token'],
    ['an empty header', { token: details }, { 'x-subject-token': '' }, 'X-Subject-Token'],
    ['a header that no header can be', { token: details }, { 'x-subject-token': 'ö' }, 'X-Subject-Token'],
    ['too long a header', { token: details }, { 'x-subject-token': 'x'.repeat(32_769) }, 'X-Subject-Token'],
    ['no token object', {}, { 'x-subject-token': 'token-1' }, 'token'],
    ['a list', [], { 'x-subject-token': 'token-1' }, 'token'],
    ['a token that is text', { token: 'token-2' }, { 'x-subject-token': 'token-1' }, 'token'],
    ['nothing', null, { 'x-subject-token': 'token-1' }, 'token'],
  ])('refuses %s, names path and expectation, and masks what there is', (_, json, headers, field) => {
    const answer = read(json, headers)
    expect(answer.read).toThrow(ActionError)
    expect(answer.read).toThrow(`${hssRequest.path}: ${field} is missing`)
    expect(answer.read).not.toThrow(/token-1|token-2/)
    const sent = Object.values(headers).find((text) => text !== '')
    expect(new Set(answer.masked)).toEqual(new Set(sent === undefined ? [] : [sent]))
  })
})

function createMethod() {
  let count = 0
  const { dependencies, clock } = createWorld(() => answerWith({}))
  const { authenticator, findOwnProject } = createSubjectTokenMethod(async (): Promise<SubjectToken> => {
    count += 1
    return { token: new Secret(`token-${count}`), projectId: 'p-1', expiresAtMs: clock.now() + 3_600_000 }
  }, dependencies)
  return { authenticator, findOwnProject, clock, count: () => count }
}

describe('createSubjectTokenMethod', () => {
  const { signal } = new AbortController()

  it('adds the token to the request and leaves the rest', async () => {
    const { authenticator, findOwnProject } = createMethod()
    expect(await findOwnProject?.(signal)).toBe('p-1')
    expect(await authenticator.authorize(hssRequest, signal)).toEqual({
      ...hssRequest,
      headers: { region: 'ap-southeast-1', 'x-auth-token': 'token-1' },
    })
  })

  it('logs in anew only for a refusal of the token that is current', async () => {
    const { authenticator, count } = createMethod()
    const first = await authenticator.authorize(hssRequest, signal)
    const second = await authenticator.authorize(hssRequest, signal)
    expect(authenticator.invalidate?.(first)).toBe(true)
    const third = await authenticator.authorize(hssRequest, signal)
    expect(authenticator.invalidate?.(second)).toBe(true)
    expect(await authenticator.authorize(hssRequest, signal)).toEqual(third)
    expect(third.headers['x-auth-token']).toBe('token-2')
    expect(count()).toBe(2)
  })

  it('renews by the clock', async () => {
    const { authenticator, clock } = createMethod()
    await authenticator.authorize(hssRequest, signal)
    clock.atMs += 56 * 60_000
    expect((await authenticator.authorize(hssRequest, signal)).headers['x-auth-token']).toBe('token-2')
  })
})
