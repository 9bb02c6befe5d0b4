import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { FaultRule, ScanScript } from '../../emulator/index.ts'
import { buildFleet, minute, playScan, second, statusesOf } from './virtual-scan.ts'

const app = (scan: ScanScript | readonly ScanScript[] = {}, more: Parameters<typeof declareImage>[1] = {}) =>
  declareImage('app:v1', { image_id: 'id-1', scan, ...more })

describe('the findings', () => {
  const world = (script: ScanScript) => ({
    images: [app({ scanMs: 20 * second, ...script })],
    vulnerabilities: [
      { vul_id: 'CVE-1', severity_level: 'Low', images: ['id-1'] },
      { vul_id: 'CVE-2', severity_level: 'Low', images: ['id-1'] },
    ],
  })

  it('are waited for when the index lags', async () => {
    const { images, verdict } = await playScan({ world: world({ detailsLagMs: 100 * second }), images: ['app:v1'] })
    expect(images[0]?.details).toEqual({ explained: true, remark: null })
    expect(verdict.outcome).toBe('passed')
  })

  it('are given up after two minutes without any, and then the rating decides', async () => {
    const play = { world: world({ detailsLagMs: 60 * minute }), images: ['app:v1'] }
    const { images, verdict, tookMs } = await playScan({ ...play, failOn: 'low' })
    expect(images[0]?.details.explained).toBe(false)
    expect(verdict.outcome).toBe('failed')
    expect(tookMs).toBeLessThan(3 * minute)
    expect((await playScan({ ...play, failOn: 'high' })).verdict.outcome).toBe('passed')
    expect((await playScan({ ...play, failOn: 'low>1' })).verdict.outcome).toBe('error')
  })

  it('count as complete when they stay fewer than counted', async () => {
    const { images, notes } = await playScan({ world: world({ detailsSteps: [[0, 1]] }), images: ['app:v1'] })
    expect(images[0]?.details).toMatchObject({ explained: true, remark: { key: 'details_fewer_settled' } })
    expect(notes.map(({ text }) => text.key)).toContain('note_remark')
  })

  it('that may not be read leave the rating to judge', async () => {
    const faults: FaultRule[] = [
      {
        call: 'listAffected',
        times: Infinity,
        fault: { kind: 'answer', status: 403, body: { error_code: 'HSS.0013' } },
      },
    ]
    const { verdict, images } = await playScan({ world: world({}), images: ['app:v1'], faults })
    expect(images[0]?.details).toMatchObject({ explained: false, why: { key: 'details_refused' } })
    expect(verdict.outcome).toBe('passed')
  })

  it('of few more than were read already are read before the deadline, too', async () => {
    const image = (name: string, scanMs: number) => declareImage(`${name}:v1`, { scan: { scanMs } })
    const endless = declareImage('endless:v1', { scan: { neverFinishes: true } })
    const images = [image('one', second), image('two', second), image('late', 3 * minute), endless]
    const { images: results } = await playScan({
      world: { images },
      images: images.map(({ image_name }) => `${image_name}:v1`),
      timeoutMs: 10 * minute,
    })
    expect(results.filter(({ details }) => details.explained).map(({ image: name }) => name)).toEqual([
      'one:v1',
      'two:v1',
      'late:v1',
    ])
  })

  it('are read before the deadline, while another scan goes on', async () => {
    const slow = declareImage('slow:v1', { scan: { neverFinishes: true } })
    const play = world({})
    const { verdict, images } = await playScan({
      world: { ...play, images: [...play.images, slow] },
      images: ['app:v1', 'slow:v1'],
      timeoutMs: 10 * minute,
    })
    expect(statusesOf(images)).toEqual({ 'app:v1': 'success', 'slow:v1': 'pending image_pending' })
    expect(images.find(({ image }) => image === 'app:v1')?.details.explained).toBe(true)
    expect(verdict.outcome).toBe('timed_out')
  })
})

