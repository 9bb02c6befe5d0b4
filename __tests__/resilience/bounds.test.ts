import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import { declareImage, sample, sampleAccess, type Fault, type World } from '../../emulator/index.ts'
import { parseIgnoreEntries } from '../../src/config/ignore-entries.ts'
import { parseImages } from '../../src/config/image-inputs.ts'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import { expectDecency } from './honesty.ts'
import { runProcess } from './process-run.ts'
import { runVirtually } from './virtual-run.ts'
import { makeInputs, makeWorld } from './world.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

const known = { project_id: sample.projectId }

describe('a deadline of three seconds', () => {
  const shortly = { ...known, timeout_minutes: '0.05' }
  const slow: readonly [string, Fault][] = [
    ['an answer that drips', { kind: 'drip', everyMs: 50, bytes: 1 }],
    ['headers that do not come', { kind: 'stall' }],
    ['an hour of Retry-After', { kind: 'throttle', retryAfter: 3600 }],
    ['a century of Retry-After', { kind: 'throttle', retryAfter: 999_999_999 }],
    ['Retry-After far in the future', { kind: 'throttle', retryAfter: 'Fri, 31 Dec 9999 23:59:59 GMT' }],
  ]

  it.each(slow)('ends %s', async (_, fault) => {
    const run = await runProcess({
      emulator: { faults: [{ call: 'listImages', times: Infinity, fault }] },
      with: shortly,
    })
    expectDecency(run)
    expect(run).toMatchObject({ errorLog: '', outputs: { outcome: 'error' } })
    expect(run.durationMs).toBeGreaterThan(2_500)
    expect(run.durationMs).toBeLessThan(4_500)
    // It waits, and does not hammer.
    expect(run.emulator.requests.length).toBeLessThan(10)
  })

  it('ends a listing that never ends', async () => {
    const endless = await startEndlessListing()
    const run = await runProcess({
      with: { ...shortly, endpoint: endless.url, images: '', operate_all: 'true' },
      nodeArguments: ['--max-old-space-size=512'],
    })
    await endless.close()
    expectDecency(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.durationMs).toBeLessThan(5_500)
  })
})

