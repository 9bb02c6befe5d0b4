import { describe, expect, it } from '@jest/globals'
import type { SeenImage } from '../../src/domain/image-source.ts'
import { keyOfImage } from '../../src/hss/local/image-key.ts'
import { progress } from '../../src/scan/progress.ts'
import { assignToSet } from '../../src/scan/set-assignment.ts'
import { createTracker, type Tracker } from '../../src/scan/tracker.ts'
import { never } from './fake-hss.ts'
import { seenOf } from './rows.ts'

/** A set of so many images of one tag, which was looked at once; and how many images the index hands out from then on. */
async function startSet(size: number, imageDigest: (index: number) => string | null) {
  const tracker = createTracker([], keyOfImage)
  let handedOut = 0
  const count = <Image>(images: readonly Image[]) => {
    handedOut += images.length
    return images
  }
  const counted: Tracker = {
    ...tracker,
    listByTag: (identity) => count(tracker.listByTag(identity)),
    listByBareRow: (row) => count(tracker.listByBareRow(row)),
  }
  const { assign: assignRows } = assignToSet(counted)
  const assign = (rows: readonly SeenImage[]) => assignRows(rows, { isFirst: false, isDiscoveryOver: false }, never)
  const rows = Array.from({ length: size }, (_, index) =>
    seenOf({ imageDigest: imageDigest(index), imageId: `${index}` }),
  )
  for (const [image, own] of await assign(rows)) image.state = progress(image.state, own, 0, null)
  return { tracker, assign, handedOut: () => handedOut }
}

describe('rows that are not of the set', () => {
  const size = 200
  const indices = Array.from({ length: size }, (_, index) => index)

  it('raise what has to be newer, once for each tag', async () => {
    const { tracker, assign, handedOut } = await startSet(size, (index) => `sha256:${index}`)
    await assign(
      indices.map((index) => seenOf({ imageDigest: null, imageId: `new ${index}`, latestScanTimeMs: 7 + index })),
    )
    expect(tracker.listImages().map(({ state }) => state.mustBeNewerThanMs)).toEqual(indices.map(() => 6 + size))
    expect(handedOut()).toBe(size)
  })

  it('refuse an image whose host shows another digest than it has got, and only that', async () => {
    const { tracker, assign, handedOut } = await startSet(size, () => null)
    await assign([seenOf({ imageDigest: 'sha256:a', imageId: '3' })])
    await assign(
      indices.map((index) => seenOf({ imageDigest: 'sha256:b', imageId: `${index === 3 ? 3 : `new ${index}`}` })),
    )
    const refused = tracker.listImages().filter(({ stage }) => stage.kind === 'refused')
    expect(refused.map(({ identity }) => identity)).toMatchObject([{ id: '3', digest: 'sha256:a' }])
    expect(handedOut()).toBe(1)
  })
})
