import type { Registry } from '../world/registry-defaults.ts'
import type { SyncScript } from '../world/registry.ts'
import { readTag } from './registry-contents.ts'
import type { Tag } from './registry-contents.ts'
import type { RegistryRows } from './registry-rows.ts'

/** The origin of a sync. */
export type SyncKind = 'autoSync' | 'manualSync'

/** A sync of one registry, in progress or finished. */
export interface Sync {
  readonly registry: Registry
  readonly kind: SyncKind
  readonly script: SyncScript
  readonly requestedAtMs: number
  /** The number of tags copied so far. */
  copied: number
  /** Undefined while it is in progress. */
  endedAtMs: number | undefined
}

const defaultTakesMs = 1000

/** All syncs. Nothing uses a timer: whatever is due happens when somebody looks. */
export class RegistrySyncs {
  readonly #rows: RegistryRows
  readonly #tags: ReadonlyMap<Registry, readonly Tag[]>
  readonly #syncs: Sync[] = []
  readonly #posts = new Map<Registry, number>()

  constructor(rows: RegistryRows, tags: ReadonlyMap<Registry, readonly Tag[]>) {
    this.#rows = rows
    this.#tags = tags
  }

  /** Every sync that was not ignored, in the order requested. */
  get all(): readonly Sync[] {
    return this.#syncs
  }

  /** Starts the syncs of a post: each registry follows its next script. Returns the error code if the post is refused. */
  request(registries: readonly Registry[], nowMs: number): string | undefined {
    const chosen = registries.map((registry) => ({ registry, script: this.#chooseScript(registry) }))
    const refused = chosen.find(({ script }) => script.refused !== undefined)?.script.refused
    if (refused !== undefined) return refused
    for (const { registry, script } of chosen) {
      if (script.ignored !== true) this.begin(registry, 'manualSync', nowMs, script)
    }
    return undefined
  }

  /** Begins one sync. */
  begin(registry: Registry, kind: SyncKind, requestedAtMs: number, script: SyncScript = {}): void {
    this.#syncs.push({ registry, kind, script, requestedAtMs, copied: 0, endedAtMs: undefined })
  }

  /** Does everything that is due by this time, in order of time. */
  settle(nowMs: number): void {
    for (;;) {
      const due = this.#syncs
        .filter((sync) => sync.endedAtMs === undefined)
        .map((sync) => ({ sync, atMs: nextAtMs(sync) }))
        .filter(({ atMs }) => atMs <= nowMs)
      const first = due.toSorted((one, other) => one.atMs - other.atMs)[0]
      if (first === undefined) return
      this.#step(first.sync, first.atMs)
    }
  }

  /** The time of the last complete copy of a registry. */
  lastEndMs(registry: Registry): number | undefined {
    const ends = this.#syncs.filter((sync) => sync.registry === registry && sync.script.failedReason === undefined)
    return ends
      .flatMap(({ endedAtMs = [] }) => endedAtMs)
      .toSorted((one, other) => one - other)
      .at(-1)
  }

  #chooseScript(registry: Registry): SyncScript {
    const scripts = [registry.declaration.sync ?? {}].flat()
    const posts = this.#posts.get(registry) ?? 0
    this.#posts.set(registry, posts + 1)
    return scripts[Math.min(posts, scripts.length - 1)] ?? {}
  }

  #step(sync: Sync, atMs: number): void {
    const { registry, script, requestedAtMs } = sync
    const tags = script.failedReason === undefined ? (this.#tags.get(registry) ?? []) : []
    const tag = tags[sync.copied]
    if (tag === undefined) {
      sync.endedAtMs = atMs
      return
    }
    this.#rows.copy(tag, readTag(tag, script.reads === 'early' ? requestedAtMs : atMs), atMs)
    sync.copied += 1
    if (sync.copied === tags.length) sync.endedAtMs = atMs
  }
}

function nextAtMs({ script, requestedAtMs, copied }: Sync): number {
  if (script.neverFinishes === true) return Infinity
  return requestedAtMs + (script.takesMs ?? defaultTakesMs) + copied * (script.eachMs ?? 0)
}