describe('tags and digests', () => {
  it('judges every digest that a tag has until the last look', async () => {
    const spawn = { image_digest: `sha256:${'b'.repeat(64)}`, image_id: 'id-2', host_name: 'node-2' }
    const { images, verdict, posts } = await playScan({
      world: {
        images: [app({ scanMs: 2 * minute, changes: [{ atMs: minute, spawn }] })],
        vulnerabilities: [{ vul_id: 'CVE-1', severity_level: 'Critical', images: ['id-2'] }],
      },
      images: ['app:v1'],
    })
    expect(images.map(({ status, imageId }) => [status, imageId])).toEqual([
      ['success', 'id-1'],
      ['success', 'id-2'],
    ])
    expect(posts).toHaveLength(2)
    expect(verdict.outcome).toBe('failed')
  })

  it('never treats the new digest of a moved tag as proof of the old one', async () => {
    const moved = { image_digest: `sha256:${'b'.repeat(64)}`, image_id: 'id-2' }
    const { verdict, images } = await playScan({
      world: { images: [app({ scanMs: 5 * minute, changes: [{ atMs: minute, set: moved }] })] },
      images: ['app:v1'],
    })
    expect(verdict.outcome).toBe('error')
    expect(images.map(({ reason }) => reason?.key)).toContain('digest_moved')
  })

  it('keeps an image that gains its digest under its id', async () => {
    const digest = `sha256:${'c'.repeat(64)}`
    const { verdict, images, posts } = await playScan({
      world: {
        images: [
          app(
            { scanMs: 2 * minute, changes: [{ atMs: minute, set: { image_digest: digest } }] },
            { image_digest: null },
          ),
        ],
      },
      images: ['app:v1'],
    })
    expect(images.map(({ status, imageDigest }) => [status, imageDigest])).toEqual([['success', digest]])
    expect(posts).toHaveLength(1)
    expect(verdict.outcome).toBe('passed')
  })

  it('takes one new success for all hosts, and names those that failed', async () => {
    const script = { scanMs: minute }
    const other = app(
      { result: { scan_status: 'failed', scan_failed_desc: 'docker_offline' } },
      { host_name: 'node-2' },
    )
    const { verdict, images, notes, posts } = await playScan({
      world: { images: [app(script), other] },
      images: ['app:v1'],
    })
    expect(images).toHaveLength(1)
    expect(verdict.outcome).toBe('passed')
    expect(posts[0]?.['image_info_list']).toHaveLength(1)
    expect(notes.map(({ text }) => text.key)).toContain('note_failed_hosts')
  })

  it('posts only what can be scanned', async () => {
    const other = app({}, { host_name: 'node-2', image_id: 'id-2', non_scan_reason: 'too old' })
    const { posts, verdict } = await playScan({ world: { images: [app(), other] }, images: ['app:v1'] })
    expect(posts[0]?.['image_info_list']).toMatchObject([{ image_id: 'id-1' }])
    expect(verdict.outcome).toBe('passed')
  })

  it('says what it judged of a tag, and that it may be a former image', async () => {
    const { notes, hasUncertainTags, posts } = await playScan({ world: { images: [app()] }, images: ['app:v1'] })
    expect(notes.map(({ text }) => text.key)).toEqual(['note_tag_digests'])
    expect(hasUncertainTags).toBe(true)
    expect(posts).toHaveLength(1)
  })

  it('is gone after three looks, and not after two', async () => {
    const gone = await playScan({
      world: { images: [app({ changes: [{ atMs: second, gone: true }] })] },
      images: ['app:v1'],
    })
    expect(statusesOf(gone.images)).toEqual({ 'app:v1': 'error image_gone' })
    expect(gone.tookMs).toBe(45 * second)
    const back = await playScan({
      world: { images: [app({ scanMs: 20 * second, changes: [{ atMs: second, goneForLooks: 2 }] })] },
      images: ['app:v1'],
    })
    expect(statusesOf(back.images)).toEqual({ 'app:v1': 'success' })
  })
})

