import type { Random } from '../base/clock.ts'
import { ActionError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { loadWords, message, type Language, type RareTopics } from '../base/words/index.ts'
import { createSuppressions, type Suppressions } from '../domain/suppressions.ts'
import { buildSubmittedVerdict } from '../domain/unjudged-verdict.ts'
import type { Config } from '../config/config.ts'
import { InputsError } from '../config/inputs-error.ts'
import { readConfig } from '../config/read-config.ts'
import type { Host } from '../github/host.ts'
import { createRunLogger } from '../github/run-logger.ts'
import { wasDefinitelyRejected } from '../http/errors.ts'
import { buildEntryResult } from '../scan/entry-result.ts'
import { submitOnly } from '../scan/submit-only.ts'
import { logBaseline } from './comparison.ts'
import { connect } from './connection.ts'
import { startDeadline } from './deadline.ts'
import { openNetwork, type NetworkTools } from './network.ts'
import { endWithError, nothingSaid, toActionError, type RunEnd } from './run-end.ts'
import { scrubIgnoreFile } from './scrubbed-report.ts'

/** The runner's environment; a test can replace it. */
export interface RunTools extends NetworkTools {
  readonly random: Random
  /** Aborts when the runner asks to stop. */
  readonly cancel: AbortSignal
}

/** Reads the inputs, scans, judges, publishes. Returns the exit code: 0 for `passed`, `submitted` and `dry_run`, else 1. */
export async function run(host: Host, tools: RunTools): Promise<0 | 1> {
  const startedAtMs = tools.clock.now()
  const input = await readInputs(host, startedAtMs)
  const config = input instanceof ActionError ? undefined : input
  const words = await loadWords(config?.language ?? languageOf(input), listTopics(config))
  const log = createRunLogger(host, words)
  const suppressions = createSuppressions(
    config?.ignoreFile && scrubIgnoreFile(config.ignoreFile, host.scrub),
    startedAtMs,
  )
  const scanning =
    input instanceof ActionError
      ? endWithError(input, [], undefined, startedAtMs, log)
      : scanAndJudge(input, suppressions, host, log, tools, startedAtMs)
  // The code that concludes the run loads while the first request is in flight.
  const [end, { concludeRun }] = await Promise.all([scanning, afterThisTurn().then(() => import('./conclusion.ts'))])
  return concludeRun(
    { ...end, startedAtMs, finishedAtMs: tools.clock.now(), config, suppressions },
    { host, log, words, clock: tools.clock, fetch: end.fetch ?? tools.fetch, signal: tools.cancel },
  )
}

function afterThisTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/** The rare topics that this run may need sentences for. */
function listTopics(config: Config | undefined): RareTopics {
  return {
    registry: config?.source === 'registry',
    dryRun: config?.dryRun === true,
    complaints: config === undefined || config.warnings.length > 0,
    upload: config?.uploadSarif === true,
    results: config?.wait === true && !config.dryRun,
  }
}

function languageOf(failure: unknown): Language {
  return failure instanceof InputsError ? failure.language : 'en'
}

async function readInputs(host: Host, nowMs: number): Promise<Config | ActionError> {
  try {
    const eventName = host.environment['GITHUB_EVENT_NAME'] ?? ''
    return await readConfig({ ...host, environment: host.environment, nowMs, eventName })
  } catch (error) {
    return toActionError(error)
  }
}

async function scanAndJudge(
  config: Config,
  suppressions: Suppressions,
  host: Host,
  log: Logger,
  tools: RunTools,
  startedAtMs: number,
): Promise<RunEnd> {
  const deadline = startDeadline(tools.clock, startedAtMs, config.timeoutMs, tools.cancel)
  let projectId: string | undefined
  let fetch: RunEnd['fetch']
  let mayBeTaken = false
  try {
    for (const text of config.warnings) log.annotate('warning', text)
    warnOfCertificates(host, log)
    logIgnoreFile(config, log)
    logBaseline(config, log)
    const network = openNetwork(host, tools)
    fetch = network.fetch
    const connection = await log.group(message('group_login'), () =>
      connect(config, { ...tools, host, log, transport: network.transport }, deadline.signal),
    )
    projectId = connection.projectId
    deadline.enter(message('stage_scan'))
    const { clock, random } = tools
    // Loaded here, so that each kind of run loads only what it uses.
    if (config.dryRun) {
      const { lookOnly } = await import('./dry-run.ts')
      return {
        ...nothingSaid,
        ...(await lookOnly(config, connection, { clock, random, log }, deadline.signal)),
        projectId,
        fetch,
      }
    }
    if (!config.wait && config.source === 'local') {
      mayBeTaken = true
      const images = await submitOnly(config.target, config.source, connection.submitTarget, deadline.signal)
      const verdict = buildSubmittedVerdict(config.target.kind === 'all' ? null : images.length)
      return { ...nothingSaid, verdict, images, projectId, fetch }
    }
    const [source, follow] = await Promise.all([connection.openSource(), loadFollow(config)])
    const end = await follow(config, suppressions, deadline, { source, clock, random, log })
    return { ...nothingSaid, ...end, projectId, fetch }
  } catch (error) {
    const entries = config.target.kind === 'images' ? config.target.entries : []
    const isUncertain = mayBeTaken && !wasDefinitelyRejected(error)
    const why = config.wait ? 'image_not_looked_up' : isUncertain ? 'image_not_handed_over' : 'image_not_taken'
    const status = config.dryRun ? 'not_posted' : 'error'
    const images = entries.map((entry) => buildEntryResult(entry, config.source, status, message(why)))
    return { ...endWithError(toActionError(error), images, projectId, tools.clock.now(), log), fetch }
  } finally {
    deadline.end()
  }
}

/** Follows the images to their end, or only finds and posts them. */
async function loadFollow({ wait }: Config) {
  // After the code that concludes the run, so that their shared code is not bundled twice.
  if (wait) return (await (await import('./conclusion.ts')).loadProvenScan()).proveScan
  return (await import('./listed-submission.ts')).handOverListed
}

/** Node ignores a certificate file that it cannot read, and later errors do not mention it. */
function warnOfCertificates(host: Host, log: Logger): void {
  const path = host.environment['NODE_EXTRA_CA_CERTS'] ?? ''
  const problem = path === '' ? undefined : host.findCertificateProblem(path)
  if (problem !== undefined)
    log.annotate('warning', message('extra_ca_unreadable', { path, reason: message(`extra_ca_${problem}`) }))
}

function logIgnoreFile({ ignoreFile }: Config, log: Logger): void {
  if (ignoreFile === undefined) return
  const { path, sha256, entries } = ignoreFile
  log.info(message('log_ignore_file', { path, sha256, count: entries.length }))
}
