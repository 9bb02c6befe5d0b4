import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { FaultRule, ScanScript } from '../../emulator/index.ts'
import { minute, playScan, second, statusesOf, type Play } from './virtual-scan.ts'

const app = (scan: ScanScript | readonly ScanScript[] = {}, more: Parameters<typeof declareImage>[1] = {}) =>
  declareImage('app:v1', { image_id: 'id-1', scan, ...more })
/** For tags that had a result before. */
const rules = { allowListedTags: true }

const stood = { scan_status: 'failed', scan_failed_desc: 'docker_offline' }
const lostAnswer: FaultRule = { call: 'batchScan', fault: { kind: 'lostAnswer' } }
const cut: FaultRule = { call: 'batchScan', fault: { kind: 'cut' } }

describe('a scan', () => {
  it('finds, posts, follows and reads', async () => {
    const { images, verdict, posts } = await playScan({
      world: {
        images: [app({ queueMs: minute, scanMs: minute })],
        vulnerabilities: [{ vul_id: 'CVE-1', severity_level: 'High', images: ['id-1'] }],
      },
      images: ['app:v1'],
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'success' })
    expect(images[0]).toMatchObject({
      vulNum: 1,
      details: { explained: true },
      findings: [{ vulnerability: { id: 'CVE-1' } }],
    })
    expect(verdict.outcome).toBe('failed')
    expect(posts).toEqual([
      {
        operate_all: false,
        image_info_list: [
          { image_name: 'app', image_version: 'v1', image_id: 'id-1', image_digest: images[0]?.imageDigest },
        ],
      },
    ])
  })

  const ends: readonly (readonly [string, Play, outcome: string, status: string, tookMs: number])[] = [
    [
      'an old success is shown for ever',
      { world: { images: [app({ ignored: true }, { scan_status: 'success' })] }, images: ['app:v1'], rules },
      'timed_out',
      'pending image_pending',
      30 * minute,
    ],
    [
      'the scan never finishes',
      { world: { images: [app({ neverFinishes: true })] }, images: ['app:v1'], timeoutMs: 7 * minute },
      'timed_out',
      'pending image_pending',
      7 * minute,
    ],
    [
      'a success without a newer time',
      {
        world: { images: [app({ scanTime: 'never' }, { scan_status: 'success' })] },
        images: ['app:v1'],
        rules,
        timeoutMs: minute,
      },
      'timed_out',
      'pending image_pending',
      minute,
    ],
    [
      'HSS does not know it',
      { world: { images: [] }, images: ['app:v1'], discoveryTimeoutMs: 0 },
      'error',
      'unknown_image image_unknown',
      0,
    ],
    [
      'the deadline comes before it is known',
      { world: { images: [] }, images: ['app:v1'], discoveryTimeoutMs: 60 * minute, timeoutMs: minute },
      'error',
      'unknown_image image_not_found_in_time',
      minute,
    ],
    [
      'it cannot be scanned',
      { world: { images: [app({}, { non_scan_reason: 'too old' })] }, images: ['app:v1'] },
      'error',
      'unscannable image_unscannable',
      0,
    ],
    [
      'it has neither digest nor id',
      { world: { images: [app({}, { image_id: null, image_digest: null })] }, images: ['app:v1'] },
      'error',
      'error image_unidentified',
      0,
    ],
    [
      'the deadline comes before the post is taken',
      {
        world: { images: [app()] },
        images: ['app:v1'],
        timeoutMs: minute,
        faults: [{ call: 'batchScan', fault: { kind: 'throttle', retryAfter: 3600 } }],
      },
      'error',
      'error image_not_posted',
      minute,
    ],
    [
      'HSS refuses the post',
      {
        world: { images: [app()] },
        images: ['app:v1'],
        faults: [{ call: 'batchScan', fault: { kind: 'inBandError' } }],
      },
      'error',
      'error service_refused',
      0,
    ],
  ]

  it.each(ends)('ends where %s', async (_, play, outcome, status, tookMs) => {
    const result = await playScan(play)
    expect(result.verdict.outcome).toBe(outcome)
    expect(Object.values(statusesOf(result.images))).toEqual([status])
    expect(result.tookMs).toBe(tookMs)
  })
})

