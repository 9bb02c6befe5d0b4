import { describe, expect, it } from '@jest/globals'
import { createBoard, createImage, mergeGainedDigests, placeRow, type Board } from '../../src/scan/board.ts'
import { progress, unseenImage } from '../../src/scan/progress.ts'
import type { ImageRow } from '../../src/hss/image-row.ts'
import { entryOf, rowOf } from './rows.ts'

/** A board that follows these rows, all found by one entry. */
function boardWith(...rows: readonly ImageRow[]): Board {
  const board = createBoard([entryOf('app:v1')])
  for (const row of rows) {
    const key = placeRow(board, row)
    const image = board.images.get(key) ?? createImage(row)
    image.state = progress(image.state ?? unseenImage, [row], 0, null)
    board.images.set(key, image)
    board.entries[0]?.images.add(key)
  }
  return board
}

const keysOf = (board: Board) => [...board.images.keys()]

describe('placeRow', () => {
  const row = rowOf({ imageDigest: 'sha256:aa', imageId: 'id-1' })

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
    const board = boardWith(row)
    expect(board.images.has(placeRow(board, { ...row, ...changes }))).toBe(same)
  })

  it('tells rows without a digest apart by their id', () => {
    const board = boardWith(rowOf({ imageDigest: null, imageId: 'id-1' }))
    expect(board.images.has(placeRow(board, rowOf({ imageDigest: null, imageId: 'id-1', hostName: 'b' })))).toBe(true)
    expect(board.images.has(placeRow(board, rowOf({ imageDigest: null, imageId: 'id-2' })))).toBe(false)
  })

  it('keeps the image that gains a digest under its id, and whoever asked for it', () => {
    const board = boardWith(rowOf({ imageDigest: null }))
    const [image] = board.images.values()
    const key = placeRow(board, rowOf({ imageDigest: 'sha256:aa' }))
    expect([...board.images]).toEqual([[key, image]])
    expect([...(board.entries[0]?.images ?? [])]).toEqual([key])
    expect(image?.identity.digest).toBe('sha256:aa')
  })

  it("does not take another host's digest under the same id for its own", () => {
    const board = boardWith(rowOf({ imageDigest: null, hostName: 'a' }))
    const key = placeRow(board, rowOf({ imageDigest: 'sha256:aa', hostName: 'b' }))
    expect(board.images.has(key)).toBe(false)
    expect(board.images.size).toBe(1)
  })

  it('takes a digest under another id for another image', () => {
    const board = boardWith(rowOf({ imageDigest: null, imageId: 'id-1' }))
    const key = placeRow(board, rowOf({ imageDigest: 'sha256:aa', imageId: 'id-2' }))
    expect(board.images.has(key)).toBe(false)
    expect(board.images.size).toBe(1)
  })

  it('never takes a row without digest and id for an image that has them', () => {
    const board = boardWith(row, rowOf({ imageDigest: null }))
    expect(board.images.has(placeRow(board, rowOf({ imageDigest: null, imageId: null })))).toBe(false)
  })

  it('does not confuse a digest with an id, nor a tag with a part of the name', () => {
    const keys = [
      rowOf({ imageDigest: 'id x', imageId: null }),
      rowOf({ imageDigest: null, imageId: 'id x' }),
      rowOf({ imageName: 'app', imageVersion: 'v1' }),
      rowOf({ imageName: 'app:v1', imageVersion: null }),
    ].map((one) => placeRow(createBoard([]), one))
    expect(new Set(keys).size).toBe(4)
  })
})

describe('mergeGainedDigests', () => {
  const known = rowOf({ hostName: 'a' })
  const without = rowOf({ hostName: 'b', imageDigest: null, scanStatus: 'success', latestScanTimeMs: 100 })

  it('makes one image of two when the second host gains the digest of the first', () => {
    const board = boardWith(known, without)
    const [first] = keysOf(board)
    mergeGainedDigests(board, [known, { ...without, imageDigest: 'sha256:aa' }])
    expect(keysOf(board)).toEqual([first])
    expect([...(board.entries[0]?.images ?? [])]).toEqual([first])
  })

  it('still knows what the second host showed before', () => {
    const board = boardWith(known, without)
    const gained = { ...without, imageDigest: 'sha256:aa' }
    mergeGainedDigests(board, [known, gained])
    const [image] = board.images.values()
    const see = (latestScanTimeMs: number) =>
      progress(image?.state ?? unseenImage, [known, { ...gained, latestScanTimeMs }], 15_000, 0).end?.kind
    expect(see(100)).toBeUndefined()
    expect(see(101)).toBe('proven')
  })

  it('wants it to be newer than what the first host showed, too', () => {
    const board = boardWith({ ...known, scanStatus: 'success', latestScanTimeMs: 200 }, without)
    const gained = { ...without, imageDigest: 'sha256:aa' }
    mergeGainedDigests(board, [gained])
    const [image] = board.images.values()
    const see = (latestScanTimeMs: number) =>
      progress(image?.state ?? unseenImage, [{ ...gained, latestScanTimeMs }], 15_000, 0).end?.kind
    expect(see(200)).toBeUndefined()
    expect(see(201)).toBe('proven')
  })

  it('does not take the one for the other when the second host is merely gone', () => {
    const board = boardWith(known, without)
    mergeGainedDigests(board, [known])
    expect(board.images.size).toBe(2)
  })

  it('leaves an image alone that is still listed without a digest', () => {
    const board = boardWith(known, without)
    mergeGainedDigests(board, [known, { ...without, imageDigest: 'sha256:aa' }, { ...without, hostName: 'c' }])
    expect(board.images.size).toBe(2)
  })

  it('leaves other images alone', () => {
    const board = boardWith(known, without)
    mergeGainedDigests(board, [known, { ...without, imageDigest: 'sha256:bb' }])
    expect(board.images.size).toBe(2)
  })
})
