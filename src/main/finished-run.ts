import { formatPolicy } from '../domain/policy-grammar.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import type { AcceptanceBook } from '../domain/acceptance.ts'
import type { ImageResult, ScanReport } from '../domain/scan-report.ts'
import { compareImages } from '../domain/image-order.ts'
import { countAll, findWorstSeverity, listProven } from '../domain/totals.ts'
import type { Verdict } from '../domain/plain-verdict.ts'
import type { Config } from '../config/config.ts'

/** What a run knows when it ends, however early. */
export interface RunFacts {
  readonly startedAtMs: number
  readonly finishedAtMs: number
  /** Undefined: the inputs were bad. */
  readonly config: Config | undefined
  readonly projectId: string | undefined
  readonly images: readonly ImageResult[]
  readonly notes: readonly Message[]
  readonly book: AcceptanceBook
  readonly verdict: Verdict
}

/** The report of a finished run, the one thing that every renderer reads. */
export function finishRun(facts: RunFacts): ScanReport {
  const { config, images, book, verdict } = facts
  const imageCount = images.length === 0 ? 'unknown' : images.length
  return {
    outcome: verdict.outcome,
    reason: verdict.reason,
    advice: verdict.advice,
    region: config?.region ?? null,
    projectId: facts.projectId ?? null,
    startedAtMs: facts.startedAtMs,
    finishedAtMs: facts.finishedAtMs,
    policy: config === undefined ? null : formatPolicy(config.policy),
    counts: countAll(images, imageCount),
    severity: findWorstSeverity(images),
    images: [...images].sort(compareImages),
    ignoreWarnings: [...listExpired(book), ...listUnused(book, images)],
    notes: facts.notes,
    baseline: null,
    checks: null,
  }
}

/** Ignore entries that are past their day, in one sentence. */
export function listExpired(book: AcceptanceBook): Message[] {
  const { expired } = book
  return expired.length === 0
    ? []
    : [
        message('ignore_expired', {
          entries: joinSome(
            expired.map(({ id, expires }) => `${id} (${expires ?? '-'})`),
            maxNamed,
          ),
        }),
      ]
}

/** Entries that matched nothing, in one sentence; only a run whose findings are all known can tell. */
export function listUnused(book: AcceptanceBook, images: readonly ImageResult[]): Message[] {
  const asked = images.filter(({ status }) => status !== 'unscannable')
  const isAllKnown =
    asked.length > 0 && listProven(asked).filter(({ details }) => details.explained).length === asked.length
  const unused = isAllKnown ? book.listUnused() : []
  return unused.length === 0
    ? []
    : [
        message('ignore_unused', {
          ids: joinSome(
            unused.map(({ id }) => id),
            maxNamed,
          ),
        }),
      ]
}

/** So many entries are named in a sentence. */
const maxNamed = 50
