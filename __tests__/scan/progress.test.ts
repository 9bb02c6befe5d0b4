import { describe, expect, it } from '@jest/globals'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { maxMissingLooks, progress, stoodFailureMs, unseenImage, type ImageState } from '../../src/scan/progress.ts'
import { seenOf } from './rows.ts'

type Shown = Partial<ImageRow>
type Looks = readonly (readonly Shown[])[]

const success = (latestScanTimeMs: number | null, more: Shown = {}): Shown => ({
  scanStatus: 'success',
  latestScanTimeMs,
  ...more,
})
const failed = (more: Shown = {}): Shown => ({ scanStatus: 'failed', scanFailedDesc: 'huge_image', ...more })
const is = (scanStatus: string, more: Shown = {}): Shown => ({ scanStatus, ...more })
const on = (hostName: string, shown: Shown): Shown => ({ ...shown, hostName })
const lookMs = 15_000

/** The state after the look before the post and the looks after it, one every 15 seconds. */
function follow(before: readonly Shown[], after: Looks): ImageState {
  const start = progress(unseenImage, before.map(seenOf), 0, null)
  return after.reduce<ImageState>((state, rows, index) => {
    const atMs = (index + 1) * lookMs
    return progress(state, rows.map(seenOf), atMs, state.movedAtMs ?? 0)
  }, start)
}

const repeat = (times: number, rows: readonly Shown[]): Looks => Array.from({ length: times }, () => rows)
const looksInFiveMinutes = stoodFailureMs / lookMs

