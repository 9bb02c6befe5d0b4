import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildFleet, declareImage, sample } from '../../emulator/index.ts'
import type { Fault } from '../../emulator/index.ts'
import { inTurn, listPath, openBench } from './client.ts'
import type { Bench, Reply } from './client.ts'

const scanAll = { operate_all: true }

async function openFaulty(fault: Fault): Promise<Bench> {
  return openBench(buildFleet({ images: 12 }), { faults: [{ fault }] })
}

async function listFaulty(fault: Fault): Promise<Reply> {
  return (await openFaulty(fault)).hss(listPath)
}

const answer = (status: number): Fault => ({ kind: 'answer', status, body: '' })

/** How often the first row was scanned. */
const scans = ({ emulator }: Bench): number[] => emulator.state.rows.all.slice(0, 1).map((row) => row.scans)

async function listPage(fault: Fault): Promise<[number, number]> {
  const { total_num, data_list } = (await listFaulty(fault)).json
  return [total_num, data_list.length]
}

/** Reads without a client that hides how the bytes arrive. */
function readRaw({
  emulator,
}: Bench): Promise<{ lengthHeader: string | undefined; bytes: number; chunks: number; complete: boolean }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${emulator.urls.hss}/v5/${sample.projectId}${listPath}`,
      { headers: { 'x-auth-token': sample.token } },
      (response) => {
        let bytes = 0
        let chunks = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          chunks += 1
        })
        response.on('error', () => undefined)
        response.on('close', () =>
          resolve({ lengthHeader: response.headers['content-length'], bytes, chunks, complete: response.complete }),
        )
      },
    )
    request.on('error', reject)
    request.end()
  })
}

describe('a fault rule', () => {
  it('affects the nth call of a name, as many times as told', async () => {
    const { emulator, hss, post } = await openBench()
    emulator.faults.add({ call: 'listImages', nth: 2, times: 2, fault: answer(503) })
    await post(scanAll)
    const replies = await inTurn([1, 2, 3, 4], () => hss(listPath))
    expect(replies.map((reply) => reply.status)).toEqual([200, 503, 503, 200])
    expect(emulator.requests.map((request) => request.fault)).toEqual([
      undefined,
      undefined,
      'answer',
      'answer',
      undefined,
    ])
  })

  it('affects what a predicate picks, or a whole service, until cleared', async () => {
    const { emulator, hss, ask } = await openBench()
    emulator.faults.add(
      { where: (request) => request.query['limit'] === '11', times: Infinity, fault: answer(500) },
      { service: 'iam', times: Infinity, fault: answer(502) },
    )
    expect([
      (await hss(`${listPath}?limit=11`)).status,
      (await hss(listPath)).status,
      (await hss(`${listPath}?limit=11`)).status,
    ]).toEqual([500, 200, 500])
    expect((await ask(`${emulator.urls.iam}/v3/projects`)).status).toBe(502)
    emulator.faults.clear()
    expect((await hss(`${listPath}?limit=11`)).status).toBe(200)
  })

  it('lets the first of several rules decide while all of them count', async () => {
    const { emulator, hss } = await openBench()
    emulator.faults.add({ fault: answer(500) }, { nth: 2, fault: answer(501) })
    expect([(await hss(listPath)).status, (await hss(listPath)).status, (await hss(listPath)).status]).toEqual([
      500, 501, 200,
    ])
  })
})

describe('instead of the operation', () => {
  it('any answer is possible', async () => {
    const { hss, post, emulator } = await openBench(
      { images: [declareImage('app')] },
      { faults: [{ fault: { kind: 'answer', status: 418, body: { tea: 1 }, headers: { 'x-pot': 'yes' } } }] },
    )
    const reply = await post(scanAll)
    expect([reply.status, reply.json, reply.headers.get('x-pot')]).toEqual([418, { tea: 1 }, 'yes'])
    expect(emulator.state.rows.all[0]?.scans).toBe(0)
    expect((await hss(listPath)).status).toBe(200)
  })

  it.each([
    [undefined, null],
    [7, '7'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
  ])('the gateway throttles, Retry-After %s', async (retryAfter, header) => {
    const reply = await listFaulty({ kind: 'throttle', ...(retryAfter === undefined ? {} : { retryAfter }) })
    expect([reply.status, reply.json.error_code, reply.headers.get('retry-after')]).toEqual([429, 'APIGW.0308', header])
  })

  it('another host is named', async () => {
    const reply = await listFaulty({ kind: 'redirect', location: 'http://elsewhere.example/' })
    expect([reply.status, reply.headers.get('location')]).toEqual([302, 'http://elsewhere.example/'])
  })

  it('an error comes inside a 200', async () => {
    const reply = await listFaulty({ kind: 'inBandError', code: 5 })
    expect([reply.status, reply.json]).toEqual([200, { error_code: 5, error_description: 'operation failed' }])
  })
})

describe('the connection', () => {
  it('can be cut before or after the operation', async () => {
    const before = await openFaulty({ kind: 'cut' })
    await expect(before.post(scanAll)).rejects.toThrow('fetch failed')
    expect([scans(before), before.emulator.requests[0]?.status]).toEqual([[0], undefined])
    const afterwards = await openFaulty({ kind: 'lostAnswer' })
    await expect(afterwards.post(scanAll)).rejects.toThrow('fetch failed')
    expect(scans(afterwards)).toEqual([1])
    expect((await afterwards.hss(listPath)).status).toBe(200)
  })

  it.each([
    [false, 0],
    [true, 1],
  ])('can stall, the operation done: %s', async (afterwards, count) => {
    const bench = await openFaulty({ kind: 'stall', afterwards })
    await expect(bench.post(scanAll, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout')
    expect(scans(bench)).toEqual([count])
  })

  it.each([
    [false, 0],
    [true, 1],
  ])('can be gone with its service, the operation done: %s', async (afterwards, count) => {
    const bench = await openFaulty({ kind: 'die', afterwards })
    await expect(bench.post(scanAll)).rejects.toThrow('fetch failed')
    await expect(bench.hss(listPath)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    expect(scans(bench)).toEqual([count])
    expect((await bench.ask(`${bench.emulator.urls.iam}/v3/projects`)).status).toBe(401)
  })

  it('dies when a test says so', async () => {
    const bench = await openBench()
    await bench.emulator.die('hss')
    await expect(bench.hss(listPath)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })
})

describe('the answer', () => {
  it('can end early although its full length was announced', async () => {
    const { lengthHeader, ...rest } = await readRaw(await openFaulty({ kind: 'truncate', keepBytes: 20 }))
    expect(Number(lengthHeader)).toBeGreaterThan(1000)
    expect(rest).toMatchObject({ bytes: 20, complete: false })
  })

  it('can drip', async () => {
    const raw = await readRaw(await openFaulty({ kind: 'drip', everyMs: 1, bytes: 500 }))
    expect(raw.complete).toBe(true)
    expect(raw.chunks).toBeGreaterThan(5)
  })

  it('can keep its headers back', async () => {
    const startedMs = performance.now()
    expect((await listFaulty({ kind: 'slowHeaders', delayMs: 80 })).json.total_num).toBe(12)
    expect(performance.now() - startedMs).toBeGreaterThan(75)
  })

  it('can be huge, or become huge', async () => {
    expect((await listFaulty({ kind: 'huge', megabytes: 3 })).text.length).toBe(3 * 1024 * 1024)
    const bomb = { kind: 'gzipBomb', megabytes: 5 } as const
    expect((await readRaw(await openFaulty(bomb))).bytes).toBeLessThan(10_000)
    expect((await listFaulty(bomb)).text.length).toBe(5 * 1024 * 1024)
  })

  it('can be invalid JSON, or JSON of another shape', async () => {
    const broken = await listFaulty({ kind: 'invalidJson' })
    expect([broken.status, broken.json]).toEqual([200, undefined])
    expect(broken.text).toMatch(/^\{"total_num"/)
    expect((await listFaulty({ kind: 'wrongShape' })).json).toEqual({
      total_num: 'many',
      total_vul_num: [],
      data_list: { 0: 'row' },
    })
  })

  it('can page badly', async () => {
    expect(await listPage({ kind: 'emptyPage' })).toEqual([12, 0])
    expect(await listPage({ kind: 'shortPage', missing: 3 })).toEqual([12, 7])
    expect(await listPage({ kind: 'wrongTotal', total: 99 })).toEqual([99, 10])
  })

  it('can say more than is documented, or what a test makes of it', async () => {
    const grown = (await listFaulty({ kind: 'extraFields' })).json
    expect(grown.new_field).toBeDefined()
    expect(grown.data_list[0]).toMatchObject({ new_field: expect.anything(), image_name: expect.any(String) })
    const rewritten = await listFaulty({
      kind: 'rewrite',
      change: (body: { total_num: number }) => ({ doubled: body.total_num * 2 }),
    })
    expect(rewritten.json).toEqual({ doubled: 24 })
  })

  it('shows a mistake of the test as such', async () => {
    const reply = await listFaulty({
      kind: 'rewrite',
      change: () => {
        throw new Error('oops')
      },
    })
    expect([reply.status, reply.json.error_code]).toEqual([500, 'EMULATOR'])
  })

  it('is compressed when the world says so and the client allows it', async () => {
    const bench = await openBench({ ...buildFleet({ images: 12 }), behaviour: { compress: true } })
    const reply = await bench.hss(listPath)
    expect([reply.headers.get('content-encoding'), reply.json.total_num]).toEqual(['gzip', 12])
    expect((await readRaw(bench)).bytes).toBeGreaterThan(1000)
  })
})

describe('over TLS', () => {
  it('everything is the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', keyFile, '-out', certFile, ...subject],
      { stdio: 'ignore' },
    )
    const cert = readFileSync(certFile, 'utf8')
    const { emulator } = await openBench({}, { tls: { key: readFileSync(keyFile, 'utf8'), cert }, host: 'localhost' })
    expect(emulator.urls.hss).toMatch(/^https:\/\/localhost:\d+$/)
    const status = await new Promise((resolve, reject) => {
      const options = { ca: cert, headers: { 'x-auth-token': sample.token }, family: 4 }
      httpsRequest(`${emulator.urls.hss}/v5/${sample.projectId}${listPath}`, options, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end()
    })
    expect(status).toBe(200)
  })
})
