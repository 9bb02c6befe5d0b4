import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import type { ScanTarget } from '../../src/domain/scan-target.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { anyLooks, entries, historyRuns, historyTimeoutMs, lookOf, playHistory } from './history.ts'
import type { Looks, Play, Played } from './history.ts'
import { hasNewContent, isCurrentIn, isProven, isReusable } from './proof-oracle.ts'
import { rowOf } from './rows.ts'

const all: ScanTarget = { kind: 'all', filters: {} }
const asking = (...asked: readonly (keyof typeof entries)[]): ScanTarget => ({
  kind: 'images',
  entries: asked.map((name) => entries[name]),
})
const digest: ScanTarget = {
  kind: 'images',
  entries: [{ kind: 'named', text: 'app@aa', selector: { name: 'app', digest: 'sha256:aa' } }],
}

/** So old a result may be, where one is reused. */
const withinMs = 1

const contentOf =
  ({ imageVersion, imageDigest, imageId }: ImageResult) =>
  (row: ImageRow) =>
    row.imageVersion === imageVersion &&
    (imageDigest === null ? row.imageDigest === null && row.imageId === imageId : row.imageDigest === imageDigest)

const onTag = ({ imageVersion }: ImageRow) => imageVersion === 'v1'

const isOfBuild = (row: ImageRow) =>
  row.imageDigest === 'sha256:aa' || row.imageDigest === 'sha256:bb' || row.imageId === 'sha256:bb'

/** Other tags of a repository are not listed where one is asked for. */
const isOfTag =
  ({ imageDigest, imageId }: ImageResult) =>
  (row: ImageRow) =>
    onTag(row) &&
    (imageDigest === null ? row.imageDigest === null && row.imageId === imageId : row.imageDigest === imageDigest)

/** Nothing passes unless each image is proven, or its result may be reused. */
function checkProofs(played: Played, contentOfImage: (image: ImageResult) => (row: ImageRow) => boolean): void {
  const { images, outcome } = played
  if (outcome !== 'passed') return
  for (const image of images) {
    expect(['success', 'unscannable']).toContain(image.status)
    if (image.status !== 'success') continue
    const isContent = contentOfImage(image)
    expect(image.reused ? isReusable(played, isContent, withinMs) : isProven(image, played, isContent)).toBe(true)
  }
  expect(images.some(({ status }) => status === 'success')).toBe(true)
}

/** Every content that was listed before the post has an image that answers for it. */
function checkAnswers({ images, outcome, seen }: Played, isAsked: (row: ImageRow) => boolean): void {
  if (outcome !== 'passed') return
  for (const row of (seen[0]?.rows ?? []).filter(isAsked)) {
    const gained = seen.flatMap(({ rows }) =>
      rows.flatMap((later) => (later.imageId === row.imageId && later.imageDigest !== null ? [later.imageDigest] : [])),
    )
    const answers = images.filter(
      ({ imageVersion, imageDigest, imageId }) =>
        imageVersion === row.imageVersion &&
        (row.imageDigest === null
          ? imageId === row.imageId || gained.includes(imageDigest ?? '')
          : imageDigest === row.imageDigest),
    )
    expect(answers.length).toBeGreaterThan(0)
  }
}

let playedCount = 0

/** Plays random histories; some of them must pass, or the property would say nothing. */
function property(sentence: string, play: Play, check: (played: Played, looks: Looks) => void): void {
  it(
    sentence,
    async () => {
      let passed = 0
      await fc.assert(
        fc.asyncProperty(anyLooks, async (looks) => {
          const played = await playHistory(looks, play)
          playedCount += 1
          if (played.outcome === 'passed') passed += 1
          check(played, looks)
        }),
        historyRuns,
      )
      expect(passed).toBeGreaterThan(historyRuns.numRuns / 200)
    },
    historyTimeoutMs,
  )
}

