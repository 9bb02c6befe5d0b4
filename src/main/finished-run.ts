import { compareWithBaseline } from '../domain/baseline.ts'
import { formatPolicy } from '../domain/policy.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Suppressions } from '../domain/suppressions.ts'
import type { Check, DryRunFacts, ImageResult, ScanReport } from '../domain/scan-report.ts'
import { compareImages } from '../domain/image-order.ts'
import { countAll, findWorstSeverity, listProven } from '../domain/totals.ts'
import type { Verdict } from '../domain/unjudged-verdict.ts'
import type { Config } from '../config/config.ts'

/** The data of a run at its end, however early that is. */
export interface RunFacts {
  readonly startedAtMs: number
  readonly finishedAtMs: number
  /** Undefined: the inputs were invalid. */
  readonly config: Config | undefined
  readonly projectId: string | undefined
  readonly images: readonly ImageResult[]
  readonly notes: readonly Message[]
  /** Null except in a dry run that listed images. */
  readonly checks: readonly Check[] | null
  readonly dryRun: DryRunFacts | null
  readonly suppressions: Suppressions
  readonly verdict: Verdict
}

/** The report of a finished run; every renderer reads only this. */
export function finishRun(facts: RunFacts): ScanReport {
  const { config, images, suppressions, verdict } = facts
  const isDry = config?.dryRun === true
  // No proven result to compare.
  const baseline = compareWithBaseline(images, isDry ? undefined : config?.baseline)
  const imageCount = images.length === 0 ? 'unknown' : images.length
  return {
    outcome: verdict.outcome,
    reason: verdict.reason,
    advice: verdict.advice,
    region: config?.region.value ?? null,
    projectId: facts.projectId ?? null,
    startedAtMs: facts.startedAtMs,
    finishedAtMs: facts.finishedAtMs,
    policy: config === undefined ? null : formatPolicy(config.policy),
    counts: countAll(images, imageCount, baseline),
    severity: findWorstSeverity(images),
    images: [...images].sort(compareImages),
    ignoreWarnings: [...listExpired(suppressions), ...listUnused(suppressions, images)],
    notes: facts.notes,
    baseline,
    checks: facts.checks ?? (isDry ? [] : null),
    dryRun: facts.dryRun,
  }
}

/** The expired ignore rules, in one sentence. */
export function listExpired(suppressions: Suppressions): Message[] {
  const { expired } = suppressions
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

/** The ignore rules that matched nothing, in one sentence. Only a run whose findings are all known can decide that. */
export function listUnused(suppressions: Suppressions, images: readonly ImageResult[]): Message[] {
  const asked = images.filter(({ status }) => status !== 'unscannable')
  const isAllKnown =
    asked.length > 0 && listProven(asked).filter(({ details }) => details.explained).length === asked.length
  const unused = isAllKnown ? suppressions.listUnused() : []
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

/** The maximum number of rules named in a sentence. */
const maxNamed = 50
