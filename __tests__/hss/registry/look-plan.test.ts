import { describe, expect, it } from '@jest/globals'
import type { Query } from '../../../src/hss/client.ts'
import { createLookPlanner, listWanted, uniteWanted } from '../../../src/hss/registry/look-plan.ts'
import { entryOf } from '../../scan/rows.ts'
import { never } from '../../scan/fake-hss.ts'

/** A planner for an account in which queries leave so many rows. */
function planWith(rows: (query: Query) => number | null) {
  const asked: Query[] = []
  const planner = createLookPlanner({
    countImages: async (query) => {
      asked.push(query)
      return rows(query)
    },
  })
  return { planner, asked }
}

const wantedOf = (count: number, namespaces = 1) =>
  uniteWanted(
    Array.from({ length: count }, (_, index) => ({
      namespace: `ns${index % namespaces}`,
      imageName: `app-${index}`,
      tag: 'v1',
    })),
  )

describe('what a look asks for', () => {
  it('of few images is each of them, without measuring', async () => {
    const { planner, asked } = planWith(() => 1)
    expect(await planner.plan(wantedOf(4), never)).toEqual(
      [0, 1, 2, 3].map((index) => ({ namespace: 'ns0', image_name: `app-${index}`, image_version: 'v1' })),
    )
    expect(asked).toEqual([])
  })

  it.each([
    ['each image, where namespaces are long', 9, 1, 20, 40, 9],
    ['each namespace', 100, 2, 3, 40, 2],
    ['everything', 100, 50, 1, 5, 1],
    ['everything, where no total is said', 100, 2, null, 5, 1],
  ])('of many images is %s', async (_, images, namespaces, namespacePages, wholePages, queries) => {
    const { planner } = planWith((query) => {
      const pages = query['namespace'] === undefined ? wholePages : namespacePages
      return pages === null ? null : pages * 200
    })
    expect(await planner.plan(wantedOf(images, namespaces), never)).toHaveLength(queries)
  })

  it('is measured once, and then by what came', async () => {
    let pages = 1
    const { planner, asked } = planWith(() => 200 * pages)
    const wanted = wantedOf(10, 6)
    expect(await planner.plan(wanted, never)).toEqual([{}])
    pages = 50
    planner.noteLength({}, 50)
    expect(await planner.plan(wanted, never)).toHaveLength(10)
    expect(asked).toEqual([{}])
  })

  it('is everything, where something has no name', async () => {
    expect(listWanted([entryOf(`sha256:${'a'.repeat(64)}`)])).toBeUndefined()
    expect(await planWith(() => 0).planner.plan(undefined, never)).toEqual([{}])
  })

  it('leaves out what the filters do not take, and a tag where several are asked', async () => {
    const wanted = [
      ...uniteWanted([
        { namespace: 'n'.repeat(129), imageName: 'a', tag: 't'.repeat(65) },
        { namespace: undefined, imageName: 'b', tag: 'v1' },
        { namespace: 'n', imageName: 'c', tag: 'v1' },
        { namespace: 'n', imageName: 'c', tag: 'v2' },
        { namespace: 'n', imageName: 'd', tag: undefined },
      ]),
    ]
    expect(await planWith(() => 1).planner.plan(wanted, never)).toEqual([
      { image_name: 'a' },
      { image_name: 'b', image_version: 'v1' },
      { namespace: 'n', image_name: 'c' },
      { namespace: 'n', image_name: 'd' },
    ])
  })
})
