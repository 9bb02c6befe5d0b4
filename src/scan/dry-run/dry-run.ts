import type { Clock, Random } from '../../base/clock.ts'
import { ActionError, CancelledError, DeadlineError } from '../../base/errors.ts'
import type { Logger } from '../../base/logger.ts'
import { message, type Message } from '../../base/words/index.ts'
import type { Inspection } from '../../domain/inspection.ts'
import type { Check, DryRunFacts, ImageResult } from '../../domain/scan-report.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import type { Verdict } from '../../domain/unjudged-verdict.ts'
import { isCallRefused, isRefused } from '../../http/errors.ts'
import type { Note } from '../notes.ts'
import { listScannable } from '../posting.ts'
import type { ProofRules } from '../rules.ts'
import { checkDetails, pickRows, readDetails } from './details.ts'
import { look, startSearch, type Search } from './look.ts'
import { listDryRunNotes } from './notes.ts'
import { buildResults, listRows, type SearchResults } from './results.ts'
import { reachDryRunVerdict } from './verdict.ts'

/** The tools of a dry run; effects are passed as arguments. */
export interface DryRunTools {
  readonly inspection: Inspection
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
}

/** The inputs that a dry run uses. */
export interface DryRunRequest {
  readonly target: ScanTarget
  readonly rules: ProofRules
  readonly pollIntervalMs: number
}

/** The result of a dry run, however it ended. */
export interface DryRunEnd {
  readonly verdict: Verdict
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  readonly checks: readonly Check[]
  readonly dryRun: DryRunFacts
}

/** Checks everything that a scan needs, once, and changes nothing. Rejects only for a bug of ours. */
export async function dryRun(
  { target, rules, pollIntervalMs }: DryRunRequest,
  { inspection, clock, random, log }: DryRunTools,
  signal: AbortSignal,
): Promise<DryRunEnd> {
  const { source } = inspection
  const troubles = collectTroubles()
  const { attempt } = troubles
  const search =
    (await attempt(() => look(target, source, rules, { clock, random, pollIntervalMs }, signal))) ??
    startSearch(target, source)
  const results = buildResults(search, source)
  if (search.found !== null) {
    troubles.add(...listMissing(target, results))
    await attempt(() => inspection.sampleList(signal))
  }
  const rows = pickRows(results.found.flatMap((image) => image.rows))
  const details = await attempt(
    () => readDetails(rows, inspection, signal),
    (problem) => message('dry_run_details_refused', { problem }),
  )
  if (details?.kind === 'unreadable') troubles.add(message('dry_run_details_refused', { problem: details.why }))
  const read = details?.kind === 'read' ? details : undefined
  await attempt(() => inspection.probe(read?.row, read?.findings.unhandled[0]?.id, signal))
  await attempt(() => planScan(search, results, inspection, signal))
  // A second time, as late as possible: two looks only differ if enough time has passed.
  if (search.found !== null) await attempt(() => inspection.sampleList(signal))
  const checks = [...inspection.listChecks(), ...checkDetails(details)]
  log.info(message('dry_run_looked', { found: results.found.length, missing: results.missing.length }))
  const permissions = inspection.listPermissions()
  return {
    verdict: reachDryRunVerdict(results.found.length, troubles.problems, troubles.end()),
    images: [...results.missing, ...results.found.map(({ result }) => result)],
    notes: listDryRunNotes({ search, results, checks, permissions }),
    checks,
    dryRun: {
      requests: inspection.listRequests(),
      rows: results.found.flatMap(listRows),
      permissions,
    },
  }
}

/** Makes the scan request that a scan would make. The inspection keeps it. */
async function planScan(
  { reusable }: Search,
  { found }: SearchResults,
  { source }: Inspection,
  signal: AbortSignal,
): Promise<void> {
  const rows = found.flatMap(({ image, result, rows: own }) =>
    result.reason === null && !reusable.has(image) ? listScannable(own) : [],
  )
  if (rows.length > 0) await source.requestScan(rows, signal)
}

function listMissing(target: ScanTarget, { found, missing }: SearchResults): Message[] {
  if (target.kind === 'all') return found.length === 0 ? [message('verdict_no_images')] : []
  return missing.map(({ image, reason }) =>
    message('dry_run_image_missing', { image, problem: reason ?? message('details_unread') }),
  )
}

/** Collects everything that goes wrong. Steps that do not depend on a failed one still run, as long as the run may continue. */
function collectTroubles() {
  const problems: Message[] = []
  let end: ActionError | null = null
  return {
    problems,
    end: () => end,
    add: (...more: readonly Message[]) => problems.push(...more),
    async attempt<Result>(
      work: () => Promise<Result>,
      describe: (problem: Message) => Message = (problem) => problem,
    ): Promise<Result | undefined> {
      if (end !== null) return undefined
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof ActionError)) throw error
        // Continuing with a rejected credential may lock it.
        const isEnd =
          error instanceof CancelledError ||
          error instanceof DeadlineError ||
          (isRefused(error) && !isCallRefused(error))
        if (isEnd) end = error
        problems.push(isEnd ? error.problem : describe(error.problem))
        return undefined
      }
    },
  }
}
