import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { reachVerdict } from '../../src/domain/verdict.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { startDeadline } from '../../src/main/deadline.ts'
import type { ScanTarget } from '../../src/domain/scan-target.ts'
import { scan } from '../../src/scan/scan.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeHss, createFakeLog, listingOf, never } from './fake-hss.ts'
import { entryOf, rowOf } from './rows.ts'

type Looks = readonly (readonly ImageRow[])[]

const timing = { timeoutMs: 150_000, discoveryTimeoutMs: 30_000, pollIntervalMs: 15_000 }

/** Scans a service that shows these lists one after the other, and the last one for ever. */
async function scanAgainst(looks: Looks, target: ScanTarget) {
  const clock = createFakeClock()
  let seen = 0
  const listImages = () => {
    const rows = looks[Math.min(seen, looks.length - 1)] ?? []
    seen += 1
    return listingOf(rows)
  }
  const { source } = createFakeHss({ listImages }, target)
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
  const policy = { terms: [{ kind: 'low' as const, onlyNew: false, moreThan: 0 }], isDefault: false }
  const { outcome } = reachVerdict({
    ...end,
    scansAll: target.kind === 'all',
    policy,
    hasBaseline: false,
    hasIgnoreRule: () => false,
  })
  return { ...end, outcome, seen: looks.slice(0, seen) }
}

const anyRow = fc
  .record({
    imageVersion: fc.constantFrom('v1', 'v1', 'v2'),
    imageDigest: fc.constantFrom('sha256:aa', 'sha256:aa', 'sha256:bb', null),
    imageId: fc.constantFrom('id-1', 'id-1', 'id-2', null),
    hostName: fc.constantFrom('a', 'b', null),
    scanStatus: fc.constantFrom('success', 'success', 'success', 'scanning', 'unscan', 'failed', 'pondering'),
    latestScanTimeMs: fc.constantFrom(null, 1, 2, 3),
    nonScanReason: fc.constantFrom('', '', '', '', '', 'no'),
  })
  .map((row) => rowOf({ ...row, rating: 'Security', vulNum: 0 }))
const anyLooks = fc.array(fc.array(anyRow, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })

const hostOf = (row: ImageRow) => `${row.hostName} ${row.imageId}`

/** Whether some look shows a success of that image that is newer than what its host, or else all hosts, showed at first. */
function isProven(image: ImageResult, seen: Looks): boolean {
  const isContent = (row: ImageRow) =>
    row.imageVersion === image.imageVersion &&
    (image.imageDigest === null
      ? row.imageDigest === null && row.imageId === image.imageId
      : row.imageDigest === image.imageDigest)
  // Proven before it gained its digest.
  const isUndigested = (row: ImageRow) =>
    row.imageVersion === image.imageVersion && row.imageDigest === null && row.imageId === image.imageId
  const firstLook = seen.findIndex((rows) => rows.some(isContent))
  return seen.some((rows, index) =>
    rows.some((row) => {
      // The host may have shown the image before it showed the digest.
      const isEarlier = (old: ImageRow) =>
        hostOf(old) === hostOf(row) &&
        old.imageVersion === row.imageVersion &&
        (isContent(old) || (old.imageDigest === null && old.imageId !== null))
      const hostLook = seen.findIndex((shown) => shown.some(isEarlier))
      const stood = [
        ...(seen[hostLook] ?? []).filter(isEarlier),
        ...(hostLook > firstLook ? (seen[firstLook] ?? []).filter(isContent) : []),
      ]
      return (
        (isContent(row) || isUndigested(row)) &&
        index > hostLook &&
        row.scanStatus === 'success' &&
        row.nonScanReason === '' &&
        stood.every((old) => (row.latestScanTimeMs ?? 0) > (old.latestScanTimeMs ?? 0))
      )
    }),
  )
}

async function checkRun(looks: Looks, target: ScanTarget): Promise<void> {
  const { images, outcome, seen } = await scanAgainst(looks, target)
  if (outcome !== 'passed') return
  for (const image of images) {
    expect(['success', 'unscannable']).toContain(image.status)
    if (image.status === 'success') expect(isProven(image, seen)).toBe(true)
  }
  expect(images.some(({ status }) => status === 'success')).toBe(true)
  // Every content that was listed before the post has an image that answers for it.
  const asked = (seen[0] ?? []).filter((row) => target.kind === 'all' || row.imageVersion === 'v1')
  for (const row of asked) {
    const gained = seen
      .flat()
      .flatMap((later) => (later.imageId === row.imageId && later.imageDigest !== null ? [later.imageDigest] : []))
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

describe('whatever the service lists', () => {
  it('nothing in a fleet passes without a proof', async () => {
    await fc.assert(
      fc.asyncProperty(anyLooks, (looks) => checkRun(looks, { kind: 'all', filters: {} })),
      { numRuns: 2000, seed: 20_261_124 },
    )
  })

  it('no tag passes without a proof', async () => {
    await fc.assert(
      fc.asyncProperty(anyLooks, (looks) => checkRun(looks, { kind: 'images', entries: [entryOf('app:v1')] })),
      { numRuns: 2000, seed: 20_261_124 },
    )
  })

  it('an image that does as it should passes', async () => {
    const looks = [
      [rowOf({ scanStatus: 'success', latestScanTimeMs: 1 })],
      [rowOf({ scanStatus: 'scanning', latestScanTimeMs: 1 })],
      [rowOf({ scanStatus: 'success', latestScanTimeMs: 2, rating: 'Security' })],
    ]
    expect((await scanAgainst(looks, { kind: 'all', filters: {} })).outcome).toBe('passed')
    expect((await scanAgainst(looks.slice(0, 2), { kind: 'all', filters: {} })).outcome).toBe('timed_out')
  })

  it('two hosts that had one id and show different digests later are no proof of each other', async () => {
    const on = (hostName: string, imageDigest: string | null, scanStatus: string, latestScanTimeMs: number) =>
      rowOf({ hostName, imageDigest, scanStatus, latestScanTimeMs, rating: 'Security' })
    const looks = [
      [on('a', null, 'success', 1), on('b', null, 'success', 1)],
      [on('a', 'sha256:aa', 'scanning', 1), on('b', 'sha256:bb', 'scanning', 1)],
      [on('a', 'sha256:aa', 'success', 2), on('b', 'sha256:bb', 'failed', 1)],
    ]
    expect((await scanAgainst(looks, { kind: 'all', filters: {} })).outcome).toBe('error')
    expect((await scanAgainst(looks, { kind: 'images', entries: [entryOf('app:v1')] })).outcome).toBe('error')
  })
})
