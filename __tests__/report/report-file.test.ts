import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  makeFinding,
  makeImage,
  makeReport,
  makeUnproven,
  makeVulnerability,
  sayAs,
} from '../../scripts/preview/parts.ts'
import { samples } from '../../scripts/preview/samples.ts'
import type { ScanReport } from '../../src/domain/scan-report.ts'
import { renderReportFile } from '../../src/report/report-file.ts'
import { checkReport } from '../support/report-check.ts'
import { wordTables } from '../support/words.ts'
import { hostileText } from './hostile-text.ts'

function render(report: ScanReport): string {
  const text = [...renderReportFile(report, wordTables.en)].join('')
  checkReport(JSON.parse(text))
  return text
}

const sentence = sayAs('en', { en: 'failed: 1 finding', 'zh-CN': '' })
const vulnerability = makeVulnerability('HCE2-SA-2026-1', 'High', {
  cves: ['CVE-2026-1'],
  cvss: 7.5,
  title: 'a | b',
  description: 'one\ntwo',
  solution: 'update',
  url: 'http://a.example',
})

/** Of the one image there is, and so of the whole. */
const counts = {
  vulnerability_count: 1,
  critical_count: 0,
  high_count: 1,
  medium_count: 0,
  low_count: 0,
  ignored_count: 1,
  malicious_file_count: 0,
  unsafe_setting_count: 0,
  new_count: 'unknown',
}

