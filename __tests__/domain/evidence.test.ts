import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { boundTerm, reachesRating, readRating, readTellingRating, type Bounds } from '../../src/domain/evidence.ts'
import type { TermKind } from '../../src/domain/policy.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { severities, type Severity } from '../../src/domain/severity.ts'
import { explained, findingOf, findingsOf, resultOf, unexplained } from './results.ts'

const kinds: readonly TermKind[] = [...severities, 'vulnerability', 'malicious_file', 'unsafe_setting']
const noLimit = Infinity

/** An image whose details do not explain the row: its rating, `vul_num`, what was read, and the bounds of a term. */
const unexplainedTable: readonly (readonly [
  rating: string | null,
  vulNum: number | null,
  read: Partial<Record<Severity, number>>,
  kind: TermKind,
  least: number,
  most: number,
])[] = [
  // A term that the rating reaches has at least one finding, and no limit.
  ['High', 5, {}, 'high', 1, noLimit],
  ['High', 5, {}, 'medium', 1, noLimit],
  ['High', 5, {}, 'low', 1, noLimit],
  ['Medium', 5, {}, 'medium', 1, noLimit],
  ['Medium', 5, {}, 'low', 1, noLimit],
  ['Low', 5, {}, 'low', 1, noLimit],
  ['High', 5, { high: 3 }, 'high', 3, noLimit],
  ['High', 5, { critical: 1, low: 2 }, 'low', 3, noLimit],
  // One that is above the rating has none.
  ['Medium', 5, {}, 'high', 0, 0],
  ['Low', 5, {}, 'high', 0, 0],
  ['Low', 5, {}, 'medium', 0, 0],
  ['Security', 0, {}, 'high', 0, 0],
  ['Security', 0, {}, 'low', 0, 0],
  // What was read stands against any rating.
  ['Low', 5, { high: 2 }, 'high', 2, 2],
  ['Security', 0, { low: 1 }, 'low', 1, 1],
  // Critical: the rating has no word for it.
  ['High', 5, {}, 'critical', 0, noLimit],
  ['High', 5, { critical: 2 }, 'critical', 2, noLimit],
  ['Medium', 5, {}, 'critical', 0, 0],
  ['Low', 5, {}, 'critical', 0, 0],
  ['Security', 0, {}, 'critical', 0, 0],
  // vul_num leaves the critical ones out, which only a High image has.
  ['High', 5, {}, 'vulnerability', 5, noLimit],
  ['High', 5, { low: 7 }, 'vulnerability', 7, noLimit],
  ['Medium', 5, {}, 'vulnerability', 5, 5],
  ['Low', 5, { low: 2 }, 'vulnerability', 5, 5],
  ['Security', 0, {}, 'vulnerability', 0, 0],
  ['Medium', null, {}, 'vulnerability', 0, noLimit],
  // Security beside counted ones, an unknown rating and none say nothing.
  ['Security', 5, {}, 'high', 0, noLimit],
  ['Security', 5, {}, 'low', 0, noLimit],
  ['Security', 5, {}, 'critical', 0, noLimit],
  ['Security', 5, {}, 'vulnerability', 5, noLimit],
  ['Severe', 5, {}, 'high', 0, noLimit],
  ['Severe', 5, {}, 'critical', 0, noLimit],
  ['Severe', 5, { high: 1 }, 'high', 1, noLimit],
  [null, 0, {}, 'low', 0, noLimit],
  [null, 0, {}, 'vulnerability', 0, noLimit],
  [null, null, {}, 'critical', 0, noLimit],
]

describe('boundTerm', () => {
  it('counts a finding without a severity as a vulnerability and as low or worse, and as no more', () => {
    const image = resultOf({ details: unexplained, rating: 'Low', vulNum: 1, unratedCount: 3 })
    expect(boundTerm('vulnerability', image)).toEqual({ least: 3, most: 3 })
    expect(boundTerm('low', image).least).toBe(3)
    expect(boundTerm('medium', image)).toEqual({ least: 0, most: 0 })
  })

  it.each(unexplainedTable)(
    '%s with vul_num %s and %j read: %s is %d to %d',
    (rating, vulNum, read, kind, least, most) => {
      const image = resultOf({ details: unexplained, rating, vulNum, findings: findingsOf(read) })
      expect(boundTerm(kind, image)).toEqual({ least, most })
    },
  )

  it.each([
    ['critical', 1],
    ['high', 3],
    ['medium', 6],
    ['low', 10],
    ['vulnerability', 10],
  ] as const)('counts %s or worse exactly where the details explain the row', (kind, count) => {
    const image = resultOf({
      rating: 'High',
      vulNum: 9,
      findings: findingsOf({ critical: 1, high: 2, medium: 3, low: 4 }),
    })
    expect(boundTerm(kind, image)).toEqual({ least: count, most: count })
  })

  it('leaves ignored findings out where the details explain the row, and nowhere else', () => {
    const findings = [findingOf('high', true), findingOf('high', false)]
    expect(boundTerm('high', resultOf({ details: explained, findings }))).toEqual({ least: 1, most: 1 })
    expect(boundTerm('high', resultOf({ details: unexplained, rating: 'High', findings })).least).toBe(2)
  })

  it('counts a severity that nobody documented as critical', () => {
    expect(boundTerm('critical', resultOf({ findings: [findingOf('catastrophic')] })).least).toBe(1)
  })

  it.each(['malicious_file', 'unsafe_setting'] as const)('takes %s from the row; absent is unknown', (kind) => {
    const name = kind === 'malicious_file' ? 'maliciousFileNum' : 'unsafeSettingNum'
    expect(boundTerm(kind, resultOf({ [name]: 4 }))).toEqual({ least: 4, most: 4 })
    expect(boundTerm(kind, resultOf({ [name]: null }))).toEqual({ least: 0, most: noLimit })
  })
})

