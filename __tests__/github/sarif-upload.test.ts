import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { sample, sampleAccess, startEmulator } from '../../emulator/index.ts'
import type { Emulator, FaultRule, GithubDeclaration } from '../../emulator/index.ts'
import { Secret } from '../../src/base/secret.ts'
import { uploadSarif } from '../../src/github/sarif-upload.ts'
import { createFakeLog } from '../scan/fake-hss.ts'
import { createFakeClock } from '../support/fake-clock.ts'

interface ClientOptions {
  readonly request: { readonly fetch: typeof globalThis.fetch; readonly signal: AbortSignal }
}

/** In the place of GitHub's client, which is imported only: the same two calls, and errors as it throws them. */
function getOctokit(token: string, { request: { fetch, signal } }: ClientOptions) {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${emulator?.urls.github}${path}`, {
      method,
      signal,
      headers: { authorization: `token ${token}`, 'user-agent': 'test', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const data = (await response.json()) as { message?: string }
    if (!response.ok) throw Object.assign(new Error(data.message), { status: response.status })
    return { data }
  }
  interface Place {
    readonly owner: string
    readonly repo: string
  }
  const pathOf = ({ owner, repo }: Place) => `/repos/${owner}/${repo}/code-scanning/sarifs`
  return {
    rest: {
      codeScanning: {
        uploadSarif: ({ owner, repo, ...body }: Place) => call('POST', pathOf({ owner, repo }), body),
        getSarif: ({ sarif_id, ...place }: Place & { sarif_id: string }) => call('GET', `${pathOf(place)}/${sarif_id}`),
      },
    },
  }
}

jest.mock(
  '@actions/github',
  () => ({ getOctokit: (...given: Parameters<typeof getOctokit>) => getOctokit(...given) }),
  { virtual: true },
)

const place = {
  GITHUB_REPOSITORY: sample.repository,
  GITHUB_REF: 'refs/tags/v1',
  GITHUB_SHA: 'a'.repeat(40),
}
const sarif = JSON.stringify({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'hss', rules: [] } }, results: [] }],
})

let emulator: Emulator | undefined

afterEach(async () => {
  await emulator?.close()
})

interface Play {
  readonly github?: Partial<GithubDeclaration>
  readonly faults?: readonly FaultRule[]
  readonly environment?: Readonly<Record<string, string>>
  readonly token?: string | undefined
  /** When the runner stops the step. */
  readonly stopped?: 'before' | 'meanwhile'
}

async function upload({
  github = {},
  faults = [],
  environment = place,
  token = sample.githubToken,
  stopped,
}: Play = {}) {
  const clock = createFakeClock()
  const startMs = clock.now()
  emulator = await startEmulator({
    world: { ...sampleAccess, github: { ...sampleAccess.github, ...github } },
    faults,
    now: clock.now,
  })
  const { log, lines } = createFakeLog()
  const run = new AbortController()
  if (stopped === 'before') run.abort(new Error('stopped'))
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (stopped === 'meanwhile') run.abort(new Error('stopped'))
    return clock.fetch(input, init)
  }
  await uploadSarif(sarif, token === '' ? undefined : new Secret(token), {
    scrub: (text) => text,
    environment,
    log,
    clock,
    fetch,
    signal: run.signal,
  })
  return {
    keys: lines.map(({ key }) => key),
    lines,
    uploads: emulator.state.sarifs.uploads,
    requests: emulator.requests,
    tookMs: clock.now() - startMs,
  }
}

describe('uploadSarif', () => {
  it('uploads the file for the ref and the commit of the run, and waits until it is processed', async () => {
    const { keys, uploads, requests } = await upload({ github: { processingMs: 5_000 } })
    expect(keys).toEqual(['upload_sent', 'upload_processed'])
    expect(uploads).toMatchObject([{ ref: 'refs/tags/v1', commitSha: 'a'.repeat(40), sarif: JSON.parse(sarif) }])
    expect(requests.map(({ call }) => call)).toEqual(['uploadSarif', 'showSarif', 'showSarif', 'showSarif'])
  })

  it('goes on without GitHub when that takes long', async () => {
    const { keys, requests, tookMs } = await upload({ github: { processingMs: 3_600_000 } })
    expect(keys).toEqual(['upload_sent', 'upload_pending'])
    expect(requests).toHaveLength(9)
    expect(tookMs).toBeLessThanOrEqual(60_000)
  })

  it.each<[string, Play, string]>([
    ['the permission is missing', { github: { permission: 'none' } }, 'upload_forbidden'],
    ['code scanning is off', { github: { codeScanning: 'disabled' } }, 'upload_disabled'],
    ['the token is bad', { token: 'ghs_other' }, 'upload_forbidden'],
    [
      'the repository is not there',
      { environment: { ...place, GITHUB_REPOSITORY: 'octo-org/other' } },
      'upload_forbidden',
    ],
    [
      'GitHub fails',
      { faults: [{ call: 'uploadSarif', times: Infinity, fault: { kind: 'answer', status: 500, body: {} } }] },
      'upload_failed',
    ],
    [
      'the connection is cut',
      { faults: [{ call: 'uploadSarif', times: Infinity, fault: { kind: 'cut' } }] },
      'upload_failed',
    ],
    ['the run is stopped', { stopped: 'meanwhile' }, 'upload_stopped'],
    ['the run was stopped', { stopped: 'before' }, 'upload_not_begun'],
    ['there is no token', { token: '' }, 'upload_without_token'],
    ['the repository is unknown', { environment: { ...place, GITHUB_REPOSITORY: '' } }, 'upload_without_place'],
    ['the ref is none', { environment: { ...place, GITHUB_REF: 'main' } }, 'upload_without_place'],
    ['the commit is none', { environment: { ...place, GITHUB_SHA: 'abc' } }, 'upload_without_place'],
  ])('is a warning when %s', async (_, play, key) => {
    const { keys, lines, uploads } = await upload(play)
    expect(keys).toEqual([key])
    expect(uploads).toEqual([])
    expect(JSON.stringify(lines)).not.toContain(play.token || sample.githubToken)
  })

  it('says why GitHub did not take the file, in few words', async () => {
    const { keys, lines } = await upload({
      github: { processingErrors: Array.from({ length: 9 }, (_, index) => `${index} ${'x'.repeat(400)}`) },
    })
    expect(keys).toEqual(['upload_sent', 'upload_rejected'])
    expect(String(lines[1]?.values['problem'])).toMatch(/^0 x/)
    expect(String(lines[1]?.values['problem']).length).toBeLessThanOrEqual(500)
  })
})
