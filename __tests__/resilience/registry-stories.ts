import fc from 'fast-check'
import type { Behaviour, CallName, Fault, FaultRule, RegistryScanScript, SyncScript } from '../../emulator/index.ts'

/** A tag, what it holds, what HSS knew of it, what becomes of it, and how it is asked for. */
export interface TagStory {
  readonly repository: string
  readonly tag: string
  /** A digit of the digest. */
  readonly content: string
  /** What HSS said of that content before the run. */
  readonly had: 'unscan' | 'success' | 'failed'
  readonly isSynced: boolean
  /** Null: nobody pushes it again; before 0: HSS has not noticed yet. */
  readonly pushedAtMs: number | null
  readonly pushedContent: string
  readonly scan: RegistryScanScript
  readonly asked: 'no' | 'by_tag' | 'by_digest'
}

/** A registry, what goes wrong with it, and a run. */
export interface RegistryStory {
  readonly tags: readonly TagStory[]
  readonly sync: readonly SyncScript[]
  readonly behaviour: Partial<Behaviour>
  readonly allowListedTags: boolean
  /** Results of yesterday count. */
  readonly reuses: boolean
  readonly faults: readonly FaultRule[]
}

const contents = ['a', 'b', 'c'] as const

/** The digest of a content. */
export function digestOf(content: string): string {
  return `sha256:${content.repeat(64)}`
}

/** The `image_id` of a content in a repository. */
export function idOf(repository: string, content: string): string {
  return `${repository}-${content}`
}

const often = <Value>(usual: Value, ...others: Value[]) =>
  fc.constantFrom(...Array.from({ length: 3 * others.length }, () => usual), ...others)

const anyScan = often<RegistryScanScript>(
  { scanMs: 40_000 },
  { startDelayMs: 45_000, scanMs: 20_000 },
  { detailsLagMs: 30_000 },
  { ignored: true },
  { neverFinishes: true },
  { scanTime: 'never' },
  { result: { scan_status: 'failed', scan_failed_code: 'access_swr_failed' } },
  { changes: [{ atMs: 10_000, goneForLooks: 2 }] },
  { changes: [{ atMs: 10_000, set: { scannable: false } }] },
)

const anyTag: fc.Arbitrary<TagStory> = fc.record({
  repository: fc.constantFrom('app', 'app', 'web/front'),
  tag: fc.constantFrom('v1', 'v2', 'latest'),
  content: fc.constantFrom(...contents),
  had: often<TagStory['had']>('success', 'unscan', 'unscan', 'failed'),
  isSynced: often(true, false),
  pushedAtMs: often<number | null>(null, -60_000, -60_000, 20_000, 200_000),
  pushedContent: fc.constantFrom(...contents),
  scan: anyScan,
  asked: fc.constantFrom('no', 'by_tag', 'by_tag', 'by_digest', 'by_digest'),
})

const anySync = often<SyncScript>(
  {},
  { takesMs: 70_000 },
  { eachMs: 20_000 },
  { reads: 'early', takesMs: 30_000 },
  { ignored: true },
  { refused: 'HSS.0013' },
  { failedReason: 'SERVER_ERROR' },
  { neverFinishes: true },
)

const faultedCalls: readonly CallName[] = [
  'listRegistryImages',
  'syncImages',
  'scanRegistryImages',
  'scanRegistryImages',
  'listImageVulnerabilities',
  'listVulnerabilities',
]

const anyFault: fc.Arbitrary<FaultRule> = fc.record({
  call: fc.constantFrom(...faultedCalls),
  nth: fc.constantFrom(1, 1, 2, 3),
  times: fc.constantFrom(1, 1, 2),
  fault: fc.constantFrom<Fault>(
    { kind: 'throttle', retryAfter: 7 },
    { kind: 'cut' },
    { kind: 'lostAnswer' },
    { kind: 'stall', afterwards: true },
    { kind: 'answer', status: 503, body: '' },
    { kind: 'emptyPage' },
    { kind: 'shortPage', missing: 1 },
    { kind: 'wrongTotal', total: 7 },
    { kind: 'shiftList', calls: 1 },
    { kind: 'shiftList', calls: 4 },
  ),
})

/** Any story, mostly of things that go well. */
export const anyRegistryStory: fc.Arbitrary<RegistryStory> = fc.record({
  tags: fc
    .uniqueArray(anyTag, { minLength: 1, maxLength: 5, selector: ({ repository, tag }) => `${repository}:${tag}` })
    .map((tags) =>
      tags.some(({ asked }) => asked !== 'no') ? tags : tags.map((tag) => ({ ...tag, asked: 'by_tag' as const })),
    ),
  sync: fc.array(anySync, { minLength: 1, maxLength: 3 }),
  behaviour: fc.record({
    syncTouchesUnchanged: often(true, false),
    overwrittenTag: often<Behaviour['overwrittenTag']>('sameRecord', 'keepsResult', 'newRecord'),
    scanReachesEqualDigests: fc.boolean(),
    registryNameFilters: fc.constantFrom('exact', 'substring'),
  }),
  allowListedTags: often(false, true),
  reuses: often(false, true),
  faults: fc.oneof(fc.constant([]), fc.array(anyFault, { maxLength: 2 })),
})
