import type { Clock } from '../base/clock.ts'
import { ActionError, CancelledError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message, type Message } from '../base/words/index.ts'
import { findGap, isSettledReading } from '../domain/explanation.ts'
import type { Findings, ImageSource, SeenImage } from '../domain/image-source.ts'
import type { Details } from '../domain/scan-report.ts'
import { isCallRefused } from '../http/errors.ts'
import type { WatchedImage } from './tracker.ts'

/** How long to read findings again that do not explain the row yet: an index may lag. */
const lagMs = 2 * 60_000

/** The findings of one proven image, as far as known. */
export interface Collected {
  readonly details: Details
  /** Null if nothing was read. */
  readonly findings: Findings | null
}

/** The tools of a collection. */
export interface CollectionTools {
  readonly source: Pick<ImageSource, 'readFindings'>
  readonly clock: Clock
  readonly log: Logger
  readonly pollIntervalMs: number
}

/** Proven images, each with the row that proves it. */
export type Proofs = ReadonlyMap<WatchedImage, SeenImage>

/**
 * Reads the findings of proven images and says whether they explain the rows. Each result is available as soon as it is known.
 */
export interface Collector {
  /** Resolves when every image of `proofs` is explained, refused, or was read for long enough. */
  collect(proofs: Proofs, signal: AbortSignal): Promise<void>
  /** The findings that were read for exactly this proof of an image; undefined if there are none. */
  get(image: WatchedImage, proof: SeenImage): Collected | undefined
  /** Marks an image as not explained: its findings may be those of another scan or another content. */
  distrust(image: WatchedImage, proof: SeenImage, why: Message): void
}

interface Open {
  readonly row: SeenImage
  reading: Findings | null
  /** Whether every reading so far had the same findings. */
  same: boolean
  readCount: number
}

/** Creates a collector that has not read anything yet. */
export function createCollector(tools: CollectionTools): Collector {
  const results = new Map<WatchedImage, Collected & { readonly proof: SeenImage }>()
  const settle = (key: WatchedImage, proof: SeenImage, details: Details, findings: Findings | null) =>
    results.set(key, { proof, details, findings })
  const leave = (open: ReadonlyMap<WatchedImage, Open>, why: Message) => {
    for (const [key, image] of open) settle(key, image.row, concludeReading(image, why), image.reading)
  }
  const breakOff = (open: ReadonlyMap<WatchedImage, Open>, why: Message) => {
    for (const [key, image] of open) settle(key, image.row, { explained: false, why }, image.reading)
  }

  const readOnce = async (open: Map<WatchedImage, Open>, signal: AbortSignal) => {
    const readings = await tools.source.readFindings(
      [...open.values()].map(({ row }) => row),
      signal,
    )
    for (const [key, image] of open) {
      const answer = readings.get(image.row)
      if (answer?.kind !== 'read') {
        settle(key, image.row, { explained: false, why: answer?.why ?? message('details_unread') }, null)
        open.delete(key)
        continue
      }
      const reading = answer.findings
      image.same = image.readCount === 0 || (image.same && isSameSet(image.reading?.ids, reading.ids))
      image.readCount += 1
      image.reading = reading
      if (findGap(image.row.figures, reading) !== null) continue
      settle(key, image.row, { explained: true, remark: null }, reading)
      open.delete(key)
    }
  }

  return {
    get(key, proof) {
      const collected = results.get(key)
      return collected?.proof === proof ? collected : undefined
    },
    distrust: (key, proof, why) =>
      void settle(key, proof, { explained: false, why }, results.get(key)?.findings ?? null),
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
        else breakOff(open, describeWhy(error))
        if (!isBearable(error)) throw error
      }
    },
  }
}

/** The details when reading ended before the findings explained the row. */
function concludeReading({ row, reading, same, readCount }: Open, why: Message): Details {
  if (reading === null) return { explained: false, why }
  if (readCount > 1 && isSettledReading(row.figures, reading, same)) {
    const remark = message('details_fewer_settled', { read: reading.ids.size, counted: row.figures.vulNum ?? 0 })
    return { explained: true, remark }
  }
  return { explained: false, why: findGap(row.figures, reading) ?? why }
}

/**
 * Whether the rating can decide instead: after a rejected call for the findings, and at the deadline. Everything else is an error
 * of the run.
 */
function isBearable(error: unknown): boolean {
  return error instanceof DeadlineError || isCallRefused(error)
}

function describeWhy(error: unknown): Message {
  if (error instanceof CancelledError) return message('details_cancelled')
  return error instanceof ActionError
    ? message('details_refused', { problem: error.problem })
    : message('details_unread')
}

function isSameSet(first: ReadonlySet<string> | undefined, second: ReadonlySet<string>): boolean {
  return first !== undefined && first.size === second.size && [...second].every((id) => first.has(id))
}
