import { describe, expect, it } from '@jest/globals'
import { declareImage, sample } from '../../emulator/index.ts'
import { debugging, exchangedSecrets, findLeaks, masksOf, tracesOf } from '../support/leak.ts'
import { play } from '../support/scenario.ts'
import type { Scenario } from '../support/scenario.ts'
import { logInBy, waysToLogIn } from '../support/ways-to-log-in.ts'

const app: Scenario = {
  world: {
    images: [declareImage('app:v1', { image_id: 'id' })],
    vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'High', images: ['id'] }],
  },
  env: debugging,
  with: { images: 'app:v1' },
}

/** How many secrets each way has to keep, in the order of the ways. */
const secretCounts: Record<string, number> = {
  'access keys': 1,
  'temporary access keys': 2,
  'a ready token': 1,
  'an IAM user with a password': 2,
  'an IAM identity provider': 2,
  'an STS trust agency': 3,
}

describe('with debug logging on', () => {
  it.concurrent.each(waysToLogIn)(
    'a run by $name leaves no secret behind, and masks exactly those',
    async ({ name }) => {
      const run = await play(logInBy(name, app))
      expect(run.outputs['outcome']).toBe('failed')
      const secrets = exchangedSecrets(run)
      expect(secrets).toHaveLength(secretCounts[name] ?? 0)
      expect(findLeaks(run, [...secrets, run.emulator.idToken.requestToken])).toEqual([])
      expect(masksOf(run).toSorted()).toEqual(secrets.toSorted())
      expect(Object.keys(tracesOf(run)).some((place) => place.endsWith('.sarif'))).toBe(true)
    },
  )

  it.concurrent.each(waysToLogIn)('a refused run by $name leaves none behind', async ({ name }) => {
    const fault = { kind: 'answer', status: 400, body: { error_code: 'HSS.0013', error_msg: 'no' } } as const
    const run = await play(logInBy(name, { ...app, faults: [{ service: 'hss', times: Infinity, fault }] }))
    expect(run.outputs['outcome']).toBe('error')
    expect(findLeaks(run, exchangedSecrets(run))).toEqual([])
  })
})

describe('a service that sends back what it was sent', () => {
  const secret = 'hunter2-"quoted"/and+coded='

  it.concurrent.each([401, 400, 403, 500, 200])('in an error of status %s does not make it appear', async (status) => {
    const echo = `invalid token ${secret} (${JSON.stringify(secret)}, ${encodeURIComponent(secret)})`
    const fault = {
      kind: 'answer',
      status,
      body: { error_code: 'APIGW.0301', error_msg: echo },
      headers: { 'retry-after': '1', 'x-request-id': secret },
    } as const
    const run = await play({
      ...app,
      faults: [{ service: 'hss', times: Infinity, fault }],
      with: { images: 'app:v1', access_key_id: '', secret_access_key: '', token: secret },
    })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('invalid token ***')
    expect(findLeaks(run, [secret])).toEqual([])
  })

  it.concurrent('as plain text does not make it appear', async () => {
    const fault = { kind: 'answer', status: 403, body: `who is ${sample.token}?` } as const
    const run = await play(logInBy('a ready token', { ...app, faults: [{ service: 'hss', times: Infinity, fault }] }))
    expect(run.outputs['reason']).toContain('who is ***?')
    expect(findLeaks(run, [sample.token])).toEqual([])
  })

  it.concurrent('at the login does not make it appear', async () => {
    const fault = {
      kind: 'answer',
      status: 401,
      body: { error: { code: 401, message: `bad ${sample.password}` } },
    } as const
    const run = await play(logInBy('an IAM user with a password', { ...app, faults: [{ service: 'iam', fault }] }))
    expect(run.outputs).toMatchObject({ outcome: 'error', reason: expect.stringContaining('bad ***') })
    expect(findLeaks(run, [sample.password])).toEqual([])
  })

  it.concurrent('as its data does not make it appear', async () => {
    const world = {
      images: [declareImage('app:v1', { image_id: 'id', host_name: `node ${sample.token}`, non_scan_reason: '' })],
      vulnerabilities: [
        {
          vul_id: `VUL-${sample.token}`,
          vul_name: sample.token,
          severity_level: 'High',
          images: ['id'],
          description: sample.token,
        },
      ],
    }
    const run = await play(logInBy('a ready token', { ...app, world }))
    expect(run.outputs['outcome']).toBe('failed')
    expect(findLeaks(run, [sample.token])).toEqual([])
  })

  it.concurrent('the canonical request, as the gateway does, does not make a header appear', async () => {
    const run = await play(
      logInBy('temporary access keys', {
        ...app,
        with: { images: 'app:v1', secret_access_key: 'wrong-secret-access-key' },
      }),
    )
    expect(run.outputs['outcome']).toBe('error')
    expect(findLeaks(run, ['temporary-security-token', 'wrong-secret-access-key'])).toEqual([])
    expect(run.log).not.toContain('x-sdk-date')
  })
})

it.concurrent('the password of a proxy is masked, and stays out of everything', async () => {
  const proxy = (host: string) => ({ HTTP_PROXY: `http://proxy-user:proxy-password@${host}`, ...debugging })
  const [around, through] = await Promise.all([
    play({ ...app, env: { ...proxy('proxy.example.com:3128'), NO_PROXY: '127.0.0.1' } }),
    play({ ...app, env: proxy('127.0.0.1:1'), with: { images: 'app:v1', timeout_minutes: '0.05' } }),
  ])
  expect(around?.outputs['outcome']).toBe('failed')
  expect(through?.outputs['outcome']).toBe('error')
  for (const run of [around, through]) {
    expect(masksOf(run)).toContain('proxy-password')
    expect(findLeaks(run, ['proxy-password'])).toEqual([])
    expect(masksOf(run)).not.toContain('proxy-user')
  }
})

it.concurrent('neither region, user name nor key id is masked', async () => {
  const run = await play(logInBy('an IAM user with a password', app))
  for (const name of [sample.region, sample.user, sample.account, sample.projectId])
    expect(masksOf(run)).not.toContain(name)
})
