import { randomBytes } from 'node:crypto'
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

function renderAll(images: readonly ImageResult[], prefix = 'scan/r1'): SarifFile[] {
  const report = makeReport('failed', reason, images)
  return [...renderSarif(report, prefix, wordTables.en)].map(({ pieces }) => parseSarif(pieces.join('')))
}

function render(images: readonly ImageResult[]): SarifFile | undefined {
  return renderAll(images)[0]
}

function categories(images: readonly ImageResult[]): string[] {
  return renderAll(images).flatMap(({ runs }) => runs.map(({ automationDetails }) => automationDetails.id))
}

function print(image: ImageResult): unknown {
  return render([image])?.runs[0]?.results[0]?.partialFingerprints
}

const unexplained: Partial<ImageResult> = { details: { explained: false, why: reason } }

describe('renderSarif', () => {
  it.each(Object.keys(samples).flatMap((name) => [[name, 'en'] as const, [name, 'zh-CN'] as const]))(
    'is valid for the sample %s in %s',
    (name, language) => {
      const files = [...renderSarif(samples[name]!(language), 'scan/r1', wordTables[language])]
      for (const { pieces } of files) parseSarif(pieces.join(''))
      expect(files.length === 0).toBe(['submitted', 'cancelled', 'bad_input', 'error', 'dry_run'].includes(name))
    },
  )

  it.each([
    ['a tag does not matter', [named('team/app', '1'), named('team/app', '2')], ['scan/r1/team/app/']],
    ['each name has its run', [named('b', '1'), named('a', '1')], ['scan/r1/a/', 'scan/r1/b/']],
    [
      'the forms of Docker Hub are one name',
      [named('nginx', '1'), named('docker.io/library/nginx', '2'), named('docker.io/nginx', '3')],
      ['scan/r1/nginx/'],
    ],
    ['a port', [named('a.example:5000/app', '1')], ['scan/r1/a.example:5000/app/']],
    [
      'an image of a registry, and a local one of the same name',
      [named('h.example/n/app', '1', { source: 'registry' }), named('h.example/n/app', '1')],
      ['scan/r1/h.example/n/app/', 'scan/r1/registry/h.example/n/app/'],
    ],
    [
      'a local image whose name looks like the place of a registry',
      [named('h.example/n/app', '1', { source: 'registry' }), named('registry/h.example/n/app', '1')],
      ['scan/r1/%72egistry/h.example/n/app/', 'scan/r1/registry/h.example/n/app/'],
    ],
    [
      'proven images without a name, by digest or id',
      [
        named('', '1', { imageName: null, imageDigest: 'sha256:aa' }),
        named('', '1', { imageName: null, imageDigest: null, imageId: 'app' }),
        named('app', '1'),
      ],
      ['scan/r1/%40app/', 'scan/r1/app/', 'scan/r1/sha256:aa/'],
    ],
    ['nothing known', [makeUnproven('a:1', 'pending', null)], []],
    ['no images', [], []],
    [
      'a name with an image that is not known',
      [named('a', '1'), named('a', '2', { status: 'failed' }), named('b', '1')],
      ['scan/r1/b/'],
    ],
    [
      'a name with an image that is not explained',
      [named('a', '1'), named('a', '2', unexplained), named('b', '1')],
      ['scan/r1/b/'],
    ],
    ['only images that are not explained', [named('a', '1', unexplained)], []],
    [
      'an entry that was not found, known by its name and not by how it was written',
      [
        named('a.example:5/app', '1'),
        named('a.example:5/app', '2', { image: 'whatever', status: 'unknown_image' }),
        named('whatever', '1'),
      ],
      ['scan/r1/whatever/'],
    ],
    [
      'a bare digest that was not found',
      [named('a', '1'), named('', '', { image: `sha256:${'0'.repeat(64)}`, imageName: null, status: 'unknown_image' })],
      ['scan/r1/a/'],
    ],
  ])('%s', (_, images, expected) => {
    expect(categories(images)).toEqual(expected)
  })

  it.each([
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [301, [...Array<number>(15).fill(20), 1]],
  ])('has files of twenty runs: %i names', (count, sizes) => {
    const images = Array.from({ length: count }, (_, index) => named(`app${index}`, '1'))
    expect(renderAll(images).map(({ runs }) => runs.length)).toEqual(sizes)
    expect(new Set(categories(images)).size).toBe(count)
  })

  it('numbers its files, and says what each holds', () => {
    const images = Array.from({ length: 41 }, (_, index) =>
      named(`app${index}`, '1', index === 0 ? { findings: [] } : {}),
    )
    const files = [...renderSarif(makeReport('failed', reason, images), 'scan', wordTables.en)]
    expect(files.map((file) => ({ ...file, pieces: [] }))).toEqual([
      { name: 'results.sarif', nameCount: 20, namesAfter: 21, resultCount: 19, leftOutCount: 0, pieces: [] },
      { name: 'results-2.sarif', nameCount: 20, namesAfter: 1, resultCount: 20, leftOutCount: 0, pieces: [] },
      { name: 'results-3.sarif', nameCount: 1, namesAfter: 0, resultCount: 1, leftOutCount: 0, pieces: [] },
    ])
  })

  it('leaves out the one name of 301 that is not known', () => {
    const images = Array.from({ length: 301 }, (_, index) =>
      named(`app${index}`, '1', index === 150 ? { status: 'unscannable' } : {}),
    )
    const found = categories(images)
    expect(found).toHaveLength(300)
    expect(found).not.toContain('scan/r1/app150/')
  })

  it('puts the same names into the same files, whatever their order', () => {
    const images = Array.from({ length: 45 }, (_, index) => named(`app${index}`, '1'))
    expect(categories(images.toReversed())).toEqual(categories(images))
  })

  it('begins its categories with what it is told, so that another region has others', () => {
    const [file] = renderAll([named('a', '1')], 'team/x')
    expect(file?.runs[0]?.automationDetails.id).toBe('team/x/a/')
  })

  it.each([
    [['a.example:5000/app', 'a.example_5000/app']],
    [['a/./b', 'a/_/b', 'a//b', 'a/b']],
    [[`${'x'.repeat(400)}1`, `${'x'.repeat(400)}2`]],
  ])('has a path of its own for each name: %j', (names) => {
    const uris = renderAll(names.map((name) => named(name, '1'))).flatMap(({ runs }) =>
      runs.map(({ results }) => results[0]?.locations[0]?.physicalLocation.artifactLocation.uri),
    )
    expect(new Set(uris).size).toBe(names.length)
    expect(Math.max(...uris.map((uri) => uri?.length ?? 999))).toBeLessThan(320)
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

  it('says which finding is new, and what software it affects', () => {
    const software = [{ name: 'openssl', version: '3.0.1', path: '/usr/lib/libssl.so' }]
    const findings = [
      { ...finding, isNew: true, software },
      { ...other, isNew: false, software: [] },
    ]
    const texts = render([named('a', '1', { findings })])?.runs[0]?.results.map(({ message: { text } }) => text)
    expect(texts).toEqual([
      'one (High, CVSS unknown). Found in: a:1. Affected software: openssl 3.0.1 (/usr/lib/libssl.so). New since the baseline.',
      'CVE-2026-2 (Low, CVSS unknown). Found in: a:1.',
    ])
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
        expect(categories(images).length).toBeGreaterThan(0)
      }),
    )
  })

  it('keeps the worst of too many, within what one upload may weigh', () => {
    const findings = makeManyVulnerabilities(30_000).map((vulnerability) => makeFinding(vulnerability))
    const images = Array.from({ length: 3 }, (_, index) => named(`app${index}`, '1', { findings }))
    const [file] = [...renderSarif(makeReport('failed', reason, [...images, named('z', '1')]), 'scan', wordTables.en)]
    const text = file?.pieces.join('') ?? ''
    expect(gzipSync(text).length).toBeLessThan(10_000_000)
    expect(file).toMatchObject({ resultCount: 15_001, leftOutCount: 75_000 })
    for (const { results, tool, properties } of parseSarif(text).runs.slice(0, 3)) {
      expect(results).toHaveLength(5000)
      expect(properties).toEqual({ resultsLeftOut: 25_000 })
      const scores = tool.driver.rules.map((rule) => Number(rule.properties['security-severity']))
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })

  it.each([
    ['after gzip', { gzipBytes: 20_000, rawBytes: 10_000_000 }],
    ['before it', { gzipBytes: 1_000_000, rawBytes: 300_000 }],
  ])('cuts the largest runs of a file that is too large %s, and no small one', (_, limits) => {
    // Text that hardly shrinks.
    const findings = Array.from({ length: 400 }, (_each, index) =>
      makeFinding(makeVulnerability(`CVE-2026-${index}`, 'High', { description: randomBytes(400).toString('hex') })),
    )
    const images = [named('large', '1', { findings }), named('small', '1'), named('huge', '1', { findings })]
    const [file] = [...renderSarif(makeReport('failed', reason, images), 'scan', wordTables.en, limits)]
    const text = file?.pieces.join('') ?? ''
    expect(gzipSync(text).length).toBeLessThanOrEqual(limits.gzipBytes)
    expect(text.length).toBeLessThanOrEqual(limits.rawBytes)
    const [huge, large, small] = parseSarif(text).runs.map(({ results }) => results.length)
    expect([huge, small]).toEqual([large, 1])
    expect(large).toBeGreaterThan(5)
    expect(file?.leftOutCount).toBe(801 - (file?.resultCount ?? 0))
  })
})
