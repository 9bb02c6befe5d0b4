import fc from 'fast-check'
import type { ImageEntry } from '../../src/domain/image-entry.ts'
import type { ImageSource } from '../../src/domain/image-source.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import type { ScanTarget } from '../../src/domain/scan-target.ts'
import { reachVerdict } from '../../src/domain/verdict.ts'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import type { BatchScanBody } from '../../src/hss/local/batch-scan.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { startDeadline } from '../../src/main/deadline.ts'
import { strictRules, type ProofRules } from '../../src/scan/rules.ts'
import { scan } from '../../src/scan/scan.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeHss, createFakeLog, listingOf, never } from './fake-hss.ts'
import { entryOf, rowOf } from './rows.ts'

/** What one look shows, and what time it is for the service then. */
export interface Look {
  readonly rows: readonly ImageRow[]
  readonly serviceTimeMs: number | null
}

export type Looks = readonly Look[]

/** One post: the items in it, and how many looks had been shown before it. */
export interface Post {
  readonly items: Extract<BatchScanBody, { operate_all: false }>['image_info_list'] | 'all'
  readonly lookCount: number
}

/** A run against a service that shows one look after the other, and the last one for ever. */
export interface Played {
  readonly images: readonly ImageResult[]
  readonly outcome: string
  /** The looks that the run has seen. */
  readonly seen: Looks
  readonly posts: readonly Post[]
}

/** How a run is played. */
export interface Play {
  readonly target: ScanTarget
  readonly rules?: Partial<ProofRules>
  /** Scans are billed, a tag counts once its row is current, and rows are listed once more after the findings. */
  readonly isRegistry?: boolean
}

const timing = { timeoutMs: 150_000, discoveryTimeoutMs: 30_000, pollIntervalMs: 15_000 }

/** The word that marks a row as current, where rows can be. */
export const currentWord = 'current'

/** Plays a whole scan; the clock jumps. */
export async function playHistory(looks: Looks, { target, rules, isRegistry = false }: Play): Promise<Played> {
  const clock = createFakeClock()
  const posts: Post[] = []
  let seen = 0
  const listImages = () => {
    const look = looks[Math.min(seen, looks.length - 1)]
    seen += 1
    return listingOf(look?.rows ?? [], { serviceTimeMs: look?.serviceTimeMs ?? null })
  }
  const batchScan = async (body: BatchScanBody) => {
    posts.push({ items: body.operate_all ? 'all' : body.image_info_list, lookCount: seen })
  }
  const { source } = createFakeHss({ listImages, batchScan }, target)
  const deadline = startDeadline(clock, clock.now(), timing.timeoutMs, never)
  const end = await scan(
    target,
    { ...timing, deadlineAtMs: deadline.atMs },
    createSuppressions(undefined, 0),
    {
      source: isRegistry ? toRegistry(source) : source,
      clock,
      random: () => 0,
      log: createFakeLog().log,
      rules: { ...strictRules, ...rules },
    },
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
  const shown = Array.from({ length: seen }, (_, index) => looks[Math.min(index, looks.length - 1)])
  return { images: end.images, outcome, seen: shown.filter((look) => look !== undefined), posts }
}

/** The same rows, as a registry has them: the tags of one content are one image. */
function toRegistry(source: ImageSource): ImageSource {
  return {
    ...source,
    kind: 'registry',
    mayRepeatLostRequest: false,
    mustListAfterFindings: true,
    keyOf: ({ name, digest, id }) => (digest === null && id === null ? undefined : `${name} ${digest ?? `id ${id}`}`),
    async list(scope, wants, signal) {
      const look = await source.list(scope, wants, signal)
      return { ...look, seen: look.seen.map((row) => ({ ...row, isCurrent: row.localImageType === currentWord })) }
    },
  }
}

const anyRow = fc
  .record({
    imageVersion: fc.constantFrom('v1', 'v1', 'v2'),
    imageDigest: fc.constantFrom('sha256:aa', 'sha256:aa', 'sha256:bb', null),
    imageId: fc.constantFrom('id-1', 'id-1', 'id-2', 'sha256:bb', null),
    hostName: fc.constantFrom('a', 'b', null),
    scanStatus: fc.constantFrom('success', 'success', 'success', 'scanning', 'unscan', 'failed', 'pondering'),
    latestScanTimeMs: fc.constantFrom(null, 1, 2, 3, 4),
    nonScanReason: fc.constantFrom('', '', '', '', '', 'no'),
    localImageType: fc.constantFrom('other_image', 'other_image', currentWord),
  })
  .map((row) => rowOf({ ...row, rating: 'Security', vulNum: 0 }))

const anyServiceTime = fc.constantFrom(null, 2, 3, 4)

/** Anything at all. */
const wildLooks: fc.Arbitrary<Looks> = fc.array(
  fc.record({ rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }), serviceTimeMs: anyServiceTime }),
  { minLength: 1, maxLength: 5 },
)

/** One row that is scanned about as it should be, now and then beside another one. */
const likelyLooks: fc.Arbitrary<Looks> = fc.array(
  fc
    .record({
      scanStatus: fc.constantFrom('success', 'success', 'scanning', 'unscan', 'failed'),
      latestScanTimeMs: fc.constantFrom(null, 1, 2, 3, 4),
      imageDigest: fc.constantFrom('sha256:aa', 'sha256:aa', 'sha256:aa', 'sha256:aa', null),
      imageId: fc.constantFrom('id-1', 'id-1', 'id-1', 'id-1', 'id-2'),
      localImageType: fc.constantFrom('other_image', currentWord, currentWord),
      other: fc.option(anyRow, { freq: 4, nil: undefined }),
      isAlone: fc.constantFrom(true, true, true, false),
      serviceTimeMs: anyServiceTime,
    })
    .map(({ other, isAlone, serviceTimeMs, ...row }) => {
      const own = rowOf({ ...row, hostName: 'a', rating: 'Security', vulNum: 0 })
      return { rows: isAlone || other === undefined ? [own] : [own, other], serviceTimeMs }
    }),
  { minLength: 2, maxLength: 5 },
)

/** Any history of up to five looks; the last one is shown for ever. */
export const anyLooks: fc.Arbitrary<Looks> = fc.oneof(wildLooks, likelyLooks)

/** A look of these rows at an unknown time. */
export const lookOf = (...rows: readonly ImageRow[]): Look => ({ rows, serviceTimeMs: null })

/** The entries that histories are played for, by what they ask. */
export const entries = {
  tag: entryOf('app:v1'),
  digest: entryOf('app@sha256:' + 'aa'.repeat(32)),
  build: {
    kind: 'build',
    text: 'build',
    build: {
      names: [
        { name: 'app', tag: 'v2' },
        { name: 'app', tag: 'v1' },
      ],
      manifestDigest: 'sha256:aa',
      configDigest: 'sha256:bb',
      isIndex: false,
    },
  },
} satisfies Record<string, ImageEntry>

/** How many histories each property plays, and which: a nightly job plays others. */
export const historyRuns = {
  numRuns: Number(process.env['PROOF_RUNS'] ?? 1000),
  seed: Number(process.env['PROOF_SEED'] ?? 20_261_124),
}

/** How long one property may take. */
export const historyTimeoutMs = Math.max(60_000, historyRuns.numRuns * 100)
