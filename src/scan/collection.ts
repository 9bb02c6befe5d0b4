import type { Clock } from '../base/clock.ts'
import { ActionError, CancelledError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message, type Message } from '../base/words/index.ts'
import { findGap, isSettledReading } from '../domain/explanation.ts'
import type { Details } from '../domain/scan-report.ts'
import type { HssClient } from '../hss/client.ts'
import type { ImageRow } from '../hss/image-row.ts'
import { ServiceError } from '../http/errors.ts'
import { createCatalogue } from './catalogue.ts'
import type { WatchedImage } from './board.ts'
import { readDetails, type ImageDetails } from './details.ts'

/** Details that do not explain the row yet are read again for so long: an index may lag. */
const lagMs = 2 * 60_000

/** What is known of one proven image's findings. */
export interface Collected {
  readonly details: Details
  /** Null: nothing was read. */
  readonly read: ImageDetails | null
}

/** What a collection needs. */
export interface CollectionTools {
  readonly hss: HssClient
  readonly clock: Clock
  readonly log: Logger
  readonly pollIntervalMs: number
}

/** Proven images, each with the row that proves it. */
export type Proofs = ReadonlyMap<WatchedImage, ImageRow>

/** Reads the findings of proven images and says whether they explain the rows. Results stand as soon as they are known. */
export interface Collector {
  /** Resolves when every image of `proofs` is explained, refused, or was read long enough. */
  collect(proofs: Proofs, signal: AbortSignal): Promise<void>
  get(image: WatchedImage): Collected | undefined
}

interface Open {
  readonly row: ImageRow
  reading: ImageDetails | null
  /** As far as it was read more than once, every time with the same findings. */
  same: boolean
  readCount: number
}

/** A collector with an empty catalogue. */
export function createCollector(tools: CollectionTools): Collector {
  const catalogue = createCatalogue(tools.hss)
  const results = new Map<WatchedImage, Collected>()
  const settle = (key: WatchedImage, details: Details, read: ImageDetails | null) => results.set(key, { details, read })
  const leave = (open: ReadonlyMap<WatchedImage, Open>, why: Message) => {
    for (const [key, image] of open) settle(key, concludeReading(image, why), image.reading)
  }
  const breakOff = (open: ReadonlyMap<WatchedImage, Open>, why: Message) => {
    for (const [key, image] of open) settle(key, { explained: false, why }, image.reading)
  }

  const readOnce = async (open: Map<WatchedImage, Open>, signal: AbortSignal) => {
    const ids = new Set([...open.values()].map(({ row }) => row.imageId).filter((id) => id !== null))
    const readings = await readDetails(ids, tools.hss, catalogue, signal)
    for (const [key, image] of open) {
      const reading = image.row.imageId === null ? undefined : readings.get(image.row.imageId)
      if (reading === undefined) {
        settle(key, { explained: false, why: message('details_without_id') }, null)
        open.delete(key)
        continue
      }
      image.same = image.readCount === 0 || (image.same && isSameSet(image.reading?.ids, reading.ids))
      image.readCount += 1
      image.reading = reading
      if (findGap(image.row, reading) !== null) continue
      settle(key, { explained: true, remark: null }, reading)
      open.delete(key)
    }
  }

  return {
    get: (key) => results.get(key),
    async collect(proofs, signal) {
      const startedAtMs = tools.clock.now()
      const open = new Map(
        [...proofs].map(([key, row]): [WatchedImage, Open] => [key, { row, reading: null, same: true, readCount: 0 }]),
      )
      try {
        for (;;) {
          await readOnce(open, signal)
          if (open.size === 0) return
          const leftMs = startedAtMs + lagMs - tools.clock.now()
          if (leftMs <= 0) return leave(open, message('details_unread'))
          tools.log.info(message('details_lag', { count: open.size }))
          await tools.clock.sleep(Math.min(tools.pollIntervalMs, leftMs), signal)
        }
      } catch (error) {
        if (error instanceof DeadlineError) leave(open, message('details_deadline'))
        else breakOff(open, tellWhy(error))
        if (!isBearable(error)) throw error
      }
    },
  }
}

/** What stands when the reading ended without explaining the row. */
function concludeReading({ row, reading, same, readCount }: Open, why: Message): Details {
  if (reading === null) return { explained: false, why }
  if (readCount > 1 && isSettledReading(row, reading, same)) {
    const remark = message('details_fewer_settled', { read: reading.ids.size, counted: row.vulNum ?? 0 })
    return { explained: true, remark }
  }
  return { explained: false, why: findGap(row, reading) ?? why }
}

/** A refusal of the details, and the deadline, leave the rating to judge by; everything else is an error of the run. */
function isBearable(error: unknown): boolean {
  return error instanceof DeadlineError || isRefusedRead(error)
}

function isRefusedRead(error: unknown): boolean {
  return error instanceof ServiceError && error.refusal.status < 500 && ![401, 408, 429].includes(error.refusal.status)
}

function tellWhy(error: unknown): Message {
  if (error instanceof CancelledError) return message('details_cancelled')
  return error instanceof ActionError
    ? message('details_refused', { problem: error.problem })
    : message('details_unread')
}

function isSameSet(first: ReadonlySet<string> | undefined, second: ReadonlySet<string>): boolean {
  return first !== undefined && first.size === second.size && [...second].every((id) => first.has(id))
}
