import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareWithBaseline, listFixed, markNew, type Baseline } from '../../src/domain/baseline.ts'
import { canonicalName } from '../../src/domain/image-name.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { findingOf, resultOf, unexplained } from './results.ts'

function baselineOf(known: Readonly<Record<string, readonly string[]>>): Baseline {
  return {
    path: 'earlier.json',
    sha256: '00',
    finishedAt: '2026-11-20T08:00:00.000Z',
    outcome: 'passed',
    region: null,
    projectId: null,
    known: new Map(Object.entries(known).map(([name, ids]) => [canonicalName(name), new Set(ids)])),
  }
}

const imageOf = (imageName: string | null, ids: readonly string[], changes: Partial<ImageResult> = {}) =>
  resultOf({ imageName, findings: ids.map((id) => findingOf('high', false, id)), ...changes })

const newIdsOf = (images: readonly ImageResult[]) =>
  images.flatMap(({ findings }) => findings.filter(({ isNew }) => isNew).map(({ vulnerability }) => vulnerability.id))

describe('markNew', () => {
  it('leaves images alone without a baseline', () => {
    const images = [imageOf('app', ['A'])]
    expect(markNew(images, undefined)).toBe(images)
  })

  it.each([
    ['the same name', 'app', ['A'], []],
    ['the other form of the name', 'docker.io/library/app', ['A'], []],
    ['the same name with more', 'app', ['A', 'B'], ['B']],
    ['another name', 'team/app', ['A'], ['A']],
    ['no name', null, ['A'], ['A']],
    ['an id in another case', 'app', ['a'], ['a']],
  ])('compares by name and id: %s', (_, name, ids, expected) => {
    expect(newIdsOf(markNew([imageOf(name, ids)], baselineOf({ app: ['A'] })))).toEqual(expected)
  })

  it('does not look at tag, digest, and what is ignored', () => {
    const image = imageOf('app', [], {
      imageVersion: 'v9',
      imageDigest: 'sha256:99',
      findings: [findingOf('high', true, 'A')],
    })
    expect(markNew([image], baselineOf({ app: ['A'] }))[0]?.findings[0]?.isNew).toBe(false)
    expect(markNew([image], baselineOf({}))[0]?.findings[0]?.isNew).toBe(true)
  })

  it('marks what has no severity too', () => {
    const image = imageOf('app', [], { unrated: ['A', 'B'].map((id) => ({ id, isNew: null })) })
    expect(markNew([image], baselineOf({ app: ['A'] }))[0]?.unrated).toEqual([
      { id: 'A', isNew: false },
      { id: 'B', isNew: true },
    ])
  })
})

describe('listFixed', () => {
  const baseline = baselineOf({ app: ['A', 'B'], other: ['C'] })
  const fixed = (...images: readonly ImageResult[]) => listFixed(images, baseline).map(({ id }) => id)

  it('lists what nothing shows any more, by the name as listed now', () => {
    expect(listFixed([imageOf('docker.io/library/app', ['A', 'X'])], baseline)).toEqual([
      { imageName: 'docker.io/library/app', id: 'B' },
    ])
  })

  it.each([
    ['an ignored finding', { findings: [findingOf('high', true, 'A')] }],
    ['a handled one', { handledIds: ['A'] }],
    ['one without a severity', { unrated: [{ id: 'A', isNew: null }] }],
  ])('does not take %s for fixed', (_, changes) => {
    expect(fixed(resultOf(changes))).toEqual(['B'])
  })

  it('wants every image of the name explained, and none that shows it', () => {
    expect(fixed(imageOf('app', ['A']), imageOf('app', []))).toEqual(['B'])
    expect(fixed(imageOf('app', []), imageOf('app', ['A'], { image: 'docker.io/app' }))).toEqual(['B'])
    expect(fixed(imageOf('app', []), imageOf('app', [], { details: unexplained }))).toEqual([])
    expect(fixed(imageOf('app', []), imageOf('app', [], { status: 'unknown_image' }))).toEqual([])
    expect(fixed(imageOf('app', [], { status: 'submitted' }))).toEqual([])
  })

  it('says nothing of a name that no image has', () => {
    expect(fixed(imageOf('third', []))).toEqual([])
    expect(fixed(imageOf(null, []))).toEqual([])
    expect(fixed()).toEqual([])
  })

  it('agrees with a slow search', () => {
    const name = fc.constantFrom('app', 'docker.io/library/app', 'job')
    const ids = fc.subarray(['A', 'B', 'C', 'D'])
    const image = fc.record({ name, ids, handledIds: ids, isExplained: fc.boolean() }).map((one) =>
      imageOf(one.name, one.ids, {
        handledIds: one.handledIds,
        ...(one.isExplained ? {} : { details: unexplained }),
      }),
    )
    fc.assert(
      fc.property(fc.array(image, { maxLength: 4 }), ids, ids, (images, app, job) => {
        const before = { app, job }
        const expected = Object.entries(before).flatMap(([known, list]) => {
          const same = images.filter(({ imageName }) => canonicalName(imageName ?? '') === canonicalName(known))
          if (same.length === 0 || same.some(({ details }) => !details.explained)) return []
          return list
            .filter((id) =>
              same.every(
                ({ findings, handledIds }) =>
                  !handledIds.includes(id) && !findings.some(({ vulnerability }) => vulnerability.id === id),
              ),
            )
            .map((id) => `${canonicalName(known)} ${id}`)
        })
        const found = listFixed(images, baselineOf(before)).map(
          ({ imageName, id }) => `${canonicalName(imageName)} ${id}`,
        )
        expect(found.toSorted()).toEqual(expected.toSorted())
      }),
    )
  })
})

describe('compareWithBaseline', () => {
  it('tells of the baseline, and what is fixed', () => {
    expect(compareWithBaseline([imageOf('app', [])], baselineOf({ app: ['A'] }))).toEqual({
      path: 'earlier.json',
      sha256: '00',
      finishedAt: '2026-11-20T08:00:00.000Z',
      outcome: 'passed',
      fixed: [{ imageName: 'app', id: 'A' }],
    })
    expect(compareWithBaseline([imageOf('app', [])], undefined)).toBeNull()
  })

  it('takes 50,000 findings against 50,000 in a second or two', () => {
    const idsOf = (from: number) => Array.from({ length: 50_000 }, (_, index) => `HCE2-SA-2026-${from + index}`)
    const baseline = baselineOf({ app: idsOf(0) })
    const images = [imageOf('app', idsOf(25_000))]
    const before = process.cpuUsage()
    const marked = markNew(images, baseline)
    const fixed = listFixed(marked, baseline)
    // Its own time, not that of a busy machine.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500)
    expect(newIdsOf(marked)).toHaveLength(25_000)
    expect(fixed).toHaveLength(25_000)
  })
})
