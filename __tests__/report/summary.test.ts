import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { catalogue, makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import {
  finishedAtMs,
  makeFinding,
  makeImage,
  makeReport,
  makeUnproven,
  makeVulnerability,
  sayAs,
} from '../../scripts/preview/parts.ts'
import { samples } from '../../scripts/preview/samples.ts'
import { message } from '../../src/base/words/index.ts'
import { outcomes, type ScanReport } from '../../src/domain/scan-report.ts'
import { acceptUrl } from '../../src/report/escape/web-address.ts'
import { defaultSummaryBytes, renderSummary } from '../../src/report/summary.ts'
import { wordTables } from '../support/words.ts'
import { hostileText } from './hostile-text.ts'
import { parseMarkdown } from './parsed-markdown.ts'

const sentence = sayAs('en', { en: 'failed: 1 finding', 'zh-CN': '' })
const allSamples = Object.keys(samples).flatMap((name) => [[name, 'en'] as const, [name, 'zh-CN'] as const])
const ownHtml = /^(?:<details>\n<summary>[^<]*<\/summary>\n|<\/details>\n?|<br>)$/

function render(report: ScanReport, maxBytes?: number): string {
  return renderSummary(report, wordTables.en, maxBytes)
}

/** Lines of tables whose cells are not as many as those of the heading above them. */
function findBrokenRows(markdown: string): string[] {
  const broken: string[] = []
  let cells = 0
  for (const line of markdown.split('\n')) {
    const pipes = line.split('|').length
    if (!line.startsWith('| ')) cells = 0
    else if (cells === 0) cells = pipes
    else if (pipes !== cells) broken.push(line)
  }
  return broken
}

/** Whatever in a summary is live and not ours, broken tables and empty ones. */
function findFaults(markdown: string, urls: readonly string[]): string[] {
  const parsed = parseMarkdown(markdown)
  return [
    ...findBrokenRows(markdown),
    ...parsed.html.filter((html) => !ownHtml.test(html)),
    ...parsed.links.filter((link) => !urls.includes(link)),
    ...(parsed.elements.has('image') ? ['an image'] : []),
    ...(markdown.match(/\| --- [^\n]*\n(?!\|)/g) ?? []),
  ]
}

describe('renderSummary', () => {
  it.each(allSamples)('is sound and begins with the verdict: %s in %s', (name, language) => {
    const report = samples[name]!(language)
    const markdown = renderSummary(report, wordTables[language])
    const urls = report.images.flatMap(({ findings }) => findings.map(({ vulnerability }) => vulnerability.url))
    expect(
      findFaults(markdown.length > 100_000 ? markdown.slice(0, markdown.lastIndexOf('\n', 100_000)) : markdown, urls),
    ).toEqual([])
    const [heading, , , verdict] = markdown.split('\n')
    expect(heading).toContain(report.outcome)
    expect(verdict).toMatch(new RegExp(`^> \\*\\*.*${report.outcome}.*\\*\\*$`))
    expect(markdown).not.toMatch(/undefined|NaN|\[object|\{\w+\}/)
  })

  it.each(outcomes)('says the word %s even where the sentence does not', (outcome) => {
    const markdown = render(makeReport(outcome, sayAs('en', { en: 'It ended.', 'zh-CN': '' }), []))
    expect(markdown).toContain(`**${outcome}: It ended.**`)
    expect(markdown).toContain('What to do next: ')
  })

  it('shows a list of wrong inputs as a list, and no line that a value brought along', () => {
    const [first, rest] = ['region: a', 'wait:\n- b'].map((item) => message('list_item', { item }))
    const complaints = message('list_items', { first: first!, rest: rest! })
    const markdown = render(makeReport('error', message('inputs_refused', { complaints }), []))
    expect(markdown).toMatch(/\n> \*\*error: .*\.\*\*\n> - region: a\n> - wait: - b\n>\n/)
  })

  it('has a row for each image with what is known of it', () => {
    const images = [
      makeUnproven('web:1', 'failed', sayAs('en', { en: 'docker_offline: start the runtime.', 'zh-CN': '' })),
      makeImage('api:1', [makeFinding(catalogue[0]!), makeFinding(catalogue[5]!)], {
        hostNames: ['h1', 'h2', 'h3', 'h4'],
      }),
      makeImage('db:1', [], {
        vulNum: null,
        rating: 'Low',
        maliciousFileNum: null,
        details: { explained: false, why: sentence },
      }),
    ]
    const rows = render(makeReport('error', sentence, images))
      .split('\n')
      .filter((line) => line.startsWith('| `swr.'))
    expect(rows).toEqual([
      '| `swr.ap-southeast-1.myhuaweicloud.com/shop/web:1` | ❌&nbsp;failed | unknown | unknown | unknown | unknown | unknown |  |  | docker_offline: start the runtime. |',
      '| `swr.ap-southeast-1.myhuaweicloud.com/shop/api:1` | ✅&nbsp;success | **1** | 0 | 0 | **1** | 0 | 2026-03-03 09:15:22 | h1, h2, +2 more |  |',
      '| `swr.ap-southeast-1.myhuaweicloud.com/shop/db:1` | ✅&nbsp;success | unknown | unknown | unknown | unknown | unknown | 2026-03-03 09:15:22 | build-host-01 | failed: 1 finding Rating by HSS: Low. Vulnerabilities counted by HSS: unknown. |',
    ])
  })

  it('lists each vulnerability once, worst first, with a link only to its own https address', () => {
    const one = makeVulnerability('CVE-2026-1', 'Low', { cvss: 3.1, url: 'https://a.example/1', title: 'one' })
    const two = makeVulnerability('HCE-2', 'Odd', { cves: ['CVE-2026-2'], url: 'http://a.example/2', title: 'two' })
    const three = makeVulnerability('HCE-3', 'High', { cvss: 7, title: 'three', url: 'https://a.example/3' })
    const four = makeVulnerability('HCE-4', 'High', { cvss: 8, title: 'four' })
    const images = [
      makeImage(
        'a:1',
        [one, two, three].map((vulnerability) => makeFinding(vulnerability)),
        { image: 'a:1' },
      ),
      makeImage(
        'b:1',
        [one, four].map((vulnerability) => makeFinding(vulnerability)),
        { image: 'b:1' },
      ),
    ]
    const rows = render(makeReport('failed', sentence, images))
      .split('\n')
      .filter((line) => /^\| [🔴🟠🟡🔵]/u.test(line))
    expect(rows).toEqual([
      '| 🔴&nbsp;Critical (odd) |  | HCE-2<br>CVE-2026-2 | two | `a:1` |',
      '| 🟠&nbsp;High | 8 | HCE-4 | four | `b:1` |',
      '| 🟠&nbsp;High | 7 | [HCE-3](https://a.example/3) | three | `a:1` |',
      '| 🔵&nbsp;Low | 3.1 | [CVE-2026-1](https://a.example/1) | one | `a:1`, `b:1` |',
    ])
  })

  it('says what was ignored, why and until when, and what HSS counts as handled', () => {
    const ignored = makeFinding(makeVulnerability('CVE-2026-1', 'High'), {
      reason: 'not | used',
      expires: '2026-12-31',
    })
    const endless = makeFinding(makeVulnerability('CVE-2026-2', 'Low'), { reason: 'fine', expires: null })
    const markdown = render(
      makeReport('passed', sentence, [makeImage('a:1', [ignored, endless], { image: 'a:1', handledCount: 4 })]),
    )
    expect(markdown).toContain('### Ignored findings (2)')
    expect(markdown).toContain('| 🟠&nbsp;High | CVE-2026-1 | not &#124; used | 2026-12-31 | `a:1` |')
    expect(markdown).toContain('| 🔵&nbsp;Low | CVE-2026-2 | fine | no end date | `a:1` |')
    expect(markdown).toContain('**2** ignored')
    expect(markdown).toContain('**4** handled in HSS')
    expect(markdown).not.toContain('Findings, worst first')
  })

  it('tells the policy, the time it took, notes, and warnings of the ignore file', () => {
    const markdown = render(
      makeReport('failed', sentence, [makeImage('a:1', [])], {
        policy: 'high>0, malicious_file>2',
        startedAtMs: finishedAtMs - 3_725_000,
        advice: sayAs('en', { en: 'Do this.', 'zh-CN': '' }),
        notes: [sayAs('en', { en: 'One host failed.', 'zh-CN': '' })],
        ignoreWarnings: [sayAs('en', { en: 'CVE-1 expired.', 'zh-CN': '' })],
      }),
    )
    for (const part of [
      '`high>0, malicious_file>2`',
      'after 1 h 2 min',
      'next: Do this.',
      '- One host failed.',
      '- CVE-1 expired.',
    ]) {
      expect(markdown).toContain(part)
    }
  })

  it.each([
    ['nothing was found', [makeImage('a:1', [])]],
    ['nothing is known', [makeUnproven('a:1', 'pending', null)]],
    [
      'a number is not known',
      [makeImage('a:1', [makeFinding(catalogue[0]!)], { details: { explained: false, why: sentence } })],
    ],
  ])('draws no picture when %s', (_, images) => {
    expect(render(makeReport('error', sentence, images))).not.toContain('mermaid')
  })

  it('draws each image as one bar of layers, worst on top, with labels that differ', () => {
    const findings = catalogue.map((vulnerability) => makeFinding(vulnerability))
    const images = [
      makeImage('x', findings, { image: 'a.example/app:1' }),
      makeImage('x', findings.slice(3), { image: 'b.example/app:1' }),
      makeImage('x', findings.slice(3), { image: 'c.example/app:1' }),
      makeImage('x', []),
    ]
    const markdown = render(makeReport('failed', sentence, images))
    expect(markdown).toContain('x-axis ["app:1 (6)", "app:1 (3)", "app:1 (3) 2"]')
    expect(markdown).toContain('  bar [6, 3, 3]\n  bar [5, 2, 2]\n  bar [3, 0, 0]\n  bar [1, 0, 0]\n```')
  })

  it('is sound whatever the data is', () => {
    const url = 'https://a.example/x'
    fc.assert(
      fc.property(hostileText, hostileText, (one, two) => {
        const said = sayAs('en', { en: one, 'zh-CN': '' })
        const vulnerability = makeVulnerability(two, one, { cves: [one, two], title: one, url })
        const findings = [
          makeFinding(vulnerability),
          makeFinding({ ...vulnerability, url: two }, { reason: one, expires: two }),
        ]
        const images = [
          makeImage('x', findings, {
            image: one,
            hostNames: [two, one],
            reason: said,
            rating: two,
            details: { explained: false, why: said },
          }),
          makeImage('x', findings, { image: two, hostNames: [two] }),
        ]
        const known = images.slice(1)
        const urls = acceptUrl(two) === null ? [url] : [url, two]
        const changes = {
          policy: one,
          region: two,
          projectId: one,
          advice: said,
          notes: [said],
          ignoreWarnings: [said],
        }
        expect(findFaults(render(makeReport('failed', said, images, changes)), urls)).toEqual([])
        expect(findFaults(render(makeReport('failed', said, known, changes)), urls)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on numbers that are none', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (one, two) => {
        const finding = makeFinding(makeVulnerability('CVE-2026-1', 'High', { cvss: one }))
        const image = makeImage('a:1', [finding], { scannedAtMs: two, vulNum: one, maliciousFileNum: two })
        expect(
          findFaults(render(makeReport('failed', sentence, [image], { startedAtMs: one, finishedAtMs: two })), []),
        ).toEqual([])
      }),
    )
  })
})

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
    const shown = markdown.split('\n').filter((line) => line.startsWith('| `swr.')).length
    expect(markdown).toContain(`Not shown here because of the size limit: ${10_000 - shown} of 10000 images`)
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
