import { describe, expect, it } from '@jest/globals'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { confirmDoubt, followTag, isFormer, startTag, unseenTag, type TagDoubt } from '../../src/scan/tag-doubt.ts'
import { seenOf } from './rows.ts'

type Shown = Partial<ImageRow>

const [aa, bb] = ['sha256:aa', 'sha256:bb']
const old = (more: Shown = {}): Shown => ({ scanStatus: 'success', latestScanTimeMs: 5, imageDigest: aa, ...more })
const fresh = (more: Shown = {}): Shown => ({ imageDigest: bb, imageId: 'id-2', ...more })

const cases: readonly (readonly [string, readonly Shown[], readonly (readonly Shown[])[], TagDoubt])[] = [
  ['nothing is listed', [], [[]], 'unseen'],
  ['all had a result', [old()], [[old()]], 'open'],
  ['all had a failure', [old({ scanStatus: 'failed', latestScanTimeMs: null })], [], 'open'],
  ['one of two digests had none', [old(), fresh()], [], 'cleared'],
  [
    'one host of a digest had none',
    [old(), old({ hostName: 'b', scanStatus: 'unscan', latestScanTimeMs: null })],
    [],
    'open',
  ],
  ['another digest comes, with or without a result', [old()], [[old(), old(fresh())]], 'cleared'],
  ['what comes first comes late', [], [[], [old()]], 'cleared'],
  ['a digest is spelled otherwise', [old()], [[old({ imageDigest: 'SHA256:AA' })]], 'open'],
  ['a digest comes under an id that had none', [old({ imageDigest: null })], [[old({ imageDigest: bb })]], 'open'],
  ['a digest is gone', [old()], [[old({ imageDigest: null })]], 'open'],
  ['another id comes with the same digest', [old()], [[old({ imageId: 'id-9' })]], 'open'],
  ['another id comes without a digest', [old()], [[old({ imageDigest: null, imageId: 'id-9' })]], 'cleared'],
  ['what was new is gone again', [old()], [[fresh()], [old()]], 'cleared'],
]

describe('the doubt of a tag', () => {
  it.each(cases)('when %s', (_, first, later, doubt) => {
    const start = startTag(first.map(seenOf), false)
    expect(later.reduce((tag, rows) => followTag(tag, rows.map(seenOf), false), start).doubt).toBe(doubt)
  })

  it('is accepted where that is allowed, until something new comes', () => {
    const tag = startTag([seenOf(old())], true)
    expect(tag.doubt).toBe('accepted')
    expect(confirmDoubt(tag).doubt).toBe('accepted')
    expect(followTag(tag, [seenOf(fresh())], true).doubt).toBe('cleared')
  })

  it('is none where a row shows what the tag refers to now', () => {
    const current = { ...seenOf(old()), isCurrent: true }
    expect(startTag([current], false).doubt).toBe('current')
    expect(followTag(startTag([seenOf(old())], false), [current], false).doubt).toBe('current')
    expect(startTag([{ ...seenOf(old()), isCurrent: false }], false).doubt).toBe('open')
  })

  it('is confirmed for good', () => {
    const confirmed = confirmDoubt(startTag([seenOf(old())], false))
    expect(confirmed.doubt).toBe('confirmed')
    expect(followTag(confirmed, [seenOf(fresh())], false).doubt).toBe('confirmed')
    expect(confirmDoubt(unseenTag).doubt).toBe('unseen')
  })

  it('knows which contents are former ones', () => {
    const tag = startTag([seenOf(old()), seenOf(fresh())], false)
    expect(
      [old(), fresh(), fresh({ imageDigest: 'sha256:cc' })].map((row) => isFormer(tag, seenOf(row).identity)),
    ).toEqual([true, false, false])
  })
})
