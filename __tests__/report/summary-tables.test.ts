import { describe, expect, it } from '@jest/globals'
import { makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import {
  makeFinding,
  makeImage,
  makeReport,
  makeUnproven,
  makeVulnerability,
  policyOf,
  sayAs,
} from '../../scripts/preview/parts.ts'
import { makeDryRun, makeFleet, makeRegistry } from '../../scripts/preview/wide-samples.ts'
import { message } from '../../src/base/words/index.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { ImageResult, ScanReport } from '../../src/domain/scan-report.ts'
import * as found from '../../src/report/found.ts'
import { defaultSummaryBytes, renderSummary } from '../../src/report/summary.ts'
import { wordTables } from '../support/words.ts'

const failed = sayAs('en', { en: 'failed: something.', 'zh-CN': '' })

function linesOf(report: ScanReport): string[] {
  return renderSummary(report, wordTables.en, { policy: policyOf(report), found }).split('\n')
}

/** The rows of findings before the first fold. */
function openRowsOf(report: ScanReport): string[] {
  const lines = linesOf(report)
  const open = lines.slice(lines.indexOf('### Findings, worst first'))
  return open.slice(0, open.indexOf('<details>')).filter((line) => /^\| [🔴🟠🟡🔵]/u.test(line))
}

function reportOf(images: readonly ImageResult[], changes: Partial<ScanReport> = {}): ScanReport {
  return makeReport('failed', failed, images, changes)
}

describe('findings of many images', () => {
  it('fit, with one row for a vulnerability of many images', () => {
    const report = makeFleet('en')
    const markdown = renderSummary(report, wordTables.en, { policy: policyOf(report), found })
    expect(Buffer.byteLength(markdown)).toBeLessThan(defaultSummaryBytes)
    expect(markdown.match(/HCE2-SA-2026-01190\]/g)).toHaveLength(2)
    expect(markdown).toContain('| `service-01:2026.11.3`, `service-02:2026.11.3`, and 28 more |')
    expect(markdown).toContain('6000 findings, 1070 distinct vulnerabilities.')
    expect(markdown).not.toContain('Not shown here')
  })

  it('show several images in the first rows, though one has more bad findings than there are rows', () => {
    const bad = makeManyVulnerabilities(400).filter(({ rank }) => rank === 'critical')
    const images = [
      makeImage(
        'bad:1',
        bad.map((vulnerability) => makeFinding(vulnerability)),
      ),
      ...Array.from({ length: 20 }, (_, index) =>
        makeImage(`app-${index}:1`, [
          makeFinding(makeVulnerability(`CVE-${index}`, index < 3 ? 'High' : 'Low', { cvss: index })),
        ]),
      ),
    ]
    const rows = openRowsOf(reportOf(images))
    expect(rows).toHaveLength(15)
    expect(rows.filter((row) => row.includes('`bad:1`'))).toHaveLength(9)
    expect(rows.slice(9).map((row) => /`(app-\d+:1)`/.exec(row)?.[1])).toEqual([
      'app-2:1',
      'app-1:1',
      'app-0:1',
      'app-19:1',
      'app-18:1',
      'app-17:1',
    ])
  })

  it('fill the first rows with one image when there is no other', () => {
    const many = makeManyVulnerabilities(60).map((vulnerability) => makeFinding(vulnerability))
    expect(openRowsOf(reportOf([makeImage('a:1', many)]))).toHaveLength(15)
  })
})

