import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { sample } from '../../emulator/index.ts'
import type { GithubDeclaration } from '../../emulator/index.ts'
import { openBench } from './client.ts'
import type { Bench, Reply } from './client.ts'

const location = { physicalLocation: { artifactLocation: { uri: 'app/v1' } } }
const result = { ruleId: 'CVE-1', message: { text: 'bad' }, locations: [location] }
const run = (id: string, results: object[] = [result], rules: object[] = []): object => ({
  automationDetails: { id },
  tool: { driver: { name: 'hss', rules } },
  results,
})
const sarifOf = (...runs: object[]): object => ({ version: '2.1.0', runs })
const pack = (value: unknown): string => gzipSync(JSON.stringify(value)).toString('base64')
const upload = { commit_sha: 'a'.repeat(40), ref: 'refs/tags/v1', sarif: pack(sarifOf(run('app/'))) }
const github: GithubDeclaration = { token: sample.githubToken, repository: sample.repository }

const send = (
  { ask, emulator }: Bench,
  body: object = upload,
  how: { readonly token?: string; readonly repository?: string } = {},
): Promise<Reply> => {
  const { token = sample.githubToken, repository = sample.repository } = how
  return ask(`${emulator.urls.github}/repos/${repository}/code-scanning/sarifs`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}` },
  })
}

const look = async ({ ask, emulator }: Bench, id: string): Promise<Reply['json']> =>
  (
    await ask(`${emulator.urls.github}/repos/${sample.repository}/code-scanning/sarifs/${id}`, {
      headers: { authorization: `token ${sample.githubToken}` },
    })
  ).json

describe('code scanning', () => {
  it('takes a file, processes it and keeps it for the test', async () => {
    const bench = await openBench({ github: { ...github, processingMs: 10 } })
    const reply = await send(bench)
    expect(reply.status).toBe(202)
    expect(await look(bench, reply.json.id)).toEqual({ processing_status: 'pending' })
    bench.clock.nowMs += 10
    expect(await look(bench, reply.json.id)).toMatchObject({
      processing_status: 'complete',
      analyses_url: expect.stringContaining(reply.json.id),
    })
    expect(bench.emulator.state.sarifs.uploads).toMatchObject([{ ref: 'refs/tags/v1', sarif: sarifOf(run('app/')) }])
    expect(await look(bench, 'unknown')).toMatchObject({ message: 'Not Found' })
  })

  it('is content with a numeric severity and twenty tags', async () => {
    const properties = { 'security-severity': '9.8', tags: Array.from({ length: 20 }, String) }
    const bench = await openBench()
    const sarif = pack(sarifOf(run('a/', [result], [{ id: 'r', properties }])))
    expect(await look(bench, (await send(bench, { ...upload, sarif })).json.id)).toMatchObject({
      processing_status: 'complete',
    })
  })

  it('can fail while processing', async () => {
    const bench = await openBench({ github: { ...github, processingErrors: ['rejected'] } })
    expect(await look(bench, (await send(bench)).json.id)).toEqual({
      processing_status: 'failed',
      errors: ['rejected'],
    })
  })

  it.each([
    [{ permission: 'none' }, {}, 403, 'Resource not accessible by integration'],
    [{ codeScanning: 'disabled' }, {}, 403, 'Code scanning is not enabled'],
    [{}, { token: 'wrong' }, 401, 'Bad credentials'],
    [{}, { repository: 'octo-org/other' }, 404, 'Not Found'],
  ] as const)('refuses %j %j', async (declared, how, status, message) => {
    const reply = await send(await openBench({ github: { ...github, ...declared } }), upload, how)
    expect(reply.status).toBe(status)
    expect(reply.json.message).toContain(message)
  })

  it.each([
    ['a short commit', { commit_sha: 'abc' }, 422],
    ['a short ref', { ref: 'v1' }, 422],
    ['an unknown field', { sha: 'x' }, 422],
    ['a missing ref', { ref: undefined }, 422],
    ['a file that is not base64', { sarif: '{"version"}' }, 422],
    ['a file that is not gzipped', { sarif: Buffer.from('{}').toString('base64') }, 400],
  ])('refuses %s', async (_, more, status) => {
    expect((await send(await openBench(), { ...upload, ...more })).status).toBe(status)
  })

  it.each([
    ['another version', { version: '2.0.0', runs: [] }, '2.1.0'],
    ['two runs of one category', sarifOf(run('app/1'), run('app/2')), 'same category'],
    ['21 runs', sarifOf(...Array.from({ length: 21 }, (_, index) => run(`${index}/`))), '21 runs'],
    ['a result without a location', sarifOf(run('a/', [{ ...result, locations: [] }])), 'location'],
    [
      'a tag that reads as a scheme',
      sarifOf(
        run('a/', [{ ...result, locations: [{ physicalLocation: { artifactLocation: { uri: 'nginx:1.27' } } }] }]),
      ),
      'scheme',
    ],
    ['a result without a message', sarifOf(run('a/', [{ ...result, message: {} }])), 'message'],
    [
      'a severity that is null',
      sarifOf(run('a/', [], [{ id: 'r', properties: { 'security-severity': null } }])),
      'numeric',
    ],
    [
      'a severity in words',
      sarifOf(run('a/', [], [{ id: 'r', properties: { 'security-severity': 'high' } }])),
      'numeric',
    ],
    ['a rule given twice', sarifOf(run('a/', [], [{ id: 'r' }, { id: 'r' }])), 'same id'],
    [
      'too many tags',
      sarifOf(run('a/', [], [{ id: 'r', properties: { tags: Array.from({ length: 21 }, String) } }])),
      '20 tags',
    ],
  ])('fails to process %s', async (_, sarif, message) => {
    const bench = await openBench()
    const status = await look(bench, (await send(bench, { ...upload, sarif: pack(sarif) })).json.id)
    expect(status.processing_status).toBe('failed')
    expect(status.errors.join()).toContain(message)
  })
})
