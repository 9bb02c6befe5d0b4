import type { Clock, Random } from '../base/clock.ts'
import { ActionError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { loadWords, message, type Message } from '../base/words/index.ts'
import { openAcceptanceBook, type AcceptanceBook } from '../domain/acceptance.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { tellError, tellSubmitted, type Verdict } from '../domain/plain-verdict.ts'
import type { Config } from '../config/config.ts'
import { InputsError } from '../config/inputs-error.ts'
import { readConfig } from '../config/read-config.ts'
import type { Host } from '../github/host.ts'
import { createRunLogger } from '../github/run-logger.ts'
import { loadProxyDispatcher, readProxySettings } from '../http/proxy.ts'
import { createTransport, defaultLimits } from '../http/transport.ts'
import { tellEntry } from '../scan/entry-result.ts'
import { handOver } from '../scan/hand-over.ts'
import type { Note } from '../scan/notes.ts'
import { adviseError } from './advice.ts'
import { connect } from './connection.ts'
import { startDeadline } from './deadline.ts'
import { finishRun, listExpired, listUnused } from './finished-run.ts'
import { publish } from './publication.ts'

/** The world outside; the same run works on the runner and in a test. */
export interface RunTools {
  readonly clock: Clock
  readonly random: Random
  readonly fetch: typeof globalThis.fetch
  /** Aborts when the runner asks to stop. */
  readonly cancel: AbortSignal
}

/** What a run comes to. */
interface RunEnd {
  readonly verdict: Verdict
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
  readonly projectId: string | undefined
}

/** Reads the inputs, scans, judges, publishes. Returns the exit code: 0 for `passed` and `submitted`, else 1. */
export async function run(host: Host, tools: RunTools): Promise<0 | 1> {
  const startedAtMs = tools.clock.now()
  const input = await readInputs(host, startedAtMs)
  const config = 'config' in input ? input.config : undefined
  const words = await loadWords(
    config?.language ?? ('error' in input && input.error instanceof InputsError ? input.error.language : 'en'),
  )
  const log = createRunLogger(host, words)
  const book = config === undefined ? undefined : openAcceptanceBook(config.ignoreFile, startedAtMs)
  const end =
    'error' in input
      ? endWithError(input.error, [], undefined, startedAtMs)
      : await scanAndJudge(input.config, book as AcceptanceBook, host, log, tools, startedAtMs)
  const notes = [...end.notes]
  for (const { level, text } of notes) log.annotate(level, text)
  for (const text of listExpired(book)) log.annotate('warning', text)
  for (const text of listUnused(book, end.images)) log.annotate('notice', text)
  const report = finishRun({
    ...end,
    startedAtMs,
    finishedAtMs: tools.clock.now(),
    config,
    book,
    notes: [...(config?.warnings ?? []), ...notes.map(({ text }) => text)],
  })
  return publish(report, config, { host, log, words, clock: tools.clock, fetch: tools.fetch, signal: tools.cancel })
}

async function readInputs(host: Host, nowMs: number): Promise<{ config: Config } | { error: ActionError }> {
  try {
    const eventName = host.environment['GITHUB_EVENT_NAME'] ?? ''
    return { config: await readConfig({ ...host, environment: host.environment, nowMs, eventName }) }
  } catch (error) {
    return { error: toActionError(error) }
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
  try {
    for (const text of config.warnings) log.annotate('warning', text)
    logIgnoreFile(config, log)
    const transport = createRunTransport(host, tools)
    const connection = await log.group(message('group_login'), () =>
      connect(config, { ...tools, host, log, transport }, deadline.signal),
    )
    projectId = connection.projectId
    deadline.enter(message('stage_scan'))
    const { hss } = connection
    if (!config.wait) {
      const images = await handOver(config.target, hss, deadline.signal)
      return {
        verdict: tellSubmitted(config.target.kind === 'all' ? null : images.length),
        images,
        notes: [],
        projectId,
      }
    }
    // Loaded here, so that a run which only hands over does not load what it has no use for.
    const { proveScan } = await import('./proven-scan.ts')
    return { ...(await proveScan(config, book, deadline, { ...tools, hss, log })), projectId }
  } catch (error) {
    const entries = config.target.kind === 'images' ? config.target.entries : []
    const images = entries.map((entry) => tellEntry(entry, 'error', message('image_not_looked_up')))
    return endWithError(toActionError(error), images, projectId, tools.clock.now())
  } finally {
    deadline.end()
  }
}

function createRunTransport(host: Host, { fetch, clock }: RunTools) {
  const proxy = readProxySettings(host.environment, host.mask)
  const loadDispatcher = proxy === undefined ? undefined : () => loadProxyDispatcher(proxy)
  return createTransport({ fetch, loadDispatcher, clock, limits: defaultLimits })
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
): RunEnd {
  const verdict = tellError(error)
  return { verdict: { ...verdict, advice: adviseError(error, nowMs) }, images, notes: [], projectId }
}

/** Whatever else is thrown is a fault of ours: it is told without its stack, and asks to be reported. */
function toActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error
  const problem: Message = message('fault', {
    problem: error instanceof Error ? `${error.name}: ${error.message}` : '-',
  })
  return new ActionError('us', problem, message('advice_fault'), error)
}
