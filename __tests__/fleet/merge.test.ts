import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mergeReports } from '../../fleet/merge.ts'
import { fleetWords } from '../../fleet/words.ts'
import type { Language } from '../../src/base/words/index.ts'
import { makeFinding, makeImage, makeReport as makeScanReport, makeVulnerability } from '../../scripts/preview/parts.ts'
import { message } from '../../src/base/words/index.ts'
import { renderReportFile } from '../../src/report/report-file.ts'
import { hostileText } from '../report/hostile-text.ts'
import { parseMarkdown } from '../report/parsed-markdown.ts'
import { wordTables } from '../support/words.ts'
import { makeReport } from './reports.ts'

const two = '[["ap-southeast-1","cn-north-4"],[""],[""]]'
const folders = ['f.ap-southeast-1.-.-', 'f.cn-north-4.-.-'] as const

function merge(reports: Readonly<Record<string, string>>, legs = two, language: Language = 'en') {
  const words = { common: wordTables[language], fleet: fleetWords[language] }
  return mergeReports({ legs, prefix: 'f', words, readReport: (folder) => reports[folder] })
}

function bothWith(changes: Readonly<Record<string, unknown>>): Record<string, string> {
  return { [folders[0]]: makeReport('ap-southeast-1'), [folders[1]]: makeReport('cn-north-4', changes) }
}

describe('reports of a fleet', () => {
  it('pass when every one passed', () => {
    const { outcome, summary } = merge(bothWith({}))
    expect(outcome).toBe('passed')
    expect(summary).toContain('Scans passed: 2 of 2.')
    expect(summary).not.toContain('no report')
  })

  it.each([['failed'], ['error'], ['timed_out'], ['cancelled'], ['submitted'], ['dry_run']])(
    'are %s when one is',
    (outcome) => {
      expect(merge(bothWith({ outcome })).outcome).toBe(outcome)
    },
  )

  it('show the worst first', () => {
    const { summary } = merge(bothWith({ outcome: 'failed' }))
    expect(summary.indexOf('`cn-north-4`')).toBeLessThan(summary.indexOf('`ap-southeast-1`'))
  })

  it.each<[string, string | undefined]>([
    ['is missing', undefined],
    ['is empty', ''],
    ['is cut', makeReport('cn-north-4').slice(0, 40)],
    ['is no object', '[]'],
    ['is null', 'null'],
    ['is of another version', makeReport('cn-north-4', { version: 2 })],
    ['is of another region', makeReport('ap-southeast-1')],
    ['has an outcome that nobody knows', makeReport('cn-north-4', { outcome: 'fine' })],
    ['has a list for its outcome', makeReport('cn-north-4', { outcome: ['passed'] })],
    ['has no outcome', makeReport('cn-north-4', { outcome: undefined })],
    ['passed without a region', makeReport('cn-north-4', { region: null })],
  ])('count as an error and are named when one %s', (_, text) => {
    const { outcome, summary } = merge({
      [folders[0]]: makeReport('ap-southeast-1'),
      ...(text === undefined ? {} : { [folders[1]]: text }),
    })
    expect(outcome).toBe('error')
    expect(summary).toMatch(/\| `cn-north-4` \| [^|]* \| [^|]* \| \*\*no report\*\*/)
    expect(summary).toContain('Scans passed: 1 of 2.')
  })

  it('are an error when one is of another project', () => {
    const legs = '[["cn-north-4"],["p2"],[""]]'
    expect(merge({ 'f.cn-north-4.p2.-': makeReport('cn-north-4') }, legs).outcome).toBe('error')
  })

  it('keep the words of a scan that could not read its inputs', () => {
    const { summary } = merge(bothWith({ outcome: 'error', region: null, reason: 'error: the inputs are wrong' }))
    expect(summary).toContain('the inputs are wrong')
  })

  it('show no invalid count', () => {
    const { summary } = merge(
      bothWith({ counts: { image_count: -1, critical_count: '<b>', high_count: 1.5, low_count: null } }),
    )
    const row = summary.split('\n').find((line) => line.startsWith('| `cn-north-4`'))
    expect(row?.split(' | ').slice(4, 10)).toStrictEqual(Array.from({ length: 6 }, () => 'unknown'))
  })

  it('show what is new and fixed as soon as one of them has a baseline', () => {
    const known = JSON.parse(makeReport('x')).counts
    const { summary } = merge(bothWith({ counts: { ...known, new_count: 7, fixed_count: 0 } }))
    const lines = summary.split('\n').filter((line) => /^\| (?:Region|`)/.test(line))
    expect(lines.map((line) => line.split(' | ').slice(10, 12))).toStrictEqual([
      ['New', 'Fixed'],
      ['unknown', 'unknown'],
      ['7', '0'],
    ])
    expect(merge(bothWith({ counts: { ...known, new_count: 'unknown' } })).summary).not.toContain('Fixed')
  })

  it('are read as this version writes them', () => {
    const image = makeImage('a:1', [makeFinding(makeVulnerability('CVE-2026-1', 'High'))])
    const report = makeScanReport('passed', message('text_as_it_is', { text: 'passed' }), [image])
    const text = [...renderReportFile(report, wordTables.en)].join('')
    const { outcome, summary } = merge({ 'f.ap-southeast-1.-.-': text }, '[["ap-southeast-1"],[""],[""]]')
    expect(outcome).toBe('passed')
    expect(summary).toContain('| passed | 1 | 0 | 1 | 0 | 0 | 0 |')
  })

  it('are in Chinese when that is asked for', () => {
    expect(merge(bothWith({ outcome: 'error' }), two, 'zh-CN').summary).toContain('共 2 次扫描，通过 1 次。')
  })

  it('show fifty scans, each in a row of its own', () => {
    const regions = Array.from({ length: 50 }, (_, index) => `region-${index}`)
    const reports = Object.fromEntries(regions.map((region) => [`f.${region}.-.-`, makeReport(region)]))
    const { outcome, summary } = merge(reports, JSON.stringify([regions, [''], ['']]))
    expect(outcome).toBe('passed')
    for (const region of regions) expect(summary).toContain(`| \`${region}\` |`)
  })

  it('stay within the limit of a summary however long their texts are', () => {
    const regions = Array.from({ length: 256 }, (_, index) => `region-${index}`)
    const reports = Object.fromEntries(
      regions.map((region) => [`f.${region}.-.-`, makeReport(region, { reason: '😀|<'.repeat(10_000) })]),
    )
    const { summary } = merge(reports, JSON.stringify([regions, [''], ['']]))
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
  })

  it('are plain text, whatever they contain', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { summary } = merge(bothWith({ outcome: 'failed', reason: text }))
        const parsed = parseMarkdown(summary)
        expect(parsed.links).toStrictEqual([])
        expect(parsed.html).toStrictEqual([])
        expect(parsed.rows).toStrictEqual([11, 11, 11])
        for (const line of summary.split('\n')) expect(line).not.toMatch(/^::|##\[/)
      }),
    )
  })
})
