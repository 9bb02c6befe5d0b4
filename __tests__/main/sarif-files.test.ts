import { expect, it } from '@jest/globals'
import { makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import { makeFinding, makeImage, makeReport, makeUnproven } from '../../scripts/preview/parts.ts'
import { message } from '../../src/base/words/index.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { writeSarifFiles, type WrittenSarif } from '../../src/main/sarif-files.ts'
import { createMemoryHost } from '../resilience/memory-host.ts'
import { createFakeLog } from '../scan/fake-hss.ts'
import { wordTables } from '../support/words.ts'

const reason = message('text_as_it_is', { text: 'failed' })

async function write(images: readonly ImageResult[], mostFiles = Infinity) {
  const { host, record } = createMemoryHost({ with: {} })
  const { log, lines } = createFakeLog()
  const files: WrittenSarif[] = []
  const writing = writeSarifFiles(
    makeReport('failed', reason, images),
    'scan/r1',
    {
      host: {
        ...host,
        writeReport(name, pieces) {
          if (files.length === mostFiles) throw new Error('the disk is full')
          return host.writeReport(name, pieces)
        },
      },
      log,
      words: wordTables.en,
    },
    (file) => files.push(file),
  )
  const error: unknown = await writing.catch((thrown: unknown) => thrown)
  return { error, files, lines, record }
}

it('writes files that can be read again', async () => {
  const { files, lines, record } = await write([makeImage('a:1', [])])
  expect(files).toMatchObject([{ name: 'results.sarif', nameCount: 1, resultCount: 0 }])
  expect(Buffer.from(files[0]?.read() ?? []).toString()).toBe(record.files['results.sarif'])
  expect(lines).toEqual([])
})

it('writes none when no result is known', async () => {
  expect(await write([makeUnproven('a:1', 'pending', null)])).toMatchObject({ files: [], lines: [] })
})

it('says how many results are left out', async () => {
  const findings = makeManyVulnerabilities(6000).map((vulnerability) => makeFinding(vulnerability))
  const { lines } = await write([makeImage('a:1', findings), makeImage('b:1', findings.slice(0, 10))])
  expect(lines).toEqual([message('sarif_cut', { count: 1000, total: 6010 })])
})

it('keeps what was written before a file could not be', async () => {
  const images = Array.from({ length: 45 }, (_, index) => makeImage(`app${index}:1`, []))
  const { error, files } = await write(images, 2)
  expect(String(error)).toContain('the disk is full')
  expect(files.map(({ name }) => name)).toEqual(['results.sarif', 'results-2.sarif'])
})
