import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import { row, scanFindings, vulnerability } from '../support/scan-findings.ts'
import { countsOf, imageOf } from '../support/scenario.ts'

describe('findings', () => {
  it.concurrent('none', async () => {
    const run = await scanFindings({})
    expect(run.outputs).toMatchObject({ outcome: 'passed', severity: 'none' })
    expect(countsOf(run)).toMatchObject({
      image: '1',
      vulnerability: '0',
      critical: '0',
      high: '0',
      medium: '0',
      low: '0',
      ignored: '0',
    })
    expect(run.sarif.runs).toHaveLength(1)
    expect(run.sarif.runs[0].results).toEqual([])
  })

  it.concurrent('one', async () => {
    const run = await scanFindings({ found: ['High'] })
    expect(run.outputs).toMatchObject({ outcome: 'failed', severity: 'high', vulnerability_count: '1' })
    expect(imageOf(run, 'app:v1').vulnerabilities).toEqual([
      expect.objectContaining({
        id: 'VUL-0',
        cves: ['CVE-2026-0'],
        severity: 'high',
        type: 'linux_vul',
        ignored: null,
      }),
    ])
  })

  it.concurrent(
    '50,000',
    async () => {
      const found = Array.from(
        { length: 50_000 },
        (_, index) => ['Low', 'Medium', 'High', 'Critical'][index % 4] ?? null,
      )
      const run = await scanFindings({ found, with: { timeout_minutes: '2' } })
      expect(run.outputs).toMatchObject({ outcome: 'failed', severity: 'critical', vulnerability_count: '50000' })
      expect(countsOf(run)).toMatchObject({ critical: '12500', high: '12500', medium: '12500', low: '12500' })
      expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
      expect(run.summary).toContain('Not shown here')
      expect(imageOf(run, 'app:v1').vulnerabilities).toHaveLength(50_000)
      expect(run.sarif.runs[0].results.length).toBeLessThanOrEqual(25_000)
      expect(run.log.match(/^::(error|warning|notice)/gm)?.length).toBeLessThanOrEqual(30)
    },
    120_000,
  )

  it.concurrent('of both types and of every page are counted', async () => {
    const run = await scanFindings({ found: Array.from({ length: 450 }, () => 'Medium') })
    expect(run.outputs).toMatchObject({ outcome: 'passed', medium_count: '450', vulnerability_count: '450' })
  })

  it.concurrent('that are handled in HSS do not count, and explain the row all the same', async () => {
    const handled = { ...vulnerability('Critical', 0), handledIn: ['id'] }
    const run = await scanFindings({ world: { vulnerabilities: [handled, vulnerability('Low', 1)] } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: '1', severity: 'low' })
    expect(run.summary).toMatch(/handled in HSS/i)
  })

  it.concurrent.each([['Catastrophic'], ['CRITICAL'], [null]])(
    'of a severity that nobody documented count as critical: %s',
    async (word) => {
      const run = await scanFindings({ found: [word], with: { fail_on: 'critical' } })
      expect(run.outputs).toMatchObject({ outcome: 'failed', critical_count: '1', severity: 'critical' })
      if (word !== null) expect(imageOf(run, 'app:v1').vulnerabilities[0].severity).toBe(word.toLowerCase())
    },
  )

  it.concurrent("malicious files and unsafe settings are the row's own", async () => {
    const run = await scanFindings({
      image: row({ malicious_file_num: 2, unsafe_setting_num: 3 }),
      with: { fail_on: 'malicious_file>1' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', malicious_file_count: '2', unsafe_setting_count: '3' })
  })

  it.concurrent('a malicious file fails a run that names no policy', async () => {
    const run = await scanFindings({ image: row({ malicious_file_num: 1 }) })
    expect(run.outputs).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('`malicious_file` allows 0'),
    })
    expect(run.log).not.toContain('worst first')
  })

  it.concurrent('an absent counter is unknown, not zero', async () => {
    const image = row({ malicious_file_num: null })
    const [asked, written, other, byDefault] = await Promise.all(
      ['malicious_file', 'malicious_file, high', 'high', ''].map((fail_on) =>
        scanFindings({ image, with: { fail_on } }),
      ),
    )
    for (const run of [asked, written])
      expect(run?.outputs).toMatchObject({ outcome: 'error', malicious_file_count: 'unknown' })
    expect(other?.outputs).toMatchObject({ outcome: 'passed', malicious_file_count: 'unknown' })
    expect(byDefault?.outputs).toMatchObject({ outcome: 'passed', malicious_file_count: 'unknown' })
    expect(byDefault?.log).toMatch(/::notice::.*malicious files.*app:v1/)
    expect(other?.log).not.toMatch(/::notice::.*malicious/)
  })
})

describe('a term with a limit', () => {
  it.concurrent.each([
    ['medium>1', 'failed'],
    ['medium>2', 'passed'],
    ['vulnerability>2', 'failed'],
    ['vulnerability>3', 'passed'],
    ['high>0, vulnerability>9', 'passed'],
    ['low>9\nmedium', 'failed'],
  ])('%j ends as %s', async (fail_on, outcome) => {
    const run = await scanFindings({ found: ['Medium', 'Medium', 'Low'], with: { fail_on } })
    expect(run.outputs['outcome']).toBe(outcome)
  })

  it.concurrent('counts over all images together', async () => {
    const world = {
      images: ['a', 'b'].map((id) => declareImage(`${id}:v1`, { image_id: id })),
      vulnerabilities: [{ vul_id: 'V', severity_level: 'High', images: ['a', 'b'] }],
    }
    const run = await scanFindings({ world, with: { images: 'a:v1,b:v1', fail_on: 'high>1' } })
    expect(run.outputs).toMatchObject({ outcome: 'failed', high_count: '2' })
  })
})
