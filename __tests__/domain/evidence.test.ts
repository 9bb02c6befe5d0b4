import { describe, expect, it } from '@jest/globals'
import { reachesRating, readRating, readTellingRating } from '../../src/domain/evidence.ts'

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

describe('readTellingRating', () => {
  it.each([
    ['High', 5, 'High'],
    ['Low', null, 'Low'],
    ['Security', 0, 'Security'],
    ['Security', 1, null],
    ['Security', null, null],
    ['Severe', 0, null],
    [null, 0, null],
  ] as const)('%s beside a vul_num of %s is %s', (rating, vulNum, expected) => {
    expect(readTellingRating({ rating, vulNum })).toBe(expected)
  })
})
