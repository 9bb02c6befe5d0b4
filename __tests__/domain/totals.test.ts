import { describe, expect, it } from '@jest/globals'
import { countAll, findWorstSeverity } from '../../src/domain/totals.ts'
import { findingOf, findingsOf, resultOf, unexplained, vulnerabilityOf } from './results.ts'

const unknownCounts = {
  new: 'unknown',
  fixed: 'unknown',
  vulnerabilities: 'unknown',
  critical: 'unknown',
  high: 'unknown',
  medium: 'unknown',
  low: 'unknown',
  ignored: 'unknown',
  maliciousFiles: 'unknown',
  unsafeSettings: 'unknown',
}

describe('countAll', () => {
  it.each([
    ['no image', []],
    ['none that is proven', [resultOf({ status: 'failed' }), resultOf({ status: 'pending' })]],
  ])('knows nothing of %s', (_, images) => {
    expect(countAll(images, images.length)).toEqual({ images: images.length, ...unknownCounts })
  })

  it('adds up what is proven, after ignoring', () => {
    const images = [
      resultOf({
        findings: [...findingsOf({ critical: 1, high: 2, medium: 3, low: 4 }), findingOf('high', true)],
        maliciousFileNum: 1,
      }),
      resultOf({ findings: findingsOf({ high: 1 }), unsafeSettingNum: 5 }),
      resultOf({ status: 'pending', findings: findingsOf({ critical: 9 }), maliciousFileNum: 9 }),
    ]
    expect(countAll(images, 3)).toEqual({
      images: 3,
      new: 'unknown',
      fixed: 'unknown',
      vulnerabilities: 11,
      critical: 1,
      high: 3,
      medium: 3,
      low: 4,
      ignored: 1,
      maliciousFiles: 1,
      unsafeSettings: 5,
    })
  })

  it('knows no severities as soon as one proven image is not explained', () => {
    const counts = countAll([resultOf({ findings: findingsOf({ high: 1 }) }), resultOf({ details: unexplained })], 2)
    expect(counts).toMatchObject({ ...unknownCounts, maliciousFiles: 0, unsafeSettings: 0 })
  })

  it('counts what is new and what is fixed where there is a baseline', () => {
    const findings = [true, true, false].map((isNew) => ({ ...findingOf('high'), isNew }))
    const ignored = { ...findingOf('high', true), isNew: true }
    const fixed = [{ imageName: 'app', id: 'x' }]
    const images = [resultOf({ findings: [...findings, ignored] })]
    expect(countAll(images, 1, { fixed })).toMatchObject({ new: 2, fixed: 1 })
    expect(countAll([resultOf()], 1, { fixed: [] })).toMatchObject({ new: 0, fixed: 0 })
    expect(countAll([...images, resultOf({ details: unexplained })], 2, { fixed })).toMatchObject({
      new: 'unknown',
      fixed: 'unknown',
    })
    expect(countAll([], 0, { fixed: [] })).toMatchObject({ new: 'unknown', fixed: 'unknown' })
  })

  it('does not know how many are critical or high when one may be either', () => {
    const unsure = { ...findingOf('high'), vulnerability: vulnerabilityOf({ mayBeCritical: true }) }
    const counts = countAll([resultOf({ findings: [unsure, findingOf('low')] })], 1)
    expect(counts).toMatchObject({ critical: 'unknown', high: 'unknown', medium: 0, low: 1, vulnerabilities: 2 })
    const ignored = { ...unsure, ignored: { reason: 'x', expires: null } }
    expect(countAll([resultOf({ findings: [ignored] })], 1)).toMatchObject({ critical: 0, high: 0, ignored: 1 })
  })

  it('never treats an absent counter as 0', () => {
    expect(countAll([resultOf({ maliciousFileNum: null }), resultOf({ maliciousFileNum: 3 })], 2).maliciousFiles).toBe(
      'unknown',
    )
  })
})

describe('findWorstSeverity', () => {
  it.each([
    ['nothing', [], 'unknown'],
    ['nothing proven', [resultOf({ status: 'failed' })], 'unknown'],
    ['a clean image', [resultOf()], 'none'],
    ['findings', [resultOf({ findings: findingsOf({ low: 1, medium: 1 }) })], 'medium'],
    ['ignored findings', [resultOf({ findings: [findingOf('critical', true)] })], 'none'],
    ['an unread image rated High', [resultOf({ details: unexplained, rating: 'High' })], 'high'],
    [
      'an unread image rated Low beside a medium finding',
      [resultOf({ details: unexplained, rating: 'Low' }), resultOf({ findings: findingsOf({ medium: 1 }) })],
      'medium',
    ],
    ['an unread image without a rating', [resultOf({ details: unexplained, rating: null })], 'unknown'],
    [
      'an unread image that is safe and has vulnerabilities',
      [resultOf({ details: unexplained, rating: 'Security', vulNum: 2 })],
      'unknown',
    ],
    [
      'an unrated image beside a high finding, which it may exceed',
      [resultOf({ details: unexplained, rating: null }), resultOf({ findings: findingsOf({ high: 1 }) })],
      'unknown',
    ],
    [
      'an unrated image beside a critical finding',
      [resultOf({ details: unexplained, rating: null }), resultOf({ findings: findingsOf({ critical: 1 }) })],
      'critical',
    ],
    [
      'an unread image rated Low with a critical finding',
      [resultOf({ details: unexplained, rating: 'Low', findings: findingsOf({ critical: 1 }) })],
      'critical',
    ],
    [
      'a finding that may be critical',
      [resultOf({ findings: [{ ...findingOf('high'), vulnerability: vulnerabilityOf({ mayBeCritical: true }) }] })],
      'unknown',
    ],
    [
      'a finding that may be critical beside one that is',
      [
        resultOf({
          findings: [
            { ...findingOf('high'), vulnerability: vulnerabilityOf({ mayBeCritical: true }) },
            findingOf('critical'),
          ],
        }),
      ],
      'unknown',
    ],
  ])('of %s', (_, images, word) => {
    expect(findWorstSeverity(images)).toBe(word)
  })
})
