import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import { makeFinding, makeImage, makeReport, policyOf, sayAs } from '../../scripts/preview/parts.ts'
import { samples } from '../../scripts/preview/samples.ts'
import type { ScanReport } from '../../src/domain/scan-report.ts'
import * as found from '../../src/report/found.ts'
import { defaultSummaryBytes, renderSummary } from '../../src/report/summary.ts'
import { wordTables } from '../support/words.ts'
import { findBrokenRows } from './broken-rows.ts'

const sentence = sayAs('en', { en: 'failed: 1 finding', 'zh-CN': '' })

function render(report: ScanReport, maxBytes?: number): string {
  return renderSummary(report, wordTables.en, { policy: policyOf(report), found }, maxBytes)
}

describe('the size of the summary', () => {
  const many = makeManyVulnerabilities(50_000).map((vulnerability) => makeFinding(vulnerability))

  it.each([0, 1, 26, 50_000])('fits at %p findings and says what it cut', (count) => {
    const report = makeReport('failed', sentence, [makeImage('a:1', many.slice(0, count))])
    const startedAtMs = performance.now()
    const markdown = render(report)
    expect(performance.now() - startedAtMs).toBeLessThan(5000)
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(defaultSummaryBytes)
    const shown = markdown.split('\n').filter((line) => /^\| [🔴🟠🟡🔵]/u.test(line)).length
    const cut = /Not shown here because of the size limit: (\d+) of 50000 vulnerabilities/.exec(markdown)?.[1]
    expect(shown + Number(cut ?? 0)).toBe(count)
    expect(shown).toBeGreaterThanOrEqual(Math.min(count, 1000))
  })

  it('shows the worst of too many', () => {
    const markdown = render(makeReport('failed', sentence, [makeImage('a:1', many)]))
    expect(markdown).toContain('🔴')
    expect(markdown).not.toContain('🔵&nbsp;Low')
  })

  it('fits at 10,000 images with findings and says what it cut', () => {
    const images = Array.from({ length: 10_000 }, (_, index) =>
      makeImage(`app${index}:1`, many.slice(index, index + 5)),
    )
    const markdown = render(makeReport('failed', sentence, images))
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(defaultSummaryBytes)
    const table = markdown.slice(0, markdown.indexOf('### Findings'))
    const shown = table.match(/^\| `app\d+:1` \| /gm)?.length ?? 0
    expect(table).toContain(`Not shown here because of the size limit: ${10_000 - shown} of 10000 images`)
    expect(shown).toBeGreaterThan(1000)
    expect(markdown).toContain('Findings, worst first')
  })

  it('keeps to any budget', () => {
    const report = samples['failed']!('en')
    const whole = Buffer.byteLength(render(report))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole + 2000 }), (maxBytes) => {
        const markdown = render(report, maxBytes)
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxBytes)
        expect(findBrokenRows(markdown)).toEqual([])
      }),
    )
    expect(render(report, 1000)).toContain('failed: 4 findings')
  })
})
