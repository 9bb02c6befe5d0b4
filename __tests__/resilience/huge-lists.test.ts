import { afterAll, describe, expect, it } from '@jest/globals'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runAction, type FinishedStep } from '../../runner/run-action.ts'

/** A service that lists so many images, each with a number for a name, and answers all else with nothing. */
interface HugeService {
  readonly url: string
  readonly pageCount: () => number
}

const servers: Server[] = []

afterAll(() => {
  for (const server of servers) server.close()
})

async function startHugeService(
  total: number,
  onPage: (offset: number) => void = () => undefined,
): Promise<HugeService> {
  let pages = 0
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(searchParams.get(name))) as [number, number]
    response.setHeader('content-type', 'application/json')
    request.resume()
    if (!pathname.endsWith('/image/local-repositories')) {
      response.end('{}')
      return
    }
    pages += 1
    const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
      rowOf(offset + index),
    )
    response.end(`{"total_num":${total},"data_list":[${rows.join(',')}]}`)
    onPage(offset)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pageCount: () => pages }
}

function rowOf(index: number): string {
  const digest = `sha256:${String(index).padStart(64, '0')}`
  return `{"image_name":"app-${index}","image_version":"v1","image_digest":"${digest}","image_id":"${index}","scan_status":"unscan","host_name":"node","agent_id":"a"}`
}

async function run(
  url: string,
  inputs: Record<string, string>,
  onStart?: (child: ChildProcess) => void,
): Promise<FinishedStep> {
  const step = await runAction({
    with: {
      region: 'cn-north-7',
      project_id: 'p',
      token: 'a-token-that-is-long-enough',
      endpoint: url,
      poll_interval_seconds: '1',
      ...inputs,
    },
    ...(onStart === undefined ? {} : { onStart }),
  })
  rmSync(step.folder, { recursive: true, force: true })
  return step
}

describe('a list of two million rows', () => {
  it.each([
    ['a name that it contains', { images: 'app:v1' }],
    ['all of it', { operate_all: 'true' }],
  ])('ends at the deadline of a run that asks for %s', async (_, inputs) => {
    const service = await startHugeService(2_000_000)
    const startedAtMs = Date.now()
    const step = await run(service.url, { ...inputs, timeout_minutes: '0.05' })
    expect(step).toMatchObject({ exitCode: 1, signal: null, errorLog: '' })
    expect(step.outputs).toMatchObject({ outcome: 'error', vulnerability_count: 'unknown' })
    expect(step.outputs['reason']).toContain('timeout_minutes')
    expect(service.pageCount()).toBeGreaterThan(10)
    expect(Date.now() - startedAtMs).toBeLessThan(3000 + 5000)
  })
})

describe('a signal', () => {
  it.each([
    ['as the last page of a list of 60,000 comes', 60_000],
    ['in the middle of a list of two million', 2_000_000],
  ])('%s ends the run with its outputs within five seconds', async (_, total) => {
    let child: ChildProcess | undefined
    let sentAtMs = 0
    const service = await startHugeService(total, (offset) => {
      if (sentAtMs !== 0 || offset < 59_000) return
      sentAtMs = Date.now()
      child?.kill('SIGINT')
    })
    const step = await run(service.url, { operate_all: 'true', timeout_minutes: '2' }, (started) => {
      child = started
    })
    expect(sentAtMs).toBeGreaterThan(0)
    expect(step.outputs['outcome']).toBe('cancelled')
    expect(Date.now() - sentAtMs).toBeLessThan(5000)
  })
})
