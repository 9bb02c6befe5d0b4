import { describe, expect, it } from '@jest/globals'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import type { ImageEntry } from '../../src/domain/image-entry.ts'
import type { ImageSource, SeenImage } from '../../src/domain/image-source.ts'
import type { ScanTarget } from '../../src/domain/scan-target.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { startDeadline } from '../../src/main/deadline.ts'
import { scan } from '../../src/scan/scan.ts'
import { createFakeHss, createFakeLog, listingOf, never } from '../scan/fake-hss.ts'
import { entryOf, rowOf } from '../scan/rows.ts'
import { createFakeClock } from '../support/fake-clock.ts'

/** Counts every look at a field of an image, its identity's and its state's among them. */
function createCounter() {
  let reads = 0
  const count = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get(target, name, receiver) {
        reads += 1
        return Reflect.get(target, name, receiver) as unknown
      },
    })
  const watchImage = (image: SeenImage) => count({ ...image, identity: count(image.identity) })
  const watchEntry = (entry: ImageEntry) =>
    count(entry.kind === 'named' ? { ...entry, selector: count(entry.selector) } : entry)
  return { watchImage, watchEntry, reads: () => reads }
}

/** A world that grows: what its looks show, one after the other, and what is asked. */
interface Growing {
  readonly looks: (size: number) => readonly (readonly ImageRow[])[]
  /** Undefined: everything. */
  readonly images?: (size: number) => readonly string[]
}

/** How often a scan of a world looks at images and entries. */
async function countReads({ looks, images }: Growing, size: number): Promise<number> {
  const { watchImage, watchEntry, reads } = createCounter()
  const target: ScanTarget =
    images === undefined
      ? { kind: 'all', filters: {} }
      : { kind: 'images', entries: images(size).map((text) => watchEntry(entryOf(text))) }
  const shown = looks(size)
  let look = 0
  const listImages = () => listingOf(shown[Math.min(look++, shown.length - 1)] ?? [])
  const { source: plain } = createFakeHss({ listImages, countImages: () => 0 }, target)
  const watched = new Map<SeenImage, SeenImage>()
  const source: ImageSource = {
    ...plain,
    async list(scope, wants, signal) {
      const snapshot = await plain.list(
        scope,
        (image) => {
          const counted = watchImage(image)
          watched.set(image, counted)
          return wants(counted)
        },
        signal,
      )
      return { ...snapshot, seen: snapshot.seen.map((image) => watched.get(image) ?? image) }
    },
  }
  const clock = createFakeClock()
  const timing = { timeoutMs: 60_000, discoveryTimeoutMs: 20_000, pollIntervalMs: 15_000 }
  const deadline = startDeadline(clock, clock.now(), timing.timeoutMs, never)
  const tools = { source, clock, random: () => 0, log: createFakeLog().log }
  const end = await scan(
    target,
    { ...timing, deadlineAtMs: deadline.atMs },
    createSuppressions(undefined, 0),
    tools,
    deadline.signal,
  )
  deadline.end()
  expect(end.images.length).toBeGreaterThanOrEqual(size)
  return reads()
}

const times = <Item>(size: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: size }, (_, index) => make(index))

/** One tag that every row has, so that nothing but the content tells images apart. */
const content = (index: number, changes: Partial<ImageRow> = {}) =>
  rowOf({ imageDigest: `sha256:${index}`, imageId: `id-${index}`, hostName: `node-${index}`, ...changes })
const bare = (index: number, changes: Partial<ImageRow> = {}) => content(index, { imageDigest: null, ...changes })
const done = { scanStatus: 'success', latestScanTimeMs: 5 }

const worlds: readonly (readonly [string, Growing])[] = [
  [
    'a set beside as many other contents of its tag, on the same hosts',
    {
      looks: (size) => [
        times(size, (index) => content(index)),
        [
          ...times(size, (index) => content(index, { scanStatus: 'scanning' })),
          ...times(size, (index) => content(index, { imageDigest: `sha256:other-${index}` })),
        ],
        times(size, (index) => content(index, done)),
      ],
    },
  ],
  [
    'a set beside as many rows without a digest',
    {
      looks: (size) => [
        times(size, (index) => content(index)),
        [...times(size, (index) => content(index)), ...times(size, (index) => bare(size + index))],
        [...times(size, (index) => content(index, done)), ...times(size, (index) => bare(size + index))],
      ],
    },
  ],
  [
    'a set that loses its digests, and gains them again',
    { looks: (size) => [content, bare, content].map((show) => times(size, (index) => show(index))) },
  ],
  [
    'a set that gains its digests while other hosts show others',
    {
      looks: (size) => [
        times(size, (index) => bare(index)),
        times(size, (index) => content(index)),
        times(size, (index) => content(index, { imageDigest: `sha256:other-${index}` })),
      ],
    },
  ],
  [
    'a set whose rows nothing but the content tells apart',
    {
      looks: (size) => [
        times(size, (index) => content(index, { hostName: null, imageId: null })),
        [
          ...times(size, (index) => content(index, { hostName: null, imageId: null })),
          ...times(size, (index) => content(size + index, { hostName: null, imageId: null })),
          ...times(size, (index) => bare(index, { hostName: null, imageId: null })),
        ],
      ],
    },
  ],
  [
    'named digests, half of them listed, beside as many other contents of their tag',
    {
      images: (size) => times(size, (index) => `app:v1@sha256:${String(index).padStart(64, '0')}`),
      looks: (size) => [
        times(2 * size, (index) =>
          content(index, { imageDigest: `sha256:${String(index + size / 2).padStart(64, '0')}` }),
        ),
      ],
    },
  ],
  [
    'named tags of one content',
    {
      images: (size) => times(size, (index) => `app:v${index}@sha256:${'a'.repeat(64)}`),
      looks: (size) => [
        times(2 * size, (index) =>
          content(index, { imageVersion: `v${index}`, imageDigest: `sha256:${'a'.repeat(64)}` }),
        ),
      ],
    },
  ],
  [
    'bare digests',
    {
      images: (size) => times(size, (index) => `sha256:${String(index).padStart(64, '0')}`),
      looks: (size) => [
        times(2 * size, (index) => content(index, { imageDigest: `sha256:${String(index).padStart(64, '0')}` })),
      ],
    },
  ],
]

describe('the work of a scan', () => {
  it.each(worlds)('grows with the number of images, and not with its square: %s', async (_, world) => {
    const [few, many] = [await countReads(world, 100), await countReads(world, 400)]
    expect(many).toBeGreaterThan(400)
    expect(many / few).toBeLessThan(5)
  })
})
