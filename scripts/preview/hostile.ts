import type { Language } from '../../src/base/words/index.ts'
import type { ScanReport } from '../../src/domain/scan-report.ts'
import { makeFinding, makeImage, makeReport, makeVulnerability, sayAs } from './parts.ts'

/** Texts that someone might use as a name, a title or a reason to make it more than text. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '| a | b |\n| --- | --- |\n# heading\n- item',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png) [a]: https://evil.example',
  '@octocat please see octo/repo#1, #12, GH-3 and 0123456789abcdef0123456789abcdef01234567',
  'https://evil.example www.evil.example ftp://evil.example evil@evil.example //evil.example evil.com',
  '::error::forged\r\n##[error]forged%0A::set-output name=outcome::passed',
  '`code` ``` ~~~ **bold** _em_ ~~gone~~ $x^2$ :tada: [^1] <!-- hidden --> &lt;b&gt; &#64;octocat',
  'evil\u202Egnp.exe zero\u200Bwidth \u0000\u001B[31mred\u001B[0m \uD800',
  'A'.repeat(5000),
  '"]} %% end\n```\n"x" : 99',
]

/** A failed scan in which every text is hostile. */
export function makeHostile(language: Language): ScanReport {
  const findings = hostileTexts.map((text, index) => ({
    ...makeFinding(
      makeVulnerability(text, index === 0 ? text : 'High', {
        cves: [text],
        title: text,
        description: text,
        solution: text,
        url: index % 2 === 0 ? 'javascript:alert(1)' : 'https://evil.example/a)b"c<d',
      }),
      index % 3 === 0 ? { reason: text, expires: text } : null,
    ),
    software: [{ name: text, version: text, path: text }],
  }))
  const images = hostileTexts.map((text) =>
    makeImage('x', findings, { image: text, imageName: text, hostNames: [text, text],
      rating: text,
      registry: { name: text, type: text, namespace: text },
      source: 'registry',
      maliciousFiles: [{ name: text, path: text, description: text }],
    }),
  )
  const said = hostileTexts.map((text) => sayAs(language, { en: text, 'zh-CN': text }))
  return makeReport('failed', sayAs(language, { en: hostileTexts.join(' '), 'zh-CN': hostileTexts.join(' ') }), images, {
    advice: said[0] ?? null,
    notes: said,
    ignoreWarnings: said,
    region: hostileTexts[4] ?? null,
    projectId: hostileTexts[1] ?? null,
    policy: hostileTexts[6] ?? null,
    baseline: {
      path: hostileTexts[0] ?? '',
      sha256: 'f'.repeat(64),
      finishedAt: new Date(0).toISOString(),
      outcome: 'passed',
      fixed: hostileTexts.map((text) => ({ imageName: text, id: text })),
    },
    checks: said.map((detail, index) => ({ check: hostileTexts[index] ?? '', result: 'seen', detail })),
  })
}
