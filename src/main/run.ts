import type { Random } from '../base/clock.ts'
import { ActionError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { loadWords, message, type Language, type Message } from '../base/words/index.ts'
import { openAcceptanceBook, type AcceptanceBook } from '../domain/acceptance.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { tellError, tellSubmitted, type Verdict } from '../domain/plain-verdict.ts'
import type { Config } from '../config/config.ts'
import { InputsError } from '../config/inputs-error.ts'
import { readConfig } from '../config/read-config.ts'
import type { Host } from '../github/host.ts'
import { createRunLogger } from '../github/run-logger.ts'
import { isCertainlyNotTaken } from '../http/errors.ts'
import { buildEntryResult } from '../scan/entry-result.ts'
import type { Note } from '../scan/notes.ts'
import { submitOnly } from '../scan/submit-only.ts'
import { adviseError } from './advice.ts'
import { connect } from './connection.ts'
import { startDeadline } from './deadline.ts'
import { openNetwork, type NetworkTools } from './network.ts'

/** The world outside; the same run works on the runner and in a test. */
export interface RunTools extends NetworkTools {
  readonly random: Random
  /** Aborts when the runner asks to stop. */
  readonly cancel: AbortSignal
}

/** What a run comes to. */
interface RunEnd {
  readonly verdict: Verdict
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  readonly projectId: string | undefined
  /** The way to the network that the run went; undefined: it went none. */
  readonly fetch: typeof globalThis.fetch | undefined
}

/** Reads the inputs, scans, judges, publishes. Returns the exit code: 0 for `passed` and `submitted`, else 1. */
export async function run(host: Host, tools: RunTools): Promise<0 | 1> {
  const startedAtMs = tools.clock.now()
  const input = await readInputs(host, startedAtMs)
  const config = input instanceof ActionError ? undefined : input
  const words = await loadWords(config?.language ?? languageOf(input))
  const log = createRunLogger(host, words)
  const book = openAcceptanceBook(config?.ignoreFile, startedAtMs)
  const scanning =
    input instanceof ActionError
      ? endWithError(input, [], undefined, startedAtMs, log)
      : scanAndJudge(input, book, host, log, tools, startedAtMs)
  // What concludes the run is loaded while its first request is on the way.
  const [end, { concludeRun }] = await Promise.all([scanning, afterThisTurn().then(() => import('./conclusion.ts'))])
  return concludeRun(
    { ...end, startedAtMs, finishedAtMs: tools.clock.now(), config, book },
    { host, log, words, clock: tools.clock, fetch: end.fetch ?? tools.fetch, signal: tools.cancel },
  )
}

function afterThisTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
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
  book: AcceptanceBook,
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
    logIgnoreFile(config, log)
    const network = openNetwork(host, tools)
    fetch = network.fetch
    const connection = await log.group(message('group_login'), () =>
      connect(config, { ...tools, host, log, transport: network.transport }, deadline.signal),
    )
    projectId = connection.projectId
    deadline.enter(message('stage_scan'))
    if (!config.wait) {
      mayBeTaken = true
      const images = await submitOnly(config.target, config.source, connection.submitTarget, deadline.signal)
      return {
        verdict: tellSubmitted(config.target.kind === 'all' ? null : images.length),
        images,
        notes: [],
        projectId,
        fetch,
      }
    }
    // Loaded here, so that a run which only hands over does not load what it has no use for.
    const [source, { proveScan }] = await Promise.all([connection.openSource(), import('./proven-scan.ts')])
    const { clock, random } = tools
    return { ...(await proveScan(config, book, deadline, { source, clock, random, log })), projectId, fetch }
  } catch (error) {
    const entries = config.target.kind === 'images' ? config.target.entries : []
    const isUncertain = mayBeTaken && !isCertainlyNotTaken(error)
    const why = config.wait ? 'image_not_looked_up' : isUncertain ? 'image_not_handed_over' : 'image_not_taken'
    const images = entries.map((entry) => buildEntryResult(entry, config.source, 'error', message(why)))
    return { ...endWithError(toActionError(error), images, projectId, tools.clock.now(), log), fetch }
  } finally {
    deadline.end()
  }
}

function logIgnoreFile({ ignoreFile }: Config, log: Logger): void {
  if (ignoreFile === undefined) return
  const { path, sha256, entries } = ignoreFile
  log.info(message('log_ignore_file', { path, sha256, count: entries.length }))
}

function endWithError(
  error: ActionError,
  images: readonly ImageResult[],
  projectId: string | undefined,
  nowMs: number,
  log: Logger,
): RunEnd {
  if (error.actor === 'us') log.debug(message('debug_fault', { stack: stackOf(error.cause) }))
  const verdict = tellError(error)
  return { verdict: { ...verdict, advice: adviseError(error, nowMs) }, images, notes: [], projectId, fetch: undefined }
}

function stackOf(error: unknown): string {
  return (error instanceof Error ? error.stack : undefined) ?? '-'
}

/** Whatever else is thrown is a fault of ours: it is told without its stack, and asks to be reported. */
function toActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error
  const problem: Message = message('fault', {
    problem: error instanceof Error ? `${error.name}: ${error.message}` : '-',
  })
  return new ActionError('us', problem, message('advice_fault'), error)
}