describe('a failure that stood before the post', () => {
  it('counts five minutes after it, and not before', async () => {
    const { images, tookMs } = await playScan({
      world: { images: [app({ ignored: true }, stood)] },
      images: ['app:v1'],
      rules,
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'failed scan_failed' })
    expect(tookMs).toBeGreaterThanOrEqual(5 * minute)
    expect(tookMs).toBeLessThanOrEqual(5 * minute + 30 * second)
  })

  it('waits as long as anything else moves', async () => {
    const slow = declareImage('slow:v1', { scan: { queueMs: 4 * minute, scanMs: 4 * minute } })
    const { images, tookMs } = await playScan({
      world: { images: [app({ ignored: true }, stood), slow] },
      images: ['app:v1', 'slow:v1'],
      rules,
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'failed scan_failed', 'slow:v1': 'success' })
    expect(tookMs).toBeGreaterThanOrEqual(13 * minute)
    expect(tookMs).toBeLessThanOrEqual(15 * minute)
  })

  it('is forgotten when the scan succeeds after four minutes', async () => {
    const { images } = await playScan({
      world: { images: [app({ startDelayMs: 4 * minute }, stood)] },
      images: ['app:v1'],
      rules,
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'success' })
  })

  it('of an image that is discovered late counts from its own post', async () => {
    const late = app({ startDelayMs: 2 * minute }, { ...stood, discoverAfterMs: 10 * minute })
    const { images } = await playScan({
      world: { images: [declareImage('first:v1'), late] },
      images: ['first:v1', 'app:v1'],
      discoveryTimeoutMs: 15 * minute,
    })
    expect(statusesOf(images)).toEqual({ 'first:v1': 'success', 'app:v1': 'success' })
  })

  it('after a new failure counts at once', async () => {
    const { images, tookMs } = await playScan({
      world: {
        images: [
          app({ result: { scan_status: 'failed', scan_failed_desc: 'huge_image' }, scanMs: 40 * second }, stood),
        ],
      },
      images: ['app:v1'],
      rules,
    })
    expect(images[0]?.reason?.values).toMatchObject({ code: 'huge_image' })
    expect(tookMs).toBeLessThanOrEqual(minute)
  })
})

describe('the pace', () => {
  it('grows from the interval to four times as long', async () => {
    const { timesOf } = await playScan({
      world: { images: [app({ neverFinishes: true })] },
      images: ['app:v1'],
      timeoutMs: 60 * minute,
    })
    const looks = timesOf('listImages')
    const pauses = looks.slice(1).map((atMs, index) => atMs - (looks[index] ?? 0))
    expect(pauses[0]).toBe(15 * second)
    expect(Math.min(...pauses)).toBe(15 * second)
    expect(Math.max(...pauses)).toBe(60 * second)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    for (const [index, pauseMs] of pauses.entries())
      expect(pauseMs).toBeLessThanOrEqual(Math.max(15 * second, (looks[index] ?? 0) / 10 + 1))
  })

  it('looks for what is not listed until discovery times out, counted from the first look without it', async () => {
    const { images, tookMs, timesOf } = await playScan({
      world: { images: [] },
      images: ['app:v1'],
      discoveryTimeoutMs: 3 * minute,
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'unknown_image image_unknown' })
    expect(tookMs).toBeGreaterThanOrEqual(3 * minute)
    expect(tookMs).toBeLessThanOrEqual(3 * minute + 20 * second)
    expect(timesOf('batchScan')).toEqual([])
  })

  it('posts what is listed at once, and what is discovered later when it is', async () => {
    const { images, posts, timesOf } = await playScan({
      world: { images: [app(), declareImage('late:v1', { discoverAfterMs: 2 * minute })] },
      images: ['app:v1', 'late:v1'],
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'success', 'late:v1': 'success' })
    expect(
      posts.map((post) => (post['image_info_list'] as { image_name: string }[]).map(({ image_name }) => image_name)),
    ).toEqual([['app'], ['late']])
    expect(timesOf('batchScan')[0]).toBe(0)
    expect(timesOf('batchScan')[1]).toBeGreaterThanOrEqual(2 * minute)
  })
})

describe('a post whose answer is lost', () => {
  it.each([
    ['was carried out', [lostAnswer], {}, 1, 'success'],
    ['was not', [cut], {}, 2, 'success'],
    ['was not, nor was the second', [cut, { ...cut, nth: 2 }], {}, 2, 'pending image_pending'],
    ['was carried out, but starts late', [lostAnswer], { startDelayMs: 10 * minute }, 2, 'success'],
  ] as [string, FaultRule[], ScanScript, number, string][])('and %s', async (_, faults, script, count, status) => {
    const { images, timesOf } = await playScan({ world: { images: [app(script)] }, images: ['app:v1'], faults })
    const posts = timesOf('batchScan')
    const looks = timesOf('listImages')
    expect(statusesOf(images)).toEqual({ 'app:v1': status })
    expect(posts).toHaveLength(count)
    if (count === 2) expect(posts[1]).toBe(looks[3])
  })

  it.each([
    ['throttled', { kind: 'throttle', retryAfter: 90 }, 90 * second],
    ['throttled without a word', { kind: 'throttle' }, 0],
  ] as const)('is repeated when it was %s', async (_, fault, afterMs) => {
    const { images, timesOf } = await playScan({
      world: { images: [app()] },
      images: ['app:v1'],
      faults: [{ call: 'batchScan', fault }],
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'success' })
    expect(timesOf('batchScan')).toEqual([0, afterMs])
  })
})
