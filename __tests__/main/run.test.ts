import { expect, it } from '@jest/globals'
import { sample } from '../../emulator/index.ts'
import { run } from '../../src/main/run.ts'
import { createMemoryHost } from '../resilience/memory-host.ts'
import { createFakeClock } from '../support/fake-clock.ts'

it('tells a fault of ours in a sentence, and where it is in the debug log alone', async () => {
  const { host, record } = createMemoryHost({
    with: { region: sample.region, project_id: sample.projectId, token: sample.token, images: 'nginx', wait: 'false' },
  })
  const clock = createFakeClock()
  const exitCode = await run(host, {
    clock,
    random: () => 0,
    exchange: () => Promise.reject(new TypeError(`bad thing with ${sample.token}`)),
    fetch: clock.fetch,
    cancel: new AbortController().signal,
  })
  expect(exitCode).toBe(1)
  expect(record.outputs['outcome']).toBe('error')
  const stacks = record.lines.filter((line) => line.includes('run.test.'))
  expect(stacks).toHaveLength(1)
  expect(stacks[0]).toContain('debug')
  expect(JSON.stringify(record)).not.toContain(sample.token)
  expect(record.lines.join()).toContain('please report it')
})