const counts = fc.record(Object.fromEntries(severities.map((word) => [word, fc.nat({ max: 3 })])))
const anyImage: fc.Arbitrary<ImageResult> = fc
  .record({
    rating: fc.constantFrom('Security', 'Low', 'Medium', 'High', 'high', 'Severe', '', null),
    vulNum: fc.option(fc.nat({ max: 6 }), { nil: null }),
    maliciousFileNum: fc.option(fc.nat({ max: 2 }), { nil: null }),
    unsafeSettingNum: fc.option(fc.nat({ max: 2 }), { nil: null }),
    details: fc.constantFrom(explained, unexplained),
    read: counts,
  })
  .map(({ read, ...row }) => resultOf({ ...row, findings: findingsOf(read) }))

describe('boundTerm, whatever the row says', () => {
  const everyBound = (check: (bounds: Bounds, image: ImageResult, kind: TermKind) => void) =>
    fc.assert(
      fc.property(anyImage, fc.constantFrom(...kinds), (image, kind) => check(boundTerm(kind, image), image, kind)),
      { numRuns: 1000 },
    )

  it('never has a least above its most', () => {
    everyBound(({ least, most }) => expect(least).toBeLessThanOrEqual(most))
  })

  it('is exact where the details explain the row', () => {
    everyBound(({ least, most }, image, kind) => {
      if (image.details.explained && kind !== 'malicious_file' && kind !== 'unsafe_setting') expect(least).toBe(most)
    })
  })

  it('never counts less than what was read', () => {
    everyBound(({ least }, image, kind) => {
      if (kind === 'critical')
        expect(least).toBeGreaterThanOrEqual(
          image.findings.filter(({ vulnerability }) => vulnerability.rank === 'critical').length,
        )
      if (kind === 'vulnerability') expect(least).toBeGreaterThanOrEqual(image.findings.length)
    })
  })

  it('sets no limit without a rating that says something', () => {
    everyBound(({ most }, image, kind) => {
      const isCounter = kind === 'malicious_file' || kind === 'unsafe_setting'
      if (!image.details.explained && readTellingRating(image) === null && !isCounter) expect(most).toBe(noLimit)
    })
  })
})

describe('reachesRating', () => {
  const figures = (rating: string | null, more: object = {}) => ({
    rating,
    vulNum: 1,
    maliciousFileNum: 0,
    unsafeSettingNum: 0,
    ...more,
  })

  it.each([
    ['High', ['high'], true],
    ['High', ['critical'], true],
    ['High', ['medium', 'low'], false],
    ['High', [], false],
    ['Medium', ['medium'], true],
    ['Medium', ['low'], false],
    ['Low', ['low'], true],
    ['Low', [], false],
    ['Security', [], true],
    // A rating that nobody knows may be the highest.
    ['Severe', ['medium'], false],
    ['Severe', ['high'], true],
    [null, [], false],
    [null, ['high'], true],
  ] as const)('%s by %j: %s', (rating, found, expected) => {
    expect(reachesRating(figures(rating), found)).toBe(expected)
  })

  it('allows that malicious files or unsafe settings set the rating', () => {
    expect(reachesRating(figures('High', { maliciousFileNum: 1 }), [])).toBe(true)
    expect(reachesRating(figures('High', { unsafeSettingNum: 1 }), [])).toBe(true)
    expect(reachesRating(figures('High', { unsafeSettingNum: null, maliciousFileNum: null }), [])).toBe(false)
  })
})

describe('readRating', () => {
  it.each([
    ['High', 'High'],
    ['HIGH', 'High'],
    ['security', 'Security'],
    ['Critical', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (word, rating) => {
    expect(readRating(word)).toBe(rating)
  })
})
