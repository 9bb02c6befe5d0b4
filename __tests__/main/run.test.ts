import { expect, it } from '@jest/globals'
import { sample } from '../../emulator/index.ts'
import type { Exchange } from '../../src/http/exchange.ts'
import { run } from '../../src/main/run.ts'
import { createMemoryHost } from '../resilience/memory-host.ts'
import { createFakeClock } from '../support/fake-clock.ts'

async function runWith(token: string, exchange: Exchange) {
  const { host, record } = createMemoryHost({
    with: { region: sample.region, project_id: sample.projectId, token, images: 'nginx', wait: 'false' },
  })
  const clock = createFakeClock()
  const cancel = new AbortController().signal
  const exitCode = await run(host, { clock, random: () => 0, exchange, fetch: clock.fetch, cancel })
  return { record, exitCode }
}

it('tells a fault of ours in a sentence, and where it is in the debug log alone', async () => {
  const { record, exitCode } = await runWith(sample.token, () =>
    Promise.reject(new TypeError(`bad thing with ${sample.token}`)),
  )
  expect(exitCode).toBe(1)
  expect(record.outputs['outcome']).toBe('error')
  const stacks = record.lines.filter((line) => line.includes('run.test.'))
  expect(stacks).toHaveLength(1)
  expect(stacks[0]).toContain('debug')
  expect(JSON.stringify(record)).not.toContain(sample.token)
  expect(record.lines.join()).toContain('please report it')
})

it.each(['region', 'login', 'verdict', 'retrying'])(
  'is not upset by a secret that is a word of its own: %s',
  async (token) => {
    const statuses = [429, 200]
    const { record, exitCode } = await runWith(token, async () => ({
      status: statuses.shift() ?? 200,
      headers: {},
      body: (async function* () {})(),
    }))
    expect(exitCode).toBe(0)
    expect(record.outputs['outcome']).toBe('submitted')
    expect(record.summary).toContain('submitted')
  },
)