describe('memory', () => {
  const large: readonly [string, Fault][] = [
    ['a huge answer', { kind: 'huge', megabytes: 400 }],
    ['a gzip bomb', { kind: 'gzipBomb', megabytes: 400 }],
  ]

  it.each(large)('is not filled by %s', async (_, fault) => {
    const run = await runProcess({
      emulator: { faults: [{ call: 'listImages', times: Infinity, fault }] },
      with: known,
      nodeArguments: ['--max-old-space-size=160'],
    })
    expectDecency(run)
    expect(run).toMatchObject({ signal: null, outputs: { outcome: 'error' } })
    expect(run.outputs['reason']).toContain('more than 32 MiB')
  })

  it('is not filled by aliases that multiply', async () => {
    const bomb = Array.from({ length: 7 }, (_, level) => {
      const inner = level === 0 ? 'x' : `*a${level - 1}`
      return `- &a${level} [${Array.from({ length: 100 }, () => inner).join(', ')}]`
    }).join('\n')
    const run = await runProcess({
      with: { ...known, images: bomb, filters: `image_name: [${bomb.replaceAll('\n', '\n  ')}]` },
      files: { '.hssignore.yaml': bomb },
      nodeArguments: ['--max-old-space-size=160'],
    })
    expectDecency(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('images')
    expect(run.outputs['reason']).toContain('ignore_file')
    expect(run.durationMs).toBeLessThan(5_000)
    expect(run.log.length).toBeLessThan(20_000)
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i is not followed, least of all with credentials', async (status) => {
    const seen: string[] = []
    const elsewhere = createServer((request, response) => {
      seen.push(String(request.url))
      response.end('{}')
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    servers.push(elsewhere)
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
    for (const [call, login] of [
      ['listImages', 'keys'],
      ['batchScan', 'keys'],
      ['listProjects', 'keys'],
      ['loginWithPassword', 'password'],
    ] as const) {
      const run = await runVirtually({
        world: makeWorld('passed'),
        faults: [{ call, times: Infinity, fault: { kind: 'redirect', location, status } }],
        with: (emulator) => makeInputs(emulator, login),
      })
      expect(run.outcome).toBe('error')
      expect(run.outputs['reason']).toContain(String(status))
    }
    expect(seen).toEqual([])
  })
})

describe('a clock that is twenty minutes off', () => {
  it.each([
    [-20, 'ahead'],
    [20, 'behind'],
  ])('is told in words: the service is %i minutes from it', async (minutes, word) => {
    const date = new Date(Date.parse('2026-06-01T08:00:00Z') + minutes * 60_000).toUTCString()
    const run = await runVirtually({
      world: makeWorld('passed'),
      faults: [
        {
          call: 'listProjects',
          times: Infinity,
          fault: {
            kind: 'answer',
            status: 401,
            body: {
              error_code: 'APIGW.0301',
              error_msg: 'Incorrect IAM authentication information: signature expired',
            },
            headers: { date },
          },
        },
      ],
      with: (emulator) => makeInputs(emulator, 'keys'),
    })
    expect(run.outcome).toBe('error')
    expect(run.summary).toContain(`20 minutes ${word}`)
    expect(run.emulator.calls('listProjects')).toHaveLength(1)
  })
})

describe('large inputs', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${'n'.repeat(120)}${String(index).padStart(8, '0')}`)
  const tag = 't'.repeat(128)

  it('a thousand images with the longest names are found, scanned and told', async () => {
    const world: World = { ...sampleAccess, images: names.map((name) => declareImage(`${name}:${tag}`)) }
    const run = await runVirtually({
      world,
      with: (emulator) => ({
        ...makeInputs(emulator, 'keys'),
        images: names.map((name) => `${name}:${tag}`).join('\n'),
      }),
    })
    expectDecency({ ...run, log: run.lines.join('\n') })
    expect(run.outcome).toBe('passed')
    expect(run.outputs['image_count']).toBe('1000')
    expect(Buffer.byteLength(run.outputs['images'] ?? '')).toBeLessThanOrEqual(96 * 1024)
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
    expect(run.emulator.calls('batchScan')).toHaveLength(1)
  })

  it('one more is refused', async () => {
    expect(await parseImages([...names, 'one-more'].map((name) => `${name}:${tag}`).join(','))).toHaveProperty(
      'problems',
    )
  })

  it('an ignore file of a mebibyte is applied to 50,000 findings in little time', async () => {
    const line = (index: number) => `- {id: CVE-2026-${index}, reason: x}\n`
    let text = ''
    let count = 0
    for (; text.length + 40 < 1024 * 1024; count += 1) text += line(count)
    const startedAt = performance.now()
    const parsed = await parseIgnoreEntries(text)
    if (!('value' in parsed)) throw new Error('not parsed')
    expect(parsed.value).toHaveLength(count)
    expect(count).toBeGreaterThan(25_000)
    const file = { path: '.hssignore.yaml', sha256: '', entries: parsed.value, byDefault: true }
    const suppressions = createSuppressions(file, Date.now())
    let accepted = 0
    for (let index = 0; index < 50_000; index += 1) {
      const id = `CVE-2026-${index}`
      const vulnerability = {
        id,
        cves: [id],
        hasAllCves: true,
        severity: 'high',
        rank: 'high',
        mayBeCritical: false,
        cvss: 7,
        type: '',
        title: '',
        description: '',
        solution: '',
        url: '',
      } as const
      if (suppressions.accept(vulnerability, 'app') !== null) accepted += 1
    }
    expect(accepted).toBe(count)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })

  it('ten thousand expired entries make ten warnings, and lines of the log', async () => {
    const entries = Array.from(
      { length: 10_000 },
      (_, index) => `- {id: CVE-1999-${index}, reason: x, expires: 2000-01-01}`,
    )
    const run = await runProcess({ with: known, files: { '.hssignore.yaml': entries.join('\n') } })
    expectDecency(run)
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log.match(/^::warning/gm)?.length).toBeLessThanOrEqual(10)
    expect(run.log).toContain('CVE-1999-0')
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
  })
})

/** A listing whose pages are always full and whose total is never reached. */
async function startEndlessListing() {
  let page = 0
  const server = createServer((_, response) => {
    page += 1
    const rows = Array.from({ length: 200 }, (_, index) => ({
      image_name: `app-${page}-${index}`,
      image_version: 'v1',
      image_digest: `sha256:${String(page * 200 + index).padStart(64, '0')}`,
      image_id: `id-${page}-${index}`,
      scan_status: 'unscan',
      agent_id: 'agent',
    }))
    const body = gzipSync(JSON.stringify({ total_num: 2_000_000_000, data_list: rows }), { level: 1 })
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
