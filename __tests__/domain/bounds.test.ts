import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { boundTerm, type Bounds, type BoundOptions } from '../../src/domain/bounds.ts'
import { readTellingRating } from '../../src/domain/evidence.ts'
import type { CounterKind, Term, TermKind, VulnerabilityKind } from '../../src/domain/policy.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { severities, type Severity } from '../../src/domain/severity.ts'
import { explained, findingOf, findingsOf, resultOf, unexplained, vulnerabilityOf } from './results.ts'

const kinds: readonly VulnerabilityKind[] = [...severities, 'vulnerability']
const counters: readonly CounterKind[] = ['malicious_file', 'unsafe_setting']
const noLimit = Infinity
const plain: BoundOptions = { hasIgnoreRule: false, isDefaultPolicy: false }
const ruled: BoundOptions = { hasIgnoreRule: true, isDefaultPolicy: false }

function termOf(kind: TermKind, onlyNew = false): Term {
  return kind === 'malicious_file' || kind === 'unsafe_setting'
    ? { kind, onlyNew: false, moreThan: 0 }
    : { kind, onlyNew, moreThan: 0 }
}

const bound = (kind: TermKind, image: ImageResult, options = plain) => boundTerm(termOf(kind), image, options)

/** An image whose details do not explain the row: its rating, `vul_num`, what was read, and the bounds of a condition. */
const unexplainedTable: readonly (readonly [
  rating: string | null,
  vulNum: number | null,
  read: Partial<Record<Severity, number>>,
  kind: TermKind,
  min: number,
  max: number,
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

/** The same beside a rule of the ignore file: it may ignore whatever rating and counter stand for. */
const ruledTable: typeof unexplainedTable = [
  ['High', 5, {}, 'high', 0, noLimit],
  ['High', 5, { high: 3 }, 'high', 3, noLimit],
  ['Medium', 5, {}, 'low', 0, noLimit],
  ['Medium', 5, {}, 'high', 0, 0],
  ['High', 5, {}, 'critical', 0, noLimit],
  ['High', 5, {}, 'vulnerability', 0, noLimit],
  // From a most nothing is subtracted.
  ['Medium', 5, {}, 'vulnerability', 0, 5],
  ['Medium', 5, { low: 2 }, 'vulnerability', 2, 5],
  ['Security', 0, {}, 'vulnerability', 0, 0],
]

describe('boundTerm', () => {
  it('counts a finding without a severity as a vulnerability and as low or worse, and as no more', () => {
    const unrated = ['a', 'b', 'c'].map((id) => ({ id, isNew: id === 'a' }))
    const image = resultOf({ details: unexplained, rating: 'Low', vulNum: 1, unrated })
    expect(bound('vulnerability', image)).toEqual({ min: 3, max: 3 })
    expect(bound('low', image).min).toBe(3)
    expect(bound('medium', image)).toEqual({ min: 0, max: 0 })
    expect(boundTerm(termOf('vulnerability', true), image, plain)).toEqual({ min: 1, max: 1 })
  })

  it.each(unexplainedTable)(
    '%s with vul_num %s and %j read: %s is %d to %d',
    (rating, vulNum, read, kind, min, max) => {
      const image = resultOf({ details: unexplained, rating, vulNum, findings: findingsOf(read) })
      expect(bound(kind, image)).toEqual({ min, max })
    },
  )

  it.each(ruledTable)(
    'beside a rule, %s with vul_num %s and %j read: %s is %d to %d',
    (rating, vulNum, read, kind, min, max) => {
      const image = resultOf({ details: unexplained, rating, vulNum, findings: findingsOf(read) })
      expect(bound(kind, image, ruled)).toEqual({ min, max })
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
    expect(bound(kind, image)).toEqual({ min: count, max: count })
  })

  it('leaves ignored findings out of every minimum', () => {
    const findings = [findingOf('high', true), findingOf('high', false)]
    expect(bound('high', resultOf({ details: explained, findings }), ruled)).toEqual({ min: 1, max: 1 })
    const unread = { details: unexplained, rating: 'High', vulNum: 2 }
    expect(bound('high', resultOf({ ...unread, findings }), ruled)).toEqual({ min: 1, max: noLimit })
    expect(bound('high', resultOf({ ...unread, findings: [findingOf('high', true)] }), ruled).min).toBe(0)
  })

  it('counts a severity that nobody documented as critical', () => {
    expect(bound('critical', resultOf({ findings: [findingOf('catastrophic')] })).min).toBe(1)
  })

  it('leaves open whether a finding to be repaired at once is critical, and nothing else', () => {
    const unsure = { ...findingOf('high'), vulnerability: vulnerabilityOf({ mayBeCritical: true }) }
    const findings = [unsure, findingOf('critical'), { ...unsure, ignored: { reason: 'x', expires: null } }]
    expect(bound('critical', resultOf({ findings }))).toEqual({ min: 1, max: 2 })
    expect(bound('high', resultOf({ findings }))).toEqual({ min: 2, max: 2 })
    expect(bound('critical', resultOf({ details: unexplained, rating: 'Low', findings: [unsure] }))).toEqual({
      min: 0,
      max: 1,
    })
  })

  it.each(counters)('takes %s from the row; absent is unknown', (kind) => {
    const name = kind === 'malicious_file' ? 'maliciousFileNum' : 'unsafeSettingNum'
    expect(bound(kind, resultOf({ [name]: 4 }))).toEqual({ min: 4, max: 4 })
    expect(bound(kind, resultOf({ [name]: null }))).toEqual({ min: 0, max: noLimit })
  })

  it('leaves nothing open where nobody asked for malicious files and HSS does not count them', () => {
    const options = { ...plain, isDefaultPolicy: true }
    expect(bound('malicious_file', resultOf({ maliciousFileNum: null }), options)).toEqual({ min: 0, max: 0 })
    expect(bound('malicious_file', resultOf({ maliciousFileNum: 1 }), options)).toEqual({ min: 1, max: 1 })
    expect(bound('unsafe_setting', resultOf({ unsafeSettingNum: null }), options).max).toBe(noLimit)
  })
})

describe('boundTerm with new:', () => {
  const known = { ...findingOf('high'), isNew: false }
  const fresh = { ...findingOf('high'), isNew: true }

  it('counts new findings alone', () => {
    const findings = [known, fresh, { ...fresh, ignored: { reason: 'x', expires: null } }]
    expect(boundTerm(termOf('high', true), resultOf({ findings }), plain)).toEqual({ min: 1, max: 1 })
    expect(bound('high', resultOf({ findings }))).toEqual({ min: 2, max: 2 })
  })

  it('concludes nothing from the rating for the minimum, and has the maximum of the condition without it', () => {
    const image = resultOf({ details: unexplained, rating: 'High', vulNum: 5, findings: [known] })
    expect(boundTerm(termOf('high', true), image, plain)).toEqual({ min: 0, max: noLimit })
    expect(boundTerm(termOf('vulnerability', true), { ...image, rating: 'Low' }, plain)).toEqual({ min: 0, max: 5 })
    expect(boundTerm(termOf('high', true), { ...image, rating: 'Low' }, plain)).toEqual({ min: 0, max: 0 })
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
const anyTerm = fc.constantFrom(
  ...kinds.flatMap((kind) => [termOf(kind), termOf(kind, true)]),
  ...counters.map((kind) => termOf(kind)),
)
const anyOptions = fc.record({ hasIgnoreRule: fc.boolean(), isDefaultPolicy: fc.boolean() })

describe('boundTerm, whatever the row says', () => {
  const everyBound = (check: (bounds: Bounds, image: ImageResult, term: Term) => void) =>
    fc.assert(
      fc.property(anyImage, anyTerm, anyOptions, (image, term, options) =>
        check(boundTerm(term, image, options), image, term),
      ),
      { numRuns: 1000 },
    )

  it('never has a minimum above its maximum', () => {
    everyBound(({ min, max }) => expect(min).toBeLessThanOrEqual(max))
  })

  it('is exact where the details explain the row', () => {
    everyBound(({ min, max }, image, { kind }) => {
      if (image.details.explained && kind !== 'malicious_file' && kind !== 'unsafe_setting') expect(min).toBe(max)
    })
  })

  it('never counts less than what was read', () => {
    everyBound(({ min }, image, { kind }) => {
      if (kind === 'critical')
        expect(min).toBeGreaterThanOrEqual(
          image.findings.filter(({ vulnerability }) => vulnerability.rank === 'critical').length,
        )
      if (kind === 'vulnerability') expect(min).toBeGreaterThanOrEqual(image.findings.length)
    })
  })

  it('sets no limit without a rating that says something', () => {
    everyBound(({ max }, image, { kind }) => {
      const isCounter = kind === 'malicious_file' || kind === 'unsafe_setting'
      if (!image.details.explained && readTellingRating(image) === null && !isCounter) expect(max).toBe(noLimit)
    })
  })
})
