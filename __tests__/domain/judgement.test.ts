import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { boundTerm } from '../../src/domain/evidence.ts'
import { judge } from '../../src/domain/judgement.ts'
import type { Policy, TermKind } from '../../src/domain/policy.ts'
import { parsePolicy } from '../../src/domain/policy-grammar.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { explained, findingsOf, resultOf, unexplained } from './results.ts'

function policyOf(text: string): Policy {
  const parsed = parsePolicy(text)
  if ('problems' in parsed) throw new Error(text)
  return parsed.value
}

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
    expect(judge(policyOf(policy), images).kind).toBe(kind)
  })

  it('tells the terms that hold, and their bounds, and no others', () => {
    expect(judge(policyOf('high, critical, low>9'), [unread])).toEqual({
      kind: 'holds',
      terms: [{ term: { kind: 'high', moreThan: 0 }, least: 1, most: Infinity }],
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
    const term = fc.record({
      kind: fc.constantFrom<TermKind>(
        'critical',
        'high',
        'medium',
        'low',
        'vulnerability',
        'malicious_file',
        'unsafe_setting',
      ),
      moreThan: fc.nat({ max: 3 }),
    })
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 3 }),
        fc.array(image, { maxLength: 3 }),
        (terms, images) => {
          const { kind } = judge({ terms }, images)
          const totals = terms.map(({ kind: counted, moreThan }) => {
            const bounds = images.map((one) => boundTerm(counted, one))
            const add = (side: 'least' | 'most') => bounds.reduce((sum, bound) => sum + bound[side], 0)
            return { moreThan, least: add('least'), most: add('most') }
          })
          const holds = totals.some(({ least, moreThan }) => least > moreThan)
          const open = totals.some(({ most, moreThan }) => most > moreThan)
          expect(kind).toBe(holds ? 'holds' : open ? 'undecided' : 'passes')
        },
      ),
      { numRuns: 500 },
    )
  })
})
