import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { FaultRule } from '../../emulator/index.ts'
import { imageOf, play, postsOf } from '../support/scenario.ts'

const digest = `sha256:${'a'.repeat(64)}`
const pinned = `app:v1@${digest}`

describe('a row that changes as it is scanned', () => {
  it.concurrent('may get another id, with the same digest on the same host', async () => {
    const image = declareImage(pinned, {
      image_id: 'id-1',
      scan_status: 'success',
      scan: { queueMs: 300, changes: [{ atMs: 200, set: { image_id: 'id-2' } }] },
    })
    const run = await play({ world: { images: [image] }, with: { images: pinned } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(imageOf(run, pinned)).toMatchObject({ status: 'success', image_id: 'id-2' })
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('may gain its digest as another host appears, and is posted once', async () => {
    const image = declareImage('app:v1', {
      image_id: 'id-1',
      image_digest: null,
      scan: {
        queueMs: 600,
        changes: [
          { atMs: 200, spawn: { image_digest: digest, host_name: 'node-0' } },
          { atMs: 200, set: { image_digest: digest } },
        ],
      },
    })
    const run = await play({ world: { images: [image] }, with: { images: 'app:v1' } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
    expect(postsOf(run)).toHaveLength(1)
  })

  it.concurrent('may show the time of an old success only after the post: that proves nothing', async () => {
    const image = declareImage(pinned, {
      scan_status: 'success',
      latest_scan_time: null,
      scan: { ignored: true },
      changes: [{ atMs: 900, set: { latest_scan_time: Date.now() - 60_000 } }],
    })
    const run = await play({ world: { images: [image] }, with: { images: pinned, timeout_minutes: '0.05' } })
    expect(run.outputs['outcome']).toBe('timed_out')
  })

  it.concurrent('may show the time of a new success at once: that proves', async () => {
    const image = declareImage(pinned, {
      scan_status: 'success',
      latest_scan_time: null,
      scan: { statuses: [[2500, 'success']] },
    })
    const run = await play({ world: { images: [image] }, with: { images: pinned } })
    expect(run.outputs['outcome']).toBe('passed')
  })
})

describe('a broken row', () => {
  const breakRow = (name: string): FaultRule => ({
    call: 'listImages',
    times: Infinity,
    fault: {
      kind: 'rewrite',
      change: (body: any) => ({
        ...body,
        data_list: body.data_list.map((row: any) =>
          row.image_name === name ? { ...row, latest_scan_time: 'yesterday', vul_num: {}, image_digest: [] } : row,
        ),
      }),
    },
  })
  const world = { images: [declareImage(pinned), declareImage('my-app:v1')] }

  it.concurrent('of another image does not matter', async () => {
    const run = await play({ world, with: { images: pinned }, faults: [breakRow('my-app')] })
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent('of the image that is asked for ends the run', async () => {
    const run = await play({ world, with: { images: pinned }, faults: [breakRow('app')] })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('data_list[')
    expect(postsOf(run)).toEqual([])
  })
})
