import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { matchesWildcard } from '../../src/domain/wildcard.ts'

describe('matchesWildcard', () => {
  it.each([
    ['app', 'app', true],
    ['app', 'apps', false],
    ['*', '', true],
    ['*', 'a/b', true],
    ['**', 'x', true],
    ['a*', 'a', true],
    ['*a', 'ba', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXcYb', false],
    ['ab*ba', 'aba', false],
    ['a.c', 'abc', false],
    ['[a]', 'a', false],
    ['', '', true],
    ['', 'a', false],
  ])('%j on %j: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected)
  })

  it('agrees with a regular expression', () => {
    const piece = fc.stringMatching(/^[ab*/]{0,6}$/)
    fc.assert(
      fc.property(piece, fc.stringMatching(/^[ab/]{0,8}$/), (pattern, text) => {
        const form = new RegExp(`^${pattern.replaceAll('*', '[^]*')}$`)
        expect(matchesWildcard(pattern, text)).toBe(form.test(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('needs no more time for hostile patterns', () => {
    const startedAt = process.cpuUsage().user
    for (const pattern of ['a*'.repeat(50_000), `${'*a'.repeat(50_000)}b`, `*${'a'.repeat(50_000)}b*`]) {
      expect(matchesWildcard(pattern, 'a'.repeat(100_000))).toBe(pattern === 'a*'.repeat(50_000))
    }
    expect((process.cpuUsage().user - startedAt) / 1000).toBeLessThan(2000)
  })
})
