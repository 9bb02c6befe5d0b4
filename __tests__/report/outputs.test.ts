import { describe, expect, it } from '@jest/globals'
import {
  makeFinding,
  makeImage,
  makeReport,
  makeUnproven,
  makeVulnerability,
  sayAs,
} from '../../scripts/preview/parts.ts'
import { samples } from '../../scripts/preview/samples.ts'
import { outputNames, renderBareOutputs, renderOutputs } from '../../src/report/outputs.ts'
import { wordTables } from '../support/words.ts'

const files = { reportFile: '/tmp/report.json', sarifFiles: [], attestations: [] }
const sentence = sayAs('en', { en: 'failed: \r\n1 finding', 'zh-CN': '' })

describe('renderOutputs', () => {
  it('gives each output its text', () => {
    const finding = makeFinding(makeVulnerability('CVE-2026-1', 'High'))
    const outputs = renderOutputs(makeReport('failed', sentence, [makeImage('api:1', [finding])]), wordTables.en, files)
    const { images, ...others } = outputs
    expect(others).toEqual({
      outcome: 'failed',
      reason: 'failed: 1 finding',
      severity: 'high',
      image_count: '1',
      vulnerability_count: '1',
      critical_count: '0',
      high_count: '1',
      medium_count: '0',
      low_count: '0',
      ignored_count: '0',
      malicious_file_count: '0',
      unsafe_setting_count: '0',
      images_omitted: '0',
      new_count: 'unknown',
      fixed_count: 'unknown',
      report_file: '/tmp/report.json',
      sarif_file: '',
      sarif_files: '[]',
      attestations: '[]',
    })
    expect(JSON.parse(images)).toEqual([
      expect.objectContaining({ image_version: '1', severity: 'high', status: 'success' }),
    ])
    expect(images).not.toContain('CVE-2026-1')
  })

  it.each(Object.keys(samples))('has every output for the sample %s, and no empty count', (name) => {
    const outputs = renderOutputs(samples[name]!('en'), wordTables.en, files)
    expect(Object.keys(outputs)).toEqual([...outputNames])
    for (const [, value] of Object.entries(outputs).filter(([output]) => output.endsWith('_count'))) {
      expect(value).toMatch(/^(\d+|unknown)$/)
    }
    JSON.parse(outputs.images)
  })

  it('says unknown while no result is known', () => {
    const outputs = renderOutputs(
      makeReport('error', sentence, [makeUnproven('a:1', 'pending', null)]),
      wordTables.en,
      files,
    )
    expect([outputs.severity, outputs.vulnerability_count, outputs.malicious_file_count, outputs.image_count]).toEqual([
      'unknown',
      'unknown',
      'unknown',
      '1',
    ])
  })

  it.each([10, 2000, 10_000])('cuts the list between images: %p images on hosts without end', (count) => {
    const hostNames = Array.from({ length: count }, (_, index) => `主机-${index}`)
    const images = Array.from({ length: count }, (_, index) => makeImage(`app${index}:1`, [], { hostNames }))
    const outputs = renderOutputs(makeReport('passed', sentence, images), wordTables.en, files)
    const listed: { image: string }[] = JSON.parse(outputs.images)
    expect(Buffer.byteLength(outputs.images)).toBeLessThanOrEqual(96 * 1024)
    expect(listed.length).toBeGreaterThanOrEqual(Math.min(count, 50))
    expect(listed.map(({ image }) => image)).toEqual(images.slice(0, listed.length).map(({ image }) => image))
    expect(outputs.image_count).toBe(String(count))
    expect(outputs.images_omitted).toBe(String(count - listed.length))
  })

  it('says that nothing was omitted when there are no images', () => {
    expect(renderOutputs(makeReport('error', sentence, []), wordTables.en, files).images_omitted).toBe('0')
  })

  it('keeps a few of the malicious files of an image', () => {
    const file = { name: 'x', path: '/x', description: 'y'.repeat(500) }
    const image = makeImage('a:1', [], { maliciousFiles: Array<typeof file>(1000).fill(file), maliciousFileNum: 1000 })
    const [listed] = JSON.parse(renderOutputs(makeReport('failed', sentence, [image]), wordTables.en, files).images)
    expect(listed).toMatchObject({ malicious_files: Array(10).fill(file), counts: { malicious_file_count: 1000 } })
  })

  it('lists files and attestations, and cuts the latter between objects', () => {
    const attestation = {
      subject_name: 'a'.repeat(100),
      subject_digest: 'sha256:aa',
      predicate_type: 'https://cosign.sigstore.dev/attestation/vuln/v1',
      predicate_file: '/tmp/predicate.json',
    }
    const outputs = renderOutputs(makeReport('passed', sentence, []), wordTables.en, {
      reportFile: undefined,
      sarifFiles: ['/tmp/results.sarif', '/tmp/results-2.sarif'],
      attestations: Array<typeof attestation>(1000).fill(attestation),
    })
    expect(outputs).toMatchObject({
      report_file: '',
      sarif_file: '/tmp/results.sarif',
      sarif_files: '["/tmp/results.sarif","/tmp/results-2.sarif"]',
    })
    const listed: unknown[] = JSON.parse(outputs.attestations)
    expect(listed[0]).toEqual(attestation)
    expect(listed.length).toBeGreaterThan(300)
    expect(Buffer.byteLength(outputs.attestations)).toBeLessThanOrEqual(96 * 1024)
  })
})

describe('renderBareOutputs', () => {
  it('says what is certain, and unknown of the rest', () => {
    const report = makeReport('failed', sentence, [makeImage('a:1', []), makeImage('b:1', [])])
    const { outcome, reason, images, images_omitted, report_file, sarif_file, sarif_files, attestations, ...others } =
      renderBareOutputs(report, { ...files, sarifFiles: ['/tmp/results.sarif'] })
    expect([outcome, reason, images, images_omitted]).toEqual(['failed', 'failed', '[]', '2'])
    expect([report_file, sarif_file]).toEqual(['/tmp/report.json', '/tmp/results.sarif'])
    expect([sarif_files, attestations]).toEqual(['["/tmp/results.sarif"]', '[]'])
    expect(new Set(Object.values(others))).toEqual(new Set(['unknown']))
    expect(Object.keys(others)).toContain('fixed_count')
  })
})
