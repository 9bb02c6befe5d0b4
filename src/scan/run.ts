import type { Clock, Random } from '../base/clock.ts'
import { ActionError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { joinSome } from '../base/texts.ts'
import { message } from '../base/words/index.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import type { HssClient } from '../hss/client.ts'
import { assignToEntries, assignToSet, scopeOf, type Assignment } from './assignment.ts'
import { createBoard, type Board, type WatchedImage } from './board.ts'
import { createCollector, type Proofs } from './collection.ts'
import { createCollectionSchedule } from './collection-schedule.ts'
import { passesFilters, toListQuery } from './filtered-set.ts'
import { tellWatched } from './image-result.ts'
import { tellEntry } from './entry-result.ts'
import { toAllBody } from './hand-over.ts'
import { createLooker } from './look.ts'
import { listNotes, type Note } from './notes.ts'
import { toPostedItems } from './posted-item.ts'
import { watch } from './watch.ts'

/** How long to wait, and how often to look. */
export interface ScanTiming {
  readonly deadlineAtMs: number
  readonly timeoutMs: number
  readonly discoveryTimeoutMs: number
  readonly pollIntervalMs: number
}

/** What a scan needs; effects come in as arguments. */
export interface ScanTools {
  readonly hss: HssClient
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
}

/** What a scan came to, whatever ended it. */
export interface ScanEnd {
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  /** What ended it before everything was settled, or what HSS said when it refused a post; null: nothing did. */
  readonly interruption: ActionError | null
}

/** Finds, posts, follows and reads: resolves with all that is known, whatever ended it. Rejects only for a fault of ours. */
export async function scan(
  target: ScanTarget,
  timing: ScanTiming,
  suppressions: Suppressions,
  tools: ScanTools,
  signal: AbortSignal,
): Promise<ScanEnd> {
  const board = createBoard(target.kind === 'images' ? target.entries : [])
  const collector = createCollector({ ...tools, pollIntervalMs: timing.pollIntervalMs })
  const schedule = createCollectionSchedule(collector)
  // For reading, before the deadline, what was proven meanwhile: short runs keep a tenth of their time.
  const reserveMs = Math.min(60_000, timing.timeoutMs / 10)
  const interruption = await catchInterruption(async () => {
    const refusal = await watch(
      board,
      assignmentFor(target, board),
      target.kind === 'images' ? scopeOf(board) : { kind: 'query', query: toListQuery(target.filters) },
      {
        ...tools,
        ...timing,
        look: createLooker(tools.hss),
        offerProven: (images, now) =>
          schedule.offer(listProofs(images), timing.deadlineAtMs - tools.clock.now() < reserveMs, now),
        toBody: (rows) =>
          target.kind === 'all'
            ? toAllBody(target.filters)
            : { image_info_list: toPostedItems(rows), operate_all: false },
      },
      signal,
    )
    await schedule.finish(listProofs([...board.images.values()]), signal)
    return refusal
  })
  await schedule.idle()
  const texts = textsByImage(board)
  const watched = [...board.images].map(([key, image]) =>
    tellWatched(image, texts.get(key), collector.get(image), suppressions),
  )
  return { images: [...tellMissing(board, interruption), ...watched], notes: listNotes(board, watched), interruption }
}

function assignmentFor(target: ScanTarget, board: Board): Assignment {
  return target.kind === 'images'
    ? assignToEntries(board)
    : assignToSet(board, (row) => passesFilters(target.filters, row))
}

function listProofs(images: readonly WatchedImage[]): Proofs {
  return new Map(
    images.flatMap((image) => {
      const end = image.refused === null ? image.state.end : null
      return end?.kind === 'proven' ? [[image, end.row] as const] : []
    }),
  )
}

async function catchInterruption(work: () => Promise<ActionError | null>): Promise<ActionError | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ActionError) return error
    throw error
  }
}

/** The user's own words for each image; the first entry that found it speaks. */
function textsByImage(board: Board): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { entry, images } of board.entries) {
    for (const key of images) if (!texts.has(key)) texts.set(key, entry.text)
  }
  return texts
}

function tellMissing(board: Board, interruption: ActionError | null): ImageResult[] {
  return board.entries
    .filter(({ images }) => images.size === 0)
    .map(({ entry, missingSinceMs, others, isUnknown }) => {
      // Without one complete listing nothing is known of what HSS lists.
      if (missingSinceMs === null) return tellEntry(entry, 'error', message('image_not_looked_up'))
      if (others.size > 0) {
        const listed = message('image_unknown_digest', { others: joinSome([...others], 3) })
        return tellEntry(entry, 'unknown_image', listed)
      }
      if (isUnknown) return tellEntry(entry, 'unknown_image', message('image_unknown'))
      const why = interruption instanceof DeadlineError ? 'image_not_found_in_time' : 'image_not_looked_up'
      return tellEntry(entry, 'unknown_image', message(why))
    })
}
