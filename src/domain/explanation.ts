import type { Message } from '../base/words/index.ts'
import { message } from '../base/words/index.ts'
import { readRating, reachesRating, type RowFigures } from './evidence.ts'
import type { Severity } from './severity.ts'

/** The vulnerabilities of one image, as far as they were read. */
export interface DetailReading {
  /** Whether every page of every list was read. */
  readonly complete: boolean
  /** Ids of unhandled and handled vulnerabilities together, each once. */
  readonly ids: ReadonlySet<string>
  /** The ids that HSS itself counts as handled. */
  readonly handledIds: ReadonlySet<string>
  /** The severities of all vulnerabilities that the catalogue knows. */
  readonly ranks: readonly Severity[]
  /** The number of unhandled vulnerabilities that the catalogue does not know. */
  readonly unrated: number
}

/** Why a reading does not explain the row; null if it does. */
export function findGap(figures: RowFigures, reading: DetailReading): Message | null {
  if (!reading.complete) return message('details_incomplete')
  if (reading.unrated > 0) return message('details_unrated', { count: reading.unrated })
  if (figures.vulNum === null) return message('details_uncounted')
  if (reading.ids.size < figures.vulNum) {
    return message('details_fewer', { read: reading.ids.size, counted: figures.vulNum })
  }
  return findRatingGap(figures, reading)
}

function findRatingGap(figures: RowFigures, reading: DetailReading): Message | null {
  if (reachesRating(figures, reading.ranks)) return null
  if (readRating(figures.rating) === null) return message('details_without_rating', { rating: figures.rating ?? '-' })
  return message('details_below_rating', { rating: figures.rating ?? '-' })
}

/**
 * Whether to accept fewer findings than `vul_num`: repeated readings returned the same set, which is not empty and reaches the
 * rating. `vul_num` may count differently.
 */
export function isSettledReading(figures: RowFigures, reading: DetailReading, wasAlwaysSame: boolean): boolean {
  return (
    wasAlwaysSame &&
    reading.complete &&
    reading.unrated === 0 &&
    figures.vulNum !== null &&
    reading.ids.size > 0 &&
    reachesRating(figures, reading.ranks)
  )
}
