import type { Clock } from '../../base/clock.ts'
import { ActionError, CancelledError, DeadlineError } from '../../base/errors.ts'
import type { Logger } from '../../base/logger.ts'
import { message } from '../../base/words/index.ts'
import { isPinned, type ImageEntry } from '../../domain/image-entry.ts'
import type { OpenEntry } from '../../domain/image-source.ts'
import type { RegistryCalls } from './calls.ts'
import { isSameRegistry } from './registry-directory.ts'
import type { Registry } from './registry.ts'
import type { RegistryRow } from './registry-row.ts'

/** As long as something is missing, a registry is synchronized again this long after the last time. */
const againAfterMs = 5 * 60_000

/** `Date` counts whole seconds: a row that is this much newer was certainly copied later. */
const dateStepMs = 1000

/** The maximum difference between the clocks of HSS's own parts. */
const clockToleranceMs = 10 * 60_000

/** The tools of a synchronization; effects are passed as arguments. */
export interface SyncTools {
  readonly calls: Pick<RegistryCalls, 'sync'>
  readonly clock: Clock
  readonly log: Logger
  /** The registries that contain, or would contain, the image that an entry asks for. */
  readonly locate: (entry: ImageEntry, signal: AbortSignal) => Promise<readonly Registry[]>
  /** Whether tags are judged by any digest that HSS lists for them. */
  readonly allowListedTags: boolean
}

/** Makes HSS copy the lists of registries, and says which rows were copied since. */
export interface RegistrySync {
  /** Synchronizes the registries of tags, and of everything that a complete look did not show. */
  refresh(open: readonly OpenEntry[], signal: AbortSignal): Promise<void>
  /** Whether a row was copied after this run first requested a synchronization, by the service's clocks. */
  isCurrent(row: RegistryRow): boolean
  /** Records, after each look, when HSS answered, and which entries have a current row. */
  noteLook(serviceTimeMs: number | null, current: ReadonlySet<ImageEntry>): void
}

interface SyncState {
  readonly registry: Registry
  /** By our clock. */
  requestedAtMs: number
  /** The first answer: by HSS's clock, and when it came by ours; null until an answer has HSS's time. */
  since: { readonly serviceTimeMs: number; readonly atMs: number } | null
}

/** Creates the synchronization. Nothing is synchronized yet. */
export function createSync(tools: SyncTools): RegistrySync {
  const { calls, clock, log, locate, allowListedTags } = tools
  const states: SyncState[] = []
  let current: ReadonlySet<ImageEntry> = new Set()

  const isWanted = ({ entry, search }: OpenEntry) => {
    if (search === 'missing') return true
    return !allowListedTags && !isPinned(entry) && (search === 'not_looked' || !current.has(entry))
  }
  const noteTime = (serviceTimeMs: number | null) =>
    serviceTimeMs === null ? null : { serviceTimeMs, atMs: clock.now() }
  const request = async (registry: Registry, signal: AbortSignal) => {
    const name = registry.name ?? registry.host ?? registry.type
    const choice = {
      ...(registry.id === null ? {} : { registry_id: registry.id }),
      ...(registry.type === '' ? {} : { registry_type: registry.type }),
    }
    try {
      const serviceTimeMs = await calls.sync(choice, signal)
      log.info(message('registry_sync_requested', { registry: name }))
      return serviceTimeMs
    } catch (error) {
      if (!(error instanceof ActionError) || error instanceof DeadlineError || error instanceof CancelledError)
        throw error
      log.annotate('warning', message('registry_sync_failed', { registry: name, problem: error.problem }))
      return null
    }
  }

  return {
    async refresh(open, signal) {
      const wanted = new Set<Registry>()
      for (const { entry } of open.filter(isWanted)) {
        for (const registry of await locate(entry, signal)) wanted.add(registry)
      }
      for (const registry of wanted) {
        const state = states.find((known) => covers(known.registry, registry))
        const requestedAtMs = clock.now()
        if (state === undefined) {
          states.push({ registry, requestedAtMs, since: noteTime(await request(registry, signal)) })
        } else if (requestedAtMs - state.requestedAtMs >= againAfterMs) {
          state.requestedAtMs = requestedAtMs
          // Not stored: a row copied after the first request already shows the tag's current content.
          await request(registry, signal)
        }
      }
    },
    isCurrent(row) {
      const { latestSyncTimeMs } = row
      if (latestSyncTimeMs === null) return false
      return states.some(({ registry, since }) => {
        if (since === null || !isSameRegistry(registry, row)) return false
        // A time that has not come yet for HSS is in another unit, or wrong.
        const serviceNowMs = since.serviceTimeMs + clock.now() - since.atMs
        return (
          latestSyncTimeMs >= since.serviceTimeMs + dateStepMs && latestSyncTimeMs <= serviceNowMs + clockToleranceMs
        )
      })
    },
    noteLook(serviceTimeMs, found) {
      current = found
      for (const state of states) state.since ??= noteTime(serviceTimeMs)
    },
  }
}

/** Whether a request for one registry included the other: without an ID, it was for all registries of its type. */
function covers(one: Registry, other: Registry): boolean {
  return one.id === null ? one.type === other.type : one.id === other.id
}
