import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatPolicy, parsePolicy, termKinds } from '../../src/domain/policy-grammar.ts'
import type { Policy } from '../../src/domain/policy.ts'

const policies: fc.Arbitrary<Policy> = fc
  .uniqueArray(fc.record({ kind: fc.constantFrom(...termKinds), moreThan: fc.maxSafeNat() }), {
    selector: ({ kind }) => kind,
  })
  .map((terms) => ({ terms }))

describe('parsePolicy', () => {
  it.each([
    ['high', 'high>0'],
    ['never', 'never'],
    [' never ,', 'never'],
    ['high,malicious_file', 'high>0, malicious_file>0'],
    ['critical\nmedium > 10\r\nlow>  007', 'critical>0, medium>10, low>7'],
    ['high\r\n\r\n,,vulnerability >5', 'high>0, vulnerability>5'],
    ['unsafe_setting>9007199254740991', 'unsafe_setting>9007199254740991'],
    ['high>5,high>3,high>4', 'high>3'],
    ['high>5, high', 'high>0'],
  ])('reads %j as %s', (text, normal) => {
    const parsed = parsePolicy(text)
    expect('value' in parsed && formatPolicy(parsed.value)).toBe(normal)
  })

  it.each([
    ['', ['policy_empty']],
    [' ,\n,', ['policy_empty']],
    ['hihg', ['policy_term']],
    ['HIGH', ['policy_term']],
    ['high>', ['policy_term']],
    ['high>=1', ['policy_term']],
    ['high>-1', ['policy_term']],
    ['high>1.5', ['policy_term']],
    ['high>1e3', ['policy_term']],
    ['high 5', ['policy_term']],
    ['high>5 low', ['policy_term']],
    ['high low', ['policy_term']],
    ['>5', ['policy_term']],
    ['high>9007199254740992', ['policy_limit']],
    ['never, high', ['policy_never']],
    ['never, never', ['policy_never', 'policy_never']],
    ['never>0', ['policy_never']],
    ['toString', ['policy_term']],
    ['hihg, high>x, high', ['policy_term', 'policy_term']],
  ])('refuses %j', (text, keys) => {
    const parsed = parsePolicy(text)
    expect('problems' in parsed && parsed.problems.map(({ key }) => key)).toEqual(keys)
  })

  it('reads back what formatPolicy writes', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(parsePolicy(formatPolicy(policy))).toEqual({ value: policy })
      }),
    )
  })

  it('never takes a text for no policy unless it says never', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[hignever>,\n 0-9]{0,12}$/)), (text) => {
        const parsed = parsePolicy(text)
        if ('value' in parsed && parsed.value.terms.length === 0) expect(text.replace(/[\s,]/g, '')).toBe('never')
      }),
    )
  })
})