/** What stands before the post, what each look after it shows, and how that ends. */
const cases: readonly (readonly [sentence: string, before: readonly Shown[], after: Looks, end: string | undefined])[] =
  [
    ['a success newer than the one before the post proves', [success(100)], [[success(101)]], 'proven'],
    ['the first success of an image that was never scanned proves', [is('unscan')], [[success(1)]], 'proven'],
    ['the old success still shown proves nothing', [success(100)], repeat(100, [success(100)]), undefined],
    ['an older success proves nothing', [success(100)], [[success(99)]], undefined],
    [
      'the old success after a detour proves nothing',
      [success(100)],
      [[is('scanning', { latestScanTimeMs: 100 })], [success(100)]],
      undefined,
    ],
    [
      'the old success proves nothing when its time was hidden on the way',
      [success(100)],
      [[is('scanning')], [success(100)]],
      undefined,
    ],
    [
      'a newer success without the digest that stood proves nothing',
      [is('unscan')],
      [[success(1, { imageDigest: null })]],
      undefined,
    ],
    [
      'it proves once the digest is back',
      [is('unscan')],
      [[success(1, { imageDigest: null })], [success(1)]],
      'proven',
    ],
    ['a success without a time proves nothing', [is('unscan')], [[success(null)]], undefined],
    [
      'a newer time beside another status proves nothing',
      [success(100)],
      [[is('scanning', success(200))].map((row) => ({ ...row, scanStatus: 'scanning' }))],
      undefined,
    ],
    [
      'the time that an untimed old success gets is the old one',
      [success(null)],
      [[success(null)], [success(100)], [success(100)]],
      undefined,
    ],
    [
      'nor is it new when only the cause of a failure was cleared before',
      [success(null, { scanFailedDesc: 'left over' })],
      [[success(null)], [success(100)]],
      undefined,
    ],
    [
      'the time that an untimed old success shows while it is scanned is the old one',
      [success(null)],
      [[is('scanning', { latestScanTimeMs: 100 })], [success(100)]],
      undefined,
    ],
    [
      'an untimed old success is proven by one with a time after a scan',
      [success(null)],
      [[is('waiting')], [is('scanning')], [success(100)]],
      'proven',
    ],
    ['after its time came late, a later one proves', [success(null)], [[success(100)], [success(101)]], 'proven'],
    ['waiting is pending', [is('unscan')], [[is('waiting')]], undefined],
    ['waiting_for_scan is pending', [is('unscan')], [[is('waiting_for_scan')]], undefined],
    ['scanning is pending', [is('unscan')], [[is('scanning')]], undefined],
    [
      'an unknown status with a newer time is pending',
      [success(100)],
      [[is('SUCCESS', { latestScanTimeMs: 200 })]],
      undefined,
    ],
    ['an unknown status stays pending', [is('unscan')], repeat(200, [is('pondering')]), undefined],
    ['a name of Object is an unknown status', [is('unscan')], [[is('constructor')], [is('__proto__')]], undefined],
    ['no status at all is pending', [is('')], [[is('')]], undefined],
    ['a failure after a success counts at once', [success(100)], [[failed()]], 'failed'],
    ['a failure after a scan counts at once', [is('unscan')], [[is('scanning')], [failed()]], 'failed'],
    ['download_failed is a failure', [is('unscan')], [[is('download_failed')]], 'failed'],
    ['image_oversized is a failure', [is('unscan')], [[is('image_oversized')]], 'failed'],
    ['image_scan_stop is a failure', [is('unscan')], [[is('image_scan_stop')]], 'failed'],
    ['a failure that stood does not count at once', [failed()], [[failed()]], undefined],
    ['nor just before five minutes', [failed()], repeat(looksInFiveMinutes - 1, [failed()]), undefined],
    ['but after five minutes', [failed()], repeat(looksInFiveMinutes, [failed()]), 'failed'],
    ['failed, scanning, failed again counts at once', [failed()], [[is('scanning')], [failed()]], 'failed'],
    [
      'a failure that stood counts when its cause changes',
      [failed()],
      [[failed({ scanFailedDesc: 'docker_offline' })]],
      'failed',
    ],
    [
      'a failure that stood is proven by a new success',
      [failed({ latestScanTimeMs: 100 })],
      [[is('scanning')], [success(200)]],
      'proven',
    ],
    [
      'a failure that stood is not proven by the success before it',
      [failed({ latestScanTimeMs: 100 })],
      [[success(100)]],
      undefined,
    ],
    [
      'one new success proves, whatever the other host does',
      [on('a', success(100)), on('b', is('unscan'))],
      [[on('a', success(101)), on('b', is('scanning'))]],
      'proven',
    ],
    [
      'a host that failed does not end it while another is awaited',
      [on('a', is('unscan')), on('b', is('unscan'))],
      [[on('a', failed()), on('b', is('scanning'))]],
      undefined,
    ],
    [
      'all hosts failed',
      [on('a', is('unscan')), on('b', is('unscan'))],
      [[on('a', failed()), on('b', failed())]],
      'failed',
    ],
    [
      'a failed host, a gone host: failed',
      [on('a', is('unscan')), on('b', is('unscan'))],
      repeat(maxMissingLooks, [on('a', failed())]),
      'failed',
    ],
    [
      "another host's old success that comes later proves nothing",
      [on('a', is('unscan'))],
      [
        [on('a', is('scanning')), on('b', success(100))],
        [on('a', is('scanning')), on('b', success(100))],
      ],
      undefined,
    ],
    [
      'nor when the host comes first and its old success after',
      [on('a', success(100))],
      [
        [on('a', is('scanning')), on('b', is('unscan'))],
        [on('a', is('scanning')), on('b', success(100))],
      ],
      undefined,
    ],
    [
      "a later host's newer success proves",
      [on('a', success(100))],
      [
        [on('a', is('scanning')), on('b', is('scanning'))],
        [on('a', is('scanning')), on('b', success(101))],
      ],
      'proven',
    ],
    [
      'a further row that nothing tells apart does not prove by its old success',
      [is('unscan', { hostName: null })],
      [[is('unscan', { hostName: null }), success(100, { hostName: null })]],
      undefined,
    ],
    [
      'rows that nothing tells apart are proven by what is newer than all of them',
      [success(100, { hostName: null }), success(200, { hostName: null })],
      [[success(150, { hostName: null }), success(201, { hostName: null })]],
      'proven',
    ],
    [
      'and not by what is newer than one of them',
      [success(100, { hostName: null }), success(200, { hostName: null })],
      [[success(150, { hostName: null }), success(200, { hostName: null })]],
      undefined,
    ],
    ['two looks without the row are no end', [is('unscan')], repeat(maxMissingLooks - 1, []), undefined],
    ['three are', [is('unscan')], repeat(maxMissingLooks, []), 'gone'],
    ['three looks with the row in between are no end', [is('unscan')], [[], [], [is('scanning')], [], []], undefined],
    ['what comes back is still compared with what stood', [success(100)], [[], [], [success(100)]], undefined],
    ['what comes back with a newer success is proven', [success(100)], [[], [], [success(101)]], 'proven'],
    ['gone is final', [is('unscan')], [...repeat(maxMissingLooks, []), [success(101)]], 'gone'],
    [
      'a host that is gone for three looks and comes back goes on',
      [on('a', is('unscan')), on('b', is('unscan'))],
      [...repeat(maxMissingLooks, [on('b', is('scanning'))]), [on('a', success(1)), on('b', is('scanning'))]],
      'proven',
    ],
    [
      'a row that cannot be scanned is out, even without a post',
      [is('unscan', { nonScanReason: 'no' })],
      [],
      'unscannable',
    ],
    [
      'one that cannot be scanned any more is out',
      [is('unscan')],
      [[is('unscan', { nonScanReason: 'no' })]],
      'unscannable',
    ],
    ['its new success proves nothing', [is('unscan')], [[success(5, { nonScanReason: 'no' })]], 'unscannable'],
    [
      'another host goes on',
      [on('a', is('unscan', { nonScanReason: 'no' })), on('b', is('unscan'))],
      [[on('a', is('unscan', { nonScanReason: 'no' })), on('b', success(1))]],
      'proven',
    ],
    [
      'one that could be scanned and is gone is an error beside one that never could',
      [on('a', is('unscan')), on('b', is('unscan', { nonScanReason: 'no' }))],
      repeat(maxMissingLooks, [on('b', is('unscan', { nonScanReason: 'no' }))]),
      'gone',
    ],
    ['a success never ends it before the post', [success(100)], [], undefined],
    ['nor does a failure', [failed()], [], undefined],
  ]

describe('progress', () => {
  it.each(cases)('%s', (_, before, after, end) => {
    expect(follow(before, after).end?.kind).toBe(end)
  })

  it('counts five minutes anew when any row of the run moves', () => {
    const start = progress(unseenImage, [seenOf(failed())], 0, null)
    expect(progress(start, [seenOf(failed())], stoodFailureMs, 1).end).toBeNull()
    expect(progress(start, [seenOf(failed())], stoodFailureMs + 1, 1).end?.kind).toBe('failed')
    expect(progress(start, [seenOf(failed())], 10 * stoodFailureMs, null).end).toBeNull()
  })

  it('tells the row that proves', () => {
    const { end } = follow(
      [on('a', success(1)), on('b', success(1))],
      [[on('a', failed()), on('b', success(2, { vulNum: 7 }))]],
    )
    expect(end).toMatchObject({ kind: 'proven', row: { hostName: 'b', figures: { vulNum: 7 } } })
  })
})
