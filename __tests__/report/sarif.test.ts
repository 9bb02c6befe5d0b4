import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { makeManyVulnerabilities } from '../../scripts/preview/catalogue.ts'
import { makeFinding, makeImage, makeReport, makeUnproven, makeVulnerability } from '../../scripts/preview/parts.ts'
import { samples } from '../../scripts/preview/samples.ts'
import { message } from '../../src/base/words/index.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { wordTables } from '../support/words.ts'
import { hostileText } from './hostile-text.ts'
import { parseSarif, type SarifFile } from './sarif-shape.ts'

const reason = message('text_as_it_is', { text: 'failed' })
const finding = makeFinding(makeVulnerability('CVE-2026-1', 'High', { title: 'one' }))
const other = makeFinding(makeVulnerability('CVE-2026-2', 'Low'))
const ignored = makeFinding(makeVulnerability('CVE-2026-3', 'High'), { reason: 'not used', expires: null })

function named(imageName: string, tag: string, changes: Partial<ImageResult> = {}): ImageResult {
  return makeImage('x', [finding], { image: `${imageName}:${tag}`, imageName, imageVersion: tag, ...changes })
}

function render(images: readonly ImageResult[]): SarifFile | undefined {
  const sarif = renderSarif(makeReport('failed', reason, images), wordTables.en)
  return sarif === undefined ? undefined : parseSarif(sarif)
}

function categories(images: readonly ImageResult[]): string[] | undefined {
  return render(images)?.runs.map(({ automationDetails }) => automationDetails.id)
}

function print(image: ImageResult): unknown {
  return render([image])?.runs[0]?.results[0]?.partialFingerprints
}

const unexplained: Partial<ImageResult> = { details: { explained: false, why: reason } }

