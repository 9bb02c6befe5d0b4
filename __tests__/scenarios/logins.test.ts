import { describe, expect, it } from '@jest/globals'
import { declareImage, sample } from '../../emulator/index.ts'
import { play, postsOf, withoutKeys } from '../support/scenario.ts'
import type { Played } from '../support/scenario.ts'
import { logInBy, waysToLogIn } from '../support/ways-to-log-in.ts'

const app = { images: [declareImage('app:v1')] }
const images = 'app:v1'
const callsOf = ({ emulator }: Played) => emulator.requests.map(({ call }) => call)
const countOf = (run: Played, name: string) => callsOf(run).filter((call) => call === name).length
const bodyOf = ({ emulator }: Played, call: Parameters<typeof emulator.calls>[0]) =>
  JSON.parse(emulator.calls(call)[0]?.body ?? 'null')

/** What the gateway says of a token whose time is over. */
const expired = {
  kind: 'answer',
  status: 401,
  body: { error_code: 'APIGW.0301', error_msg: 'token expires' },
} as const

describe('a login by', () => {
  it.concurrent.each(waysToLogIn)('$name scans and passes', async ({ name, calls }) => {
    const run = await play(logInBy(name, { world: app, with: { images } }))
    expect(run.outputs).toMatchObject({ outcome: 'passed' })
    expect(callsOf(run).slice(0, calls.length + 1)).toEqual([...calls, 'listImages'])
    expect(run.report.project_id).toBe(sample.projectId)
    expect(postsOf(run)).toHaveLength(1)
    expect(run.emulator.requests.every(({ status }) => status !== undefined && status < 300)).toBe(true)
  })

  it.concurrent('password is scoped to the project of the region, without the catalogue', async () => {
    const run = await play(logInBy('an IAM user with a password', { world: app, with: { images } }))
    expect(run.emulator.calls('loginWithPassword')[0]?.rawQuery).toBe('nocatalog=true')
    expect(bodyOf(run, 'loginWithPassword').auth.scope).toEqual({ project: { name: sample.region } })
  })

  it.concurrent.each(['an IAM user with a password', 'an IAM identity provider'])(
    '%s is scoped to the project that is given',
    async (name) => {
      const run = await play(logInBy(name, { world: app, with: { images, project_id: sample.projectId } }))
      const [login] = run.emulator.requests.filter(({ call }) => call.startsWith('loginWith'))
      expect(JSON.parse(login?.body ?? '').auth.scope).toEqual({ project: { id: sample.projectId } })
      expect(run.outputs['outcome']).toBe('passed')
    },
  )

  it.concurrent('STS names repository and run in its session', async () => {
    const run = await play(logInBy('an STS trust agency', { world: app, with: { images } }))
    expect(bodyOf(run, 'assumeWithOidc').agency_session_name).toMatch(/octo.*app.*4711/)
  })

  it.concurrent('an ID token asks for the audience given', async () => {
    const trust = { id: sample.identityProvider, audience: 'my-audience', subjects: ['*'] }
    const run = await play(
      logInBy('an IAM identity provider', {
        world: { ...app, identityProviders: [trust] },
        with: { images, oidc_audience: 'my-audience' },
      }),
    )
    expect(run.emulator.calls('issueIdToken')[0]?.query['audience']).toBe('my-audience')
    expect(run.outputs['outcome']).toBe('passed')
  })
})

