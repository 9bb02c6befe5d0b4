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
import { outputNames, renderOutputs } from '../../src/report/outputs.ts'
import { wordTables } from '../support/words.ts'

const paths = { reportFile: '/tmp/report.json', sarifFile: undefined }
const sentence = sayAs('en', { en: 'failed: \r\n1 finding', 'zh-CN': '' })

describe('renderOutputs', () => {
  it('gives each output its text', () => {
    const finding = makeFinding(makeVulnerability('CVE-2026-1', 'High'))
    const outputs = renderOutputs(makeReport('failed', sentence, [makeImage('api:1', [finding])]), wordTables.en, paths)
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
      report_file: '/tmp/report.json',
      sarif_file: '',
    })
    expect(JSON.parse(images)).toEqual([
      expect.objectContaining({ image_version: '1', severity: 'high', status: 'success' }),
    ])
    expect(images).not.toContain('CVE-2026-1')
  })

  it.each(Object.keys(samples))('has every output for the sample %s, and no empty count', (name) => {
    const outputs = renderOutputs(samples[name]!('en'), wordTables.en, paths)
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
      paths,
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
    const outputs = renderOutputs(makeReport('passed', sentence, images), wordTables.en, paths)
    const listed: { image: string }[] = JSON.parse(outputs.images)
    expect(Buffer.byteLength(outputs.images)).toBeLessThanOrEqual(96 * 1024)
    expect(listed.length).toBeGreaterThanOrEqual(Math.min(count, 50))
    expect(listed.map(({ image }) => image)).toEqual(images.slice(0, listed.length).map(({ image }) => image))
    expect(outputs.image_count).toBe(String(count))
  })
})