describe('a finding', () => {
  const one = makeVulnerability('HCE-1', 'High', { title: 'one', solution: 'Update one.' })
  const cellOf = (finding: Finding) => openRowsOf(reportOf([makeImage('a:1', [finding])]))[0]?.split(' | ')[2]

  it('has the software with version and path, and what HSS says to do', () => {
    const software = ['a', 'b', 'c'].map((name) => ({ name, version: '1', path: `/lib/${name}` }))
    expect(cellOf({ ...makeFinding(one), software })).toBe('`a 1` (`/lib/a`)<br>+2 more<br>Update one. |')
    expect(cellOf({ ...makeFinding(one), software: [{ name: 'a', version: '', path: '' }] })).toBe(
      '`a`<br>Update one. |',
    )
    expect(cellOf({ ...makeFinding(one), software: [] })).toBe('HSS names no package.<br>Update one. |')
    expect(cellOf(makeFinding(one))).toBe('Update one. |')
  })

  it('has a long solution cut, which is said once', () => {
    const long = { ...one, solution: `Update ${'one and '.repeat(100)}` }
    const report = reportOf([makeImage('a:1', [makeFinding(long)])])
    const markdown = renderSummary(report, wordTables.en, { policy: policyOf(report), found })
    expect(markdown.match(/Long solutions are cut/g)).toHaveLength(1)
    expect(cellOf(makeFinding(long))?.length).toBeLessThan(210)
  })

  it('says in which images it is new', () => {
    const isNew = (value: boolean | null) => ({ ...makeFinding(one), isNew: value })
    const images = [makeImage('a:1', [isNew(true)]), makeImage('b:1', [isNew(false)])]
    expect(openRowsOf(reportOf(images))[0]).toContain('🆕&nbsp;new in 1 of 2')
    expect(openRowsOf(reportOf(images.slice(0, 1)))[0]).toContain('🆕&nbsp;new |')
    expect(openRowsOf(reportOf(images.slice(1)))[0]).not.toContain('🆕')
    expect(openRowsOf(reportOf([makeImage('a:1', [isNew(null)])]))[0]).not.toContain('🆕')
  })
})

describe('a baseline', () => {
  const baseline = {
    path: 'old/report.json',
    sha256: 'a'.repeat(64),
    finishedAt: '2026-01-02T03:04:05.000Z',
    outcome: 'passed',
    fixed: [
      { imageName: 'a', id: 'CVE-9' },
      { imageName: 'b', id: 'CVE-9' },
    ],
  } as const
  const image = makeImage('a:1', [{ ...makeFinding(makeVulnerability('CVE-1', 'High')), isNew: true }])

  it('is named with its time and what is new and fixed', () => {
    const report = reportOf([image], { baseline })
    const lines = linesOf({ ...report, counts: { ...report.counts, new: 1, fixed: 2 } })
    expect(lines).toContain('🆕 Compared with `old/report.json` of 2026-01-02 03:04:05 UTC: **1** new, **2** fixed.')
    expect(lines).toContain('- CVE-9: `a`, `b`')
    expect(lines).toContain('<summary>Fixed since the baseline (2)</summary>')
    expect(lines.find((line) => line.startsWith('| Image | Scan'))).toContain('| New |')
  })

  it('may leave its counts unknown', () => {
    expect(linesOf(reportOf([image], { baseline: { ...baseline, finishedAt: 'x', fixed: [] } }))).toContain(
      '🆕 Compared with `old/report.json` of unknown: **unknown** new, **unknown** fixed.',
    )
  })
})

describe('images', () => {
  it('of a registry stand with their registry, reused results and malicious files are named', () => {
    const lines = linesOf(makeRegistry('en'))
    expect(lines.filter((line) => line.includes('harbor-prod (Harbor), namespace shop'))).toHaveLength(3)
    expect(lines.join('\n')).toMatch(/`web:2\.4\.0` \| ✅&nbsp;success<br>reused \|/)
    expect(lines.join('\n')).toContain('1 result from before this run (`reuse_within`)')
    expect(lines).toContain(
      '| `api:2.4.0` | `xmrig` | `/usr/local/bin/xmrig` | `Trojan/Linux.CoinMiner`: mines cryptocurrency |',
    )
    expect(lines.join('\n')).toContain('images in a registry')
  })

  it('with the same thing to say about them share a sentence', () => {
    const why = message('image_gone')
    const images = Array.from({ length: 8 }, (_, index) => makeUnproven(`app-${index}:1`, 'error', why))
    const remarks = linesOf(makeReport('error', failed, images)).filter((line) => line.startsWith('- `'))
    expect(remarks).toHaveLength(1)
    expect(remarks[0]).toMatch(/^- `app-0:1`, `app-1:1`, `app-2:1`, `app-3:1`, `app-4:1`, and 3 more: /)
  })

  it('of a dry run show their last result, and what the service was seen to do', () => {
    const lines = linesOf(makeDryRun('en'))
    expect(lines).toContain('> What to do next: Set `dry_run: false` to scan the images.')
    expect(lines).toContain('| `api:2.4.0` | ⏸️&nbsp;not_posted | success | 2026-03-03 09:15:22 | High | 14 |')
    expect(lines).toContain('| `web:2.4.0` | ⏸️&nbsp;not_posted | unknown | unknown | unknown | unknown |')
    expect(lines).toContain('| `page_size` | ➖&nbsp;not seen | The list has fewer than 200 rows. |')
    expect(lines.join('\n')).toMatch(/❌&nbsp;contradicted/)
  })
})
