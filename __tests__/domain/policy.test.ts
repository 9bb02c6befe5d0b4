import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  formatPolicy,
  listConditions,
  parsePolicy,
  termKinds,
  type Policy,
  type Term,
} from '../../src/domain/policy.ts'

const policies: fc.Arbitrary<Policy> = fc
  .uniqueArray(
    fc
      .record({ kind: fc.constantFrom(...termKinds), onlyNew: fc.boolean(), moreThan: fc.maxSafeNat() })
      .map(
        ({ kind, onlyNew, moreThan }) =>
          ({ kind, onlyNew: onlyNew && kind !== 'malicious_file' && kind !== 'unsafe_setting', moreThan }) as Term,
      ),
    { selector: ({ kind, onlyNew }) => `${kind} ${onlyNew}` },
  )
  .map((terms) => ({ terms, isDefault: false }))

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
    ['HIGH, Malicious_File>2', 'high>0, malicious_file>2'],
    ['NEVER', 'never'],
    ['new:high>2, New : Vulnerability, high', 'new:high>2, new:vulnerability>0, high>0'],
    ['new:low>5, NEW:LOW>3, low>9', 'new:low>3, low>9'],
  ])('reads %j as %s', (text, normal) => {
    const parsed = parsePolicy(text)
    expect('value' in parsed && formatPolicy(parsed.value)).toBe(normal)
  })

  it.each([
    ['', ['policy_empty']],
    [' ,\n,', ['policy_empty']],
    ['hihg', ['policy_typo']],
    ['new', ['policy_term']],
    ['new:', ['policy_term']],
    ['new:new:high', ['policy_term']],
    ['new:never', ['policy_never']],
    ['new:malicious_file', ['policy_new']],
    ['NEW:unsafe_setting>1', ['policy_new']],
    ['old:high', ['policy_term']],
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
    ['hihg, high>x, high', ['policy_typo', 'policy_term']],
  ])('refuses %j', (text, keys) => {
    const parsed = parsePolicy(text)
    expect('problems' in parsed && parsed.problems.map(({ key }) => key)).toEqual(keys)
  })

  it.each([
    ['hihg', 'high'],
    ['hgh>3', 'high'],
    ['CRITCAL', 'critical'],
    ['law', 'low'],
    ['vulnerabilities', 'vulnerability'],
    ['malicious_files', 'malicious_file'],
    ['unsafe-settings>2', 'unsafe_setting'],
    ['new-high', 'new:high'],
    ['new:hihg', 'new:high'],
    ['nevr', 'never'],
  ])('guesses what %s means', (text, suggestion) => {
    const parsed = parsePolicy(text)
    expect('problems' in parsed && parsed.problems.map(({ values }) => values['suggestion'])).toEqual([suggestion])
  })

  it.each(['malware', 'x', 'severe', 'high 5', 'critical-high-medium-low-vulnerability-and-so-on-and-on'])(
    'does not guess what %s means',
    (text) => {
      const parsed = parsePolicy(text)
      expect('problems' in parsed && parsed.problems.map(({ key }) => key)).toEqual(['policy_term'])
    },
  )

  it('reads back what formatPolicy writes', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(parsePolicy(formatPolicy(policy))).toEqual({ value: policy })
      }),
    )
  })

  it('never reads a text as no policy unless it says never', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[hignever>,\n 0-9]{0,12}$/)), (text) => {
        const parsed = parsePolicy(text)
        if ('value' in parsed && parsed.value.terms.length === 0) expect(text.replace(/[\s,]/g, '')).toBe('never')
      }),
    )
  })
})

describe('listConditions', () => {
  it('drops new: where there is no baseline', () => {
    const parsed = parsePolicy('new:high>2, low')
    if ('problems' in parsed) throw new Error('refused')
    const policy = parsed.value
    expect(listConditions(policy, { hasBaseline: true })).toEqual(policy.terms)
    expect(formatPolicy({ ...policy, terms: listConditions(policy, { hasBaseline: false }) })).toBe('high>2, low>0')
  })
})
