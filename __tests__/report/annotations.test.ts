import { describe, expect, it } from '@jest/globals'
import { makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import { makeFinding, makeImage, makeReport, makeVulnerability, sayAs } from '../../scripts/preview/parts.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { countsFinding } from '../../src/domain/counted-findings.ts'
import { parsePolicy } from '../../src/domain/policy.ts'
import type { Outcome } from '../../src/domain/scan-report.ts'
import { renderAnnotations, type AnnotationLevel } from '../../src/report/annotations.ts'
import { wordTables } from '../support/words.ts'

const none: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }
const sentence = sayAs('en', { en: 'failed', 'zh-CN': 'failed' })

/** What a policy counts; without one nothing. */
function rulesOf(policy: string | null, taken = none) {
  const parsed = parsePolicy(policy ?? 'never')
  if ('problems' in parsed) throw new Error(`${policy} is no policy`)
  return { isCounted: (finding: Finding) => countsFinding(parsed.value, finding), taken }
}

function render(outcome: Outcome, policy: string | null, words: readonly string[], taken = none): string[] {
  const findings = words.map((word, index) => makeFinding(makeVulnerability(`CVE-2026-${index}`, word)))
  const report = makeReport(outcome, sentence, [makeImage('api:1', findings)])
  return renderAnnotations(report, wordTables.en, rulesOf(policy, taken)).map(({ level, title }) => `${level} ${title}`)
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

  it.each<[Record<AnnotationLevel, number>, Record<string, number>]>([
    [none, { error: 10, warning: 10 }],
    [
      { ...none, error: 1 },
      { error: 9, warning: 10 },
    ],
    [
      { error: 8, warning: 4, notice: 0 },
      { error: 2, warning: 6 },
    ],
    [{ error: 12, warning: 12, notice: 0 }, {}],
  ])('leaves room for what the run has said: %j', (taken, expected) => {
    const words = [...Array<string>(12).fill('High'), ...Array<string>(12).fill('Low')]
    const counts: Record<string, number> = {}
    for (const line of render('failed', 'high>0', words, taken)) {
      const level = line.split(' ')[0] ?? ''
      counts[level] = (counts[level] ?? 0) + 1
    }
    expect(counts).toEqual(expected)
  })

  it('shows the worst as errors, then the worst that are left as warnings', () => {
    const words = [...Array<string>(12).fill('Critical'), 'Low', 'High']
    const shown = render('failed', 'high>0', words, { ...none, error: 8, warning: 7 })
    expect(shown.map((line) => line.replace(/:.*/, ''))).toEqual([
      'error Critical',
      'error Critical',
      'warning Critical',
      'warning Critical',
      'warning Critical',
    ])
  })

  it('shows what a condition counts, though worse findings that none counts are more than enough', () => {
    const known = Array.from({ length: 20 }, (_, index) => makeFinding(makeVulnerability(`CVE-2025-${index}`, 'High')))
    const counted = makeFinding(makeVulnerability('CVE-2026-1', 'Low'))
    const report = makeReport('failed', sentence, [makeImage('api:1', [...known, counted])])
    const annotations = renderAnnotations(report, wordTables.en, {
      isCounted: (finding) => finding === counted,
      taken: none,
    })
    expect(annotations[0]).toMatchObject({ level: 'error', title: 'Low: CVE-2026-1' })
    expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(10)
  })

  it.each([
    [20, null],
    [21, 'more vulnerability,'],
    [30, '10 more vulnerabilities,'],
  ])('says in the last one how many more of %i there are', (count, expected) => {
    const words = [...Array<string>(15).fill('Critical'), ...Array<string>(count - 15).fill('Low')]
    const findings = words.map((word, index) => makeFinding(makeVulnerability(`CVE-2026-${index}`, word)))
    const report = makeReport('failed', sentence, [makeImage('api:1', findings)])
    const texts = renderAnnotations(report, wordTables.en, rulesOf('high')).map(({ message }) => message)
    expect(texts.slice(0, -1).filter((text) => text.includes('more'))).toEqual([])
    if (expected === null) expect(texts.at(-1)).not.toContain('more')
    else expect(texts.at(-1)).toContain(expected)
  })

  it('names the first affected software', () => {
    const software = [
      { name: 'openssl', version: '3.0.1', path: '/usr/lib/libssl.so' },
      { name: 'openssl-libs', version: '3.0.1', path: '' },
    ]
    const finding = { ...makeFinding(makeVulnerability('CVE-2026-1', 'High', { title: 'bad' })), software }
    const report = makeReport('failed', sentence, [makeImage('a', [finding], { image: 'a' })])
    expect(renderAnnotations(report, wordTables.en, rulesOf('high'))[0]?.message).toBe(
      'CVE-2026-1 (High, CVSS unknown) in a: bad; affected software: openssl 3.0.1 (/usr/lib/libssl.so) +1',
    )
  })

  it('names the vulnerability once, with the images that have it, and no ignored one', () => {
    const vulnerability = makeVulnerability('CVE-2026-1', 'Emergency', { title: 'bad', cvss: 9.9 })
    const images = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      makeImage(name, [makeFinding(vulnerability)], { image: name }),
    )
    const accepted = makeImage('f', [
      makeFinding(makeVulnerability('CVE-2026-2', 'High'), { reason: 'r', expires: null }),
    ])
    expect(
      renderAnnotations(makeReport('failed', sentence, [...images, accepted]), wordTables.en, rulesOf('high')),
    ).toEqual([
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
    for (const { title, message } of renderAnnotations(report, wordTables.en, rulesOf('high'))) {
      expect(title.length + message.length).toBeLessThan(1500)
    }
  })
})
