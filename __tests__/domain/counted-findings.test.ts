import { expect, it } from '@jest/globals'
import { countsFinding } from '../../src/domain/counted-findings.ts'
import { parsePolicy } from '../../src/domain/policy.ts'
import { findingOf } from './results.ts'

it.each([
  ['high', 'critical', true],
  ['high', 'high', true],
  ['high', 'medium', false],
  ['high>5', 'high', true],
  ['critical, low>3', 'low', true],
  ['vulnerability', 'low', true],
  ['critical', 'emergency', true],
  ['malicious_file, unsafe_setting', 'critical', false],
  ['never', 'critical', false],
])('%s counts a finding of severity %s: %p, and never an ignored one', (text, severity, expected) => {
  const policy = parsePolicy(text)
  if ('problems' in policy) throw new Error(text)
  expect(countsFinding(policy.value, findingOf(severity))).toBe(expected)
  expect(countsFinding(policy.value, findingOf(severity, true))).toBe(false)
})

it.each([
  [true, true],
  [false, false],
  [null, true],
])('new:high counts a finding whose novelty is %p: %p', (isNew, expected) => {
  const policy = parsePolicy('new:high')
  if ('problems' in policy) throw new Error('new:high is no policy')
  expect(countsFinding(policy.value, { ...findingOf('high'), isNew })).toBe(expected)
})
