import { describe, expect, it } from '@jest/globals'
import { listCleanImages, listWorstFindings } from '../../src/domain/software-questions.ts'
import { findingOf, findingsOf, resultOf, unexplained, vulnerabilityOf } from './results.ts'

const idsOf = (...images: Parameters<typeof listWorstFindings>[0]) =>
  listWorstFindings(images).map(({ imageId, finding }) => `${imageId} ${finding.vulnerability.id}`)

describe('the findings whose software is asked for', () => {
  it('are the worst twenty of all images', () => {
    const asked = idsOf(
      resultOf({ imageId: 'a', findings: findingsOf({ high: 15 }) }),
      resultOf({ imageId: 'b', findings: findingsOf({ low: 30, critical: 10 }) }),
    )
    expect(asked).toHaveLength(20)
    expect(asked.slice(0, 10).every((text) => text.startsWith('b critical'))).toBe(true)
    expect(asked.slice(10).every((text) => text.startsWith('a high'))).toBe(true)
  })

  it('are neither ignored, nor of images without a result or an id', () => {
    const findings = [findingOf('high')]
    expect(
      idsOf(
        resultOf({ findings: [findingOf('high', true)] }),
        resultOf({ findings, status: 'pending' }),
        resultOf({ findings, imageId: null }),
      ),
    ).toEqual([])
  })

  it('are new ones first within a severity', () => {
    const known = { ...findingOf('high', false, 'KNOWN'), isNew: false }
    const fresh = { ...findingOf('high', false, 'NEW'), isNew: true }
    const worse = { ...findingOf('critical', false, 'WORSE'), isNew: false }
    expect(idsOf(resultOf({ imageId: 'a', findings: [known, fresh, worse] }))).toEqual(['a WORSE', 'a NEW', 'a KNOWN'])
  })

  it('are by their score, and every vulnerability once before one of them again', () => {
    const finding = (id: string, cvss: number) => ({
      ...findingOf('high'),
      vulnerability: vulnerabilityOf({ id, cvss }),
    })
    const images = ['a', 'b'].map((imageId) => resultOf({ imageId, findings: [finding('X', 7), finding('Y', 8)] }))
    expect(idsOf(...images)).toEqual(['a Y', 'a X', 'b Y', 'b X'])
  })
})

describe('clean images', () => {
  it('have a result and nothing in it at all', () => {
    const images = [
      resultOf({ image: 'clean' }),
      resultOf({ image: 'ignored', findings: [findingOf('low', true)] }),
      resultOf({ image: 'handled', handledCount: 1 }),
      resultOf({ image: 'unrated', unrated: [{ id: 'A', isNew: null }] }),
      resultOf({ image: 'unexplained', details: unexplained }),
      resultOf({ image: 'failed', status: 'failed' }),
      resultOf({ image: 'nameless', imageId: null }),
    ]
    expect(listCleanImages(images).map(({ image }) => image)).toEqual(['clean'])
  })

  it('are at most twenty', () => {
    expect(listCleanImages(Array.from({ length: 30 }, () => resultOf()))).toHaveLength(20)
  })
})
