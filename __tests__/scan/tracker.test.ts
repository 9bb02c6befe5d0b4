import { describe, expect, it } from '@jest/globals'
import { keyOfImage } from '../../src/hss/local/image-key.ts'
import type { SeenImage } from '../../src/domain/image-source.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { progress, unseenImage } from '../../src/scan/progress.ts'
import { createTracker, type Tracker } from '../../src/scan/tracker.ts'
import { entryOf, seenOf } from './rows.ts'

/** A tracker that follows these rows, all found by one entry. */
function trackerWith(...rows: readonly SeenImage[]): Tracker {
  const tracker = createTracker([entryOf('app:v1')], keyOfImage)
  const [watched] = tracker.entries
  for (const row of rows) {
    const image = tracker.place(row)
    image.state = progress(image.state, [row], 0, null)
    if (watched === undefined) continue
    watched.images.add(image)
    image.foundBy.add(watched)
  }
  return tracker
}

const isKnown = (tracker: Tracker, row: Partial<ImageRow>) => tracker.placeKnown(seenOf(row)) !== undefined

describe('placing a row', () => {
  const row: Partial<ImageRow> = { imageDigest: 'sha256:aa', imageId: 'id-1' }

  it.each([
    ['another host', { hostName: 'node-2' }, true],
    ['another id', { imageId: 'id-2' }, true],
    ['the digest in capitals', { imageDigest: 'SHA256:AA' }, true],
    ['another status', { scanStatus: 'success' }, true],
    ['another digest', { imageDigest: 'sha256:bb' }, false],
    ['another tag', { imageVersion: 'v2' }, false],
    ['another name', { imageName: 'other' }, false],
    ['no digest any more', { imageDigest: null }, true],
    ['no digest on another host', { imageDigest: null, hostName: 'node-2' }, false],
  ])('knows whether it is the same image: %s', (_, changes, same) => {
    expect(isKnown(trackerWith(seenOf(row)), { ...row, ...changes })).toBe(same)
  })

  it('tells rows without a digest apart by their id', () => {
    const tracker = trackerWith(seenOf({ imageDigest: null, imageId: 'id-1' }))
    expect(isKnown(tracker, { imageDigest: null, imageId: 'id-1', hostName: 'b' })).toBe(true)
    expect(isKnown(tracker, { imageDigest: null, imageId: 'id-2' })).toBe(false)
  })

  it('keeps the image that gains a digest under its id, and whoever asked for it', () => {
    const tracker = trackerWith(seenOf({ imageDigest: null }))
    const [image] = tracker.listImages()
    expect(tracker.place(seenOf({ imageDigest: 'sha256:aa' }))).toBe(image)
    expect(tracker.listImages()).toEqual([image])
    expect([...(tracker.entries[0]?.images ?? [])]).toEqual([image])
    expect(isKnown(tracker, { imageDigest: 'sha256:aa', hostName: 'node-2' })).toBe(true)
    expect(image?.identity.digest).toBe('sha256:aa')
  })

  it("does not take another host's digest under the same id for its own", () => {
    const tracker = trackerWith(seenOf({ imageDigest: null, hostName: 'a' }))
    expect(isKnown(tracker, { imageDigest: 'sha256:aa', hostName: 'b' })).toBe(false)
    expect(tracker.listImages()).toHaveLength(1)
  })

  it('treats a digest under another id as another image', () => {
    const tracker = trackerWith(seenOf({ imageDigest: null, imageId: 'id-1' }))
    expect(isKnown(tracker, { imageDigest: 'sha256:aa', imageId: 'id-2' })).toBe(false)
    expect(tracker.listImages()).toHaveLength(1)
  })

  it('never treats a row without digest and id as an image that has them', () => {
    const tracker = trackerWith(seenOf(row), seenOf({ imageDigest: null }))
    expect(isKnown(tracker, { imageDigest: null, imageId: null })).toBe(false)
  })

  it('does not confuse a digest with an id, nor a tag with a part of the name', () => {
    const tracker = trackerWith(
      seenOf({ imageDigest: 'id x', imageId: null }),
      seenOf({ imageDigest: null, imageId: 'id x' }),
      seenOf({ imageName: 'app', imageVersion: 'v1' }),
      seenOf({ imageName: 'app:v1', imageVersion: null }),
    )
    expect(tracker.listImages()).toHaveLength(4)
  })
})

describe('merging gained digests', () => {
  const known: Partial<ImageRow> = { hostName: 'a' }
  const without: Partial<ImageRow> = {
    hostName: 'b',
    imageDigest: null,
    scanStatus: 'success',
    latestScanTimeMs: 100,
  }

  it('makes one image of two when the second host gains the digest of the first', () => {
    const tracker = trackerWith(seenOf(known), seenOf(without))
    const [first] = tracker.listImages()
    tracker.mergeGainedDigests([known, { ...without, imageDigest: 'sha256:aa' }].map(seenOf))
    expect(tracker.listImages()).toEqual([first])
    expect([...(tracker.entries[0]?.images ?? [])]).toEqual([first])
  })

  it('still knows what the second host showed before', () => {
    const tracker = trackerWith(seenOf(known), seenOf(without))
    const gained = { ...without, imageDigest: 'sha256:aa' }
    tracker.mergeGainedDigests([known, gained].map(seenOf))
    const [image] = tracker.listImages()
    const see = (latestScanTimeMs: number) =>
      progress(image?.state ?? unseenImage, [known, { ...gained, latestScanTimeMs }].map(seenOf), 15_000, 0).end?.kind
    expect(see(100)).toBeUndefined()
    expect(see(101)).toBe('proven')
  })

  it('wants it to be newer than what the first host showed, too', () => {
    const tracker = trackerWith(seenOf({ ...known, scanStatus: 'success', latestScanTimeMs: 200 }), seenOf(without))
    const gained = { ...without, imageDigest: 'sha256:aa' }
    tracker.mergeGainedDigests([gained].map(seenOf))
    const [image] = tracker.listImages()
    const see = (latestScanTimeMs: number) =>
      progress(image?.state ?? unseenImage, [seenOf({ ...gained, latestScanTimeMs })], 15_000, 0).end?.kind
    expect(see(200)).toBeUndefined()
    expect(see(201)).toBe('proven')
  })

  it('does not take the one for the other when the second host is merely gone', () => {
    const tracker = trackerWith(seenOf(known), seenOf(without))
    tracker.mergeGainedDigests([known].map(seenOf))
    expect(tracker.listImages()).toHaveLength(2)
  })

  it('leaves an image alone that is still listed without a digest', () => {
    const tracker = trackerWith(seenOf(known), seenOf(without))
    tracker.mergeGainedDigests(
      [known, { ...without, imageDigest: 'sha256:aa' }, { ...without, hostName: 'c' }].map(seenOf),
    )
    expect(tracker.listImages()).toHaveLength(2)
  })

  it('leaves other images alone', () => {
    const tracker = trackerWith(seenOf(known), seenOf(without))
    tracker.mergeGainedDigests([known, { ...without, imageDigest: 'sha256:bb' }].map(seenOf))
    expect(tracker.listImages()).toHaveLength(2)
  })
})