describe('a login that fails', () => {
  it.concurrent('for a wrong password is tried once', async () => {
    const run = await play(
      logInBy('an IAM user with a password', { world: app, with: { images, iam_password: 'wrong-password' } }),
    )
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '1' })
    expect(callsOf(run)).toEqual(['loginWithPassword'])
    expect(run.log).toContain('iam_password')
  })

  it.concurrent('for a wrong secret key is tried once', async () => {
    const run = await play(logInBy('access keys', { world: app, with: { images, secret_access_key: 'wrong-secret' } }))
    expect(run.outputs['outcome']).toBe('error')
    expect(callsOf(run)).toEqual(['listImages'])
  })

  it.concurrent.each(['an IAM identity provider', 'an STS trust agency'])(
    'for want of an ID token is explained (%s)',
    async (name) => {
      const env = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }
      const run = await play(logInBy(name, { world: app, env, with: { images } }))
      expect(run.outputs['outcome']).toBe('error')
      expect(run.log).toContain('id-token: write')
      expect(callsOf(run)).toEqual([])
    },
  )

  it.concurrent.each([
    ['an IAM identity provider', 'loginWithIdToken'],
    ['an STS trust agency', 'assumeWithOidc'],
  ])('for an audience that is not trusted is explained (%s)', async (name, call) => {
    const run = await play(logInBy(name, { world: app, with: { images, oidc_audience: 'other' } }))
    expect(run.outputs['outcome']).toBe('error')
    expect(countOf(run, call)).toBe(1)
    expect(run.log).toContain('oidc_audience')
  })

  it.concurrent('for a ready token that has expired ends with a sentence', async () => {
    const tokens = [{ token: sample.token, projectId: sample.projectId, expiresAtMs: Date.now() - 1000 }]
    const run = await play(logInBy('a ready token', { world: { ...app, tokens }, with: { images } }))
    expect(run.outputs['outcome']).toBe('error')
    expect(callsOf(run)).toEqual(['listImages'])
    expect(run.log).toContain('The token has expired.')
  })

  it.concurrent('for a clock that is off says so', async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    const fault = {
      kind: 'answer',
      status: 401,
      body: { error_code: 'APIGW.0301', error_msg: 'verify aksk signature fail' },
      headers: { date },
    } as const
    const run = await play({ world: app, faults: [{ fault }], with: { images } })
    expect(run.log).toMatch(/clock .* (59|60) minutes behind/)
  })
})