describe('no history passes without a success newer than everything seen before the post, with the digest asked for', () => {
  afterAll(() => {
    process.stderr.write(`${playedCount} histories played, PROOF_SEED=${historyRuns.seed}\n`)
  })

  property('of a fleet', { target: all }, (played) => {
    checkProofs(played, contentOf)
    checkAnswers(played, () => true)
  })

  property('of a digest', { target: digest }, (played) => checkProofs(played, contentOf))

  property(
    'of a digest, unless its result is recent',
    { target: digest, rules: { reuseWithinMs: withinMs } },
    (played) => {
      checkProofs(played, contentOf)
      for (const { items } of played.posts)
        if (items !== 'all')
          for (const image of played.images.filter(({ reused }) => reused))
            expect(items.map(({ image_version }) => image_version)).not.toContain(image.imageVersion)
    },
  )

  property('of a build, whatever its names and digests', { target: asking('build') }, (played) => {
    checkProofs(played, () => isOfBuild)
    expect(played.images).toHaveLength(1)
  })

  property('of a tag, of which something new must be listed', { target: asking('tag') }, (played) => {
    checkProofs(played, contentOf)
    checkAnswers(played, onTag)
    if (played.outcome === 'passed') expect(hasNewContent(played.seen, 'v1')).toBe(true)
  })

  property(
    'of a tag that is judged as listed',
    { target: asking('tag'), rules: { allowListedTags: true, reuseWithinMs: withinMs } },
    (played) => {
      checkProofs(played, contentOf)
      checkAnswers(played, onTag)
      expect(played.images.some(({ reused }) => reused)).toBe(false)
    },
  )

  property('of a tag beside a build', { target: asking('tag', 'build') }, (played) => {
    // Rows that the build asks for too are its image, whichever entry is named.
    const digestsOfBuild = ['sha256:aa', 'sha256:bb']
    checkProofs(played, (image) =>
      digestsOfBuild.includes(image.imageDigest ?? '') || image.imageId === 'sha256:bb' ? isOfBuild : contentOf(image),
    )
  })

  property(
    'of a tag in a registry, which must be current or new',
    { target: asking('tag'), isRegistry: true },
    (played) => {
      checkProofs(played, isOfTag)
      // What is billed is asked for in one post alone.
      const contents = played.posts.flatMap(({ items }) => [
        ...new Set(items === 'all' ? [] : items.flatMap(({ image_digest }) => image_digest ?? [])),
      ])
      expect(new Set(contents).size).toBe(contents.length)
      const { seen, images } = played
      if (played.outcome !== 'passed') return
      expect(hasNewContent(seen, 'v1') || seen.some((look) => isCurrentIn(look, 'v1'))).toBe(true)
      // The findings belong to the scan that the last listing shows.
      for (const image of images.filter(({ status, details }) => status === 'success' && details.explained)) {
        const last = seen.at(-1)?.rows.filter(isOfTag(image)) ?? []
        expect(last.map(({ latestScanTimeMs }) => latestScanTimeMs)).toContain(image.scannedAtMs)
      }
    },
  )
})

describe('a history', () => {
  it('of an image that does as it should passes', async () => {
    const looks = [
      lookOf(rowOf({ scanStatus: 'success', latestScanTimeMs: 1 })),
      lookOf(rowOf({ scanStatus: 'scanning', latestScanTimeMs: 1 })),
      lookOf(rowOf({ scanStatus: 'success', latestScanTimeMs: 2, rating: 'Security' })),
    ]
    for (const target of [all, digest, asking('build')])
      expect((await playHistory(looks, { target })).outcome).toBe('passed')
    expect((await playHistory(looks.slice(0, 2), { target: all })).outcome).toBe('timed_out')
  })

  it('of two hosts that had one id and show different digests later is no proof of each other', async () => {
    const on = (hostName: string, imageDigest: string | null, scanStatus: string, latestScanTimeMs: number) =>
      rowOf({ hostName, imageDigest, scanStatus, latestScanTimeMs, rating: 'Security' })
    const looks = [
      lookOf(on('a', null, 'success', 1), on('b', null, 'success', 1)),
      lookOf(on('a', 'sha256:aa', 'scanning', 1), on('b', 'sha256:bb', 'scanning', 1)),
      lookOf(on('a', 'sha256:aa', 'success', 2), on('b', 'sha256:bb', 'failed', 1)),
    ]
    expect((await playHistory(looks, { target: all })).outcome).toBe('error')
    expect((await playHistory(looks, { target: asking('tag') })).outcome).toBe('error')
  })
})
