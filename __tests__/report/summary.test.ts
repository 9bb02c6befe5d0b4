import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { catalogue } from '../../scripts/preview/catalogue.ts'
import {
  finishedAtMs,
  makeFinding,
  makeImage,
  makeReport,
  makeUnproven,
  makeVulnerability,
  policyOf,
  sayAs,
} from '../../scripts/preview/parts.ts'
import { samples } from '../../scripts/preview/samples.ts'
import { message } from '../../src/base/words/index.ts'
import { outcomes, type ScanReport } from '../../src/domain/scan-report.ts'
import { acceptUrl } from '../../src/report/escape/web-address.ts'
import * as found from '../../src/report/found.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { wordTables } from '../support/words.ts'
import { findBrokenRows } from './broken-rows.ts'
import { hostileText } from './hostile-text.ts'
import { parseMarkdown } from './parsed-markdown.ts'

const sentence = sayAs('en', { en: 'failed: 1 finding', 'zh-CN': '' })
const allSamples = Object.keys(samples).flatMap((name) => [[name, 'en'] as const, [name, 'zh-CN'] as const])
const ownHtml = /^(?:<details>\n<summary>[^<]*<\/summary>\n|<\/details>\n?|<br>)$/

function render(report: ScanReport): string {
  return renderSummary(report, wordTables.en, { policy: policyOf(report), found })
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
    const markdown = renderSummary(report, wordTables[language], { policy: policyOf(report), found })
    const urls = report.images.flatMap(({ findings }) => findings.map(({ vulnerability }) => vulnerability.url))
    expect(
      findFaults(markdown.length > 100_000 ? markdown.slice(0, markdown.lastIndexOf('\n', 100_000)) : markdown, urls),
    ).toEqual([])
    const [heading, , , verdict] = markdown.split('\n')
    expect(heading).toContain(report.outcome)
    expect(verdict).toMatch(name === 'hostile' ? /^> \*\*.+\*\*$/ : new RegExp(`^> \\*\\*${report.outcome}.*\\*\\*$`))
    expect(markdown).not.toMatch(/undefined|NaN|\[object|\{\w+\}/)
  })

  it.each(outcomes)('says what to do next after %s, even where the verdict gives no advice', (outcome) => {
    const markdown = render(makeReport(outcome, sayAs('en', { en: 'It ended.', 'zh-CN': '' }), []))
    expect(markdown).toMatch(/> \*\*It ended\.\*\*\n>\n> What to do next: \S/)
  })

  it.each(['en', 'zh-CN'] as const)('can rely on verdicts that begin with their outcome: %s', (language) => {
    const verdicts = Object.entries(wordTables[language]).filter(([key]) => /^verdict_(?!interrupted)/.test(key))
    expect(verdicts.length).toBeGreaterThan(8)
    for (const [, text] of verdicts) expect(text).toMatch(new RegExp(`^(?:${outcomes.join('|')})[:：]`))
  })

  it('shows a list of wrong inputs as a list, and no line that a value brought along', () => {
    const items = [
      ['region', 'a'],
      ['wait', 'x\n- b'],
    ].map(([input = '', problem = '']) => message('input_complaint', { input, problem }))
    const problem = { ...message('inputs_refused'), items }
    const markdown = render(makeReport('error', message('verdict_error', { problem }), []))
    expect(markdown).toMatch(/\n> \*\*error: .*\.\*\*\n> - region: a\n> - wait: x - b\n>\n/)
  })

  it('has a row for each image with what is known of it', () => {
    const images = [
      {
        ...makeUnproven('web:1', 'failed', sayAs('en', { en: 'docker_offline: start the runtime.', 'zh-CN': '' })),
        imageDigest: null,
        imageId: null,
      },
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
    const lines = render(makeReport('error', sentence, images)).split('\n')
    expect(lines.filter((line) => /^\| `\w+:1` \|/.test(line))).toEqual([
      '| `web:1` | ❌&nbsp;failed | unknown | unknown | unknown | unknown | unknown |',
      '| `api:1` | ✅&nbsp;success | **1** | 0 | 0 | **1** | 0 |',
      '| `db:1` | ✅&nbsp;success | unknown | unknown | unknown | unknown | unknown |',
    ])
    expect(lines).toContain('All names begin with `swr.ap-southeast-1.myhuaweicloud.com/shop/`')
    expect(lines).toContain('- `web:1`: docker_offline: start the runtime.')
    expect(lines).toContain('- `db:1`: failed: 1 finding Rating by HSS: Low. Vulnerabilities counted by HSS: unknown.')
    expect(lines.filter((line) => line.startsWith('| `swr.'))).toEqual([
      '| `swr.ap-southeast-1.myhuaweicloud.com/shop/web:1` | unknown | unknown | unknown |',
      '| `swr.ap-southeast-1.myhuaweicloud.com/shop/api:1` | `sha256:222222222222…` | 2026-03-03 09:15:22 | h1, h2, h3, +1 more |',
      '| `swr.ap-southeast-1.myhuaweicloud.com/shop/db:1` | `sha256:000000000000…` | 2026-03-03 09:15:22 | build-host-01 |',
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
      '| 🔴&nbsp;Critical (odd) | HCE-2<br>CVE-2026-2<br>two | HSS names no solution. | `a:1` |',
      '| 🟠&nbsp;High<br>CVSS&nbsp;8 | HCE-4<br>four | HSS names no solution. | `b:1` |',
      '| 🟠&nbsp;High<br>CVSS&nbsp;7 | [HCE-3](https://a.example/3)<br>three | HSS names no solution. | `a:1` |',
      '| 🔵&nbsp;Low<br>CVSS&nbsp;3.1 | [CVE-2026-1](https://a.example/1)<br>one | HSS names no solution. | `a:1`, `b:1` |',
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
    ['one image alone has vulnerabilities', [makeImage('a:1', [makeFinding(catalogue[0]!)]), makeImage('b:1', [])]],
    [
      'a number is not known',
      [makeImage('a:1', [makeFinding(catalogue[0]!)], { details: { explained: false, why: sentence } })],
    ],
  ])('draws no picture when %s', (_, images) => {
    expect(render(makeReport('error', sentence, images))).not.toContain('mermaid')
  })

  it('draws each image as one bar of layers, worst on top, with labels that differ', () => {
    const findings = catalogue.map((vulnerability) => makeFinding(vulnerability))
    const named = (imageName: string) => ({ image: `${imageName}:1`, imageName, imageVersion: '1' })
    const images = [
      makeImage('x', findings, named('a.example/app')),
      makeImage('x', findings.slice(3), named('b.example/app')),
      makeImage('x', findings.slice(3), named('b.example/job')),
      makeImage('x', []),
    ]
    const markdown = render(makeReport('failed', sentence, images))
    expect(markdown).toContain('x-axis ["a.example/app:1 (6)", "b.example/app:1 (3)", "job:1 (3)"]')
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
          {
            ...makeFinding({ ...vulnerability, id: one, url: two }),
            software: [{ name: one, version: two, path: one }],
          },
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
          makeImage('x', findings, {
            image: two,
            imageName: one,
            hostNames: [two],
            maliciousFileNum: 1,
            maliciousFiles: [{ name: two, path: one, description: two }],
            registry: { name: one, type: two, namespace: one },
          }),
        ]
        const known = images.slice(1)
        const urls = acceptUrl(two) === null ? [url] : [url, two]
        const changes: Partial<ScanReport> = {
          policy: one,
          region: two,
          projectId: one,
          advice: said,
          baseline: { path: one, sha256: '', finishedAt: two, outcome: 'passed', fixed: [{ imageName: two, id: one }] },
          checks: [{ check: one, result: 'seen', detail: said }],
          notes: [said],
          ignoreWarnings: [said],
        }
        expect(findFaults(render(makeReport('failed', said, images, changes)), urls)).toEqual([])
        expect(findFaults(render(makeReport('failed', said, known, changes)), urls)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on invalid numbers', () => {
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