describe('renderSarif', () => {
  it.each(Object.keys(samples).flatMap((name) => [[name, 'en'] as const, [name, 'zh-CN'] as const]))(
    'is valid for the sample %s in %s',
    (name, language) => {
      const sarif = renderSarif(samples[name]!(language), wordTables[language])
      if (sarif !== undefined) parseSarif(sarif)
      expect(sarif === undefined).toBe(['submitted', 'cancelled', 'bad_input', 'error', 'dry_run'].includes(name))
    },
  )

  it.each([
    ['a tag does not matter', [named('team/app', '1'), named('team/app', '2')], ['hss-image-scan/team/app/']],
    ['each name has its run', [named('a', '1'), named('b', '1')], ['hss-image-scan/a/', 'hss-image-scan/b/']],
    [
      'the forms of Docker Hub are one name',
      [named('nginx', '1'), named('docker.io/library/nginx', '2'), named('docker.io/nginx', '3')],
      ['hss-image-scan/nginx/'],
    ],
    ['an image named all has its own category', [named('all', '1')], ['hss-image-scan/library/all/']],
    ['a port', [named('a.example:5000/app', '1')], ['hss-image-scan/a.example%3A5000/app/']],
    ['nothing known', [makeUnproven('a:1', 'pending', null)], undefined],
    ['no images', [], undefined],
    [
      'a name with an image that is not known',
      [named('a', '1'), named('a', '2', { status: 'failed' }), named('b', '1')],
      ['hss-image-scan/b/'],
    ],
    [
      'a name with an image that is not explained',
      [named('a', '1'), named('a', '2', unexplained), named('b', '1')],
      ['hss-image-scan/b/'],
    ],
    ['only images that are not explained', [named('a', '1', unexplained)], undefined],
    [
      'an entry that was not found, known by its text',
      [
        named('a.example:5/app', '1'),
        named('', '', { image: 'a.example:5/app:2@sha256:00', imageName: null, status: 'unknown_image' }),
      ],
      undefined,
    ],
    [
      'a bare digest that was not found',
      [named('a', '1'), named('', '', { image: `sha256:${'0'.repeat(64)}`, imageName: null, status: 'unknown_image' })],
      ['hss-image-scan/a/'],
    ],
  ])('%s', (_, images, expected) => {
    expect(categories(images)).toEqual(expected)
  })

  it('has one run for all beyond twenty names, and only when all are known', () => {
    const images = Array.from({ length: 21 }, (_, index) => named(`app${index}`, '1'))
    expect(categories(images.slice(1))).toHaveLength(20)
    expect(categories(images)).toEqual(['hss-image-scan/all/'])
    expect(render(images)?.runs[0]?.results).toHaveLength(21)
    expect(categories([...images, makeUnproven('app0:2', 'pending', null)])).toBeUndefined()
    expect(categories([...images.slice(1), named('app0', '1', { status: 'failed' })])).toBeUndefined()
    expect(
      categories([...images, named('', '', { image: 'sha256:00', imageName: null, status: 'unknown_image' })]),
    ).toBeUndefined()
  })

  it('has one result for a vulnerability and a name, which names all its images and leaves ignored ones out', () => {
    const first = named('team/app', '1', { findings: [finding, ignored] })
    const second = named('team/app', '2', { findings: [other, finding] })
    const results = render([first, second])?.runs[0]?.results ?? []
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['CVE-2026-1', 'error'],
      ['CVE-2026-2', 'note'],
    ])
    expect(results[0]?.message.text).toBe('one (High, CVSS unknown). Found in: team/app:1, team/app:2.')
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('team/app')
  })

  it('has a run without results for a clean image, so that its alerts close', () => {
    expect(render([named('a', '1', { findings: [ignored] })])?.runs[0]?.results).toEqual([])
  })

  it('has the same fingerprints for the next tag, and others for another name', () => {
    expect(print(named('a', '1'))).toEqual(print(named('a', '2', { imageDigest: 'sha256:11' })))
    expect(print(named('a', '1'))).not.toEqual(print(named('b', '1')))
  })

  it('writes brackets so that no viewer makes a link of them', () => {
    const linked = makeFinding(makeVulnerability('CVE-2026-4', 'High', { title: '[click](https://evil.example)' }))
    expect(render([named('a', '1', { findings: [linked] })])?.runs[0]?.results[0]?.message.text).toContain(
      '\\[click\\](https://evil.example)',
    )
  })

  it.each([
    ['Critical', 9.8, '9.8'],
    ['Critical', 9, '9.0'],
    ['Critical', 5, '9.0'],
    ['High', 9.8, '8.9'],
    ['High', 8.96, '8.9'],
    ['High', null, '8.0'],
    ['Medium', 6.1, '6.1'],
    ['Low', 0, '2.0'],
    ['Low', Number.NaN, '2.0'],
    ['Low', -1, '2.0'],
    ['Emergency', null, '9.5'],
    ['Critical', 1e9, '10.0'],
  ])('scores %s with CVSS %p as %s', (severity, cvss, score) => {
    const scored = makeFinding(makeVulnerability('CVE-2026-5', severity, { cvss }))
    const rule = render([named('a', '1', { findings: [scored] })])?.runs[0]?.tool.driver.rules[0]
    expect(rule?.properties['security-severity']).toBe(score)
  })

  it('is valid, and keeps names apart, whatever the data is', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), hostileText, (names, text) => {
        const hostile = makeFinding(
          makeVulnerability(text, text, {
            cves: Array<string>(40)
              .fill(text)
              .map((cve, index) => cve + index),
            title: text,
            solution: text,
            description: text,
            url: text,
          }),
        )
        const images = names.map((name) => named(name, text, { findings: [hostile, finding] }))
        const sarif = renderSarif(makeReport('failed', reason, images), wordTables.en)
        expect(parseSarif(sarif ?? '').runs.length).toBeGreaterThan(0)
      }),
    )
  })

  it('keeps the worst of too many, within what one upload may weigh', () => {
    const findings = makeManyVulnerabilities(30_000).map((vulnerability) => makeFinding(vulnerability))
    const images = Array.from({ length: 3 }, (_, index) => named(`app${index}`, '1', { findings }))
    const sarif = renderSarif(makeReport('failed', reason, images), wordTables.en) ?? ''
    const file = parseSarif(sarif)
    expect(gzipSync(sarif).length).toBeLessThan(10_000_000)
    expect(Buffer.byteLength(sarif)).toBeLessThan(10_000_000)
    for (const { results, tool } of file.runs) {
      expect(results.length).toBeGreaterThan(1000)
      expect(results.length).toBeLessThanOrEqual(5000)
      const scores = tool.driver.rules.map(({ properties }) => Number(properties['security-severity']))
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })
})
