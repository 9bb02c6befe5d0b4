import { describe, expect, it } from '@jest/globals'
import { buildFleet } from '../../emulator/index.ts'
import { outputNames } from '../../src/report/outputs.ts'
import { play, type Running } from '../support/scenario.ts'

/** The runner sends SIGTERM 7.5 s after SIGINT, and kills soon after; outputs must be there before. */
const patienceMs = 5000

/** 100,000 findings, whose SARIF files alone take longer than that. */
const fleet = buildFleet({ images: 200, vulnerabilitiesPerImage: 500, imagesPerVulnerability: 100 })

/** Sends SIGINT when the log says so for the nth time, and SIGKILL when the patience is over. */
function cancelAt(pattern: RegExp, nth = 1) {
  let seen = 0
  return (text: string, { signal }: Running) => {
    const before = seen
    seen += text.match(pattern)?.length ?? 0
    if (before >= nth || seen < nth) return
    signal('SIGINT')
    setTimeout(() => signal('SIGKILL'), patienceMs).unref()
  }
}

describe('a cancelled run with a large result', () => {
  it('has its outputs and its summary in time when it is cancelled while it waits', async () => {
    const slow = { ...fleet.images[0]!, image_name: 'slow', image_id: 'id-slow', scan: { neverFinishes: true } }
    const step = await play({
      world: { ...fleet, images: [...fleet.images, slow] },
      with: { operate_all: 'true', timeout_minutes: '5' },
      onLog: cancelAt(/200 of 201 images done/g, 20),
    })
    expect(Object.keys(step.outputs).toSorted()).toEqual([...outputNames].toSorted())
    expect(step.outputs).toMatchObject({ outcome: 'cancelled', image_count: '201' })
    expect(step.summary).toContain('cancelled')
  }, 60_000)

  it('has its outputs and its summary in time when it is cancelled while it writes', async () => {
    const step = await play({
      world: fleet,
      with: { operate_all: 'true', timeout_minutes: '5' },
      onLog: cancelAt(/::error::failed:/g),
    })
    expect(Object.keys(step.outputs).toSorted()).toEqual([...outputNames].toSorted())
    expect(step.outputs).toMatchObject({ outcome: 'failed', image_count: '200' })
    expect(step.summary).toContain('failed')
    // A file that is named is whole.
    expect(step.outputs['report_file'] === '' || step.report.images.length === 200).toBe(true)
  }, 60_000)
})
