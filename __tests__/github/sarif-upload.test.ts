import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { sample, sampleAccess, startEmulator } from '../../emulator/index.ts'
import type { Emulator, FaultRule, GithubDeclaration } from '../../emulator/index.ts'
import { Secret } from '../../src/base/secret.ts'
import { uploadSarif, type UploadFile } from '../../src/github/sarif-upload.ts'
import { createFakeLog, never } from '../scan/fake-hss.ts'
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

function makeFiles(count: number): UploadFile[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `results-${index + 1}.sarif`,
    nameCount: 20,
    resultCount: 7,
    read: () => Buffer.from(sarif),
  }))
}

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
  readonly files?: number
  /** How long GitHub takes to answer. */
  readonly answerMs?: number
}

async function upload({
  github = {},
  faults = [],
  environment = place,
  token = sample.githubToken,
  stopped,
  files = 1,
  answerMs = 0,
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
    if (answerMs > 0) await clock.sleep(answerMs, init?.signal ?? never)
    return clock.fetch(input, init)
  }
  await uploadSarif(makeFiles(files), token === '' ? undefined : new Secret(token), {
    scrub: (text) => text,
    environment,
    log,
    clock,
    fetch,
    signal: run.signal,
  })
  return {
    keys: lines.map(({ key }) => key),
    // The files that are named for something that went wrong.
    named: lines.flatMap(({ key, values }) => (key !== 'upload_sent' && 'file' in values ? [values['file']] : [])),
    lines,
    uploads: emulator.state.sarifs.uploads,
    requests: emulator.requests,
    tookMs: clock.now() - startMs,
  }
}

describe('uploadSarif', () => {
  it('uploads the file for the ref and the commit of the run, and waits until it is processed', async () => {
    const { keys, uploads, requests } = await upload({ github: { processingMs: 5_000 } })
    expect(keys).toEqual(['upload_begins', 'upload_sent', 'upload_processed'])
    expect(uploads).toMatchObject([{ ref: 'refs/tags/v1', commitSha: 'a'.repeat(40), sarif: JSON.parse(sarif) }])
    expect(requests.map(({ call }) => call)).toEqual(['uploadSarif', 'showSarif', 'showSarif', 'showSarif'])
  })

  it('goes on without GitHub when that takes long', async () => {
    const { keys, requests, tookMs } = await upload({ github: { processingMs: 3_600_000 } })
    expect(keys).toEqual(['upload_begins', 'upload_sent', 'upload_pending'])
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
    const { keys, named, lines, uploads } = await upload(play)
    expect(keys.filter((said) => said !== 'upload_begins')).toEqual([key])
    expect(named).toEqual(keys[0] === 'upload_begins' ? ['results-1.sarif'] : [])
    expect(uploads).toEqual([])
    expect(JSON.stringify(lines)).not.toContain(play.token || sample.githubToken)
  })

  it('says why GitHub did not take the file, in few words', async () => {
    const { keys, lines } = await upload({
      github: { processingErrors: Array.from({ length: 9 }, (_, index) => `${index} ${'x'.repeat(400)}`) },
    })
    expect(keys).toEqual(['upload_begins', 'upload_sent', 'upload_rejected'])
    const problem = lines[2]?.values['problem']
    expect(String(problem)).toMatch(/^0 x/)
    expect(String(problem).length).toBeLessThanOrEqual(500)
  })

  it('sends several files one after the other, and asks for them in turn', async () => {
    const { keys, uploads, requests, tookMs } = await upload({ files: 3, github: { processingMs: 3_000 } })
    expect(keys).toEqual(['upload_begins', 'upload_sent', 'upload_sent', 'upload_sent', 'upload_processed'])
    expect(uploads).toHaveLength(3)
    expect(requests.slice(0, 3).map(({ call }) => call)).toEqual(['uploadSarif', 'uploadSarif', 'uploadSarif'])
    expect(tookMs).toBeGreaterThanOrEqual(2_000)
  })

  it('names the file that was refused, and sends the others', async () => {
    const refusal: FaultRule = { call: 'uploadSarif', times: 1, fault: { kind: 'answer', status: 422, body: {} } }
    const { keys, named, uploads } = await upload({ files: 3, faults: [refusal] })
    expect(keys).toEqual(['upload_begins', 'upload_failed', 'upload_sent', 'upload_sent', 'upload_processed'])
    expect(named).toEqual(['results-1.sarif'])
    expect(uploads).toHaveLength(2)
  })

  it.each([
    ['is busy', { kind: 'answer', status: 503, body: {} }],
    ['has had enough', { kind: 'answer', status: 403, body: { message: 'You have exceeded a secondary rate limit' } }],
    ['limits calls', { kind: 'answer', status: 429, body: {} }],
  ] as const)('sends a file again when GitHub %s', async (_, fault) => {
    const { keys, uploads } = await upload({ faults: [{ call: 'uploadSarif', times: 2, fault }] })
    expect(keys).toEqual(['upload_begins', 'upload_sent', 'upload_processed'])
    expect(uploads).toHaveLength(1)
  })

  it('uploads the first fifty, and says so', async () => {
    const { keys, uploads, lines } = await upload({ files: 52 })
    expect(keys.slice(0, 3)).toEqual(['upload_first_only', 'upload_begins', 'upload_sent'])
    expect(lines[0]?.values).toEqual({ most: 50, total: 52 })
    expect(uploads).toHaveLength(50)
  })

  it.each([
    [1, 1],
    [4, 2],
    [7, 3],
  ])('of %i files that GitHub does not answer sends %i, and names the others', async (files, tried) => {
    const { keys, named, lines, tookMs } = await upload({ files, answerMs: 3_600_000 })
    const left = files - tried
    expect(keys).toEqual([
      'upload_begins',
      ...Array<string>(tried).fill('upload_slow'),
      ...(left === 0 ? [] : ['upload_left']),
    ])
    expect(named).toHaveLength(tried)
    if (left > 0) expect(lines.at(-1)?.values).toMatchObject({ count: left })
    expect(tookMs).toBeLessThanOrEqual(60_000 + files * 20_000 + 60_000)
  })

  it('names the files that a stopped run leaves', async () => {
    const { keys, named, lines } = await upload({ files: 3, stopped: 'meanwhile' })
    expect(keys).toEqual(['upload_begins', 'upload_stopped', 'upload_left'])
    expect(named).toEqual(['results-1.sarif'])
    expect(lines.at(-1)?.values).toEqual({ count: 2, files: 'results-2.sarif, results-3.sarif' })
  })
})
