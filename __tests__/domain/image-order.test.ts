import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareImages } from '../../src/domain/image-order.ts'
import { imageStatuses } from '../../src/domain/scan-report.ts'
import { explained, findingOf, findingsOf, resultOf, unexplained } from './results.ts'

describe('compareImages', () => {
  it('puts what has no result first, then the worst', () => {
    const images = [
      resultOf({ image: 'failed', status: 'failed' }),
      resultOf({ image: 'unscannable', status: 'unscannable' }),
      resultOf({ image: 'pending', status: 'pending' }),
      resultOf({ image: 'unexplained', details: unexplained }),
      resultOf({ image: 'critical', findings: findingsOf({ critical: 1 }) }),
      resultOf({ image: 'two highs', findings: findingsOf({ high: 2 }) }),
      resultOf({ image: 'one high', findings: findingsOf({ high: 1, low: 9 }) }),
      resultOf({ image: 'clean' }),
      resultOf({ image: 'ignored', findings: [findingOf('critical', true)] }),
      resultOf({ image: 'submitted', status: 'submitted' }),
    ]
    const names = images.map(({ image }) => image)
    expect(
      images
        .toReversed()
        .toSorted(compareImages)
        .map(({ image }) => image),
    ).toEqual(names)
  })

  it('is an order', () => {
    const image = fc
      .record({
        image: fc.constantFrom('a', 'b', 'c'),
        status: fc.constantFrom(...imageStatuses),
        details: fc.constantFrom(explained, unexplained),
        read: fc.record({ critical: fc.nat({ max: 2 }), low: fc.nat({ max: 2 }) }),
      })
      .map(({ read, ...more }) => resultOf({ ...more, findings: findingsOf(read) }))
    fc.assert(
      fc.property(image, image, image, (a, b, c) => {
        expect(Math.sign(compareImages(a, b))).toBe(0 - Math.sign(compareImages(b, a)))
        if (compareImages(a, b) <= 0 && compareImages(b, c) <= 0) expect(compareImages(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
