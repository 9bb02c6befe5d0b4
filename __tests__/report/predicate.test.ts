import { describe, expect, it } from '@jest/globals'
import { makeReport, sayAs } from '../../scripts/preview/parts.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { isAttestable, predicateType, renderPredicate, type WorkflowRun } from '../../src/report/predicate.ts'
import { findingOf, resultOf, unexplained, vulnerabilityOf } from '../domain/results.ts'
import { wordTables } from '../support/words.ts'

const run: WorkflowRun = {
  serverUrl: 'https://github.com',
  repository: 'octo/app',
  runId: '4711',
  runAttempt: '2',
  workflowRef: 'octo/app/.github/workflows/release.yml@refs/tags/v1',
}
const startedMs = Date.UTC(2026, 10, 24, 8, 0, 0)
const finishedMs = startedMs + 192_345

function predicateOf(changes: Partial<ImageResult> = {}, facts: { run?: WorkflowRun; maxBytes?: number } = {}): any {
  const image = resultOf({ scannedAtMs: finishedMs, requestedAtMs: startedMs, ...changes })
  if (!isAttestable(image)) throw new Error('this image cannot be attested')
  const report = makeReport('passed', sayAs('en', { en: 'passed: fine', 'zh-CN': '' }), [image])
  const pieces = renderPredicate(
    image,
    { report: { ...report, policy: 'high>0' }, words: wordTables.en, run: facts.run ?? run, ignoreFileSha256: 'ab' },
    facts.maxBytes ?? 1_000_000,
  )
  return pieces && JSON.parse(pieces.join(''))
}

describe('a predicate', () => {
  it("has the fields of cosign's type, and no other", () => {
    const vulnerability = vulnerabilityOf({ id: 'SA-1', cves: ['CVE-1', 'CVE-2'], severity: 'medium', cvss: 5.3 })
    const predicate = predicateOf({ findings: [{ ...findingOf('medium'), vulnerability }] })
    expect(predicate).toEqual({
      invocation: {
        parameters: {
          action: expect.stringMatching(/^hss-image-scan \d/),
          source: 'local',
          region: expect.any(String),
          reused: false,
          baseline_file_sha256: null,
        },
        uri: 'https://github.com/octo/app/actions/runs/4711/attempts/2',
        event_id: '4711',
        'builder.id': 'https://github.com/octo/app/.github/workflows/release.yml@refs/tags/v1',
      },
      scanner: {
        uri: expect.stringContaining('huaweicloud.com'),
        version: '',
        db: { uri: '', version: '' },
        result: {
          outcome: 'passed',
          reason: 'passed: fine',
          policy: 'high>0',
          ignore_file_sha256: 'ab',
          severity: 'medium',
          counts: expect.objectContaining({ vulnerability_count: 1, medium_count: 1, high_count: 0 }),
          vulnerabilities: [{ id: 'SA-1', cves: ['CVE-1', 'CVE-2'], severity: 'medium', cvss: 5.3, ignored: null }],
        },
      },
      metadata: { scanStartedOn: '2026-11-24T08:00:00.000Z', scanFinishedOn: '2026-11-24T08:03:12.345Z' },
    })
    expect(predicateType).toBe('https://cosign.sigstore.dev/attestation/vuln/v1')
  })

  it('says which findings are ignored, and why', () => {
    const { result } = predicateOf({ findings: [findingOf('high', true), findingOf('low', false, 'B')] }).scanner
    expect(result.vulnerabilities.map(({ ignored }: { ignored: unknown }) => ignored)).toEqual([
      { reason: 'known', expires: null },
      null,
    ])
    expect(result).toMatchObject({ severity: 'low', counts: { ignored_count: 1, high_count: 0, low_count: 1 } })
  })

  it('claims no start that HSS did not give: then it is the time of the scan', () => {
    const { scanStartedOn, scanFinishedOn } = predicateOf({ requestedAtMs: null }).metadata
    expect(scanStartedOn).toBe(scanFinishedOn)
  })

  it('names no workflow run that the runner does not tell of', () => {
    const { invocation } = predicateOf({}, { run: { ...run, repository: '', runId: '', workflowRef: '' } })
    expect(invocation).toMatchObject({ uri: '', event_id: '', 'builder.id': '' })
  })

  it('is complete whatever it contains', () => {
    const hostile = '"vulnerabilities":[{"id":"x"}],"a":"'
    const vulnerability = vulnerabilityOf({ id: hostile, cves: [hostile] })
    const { result } = predicateOf({ findings: [{ ...findingOf('high'), vulnerability }] }).scanner
    expect(result.vulnerabilities).toMatchObject([{ id: hostile, cves: [hostile] }])
  })

  it('is not made when it would be too large, to the byte', () => {
    const findings = Array.from({ length: 100 }, (_, index) => findingOf('high', false, `VUL-漏洞-${index}`))
    const image = resultOf({ scannedAtMs: finishedMs, findings })
    const text = JSON.stringify(predicateOf({ findings }))
    expect(text.length).toBeGreaterThan(5000)
    expect(predicateOf({ findings }, { maxBytes: 5000 })).toBeNull()
    if (!isAttestable(image)) throw new Error('it cannot be attested')
    const facts = {
      report: makeReport('passed', sayAs('en', { en: '', 'zh-CN': '' }), [image]),
      words: wordTables.en,
      run,
      ignoreFileSha256: null,
    }
    const size = Buffer.byteLength((renderPredicate(image, facts, Infinity) ?? []).join(''))
    expect(renderPredicate(image, facts, size)).not.toBeNull()
    expect(renderPredicate(image, facts, size - 1)).toBeNull()
  })
})

describe('an image', () => {
  it.each<[string, Partial<ImageResult>, boolean]>([
    ['that is proven and explained', {}, true],
    ['that has a remark', { details: { explained: true, remark: { key: 'details_unread', values: {} } } }, true],
    ['that is pending', { status: 'pending' }, false],
    ['that failed', { status: 'failed' }, false],
    ['that is not explained', { details: unexplained }, false],
    ['without a scan time', { scannedAtMs: null }, false],
    ['with a scan time that is none', { scannedAtMs: 8.7e15 }, false],
  ])('%s can be attested: %#', (_, changes, expected) => {
    expect(isAttestable(resultOf({ scannedAtMs: finishedMs, ...changes }))).toBe(expected)
  })
})
