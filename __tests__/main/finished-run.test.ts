import { describe, expect, it } from '@jest/globals'
import { message } from '../../src/base/words/index.ts'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import type { IgnoreEntry } from '../../src/domain/ignore-list.ts'
import { adviseError } from '../../src/main/advice.ts'
import { finishRun, listExpired, listUnused } from '../../src/main/finished-run.ts'
import { findingsOf, resultOf, unexplained } from '../domain/results.ts'
import { brokenBy, refusalOf } from '../http/requests.ts'

const now = Date.UTC(2026, 0, 15)
const entry = (id: string, expires: string | null = null): IgnoreEntry => ({ id, reason: 'x', expires, images: [] })
const suppressionsOf = (...entries: readonly IgnoreEntry[]) =>
  createSuppressions({ path: 'x', sha256: '0', entries, byDefault: false }, now)

describe('finishRun', () => {
  const facts = {
    startedAtMs: now,
    finishedAtMs: now + 1,
    config: undefined,
    projectId: undefined,
    images: [],
    notes: [],
    checks: null,
    dryRun: null,
    suppressions: createSuppressions(undefined, now),
    verdict: { outcome: 'error', reason: message('verdict_no_images'), advice: null },
  } as const

  it('knows nothing when nothing was read', () => {
    expect(finishRun(facts)).toMatchObject({
      outcome: 'error',
      region: null,
      projectId: null,
      policy: null,
      severity: 'unknown',
      counts: { images: 'unknown', vulnerabilities: 'unknown', maliciousFiles: 'unknown' },
    })
  })

  it('puts the worst image first and counts all', () => {
    const images = [
      resultOf({ image: 'bad', findings: findingsOf({ high: 2 }) }),
      resultOf({ image: 'lost', status: 'error' }),
      resultOf({ image: 'clean' }),
    ]
    const report = finishRun({ ...facts, images })
    expect(report.images.map(({ image }) => image)).toEqual(['lost', 'bad', 'clean'])
    expect(report.counts).toMatchObject({ images: 3, high: 2 })
    expect(report.severity).toBe('high')
  })
})

describe('what is said of the ignore file', () => {
  it('names entries past their day', () => {
    expect(listExpired(suppressionsOf(entry('CVE-1', '2026-01-14'), entry('CVE-2', '2026-01-15')))).toEqual([
      message('ignore_expired', { entries: 'CVE-1 (2026-01-14)' }),
    ])
    expect(listExpired(createSuppressions(undefined, now))).toEqual([])
  })

  it.each([
    ['all is known', [resultOf()], 1],
    ['no image is known', [], 0],
    ['one image has no result', [resultOf(), resultOf({ status: 'failed' })], 0],
    ['one image is not explained', [resultOf(), resultOf({ details: unexplained })], 0],
  ])('names entries of no use only when %s', (_, images, count) => {
    expect(listUnused(suppressionsOf(entry('CVE-1')), images)).toHaveLength(count)
  })
})

describe('adviseError', () => {
  const serverDate = new Date(now - 60 * 60_000).toUTCString()

  it('blames the clock for a refused credential when it is off', () => {
    expect(adviseError(refusalOf(401, { serverDate }), now)?.key).toBe('clock_is_ahead')
  })

  it.each([
    refusalOf(403, { serverDate }),
    refusalOf(401, { serverDate: new Date(now).toUTCString() }),
    refusalOf(401),
    brokenBy('cut'),
  ])('and for nothing else', (error) => {
    expect(adviseError(error, now)).toBeNull()
  })
})
