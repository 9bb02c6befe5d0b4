import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import type { Term } from '../../src/domain/policy.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import type { ScanTarget } from '../../src/domain/scan-target.ts'
import { reachVerdict } from '../../src/domain/verdict.ts'
import type { RegistryCalls } from '../../src/hss/registry/calls.ts'
import type { RegistryRow } from '../../src/hss/registry/registry-row.ts'
import { createSourceOf } from '../../src/hss/registry/source.ts'
import { startDeadline } from '../../src/main/deadline.ts'
import { scan } from '../../src/scan/scan.ts'
import { registryEntryOf } from '../hss/registry/play.ts'
import { registryRowOf } from '../hss/registry/rows.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeLog, listingOf, never } from './fake-hss.ts'
import { historyRuns, historyTimeoutMs } from './history.ts'

type Looks = readonly (readonly RegistryRow[])[]

const timing = { timeoutMs: 240_000, discoveryTimeoutMs: 45_000, pollIntervalMs: 15_000 }
const syncedAtMs = 10_000

/** A post: what it asked for, and how many looks there were before it. */
interface Post {
  readonly digests: readonly string[]
  readonly afterLook: number
}

/** Scans a registry that shows these lists one after the other, and the last one for ever. */
async function scanAgainst(looks: Looks, target: ScanTarget, allowListedTags: boolean) {
  const clock = createFakeClock()
  const { log } = createFakeLog()
  const posts: Post[] = []
  let seen = 0
  const calls: RegistryCalls = {
    async listImages({ image_version = null }, _signal, select) {
      const rows = (looks[Math.min(seen, looks.length - 1)] ?? []).filter(
        (row) => image_version === null || row.imageVersion === image_version,
      )
      seen += 1
      const kept = rows.map(select).filter((row) => row !== undefined)
      return listingOf(kept, { serviceTimeMs: syncedAtMs + seen })
    },
    countImages: async () => 1,
    peekImages: async () => [],
    listRegistries: async () => listingOf([]),
    sync: async () => syncedAtMs,
    async scan({ image_info }) {
      posts.push({ digests: image_info.map(({ image_digest }) => image_digest), afterLook: seen })
      return syncedAtMs
    },
    readFindings: async () => true,
    listMaliciousFiles: async () => [],
    listVulnerabilities: async () => listingOf([]),
  }
  const options = { region: 'cn-north-7', registryName: undefined, allowListedTags, clock, log }
  const deadline = startDeadline(clock, clock.now(), timing.timeoutMs, never)
  const end = await scan(
    target,
    { ...timing, deadlineAtMs: deadline.atMs },
    createSuppressions(undefined, 0),
    {
      source: createSourceOf(calls, target, options),
      clock,
      random: () => 0,
      log,
      rules: { allowListedTags, reuseWithinMs: undefined },
    },
    deadline.signal,
  )
  deadline.end()
  const terms = (['low', 'malicious_file'] as const).map((kind) => ({ kind, onlyNew: false, moreThan: 0 }) as Term)
  const policy = { terms, isDefault: false }
  const { outcome } = reachVerdict({
    ...end,
    scansAll: target.kind === 'all',
    policy,
    hasBaseline: false,
    hasIgnoreRule: () => false,
  })
  return { ...end, outcome, posts, lookAt: (index: number) => looks[Math.min(index, looks.length - 1)] ?? [], seen }
}

