import { describe, expect, it } from '@jest/globals'
import { makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import { makeFinding, makeImage, makeReport } from '../../scripts/preview/parts.ts'
import { message } from '../../src/base/words/index.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { publish } from '../../src/main/publication.ts'
import { outputNames } from '../../src/report/outputs.ts'
import { createMemoryHost } from '../resilience/memory-host.ts'
import { createFakeLog } from '../scan/fake-hss.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { wordTables } from '../support/words.ts'

const reason = message('text_as_it_is', { text: 'failed' })

/** An image that counts how often its findings are looked at. */
function watch(image: ImageResult, onRead: () => void): ImageResult {
  const findings = new Proxy(image.findings, {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) onRead()
      return Reflect.get(target, name, receiver) as unknown
    },
  })
  return { ...image, findings }
}

/** Publishes a report of so many images with so many findings each, and tells what happened in which order. */
async function publishReport(imageCount: number, findingCount: number, breakWrites = false) {
  const vulnerabilities = makeManyVulnerabilities(findingCount)
  let reads = 0
  const images = Array.from({ length: imageCount }, (_, index) =>
    watch(
      makeImage(
        `app:${index}`,
        vulnerabilities.map((one) => makeFinding(one)),
      ),
      () => (reads += 1),
    ),
  )
  const { host, record } = createMemoryHost({ with: {} })
  const clock = createFakeClock()
  const { log } = createFakeLog()
  const report = makeReport('failed', reason, images)
  const events: { readonly what: string; readonly reads: number; readonly value?: string }[] = []
  reads = 0
  await publish(report, undefined, {
    host: {
      ...host,
      setOutput(name, value) {
        events.push({ what: `output ${name}`, reads, value })
        host.setOutput(name, value)
      },
      async writeSummary(markdown) {
        events.push({ what: 'summary', reads })
        await host.writeSummary(markdown)
      },
      async writeReport(name, pieces) {
        events.push({ what: `file ${name}`, reads })
        if (breakWrites) throw new Error('the disk is full')
        return host.writeReport(name, pieces)
      },
    },
    log,
    words: wordTables.en,
    clock,
    fetch: clock.fetch,
    signal: new AbortController().signal,
  })
  return { events, record }
}

describe('publishing', () => {
  it('sets every output before it writes anything, the summary next, and paths once their files are there', async () => {
    const { events, record } = await publishReport(2, 3)
    const whats = events.map(({ what }) => what)
    expect(whats.slice(0, outputNames.length + 2)).toEqual([
      ...outputNames.map((name) => `output ${name}`),
      'summary',
      'file report.json',
    ])
    expect(whats.slice(outputNames.length + 2)).toEqual([
      'output report_file',
      'file results.sarif',
      'output sarif_file',
      'output sarif_files',
    ])
    const first = Object.fromEntries(
      events
        .map(({ what, value }) => [what, value])
        .slice(0, outputNames.length)
        .toReversed(),
    )
    expect(first).toMatchObject({ 'output report_file': '', 'output sarif_file': '', 'output sarif_files': '[]' })
    expect(record.outputs).toMatchObject({ report_file: '/reports/report.json', sarif_file: '/reports/results.sarif' })
  })

  it('names no file that could not be written', async () => {
    const { record } = await publishReport(1, 1, true)
    expect(record.outputs).toMatchObject({ outcome: 'failed', report_file: '', sarif_file: '', sarif_files: '[]' })
  })

  it('looks at as few findings before the outputs are set, however many there are', async () => {
    const countReads = async (imageCount: number) => {
      const { events } = await publishReport(imageCount, 20)
      return events[outputNames.length - 1]?.reads
    }
    // The output `images` counts the findings of those images that fit into it.
    const reads = await countReads(400)
    expect(reads).toBeGreaterThan(0)
    expect(await countReads(1600)).toBe(reads)
  })
})
