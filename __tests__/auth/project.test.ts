import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lookUpProject } from '../../src/auth/project.ts'
import { ActionError } from '../../src/base/errors.ts'
import { cutLater } from '../../src/base/shown-text.ts'
import { message } from '../../src/base/words/index.ts'
import { answerWith, createWorld, refuseWith } from './fake-login.ts'

const iam = 'https://iam.example.com'
const { signal } = new AbortController()

function lookUp(json: unknown) {
  const { dependencies, requests } = createWorld(() => answerWith(json, {}, 200))
  return { requests, found: lookUpProject('ap-southeast-1', iam, dependencies.send, signal) }
}

const main = { id: 'p-main', name: 'ap-southeast-1', enabled: true }
const sub = { id: 'p-sub', name: 'ap-southeast-1_team' }
const advice = message('advice_project_id')

describe('lookUpProject', () => {
  it('finds the one project that is named exactly like the region', async () => {
    const { requests, found } = lookUp({ projects: [sub, main, { id: 'p-x', name: 'AP-Southeast-1' }], links: {} })
    expect(await found).toBe('p-main')
    expect(requests).toEqual([
      {
        method: 'GET',
        endpoint: iam,
        path: '/v3/projects',
        query: [['name', 'ap-southeast-1']],
        headers: { 'content-type': 'application/json' },
        body: '',
        repeat: 'always',
        expects: 'json',
      },
    ])
  })

  it.each([
    ['none', [], 0, message('project_list_empty')],
    ['none of that name', [sub], 0, cutLater('ap-southeast-1_team (p-sub)', 1000)],
    ['several', [main, { ...main, id: 'p-2' }], 2, cutLater('ap-southeast-1 (p-main), ap-southeast-1 (p-2)', 1000)],
  ])('lists what it found when there is %s, and creates nothing', async (_, projects, count, found) => {
    const { requests, found: failing } = lookUp({ projects })
    await expect(failing).rejects.toMatchObject({
      actor: 'user',
      problem: message('project_not_unique', { host: 'iam.example.com', region: 'ap-southeast-1', count, found }),
      advice,
    })
    expect(requests.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('cuts a long list and long names', async () => {
    const projects = Array.from({ length: 1_000 }, (_, at) => ({ id: `p-${at}`, name: 'n'.repeat(10_000) }))
    const error: unknown = await lookUp({ projects }).found.catch((reason: unknown) => reason)
    expect(String(error)).toContain('and 990 more')
    expect(String(error).length).toBeLessThan(2_000)
  })

  it('always ends in an id or in an error that names what was expected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (json) => {
        const outcome: unknown = await lookUp(json).found.catch((reason: unknown) => reason)
        expect(outcome).toBeInstanceOf(ActionError)
        expect(String(outcome)).toMatch(/\/v3\/projects: expected `projects`|exactly one project named/)
      }),
    )
  })

  it.each([
    [{}],
    [[]],
    [null],
    [{ projects: {} }],
    [{ projects: [main, 'p'] }],
    [{ projects: [{ ...main, id: '../../x' }] }],
    [{ projects: [{ id: 'p' }] }],
  ])('refuses %j', async (json) => {
    await expect(lookUp(json).found).rejects.toMatchObject({
      problem: message('project_answer_unexpected', { url: 'iam.example.com/v3/projects' }),
      advice,
    })
  })

  it.each([400, 403, 404])('explains a refusal with %d', async (status) => {
    const refusal = refuseWith(status, 'You are not authorized to perform the requested action.', 'IAM.0003')
    const { dependencies } = createWorld(() => {
      throw refusal
    })
    await expect(lookUpProject('ap-southeast-1', iam, dependencies.send, signal)).rejects.toMatchObject({
      problem: message('project_look_up_failed', { region: 'ap-southeast-1', problem: refusal.problem }),
      advice,
    })
  })

  it.each([401, 500])('passes on %d, which is not about projects', async (status) => {
    const refusal = refuseWith(status)
    const { dependencies } = createWorld(() => {
      throw refusal
    })
    await expect(lookUpProject('ap-southeast-1', iam, dependencies.send, signal)).rejects.toBe(refusal)
  })

  it('asks nobody when the address of IAM may not be guessed', async () => {
    const { dependencies, requests } = createWorld(() => answerWith({}))
    await expect(lookUpProject('ap-southeast-1', undefined, dependencies.send, signal)).rejects.toMatchObject({
      problem: message('project_look_up_impossible', { region: 'ap-southeast-1' }),
      advice,
    })
    expect(requests).toEqual([])
  })
})