const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`

const anyRow = fc
  .record({
    tag: fc.constantFrom('v1', 'v1', 'v2'),
    imageDigest: fc.constantFrom(digestOf('a'), digestOf('a'), digestOf('b'), null),
    scanStatus: fc.constantFrom('success', 'success', 'success', 'scanning', 'unscan', 'failed', 'pondering'),
    latestScanTimeMs: fc.constantFrom(null, 1, 2, 3),
    latestSyncTimeMs: fc.constantFrom(null, syncedAtMs, syncedAtMs + 1000, syncedAtMs + 2000),
    isScannable: fc.constantFrom(true, true, true, null, false),
    isMultiArch: fc.constantFrom(false, false, false, false, true),
    maliciousFileNum: fc.constantFrom(0, 0, 0, 0, 0, 1, null),
  })
  .map(({ tag, ...row }) =>
    registryRowOf({ ...row, recordId: tag === 'v1' ? '1' : '2', imageVersion: tag, rating: 'Security', vulNum: 0 }),
  )
/** A tag is one row, but it may be shown twice while HSS changes it. */
const anyLook = fc.array(anyRow, { minLength: 1, maxLength: 3 })
const wildLooks = fc.array(anyLook, { minLength: 1, maxLength: 6 })

/** One tag that is scanned about as it should be, and whose counters change now and then. */
const likelyLooks = fc
  .array(
    fc.record({
      scanStatus: fc.constantFrom('success', 'success', 'success', 'scanning'),
      latestScanTimeMs: fc.constantFrom(2, 2, 2, 3),
      maliciousFileNum: fc.constantFrom(0, 0, 1),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((sights) =>
    [{ scanStatus: 'unscan', latestScanTimeMs: null }, ...sights].map((sight) => [
      registryRowOf({ rating: 'Security', latestSyncTimeMs: syncedAtMs + 1000, ...sight }),
    ]),
  )
const anyLooks = fc.oneof(wildLooks, likelyLooks)
const anyEntries = fc.uniqueArray(
  fc.constantFrom('app:v1', 'app:v2', `app:v1@${digestOf('a')}`, `app@${digestOf('b')}`),
  { minLength: 1, maxLength: 2 },
)

/** The successes of that content that each look after the post shows, newer than all that was shown of it before. */
function listProofs(
  { imageDigest }: ImageResult,
  { posts, lookAt, seen }: Awaited<ReturnType<typeof scanAgainst>>,
  texts: readonly string[],
): RegistryRow[][] {
  const post = posts.find(({ digests }) => digests.includes(imageDigest ?? ''))
  if (post === undefined) return []
  const askedTags = texts.map((text) => /:(v\d)/.exec(text)?.[1])
  // Rows of other tags are not listed.
  const isAsked = ({ imageVersion }: RegistryRow) => askedTags.some((tag) => tag === undefined || tag === imageVersion)
  const rowsOf = (look: number) => lookAt(look).filter((row) => row.imageDigest === imageDigest && isAsked(row))
  const indexes = Array.from({ length: seen }, (_, index) => index)
  const stood = indexes.filter((index) => index < post.afterLook).flatMap(rowsOf)
  return indexes
    .filter((index) => index >= post.afterLook)
    .map((index) =>
      rowsOf(index).filter(
        (row) =>
          row.scanStatus === 'success' &&
          row.isScannable !== false &&
          stood.every((old) => (row.latestScanTimeMs ?? 0) > (old.latestScanTimeMs ?? 0)),
      ),
    )
}

/** An image that passes is proven, and the last look shows nothing worse than what it was judged by. */
function checkPassed(image: ImageResult, end: Awaited<ReturnType<typeof scanAgainst>>, texts: readonly string[]): void {
  const proofs = listProofs(image, end, texts)
  expect([image.status, proofs.some((rows) => rows.length > 0)]).toEqual(['success', true])
  expect(image.maliciousFileNum).toBe(0)
  // An older result of the same content, which another tag still shows, is outdone.
  // Of a fleet only the tag that names the image is listed again.
  const isListed = ({ imageVersion }: RegistryRow) => !texts.includes('app') || imageVersion === image.imageVersion
  const last = proofs
    .at(-1)
    ?.filter((row) => (row.latestScanTimeMs ?? 0) >= (image.scannedAtMs ?? 0))
    .filter(isListed)
  if (image.details.explained) expect(last?.map(({ maliciousFileNum }) => maliciousFileNum ?? 0)).not.toContain(1)
}

/** A tag that passes was shown as it is now, or with something new; and every content that the last look shows of it has passed. */
function checkTags(
  end: Awaited<ReturnType<typeof scanAgainst>>,
  texts: readonly string[],
  allowListedTags: boolean,
): void {
  const looks = Array.from({ length: end.seen }, (_, index) => end.lookAt(index))
  for (const tag of texts.flatMap((text) => /:(v\d)$/.exec(text)?.[1] ?? [])) {
    const sights = looks.map((rows) => rows.filter(({ imageVersion }) => imageVersion === tag))
    const judged = end.images.map(({ imageDigest }) => imageDigest)
    // A record that shows no digest for a while is still what it was.
    for (const { imageDigest } of sights.at(-1) ?? []) if (imageDigest !== null) expect(judged).toContain(imageDigest)
    if (allowListedTags) continue
    const isCurrent = ({ latestSyncTimeMs }: RegistryRow) => (latestSyncTimeMs ?? 0) >= syncedAtMs + 1000
    const formers = (sights[0] ?? []).filter((row) => row.latestScanTimeMs !== null || row.scanStatus === 'failed')
    const isNew = ({ imageDigest }: RegistryRow) =>
      formers.every((old) => old.imageDigest !== imageDigest && old.imageDigest !== null && imageDigest !== null)
    expect(sights.flat().some((row) => isCurrent(row) || isNew(row))).toBe(true)
  }
}

describe('whatever a registry lists', () => {
  it.each([
    ['tags and digests', false],
    ['listed tags', true],
  ])(
    'no content passes without a proof, and none is asked for twice: %s',
    async (_, allowListedTags) => {
      const outcomes = new Set<string>()
      await fc.assert(
        fc.asyncProperty(anyLooks, anyEntries, async (looks, texts) => {
          const entries = texts.map((text) =>
            registryEntryOf(`swr.cn-north-7.myhuaweicloud.com/shop/${text.replace('app', 'frontend/web')}`),
          )
          const end = await scanAgainst(looks, { kind: 'images', entries }, allowListedTags)
          const posted = end.posts.flatMap(({ digests }) => digests)
          expect(posted).toEqual([...new Set(posted)])
          outcomes.add(end.outcome)
          if (end.outcome !== 'passed') return
          for (const image of end.images) checkPassed(image, end, texts)
          checkTags(end, texts, allowListedTags)
        }),
        historyRuns,
      )
      expect(outcomes).toContain('passed')
      expect(outcomes).toContain('error')
    },
    historyTimeoutMs,
  )

  it(
    'nothing in a fleet passes without a proof, and none is asked for twice',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyLooks, async (looks) => {
          const end = await scanAgainst(looks, { kind: 'all', filters: {} }, false)
          const posted = end.posts.flatMap(({ digests }) => digests)
          expect(posted).toEqual([...new Set(posted)])
          if (end.outcome !== 'passed') return
          for (const image of end.images.filter(({ status }) => status !== 'unscannable'))
            checkPassed(image, end, ['app'])
        }),
        historyRuns,
      )
    },
    historyTimeoutMs,
  )
})
