import { describe, expect, it } from '@jest/globals'
import { findGap, isSettledReading, type DetailReading } from '../../src/domain/explanation.ts'
import type { Severity } from '../../src/domain/severity.ts'

const figures = (changes: object = {}) => ({
  rating: 'High',
  vulNum: 2,
  maliciousFileNum: 0,
  unsafeSettingNum: 0,
  ...changes,
})

const reading = (
  count: number,
  ranks: readonly Severity[] = ['high'],
  changes: Partial<DetailReading> = {},
): DetailReading => ({
  complete: true,
  ids: new Set(Array.from({ length: count }, (_, index) => `CVE-${index}`)),
  handledIds: new Set(),
  ranks,
  unrated: 0,
  ...changes,
})

describe('findGap', () => {
  it.each([
    ['as many as counted, as bad as rated', figures(), reading(2), undefined],
    ['more than counted', figures(), reading(3), undefined],
    ['nothing, where nothing is counted', figures({ rating: 'Security', vulNum: 0 }), reading(0, []), undefined],
    ['a page is missing', figures(), reading(9, ['critical'], { complete: false }), 'details_incomplete'],
    ['one has no severity', figures(), reading(9, ['critical'], { unrated: 1 }), 'details_unrated'],
    ['nobody says how many there are', figures({ vulNum: null }), reading(9), 'details_uncounted'],
    ['fewer than counted', figures(), reading(1), 'details_fewer'],
    ['nothing read of two', figures(), reading(0, []), 'details_fewer'],
    ['none is as bad as the rating', figures(), reading(2, ['medium', 'low']), 'details_below_rating'],
    ['the rating is unknown', figures({ rating: 'Severe' }), reading(2, ['medium']), 'details_without_rating'],
    ['there is no rating', figures({ rating: null, vulNum: 0 }), reading(0, []), 'details_without_rating'],
    ['only critical ones, which vul_num leaves out', figures({ vulNum: 0 }), reading(0, []), 'details_below_rating'],
    ['malicious files may have set the rating', figures({ maliciousFileNum: 1 }), reading(2, ['low']), undefined],
  ])('%s', (_, row, read, key) => {
    expect(findGap(row, read)?.key).toBe(key)
  })
})

describe('isSettledReading', () => {
  it.each([
    ['fewer, always the same, as bad as the rating', figures({ vulNum: 5 }), reading(1), true, true],
    ['not always the same', figures({ vulNum: 5 }), reading(1), false, false],
    ['always nothing', figures({ vulNum: 5, rating: 'Security' }), reading(0, []), true, false],
    ['below the rating', figures({ vulNum: 5 }), reading(1, ['low']), true, false],
    ['incomplete', figures({ vulNum: 5 }), reading(1, ['high'], { complete: false }), true, false],
    ['without a severity', figures({ vulNum: 5 }), reading(1, ['high'], { unrated: 1 }), true, false],
    ['not counted', figures({ vulNum: null }), reading(1), true, false],
  ])('%s', (_, row, read, same, settled) => {
    expect(isSettledReading(row, read, same)).toBe(settled)
  })
})