describe('a credential that ends while the scan is awaited', () => {
  const slow = { images: [declareImage('app:v1', { scan: { queueMs: 2000, scanMs: 2000 } })] }

  it.concurrent.each(['an IAM user with a password', 'an IAM identity provider'])(
    'is renewed before its end (%s)',
    async (name) => {
      const run = await play(
        logInBy(name, { world: { ...slow, behaviour: { tokenLifetimeMs: 3000 } }, with: { images } }),
      )
      expect(run.outputs['outcome']).toBe('passed')
      expect(run.emulator.requests.filter(({ call }) => call.startsWith('loginWith')).length).toBeGreaterThanOrEqual(2)
      expect(run.emulator.requests.filter(({ status }) => status === 401)).toEqual([])
      expect(postsOf(run)).toHaveLength(1)
    },
  )

  it.concurrent.each([
    ['an IAM user with a password', 'loginWithPassword'],
    ['an IAM identity provider', 'loginWithIdToken'],
  ])('without warning is renewed once, and nothing is posted twice (%s)', async (name, call) => {
    const run = await play(
      logInBy(name, {
        world: slow,
        with: { images },
        onLog: (text, { emulator }) => text.includes('Asked HSS') && emulator.state.keyring.revokeAllTokens(),
      }),
    )
    expect(run.outputs['outcome']).toBe('passed')
    expect(countOf(run, call)).toBe(2)
    expect(run.emulator.requests.filter(({ status }) => status === 401)).toHaveLength(1)
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('by a 401 is renewed once (an STS trust agency)', async () => {
    const run = await play(
      logInBy('an STS trust agency', {
        world: slow,
        faults: [{ call: 'listImages', nth: 3, fault: expired }],
        with: { images },
      }),
    )
    expect(run.outputs['outcome']).toBe('passed')
    expect(countOf(run, 'assumeWithOidc')).toBe(2)
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('as the scan is posted is renewed, and the post is made again', async () => {
    const run = await play(
      logInBy('an IAM user with a password', {
        world: slow,
        faults: [{ call: 'batchScan', fault: expired }],
        with: { images },
      }),
    )
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.emulator.calls('batchScan').map(({ status }) => status)).toEqual([401, 200])
  })

  it.concurrent('and was ready-made ends the run with a sentence', async () => {
    const run = await play(
      logInBy('a ready token', {
        world: slow,
        with: { images },
        onLog: (text, { emulator }) => text.includes('Asked HSS') && emulator.state.keyring.revokeAllTokens(),
      }),
    )
    expect(run.outputs['outcome']).toBe('error')
    expect(run.emulator.requests.filter(({ status }) => status === 401)).toHaveLength(1)
  })
})

describe('the project', () => {
  const lookUp = ({ urls }: Played['emulator']) => ({ images, project_id: '', iam_endpoint: urls.iam })

  it.concurrent('is looked up by the name of the region', async () => {
    const run = await play({ world: app, with: lookUp })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.emulator.calls('listProjects')[0]?.rawQuery).toBe(`name=${sample.region}`)
    expect(run.log).toContain(sample.projectId)
  })

  it.concurrent.each([
    ['none', [], 'none'],
    [
      'several',
      [
        { id: 'project-1', name: sample.region },
        { id: 'project-2', name: sample.region },
      ],
      'project-2',
    ],
  ])('that is %s is an error that lists what was found; nothing is created', async (_, projects, listed) => {
    const run = await play({ world: { ...app, projects }, with: lookUp })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain(listed)
    expect(run.log).toContain('project_id')
    expect(run.emulator.requests.map(({ method, call }) => [method, call])).toEqual([['GET', 'listProjects']])
  })

  it.concurrent('is the one of a login, though it may not look', async () => {
    const run = await play(logInBy('an IAM user with a password', { world: app, with: { images } }))
    expect(countOf(run, 'listProjects')).toBe(0)
    expect(run.report.project_id).toBe(sample.projectId)
  })
})

it.concurrent('beside a custom endpoint no other service is asked when none is needed', async () => {
  const run = await play({ world: app, with: { images } })
  expect(new Set(run.emulator.requests.map(({ service }) => service))).toEqual(new Set(['hss']))
})

it.concurrent('two logins are one too many', async () => {
  const run = await play({ with: { ...withoutKeys, token: 'a-token', oidc_identity_provider: 'github', images } })
  expect(run.outputs['reason']).toContain('credentials')
  expect(run.emulator.requests).toEqual([])
})

describe('the log says where the login, the region and the project come from', () => {
  const linesOf = ({ log }: Played) => log.split('\n').filter((line) => /\(from .*\)\.$/.test(line))

  it.concurrent('from the inputs, with a project that was looked up', async () => {
    const run = await play({
      world: app,
      with: ({ urls }) => ({ images, project_id: '', iam_endpoint: urls.iam }),
    })
    expect(linesOf(run)).toEqual([
      `Signing in with aksk ${sample.accessKeyId} (from inputs).`,
      `Region ${sample.region} (from inputs).`,
    ])
  })

  it.concurrent('from variables', async () => {
    const run = await play({
      world: app,
      with: { ...withoutKeys, region: '', project_id: '', images },
      env: {
        HUAWEI_CLOUD_ACCESS_KEY_ID: sample.accessKeyId,
        HUAWEI_CLOUD_SECRET_ACCESS_KEY: sample.secretAccessKey,
        HUAWEI_CLOUD_REGION: sample.region,
        HUAWEI_CLOUD_PROJECT_ID: sample.projectId,
      },
    })
    expect(linesOf(run)).toEqual([
      `Signing in with aksk ${sample.accessKeyId} (from HUAWEI_CLOUD_ACCESS_KEY_ID, HUAWEI_CLOUD_SECRET_ACCESS_KEY).`,
      `Region ${sample.region} (from HUAWEI_CLOUD_REGION).`,
      `Project ${sample.projectId} (from HUAWEI_CLOUD_PROJECT_ID).`,
    ])
  })
})