describe('renderReportFile', () => {
  it('has the keys of its contract in their order', () => {
    const image = makeImage('api:1', [
      makeFinding(vulnerability),
      makeFinding({ ...vulnerability, id: 'HCE2-SA-2026-2' }, { reason: 'accepted', expires: '2026-12-31' }),
    ])
    const text = render(makeReport('failed', sentence, [image], { ignoreWarnings: [sentence] }))
    expect(JSON.parse(text)).toEqual({
      version: 1,
      outcome: 'failed',
      reason: 'failed: 1 finding',
      region: 'ap-southeast-1',
      project_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
      started_at: '2026-03-03T09:12:30.000Z',
      finished_at: '2026-03-03T09:15:42.000Z',
      policy: 'high>0',
      counts: { image_count: 1, ...counts, fixed_count: 'unknown' },
      images: [
        {
          image: image.image,
          image_name: image.imageName,
          image_version: '1',
          image_digest: image.imageDigest,
          image_id: image.imageId,
          source: 'local',
          registry: null,
          local_image_type: 'swr_image',
          status: 'success',
          reason: null,
          severity: 'high',
          scanned_at: '2026-03-03T09:15:22.000Z',
          reused: false,
          host_names: ['build-host-01'],
          counts,
          malicious_files: null,
          vulnerabilities: [
            {
              id: 'HCE2-SA-2026-1',
              cves: ['CVE-2026-1'],
              severity: 'high',
              cvss: 7.5,
              type: 'linux_vul',
              title: 'a | b',
              description: 'one\ntwo',
              solution: 'update',
              url: 'http://a.example',
              ignored: null,
              new: null,
              software: null,
            },
            expect.objectContaining({ ignored: { reason: 'accepted', expires: '2026-12-31' } }),
          ],
        },
      ],
      ignore_warnings: ['failed: 1 finding'],
      baseline: null,
      checks: null,
    })
    expect(
      [...text.matchAll(/"(\w+)":/g)]
        .map(([, key]) => key)
        .slice(0, 9)
        .join(),
    ).toBe('version,outcome,reason,region,project_id,started_at,finished_at,policy,counts')
  })

  it('has what a registry, a baseline and a dry run add', () => {
    const software = [{ name: 'openssl', version: '3.0.1', path: '/usr/lib/libssl.so' }]
    const file = { name: 'x.php', path: '/var/www/x.php', description: 'webshell' }
    const place = { name: 'SWR', type: 'SwrPrivate', namespace: 'shop' }
    const image = makeImage('api:1', [{ ...makeFinding(vulnerability), isNew: true, software }], {
      source: 'registry',
      registry: place,
      reused: true,
      maliciousFiles: [file],
      localImageType: null,
    })
    const unlisted = { ...image, registry: { name: null, type: null, namespace: null }, maliciousFiles: [] }
    const baseline = {
      path: 'baseline/report.json',
      sha256: 'a'.repeat(64),
      finishedAt: '2026-02-01T00:00:00.000Z',
      outcome: 'passed',
      fixed: [{ imageName: 'api', id: 'CVE-2025-1' }],
    } as const
    const report = makeReport('failed', sentence, [image, unlisted], {
      baseline,
      checks: [{ check: 'page_size', result: 'contradicted', detail: sentence }],
    })
    const counted = { ...report, counts: { ...report.counts, new: 2, fixed: 1 } }
    expect(JSON.parse(render(counted))).toMatchObject({
      counts: { new_count: 2, fixed_count: 1 },
      images: [
        {
          source: 'registry',
          registry: place,
          reused: true,
          local_image_type: null,
          malicious_files: [file],
          counts: { new_count: 1 },
          vulnerabilities: [{ new: true, software }],
        },
        { registry: { name: null, type: null, namespace: null }, malicious_files: [] },
      ],
      baseline: {
        path: 'baseline/report.json',
        sha256: 'a'.repeat(64),
        finished_at: '2026-02-01T00:00:00.000Z',
        outcome: 'passed',
        new_count: 2,
        fixed_count: 1,
        fixed: [{ image_name: 'api', id: 'CVE-2025-1' }],
      },
      checks: [{ check: 'page_size', result: 'contradicted', detail: 'failed: 1 finding' }],
    })
  })

  it('does not fit the schema with a field that is missing, unknown or of another type', () => {
    const report = JSON.parse(render(makeReport('failed', sentence, [makeImage('api:1', [])])))
    for (const change of [{ version: 2 }, { region: 1 }, { extra: 1 }, { reason: undefined }, { images: [{}] }]) {
      expect(() => checkReport(JSON.parse(JSON.stringify({ ...report, ...change })))).toThrow(/report_file/)
    }
  })

  it('says unknown where nothing is known, never 0, and null where there is nothing', () => {
    const report = makeReport('error', sentence, [makeUnproven('api:1', 'unknown_image', sentence)])
    const {
      counts,
      images,
    }: {
      counts: Record<string, unknown>
      images: Record<string, unknown>[]
    } = JSON.parse(render(report))
    expect(Object.entries(counts).filter(([, count]) => count !== 'unknown')).toEqual([['image_count', 1]])
    expect(new Set(Object.values(images[0]?.['counts'] ?? {}))).toEqual(new Set(['unknown']))
    expect(images[0]).toMatchObject({ scanned_at: null, reason: 'failed: 1 finding', severity: 'unknown' })
  })

  it('says why the rating was used', () => {
    const image = makeImage('api:1', [], { vulNum: 3, rating: 'Medium', details: { explained: false, why: sentence } })
    expect(render(makeReport('error', sentence, [image]))).toContain(
      'failed: 1 finding Rating by HSS: Medium. Vulnerabilities counted by HSS: 3.',
    )
  })

  it.each(Object.keys(samples))('is JSON for the sample %s', (name) => {
    const report = samples[name]!('en')
    const parsed: { images: { vulnerabilities: unknown[] }[] } = JSON.parse(render(report))
    expect(parsed.images.map(({ vulnerabilities }) => vulnerabilities.length)).toEqual(
      report.images.map(({ findings }) => findings.length),
    )
  })

  it('keeps data as it was, and invalid times are null', () => {
    fc.assert(
      fc.property(hostileText, fc.double(), (text, time) => {
        const finding = makeFinding(
          { ...vulnerability, id: text, title: text, url: text },
          { reason: text, expires: text },
        )
        const image = makeImage('x', [finding], { image: text, imageName: text, hostNames: [text], scannedAtMs: time })
        const parsed: {
          region: string
          images: {
            image: string
            host_names: string[]
            scanned_at: string | null
            vulnerabilities: Record<string, unknown>[]
          }[]
        } = JSON.parse(render(makeReport('failed', sentence, [image], { region: text })))
        expect(parsed.region).toBe(text)
        expect(parsed.images[0]).toMatchObject({ image: text, host_names: [text] })
        expect(parsed.images[0]?.vulnerabilities[0]).toMatchObject({
          id: text,
          title: text,
          url: text,
          ignored: { reason: text, expires: text },
        })
        expect(parsed.images[0]?.scanned_at ?? '1970-01-01T00:00:00.000Z').toMatch(/^[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z$/)
      }),
    )
  })

  it('comes in small pieces', () => {
    const pieces = [...renderReportFile(samples['huge']!('en'), wordTables.en)]
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(2000)
  })
})
