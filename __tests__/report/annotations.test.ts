import { describe, expect, it } from '@jest/globals'
import { makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import { makeFinding, makeImage, makeReport, makeVulnerability, sayAs } from '../../scripts/preview/parts.ts'
import type { Outcome } from '../../src/domain/scan-report.ts'
import { renderAnnotations, type AnnotationLevel } from '../../src/report/annotations.ts'
import { wordTables } from '../support/words.ts'

const none: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }
const sentence = sayAs('en', { en: 'failed', 'zh-CN': 'failed' })

function render(outcome: Outcome, policy: string | null, words: readonly string[], made = none): string[] {
  const findings = words.map((word, index) => makeFinding(makeVulnerability(`CVE-2026-${index}`, word)))
  const report = makeReport(outcome, sentence, [makeImage('api:1', findings)], { policy })
  return renderAnnotations(report, wordTables.en, made).map(({ level, title }) => `${level} ${title}`)
}

describe('renderAnnotations', () => {
  it.each<[Outcome, string | null, string[]]>([
    ['failed', 'high>0', ['error Critical: CVE-2026-2', 'error High: CVE-2026-1', 'warning Low: CVE-2026-0']],
    ['failed', 'critical>0', ['error Critical: CVE-2026-2', 'warning High: CVE-2026-1', 'warning Low: CVE-2026-0']],
    ['failed', 'vulnerability>2', ['error Critical: CVE-2026-2', 'error High: CVE-2026-1', 'error Low: CVE-2026-0']],
    [
      'failed',
      'malicious_file>0',
      ['warning Critical: CVE-2026-2', 'warning High: CVE-2026-1', 'warning Low: CVE-2026-0'],
    ],
    ['error', 'high>0', ['warning Critical: CVE-2026-2', 'warning High: CVE-2026-1', 'warning Low: CVE-2026-0']],
    ['failed', null, ['warning Critical: CVE-2026-2', 'warning High: CVE-2026-1', 'warning Low: CVE-2026-0']],
  ])('%s by %s', (outcome, policy, expected) => {
    expect(render(outcome, policy, ['Low', 'High', 'Critical'])).toEqual(expected)
  })

  it('leaves room for what the run has said, and never shows more than ten', () => {
    const words = [...Array<string>(12).fill('High'), ...Array<string>(12).fill('Low')]
    const levels = (made: Record<AnnotationLevel, number>) =>
      render('failed', 'high>0', words, made).reduce<Record<string, number>>((counts, line) => {
        const level = line.split(' ')[0] ?? ''
        return { ...counts, [level]: (counts[level] ?? 0) + 1 }
      }, {})
    expect(levels(none)).toEqual({ error: 10 })
    expect(levels({ ...none, error: 1 })).toEqual({ error: 9, warning: 1 })
    expect(levels({ error: 8, warning: 4, notice: 0 })).toEqual({ error: 2, warning: 6 })
    expect(levels({ error: 12, warning: 12, notice: 0 })).toEqual({})
  })

  it('shows no milder finding in place of a worse one', () => {
    const words = [...Array<string>(12).fill('Critical'), 'Low']
    const shown = render('failed', 'high>0', words, { ...none, error: 1 })
    expect(shown.at(-1)).toMatch(/^warning Critical/)
    expect(shown.join()).not.toContain('Low')
  })

  it('names the vulnerability once, with the images that have it, and no ignored one', () => {
    const vulnerability = makeVulnerability('CVE-2026-1', 'Emergency', { title: 'bad', cvss: 9.9 })
    const images = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      makeImage(name, [makeFinding(vulnerability)], { image: name }),
    )
    const accepted = makeImage('f', [
      makeFinding(makeVulnerability('CVE-2026-2', 'High'), { reason: 'r', expires: null }),
    ])
    expect(renderAnnotations(makeReport('failed', sentence, [...images, accepted]), wordTables.en, none)).toEqual([
      {
        level: 'error',
        title: 'Critical (emergency): CVE-2026-1',
        message: 'CVE-2026-1 (Critical (emergency), CVSS 9.9) in a, b, c and 2 more: bad',
      },
    ])
  })

  it('is short, whatever the data is', () => {
    const huge = makeManyVulnerabilities(20).map((vulnerability) =>
      makeFinding({ ...vulnerability, title: 'x'.repeat(100_000), id: vulnerability.id + 'y'.repeat(100_000) }),
    )
    const report = makeReport('failed', sentence, [makeImage('a', huge, { image: 'z'.repeat(100_000) })])
    for (const { title, message } of renderAnnotations(report, wordTables.en, none)) {
      expect(title.length + message.length).toBeLessThan(1500)
    }
  })
})
