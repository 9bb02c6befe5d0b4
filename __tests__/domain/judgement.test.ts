import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { boundTerm } from '../../src/domain/bounds.ts'
import { judge, listUncounted, type JudgingRules } from '../../src/domain/judgement.ts'
import { defaultPolicy, parsePolicy, termKinds, type Policy, type Term } from '../../src/domain/policy.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { explained, findingsOf, resultOf, unexplained } from './results.ts'

function policyOf(text: string): Policy {
  const parsed = parsePolicy(text)
  if ('problems' in parsed) throw new Error(text)
  return parsed.value
}

const rulesOf = (policy: Policy, changes: Partial<JudgingRules> = {}): JudgingRules => ({
  policy,
  hasBaseline: false,
  hasIgnoreRule: () => false,
  ...changes,
})

const clean = resultOf()
const high = resultOf({ rating: 'High', vulNum: 1, findings: findingsOf({ high: 1 }) })
const low = resultOf({ rating: 'Low', vulNum: 2, findings: findingsOf({ low: 2 }) })
const unread = resultOf({ rating: 'High', vulNum: 1, details: unexplained })
const unrated = resultOf({ rating: null, vulNum: 0, details: unexplained })

const table: readonly (readonly [policy: string, images: readonly ImageResult[], verdict: string])[] = [
  ['high', [clean], 'passes'],
  ['high', [clean, low], 'passes'],
  ['high', [clean, high], 'holds'],
  ['high>1', [high], 'passes'],
  ['high>1', [high, high], 'holds'],
  ['low>3', [low, high], 'passes'],
  ['low>2', [low, high], 'holds'],
  ['vulnerability>1', [low], 'holds'],
  ['critical', [high], 'passes'],
  ['never', [high, unread, unrated], 'passes'],
  // The rating alone holds a term, and leaves others open.
  ['high', [unread], 'holds'],
  ['critical', [unread], 'undecided'],
  ['high>1', [unread], 'undecided'],
  ['critical, high', [unread], 'holds'],
  ['high', [unrated], 'undecided'],
  ['high', [unrated, high], 'holds'],
  ['malicious_file', [resultOf({ maliciousFileNum: null })], 'undecided'],
  ['malicious_file', [resultOf({ maliciousFileNum: 1 })], 'holds'],
  ['malicious_file', [clean], 'passes'],
  ['unsafe_setting>2', [resultOf({ unsafeSettingNum: 2 }), resultOf({ unsafeSettingNum: 1 })], 'holds'],
  ['malicious_file', [unrated], 'passes'],
]

describe('judge', () => {
  it.each(table)('%s', (policy, images, kind) => {
    expect(judge(rulesOf(policyOf(policy)), images).kind).toBe(kind)
  })

  it('names only the conditions that are met, with their bounds', () => {
    expect(judge(rulesOf(policyOf('high, critical, low>9')), [unread])).toEqual({
      kind: 'holds',
      terms: [{ term: { kind: 'high', onlyNew: false, moreThan: 0 }, min: 1, max: Infinity, open: [unread] }],
    })
  })

  it('never passes while a term may have more than it allows', () => {
    const image = fc
      .record({
        rating: fc.constantFrom('Security', 'Low', 'Medium', 'High', 'Severe', null),
        vulNum: fc.option(fc.nat({ max: 4 }), { nil: null }),
        maliciousFileNum: fc.option(fc.nat({ max: 2 }), { nil: null }),
        details: fc.constantFrom(explained, unexplained),
        read: fc.record({ critical: fc.nat({ max: 2 }), high: fc.nat({ max: 2 }), low: fc.nat({ max: 2 }) }),
      })
      .map(({ read, ...row }) => resultOf({ ...row, findings: findingsOf(read) }))
    const term = fc
      .record({ kind: fc.constantFrom(...termKinds), moreThan: fc.nat({ max: 3 }) })
      .map(({ kind, moreThan }) => ({ kind, onlyNew: false, moreThan }) as Term)
    const options = { hasIgnoreRule: false, isDefaultPolicy: false }
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 3 }),
        fc.array(image, { maxLength: 3 }),
        (terms, images) => {
          const { kind } = judge(rulesOf({ terms, isDefault: false }), images)
          const totals = terms.map((one) => {
            const bounds = images.map((image) => boundTerm(one, image, options))
            const add = (side: 'min' | 'max') => bounds.reduce((sum, bound) => sum + bound[side], 0)
            return { moreThan: one.moreThan, min: add('min'), max: add('max') }
          })
          const holds = totals.some(({ min, moreThan }) => min > moreThan)
          const open = totals.some(({ max, moreThan }) => max > moreThan)
          expect(kind).toBe(holds ? 'holds' : open ? 'undecided' : 'passes')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('leaves open what a rule of the ignore file may ignore', () => {
    const rules = rulesOf(policyOf('high'), { hasIgnoreRule: (name) => name === 'app' })
    expect(judge(rules, [unread]).kind).toBe('undecided')
    expect(judge(rules, [{ ...unread, imageName: 'other' }]).kind).toBe('holds')
  })

  it.each([
    ['new:high', true, false, 'passes'],
    ['new:high', true, true, 'holds'],
    ['new:high', false, null, 'holds'],
    ['high', true, false, 'holds'],
    ['high>1, new:high', true, true, 'holds'],
    ['high>1, new:high', true, false, 'passes'],
  ] as const)('%s with a baseline %s, and a finding that is new %s: %s', (policy, hasBaseline, isNew, kind) => {
    const findings = findingsOf({ high: 1 }).map((finding) => ({ ...finding, isNew }))
    expect(judge(rulesOf(policyOf(policy), { hasBaseline }), [{ ...high, findings }]).kind).toBe(kind)
  })

  it('without a baseline, uses the rating as if new: were absent', () => {
    expect(judge(rulesOf(policyOf('new:high')), [unread]).kind).toBe('holds')
    expect(judge(rulesOf(policyOf('new:high'), { hasBaseline: true }), [unread]).kind).toBe('undecided')
  })
})

describe('malicious files that HSS does not count', () => {
  const uncounted = resultOf({ maliciousFileNum: null })

  it('are a notice when nobody asked for them, and undecided otherwise', () => {
    expect(judge(rulesOf(defaultPolicy), [uncounted]).kind).toBe('passes')
    expect(judge(rulesOf(policyOf('high, malicious_file')), [uncounted]).kind).toBe('undecided')
    expect(listUncounted(rulesOf(defaultPolicy), [uncounted, clean])).toEqual([uncounted])
    expect(listUncounted(rulesOf(policyOf('high, malicious_file')), [uncounted])).toEqual([])
  })

  it('fail the run where another image has some', () => {
    expect(judge(rulesOf(defaultPolicy), [uncounted, resultOf({ maliciousFileNum: 1 })]).kind).toBe('holds')
  })
})