describe('all images', () => {
  const fleet = (count: number, scan: ScanScript = { scanMs: 20 * second }) =>
    buildFleet({ images: count, vulnerabilitiesPerImage: 1, image: { scan } })

  it('follows a thousand to their end in few calls', async () => {
    const { images, verdict, emulator, posts } = await playScan({ world: fleet(1000), failOn: 'critical>250' })
    expect(images).toHaveLength(1000)
    expect(images.every(({ status, details }) => status === 'success' && details.explained)).toBe(true)
    expect(verdict.outcome).toBe('passed')
    expect(posts).toEqual([{ operate_all: true }])
    expect(emulator.requests.length).toBeLessThan(100)
  })

  it('is the set that was listed before the post, whatever the filters match afterwards', async () => {
    const world = { images: [...fleet(3).images, declareImage('done:v1', { scan_status: 'success' })] }
    const { images, verdict } = await playScan({ world, filters: { scan_status: 'unscan' } })
    expect(images).toHaveLength(3)
    expect(images.every(({ status }) => status === 'success')).toBe(true)
    expect(verdict.outcome).toBe('passed')
  })

  it('does not grow, and is posted once', async () => {
    const late = declareImage('app:v2', { discoverAfterMs: minute })
    const { images, posts } = await playScan({ world: { images: [app({ scanMs: 5 * minute }), late] } })
    expect(images).toHaveLength(1)
    expect(posts).toHaveLength(1)
  })

  it('is an error when nothing matches, and posts nothing', async () => {
    const { verdict, posts } = await playScan({ world: fleet(2), filters: { image_name: 'other' } })
    expect(verdict).toMatchObject({ outcome: 'error', reason: { key: 'verdict_no_images' } })
    expect(posts).toEqual([])
  })

  it('overlooks what cannot be scanned, with a warning, unless nothing else is left', async () => {
    const odd = declareImage('odd:v1', { non_scan_reason: 'too old' })
    const some = await playScan({ world: { images: [odd, ...fleet(1).images] } })
    expect(some.verdict.outcome).toBe('passed')
    expect(some.images.map(({ status }) => status)).toContain('unscannable')
    expect(some.notes.map(({ text }) => text.key)).toContain('note_unscannable')
    const none = await playScan({ world: { images: [odd] } })
    expect(none.verdict.outcome).toBe('error')
    expect(none.posts).toEqual([])
  })

  it('never overlooks what was posted and is gone, though another host of it cannot be scanned', async () => {
    const gone = app({ changes: [{ atMs: second, gone: true }] })
    const odd = app({}, { host_name: 'node-2', non_scan_reason: 'agent offline' })
    const { verdict, images } = await playScan({ world: { images: [gone, odd, ...fleet(1).images] } })
    expect(images.map(({ status }) => status).toSorted()).toEqual(['error', 'success'])
    expect(verdict.outcome).toBe('error')
  })

  it('is an error when the listing never comes whole', async () => {
    const faults: FaultRule[] = [{ call: 'listImages', times: Infinity, fault: { kind: 'wrongTotal', total: 9 } }]
    const { interruption, verdict, posts, images } = await playScan({ world: fleet(2), faults })
    expect(interruption?.problem.key).toBe('listing_incomplete')
    expect(verdict.outcome).toBe('error')
    expect([posts, images]).toEqual([[], []])
  })

  it('tolerates two incomplete listings', async () => {
    const faults: FaultRule[] = [{ call: 'listImages', times: 2, fault: { kind: 'emptyPage' } }]
    expect((await playScan({ world: fleet(2), faults })).verdict.outcome).toBe('passed')
  })

  it('reads the whole of a list that comes in short pages', async () => {
    const faults: FaultRule[] = [
      {
        call: 'listImages',
        where: ({ query }) => query['offset'] === '0',
        times: Infinity,
        fault: { kind: 'shortPage', missing: 7 },
      },
    ]
    const { images } = await playScan({ world: fleet(350), faults, failOn: 'never' })
    expect(images).toHaveLength(350)
  })
})
