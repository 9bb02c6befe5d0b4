import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import type { Secret } from '../base/secret.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Environment } from '../config/raw-inputs.ts'
import {
  explainRefusal,
  findPlace,
  openCodeScanning,
  pauseAfter,
  UploadTimeout,
  withinLimit,
  type CodeScanning,
} from './code-scanning.ts'

/** The tools of an upload. */
export interface UploadTools {
  readonly environment: Environment
  readonly log: Logger
  /** Removes secrets from GitHub's messages before they are cut. */
  readonly scrub: (text: string) => string
  readonly clock: Clock
  readonly fetch: typeof globalThis.fetch
  /** Aborts when the runner asks to stop. */
  readonly signal: AbortSignal
}

/** One file to upload, and what it contains. */
export interface UploadFile {
  readonly name: string
  readonly nameCount: number
  readonly resultCount: number
  read(): Uint8Array
}

/** The maximum number of files uploaded in one run; GitHub limits the analyses of a repository. */
const maxFiles = 50
/** The time limit for GitHub's answer; after that, the next file is sent. */
const answerMs = 60_000
/** No upload starts later than this; each file after the first extends the limit. */
const [uploadMs, uploadMsPerFile] = [60_000, 20_000]
/** GitHub asks for one second between calls that change something. */
const sendPauseMs = 1_000
/** The maximum number of attempts for a file while GitHub is too busy. */
const maxSends = 3
/** The maximum number of status queries for a file. After that, GitHub continues processing without this step. */
const maxLooks = 8
const lookPauseMs = 2_000
/** The time limit for all status queries together. */
const looksMs = 60_000
/** The maximum number of files named in one message. */
const maxNamed = 5

/**
 * Uploads SARIF files to code scanning one after the other, then waits briefly for GitHub to process them. Never rejects: an
 * upload does not change the verdict, so a failure becomes a warning that names the file and says what to do.
 */
export async function uploadSarif(
  files: readonly UploadFile[],
  token: Secret | undefined,
  tools: UploadTools,
): Promise<void> {
  const { environment, log, signal } = tools
  const place = findPlace(environment)
  if (token === undefined || place === undefined) {
    log.annotate('warning', message(token === undefined ? 'upload_without_token' : 'upload_without_place'))
    return
  }
  if (signal.aborted) return log.annotate('warning', message('upload_not_begun'))
  const chosen = files.slice(0, maxFiles)
  if (files.length > maxFiles) {
    log.annotate('warning', message('upload_first_only', { most: maxFiles, total: files.length }))
  }
  log.info(message('upload_begins', { count: chosen.length, ref: place.ref, commit: place.commit_sha }))
  try {
    const client = await openCodeScanning(token, place, tools)
    const sent = await sendAll(chosen, client, tools)
    await awaitProcessing(sent, client, tools)
  } catch (error) {
    log.annotate(
      'warning',
      explainEnd(
        error,
        joinSome(
          chosen.map(({ name }) => name),
          maxNamed,
        ),
        tools,
      ),
    )
  }
}

/** An accepted file, and the ID for status queries. */
interface SentFile {
  readonly name: string
  readonly id: string | undefined
}

async function sendAll(files: readonly UploadFile[], client: CodeScanning, tools: UploadTools): Promise<SentFile[]> {
  const { log, clock, signal } = tools
  const untilMs = clock.now() + uploadMs + (files.length - 1) * uploadMsPerFile
  const sent: SentFile[] = []
  for (const [index, file] of files.entries()) {
    if (index > 0) await clock.sleep(sendPauseMs, signal).catch(() => undefined)
    if (signal.aborted || clock.now() > untilMs) {
      const left = files.slice(index).map(({ name }) => name)
      log.annotate('warning', message('upload_left', { count: left.length, files: joinSome(left, maxNamed) }))
      break
    }
    try {
      sent.push({ name: file.name, id: await sendFile(file, client, untilMs, tools) })
      const { name, nameCount, resultCount } = file
      log.info(message('upload_sent', { file: name, names: nameCount, results: resultCount }))
    } catch (error) {
      log.annotate('warning', explainEnd(error, file.name, tools))
    }
  }
  return sent
}

async function sendFile(
  file: UploadFile,
  client: CodeScanning,
  untilMs: number,
  { clock, signal }: UploadTools,
): Promise<string | undefined> {
  const sarif = file.read()
  for (let send = 1; ; send += 1) {
    try {
      return await withinLimit(answerMs, clock, signal, (limited) => client.send(sarif, limited))
    } catch (error) {
      const pauseMs = pauseAfter(error)
      if (pauseMs === undefined || send === maxSends || clock.now() + pauseMs > untilMs) throw error
      await clock.sleep(pauseMs, signal)
    }
  }
}

/** Asks for the status of each file that is still being processed, in turn. */
async function awaitProcessing(sent: readonly SentFile[], client: CodeScanning, tools: UploadTools): Promise<void> {
  const { log, clock, signal } = tools
  let open = sent.filter(({ id }) => id !== undefined)
  const total = open.length
  if (total === 0) return
  let rejected = 0
  const look = async (limited: AbortSignal) => {
    for (let round = 0; round < maxLooks && open.length > 0; round += 1) {
      await clock.sleep(lookPauseMs, limited)
      for (const file of open) {
        const state = await client.look(file.id ?? '', limited)
        if (state.kind === 'pending') continue
        open = open.filter((other) => other !== file)
        if (state.kind === 'complete') continue
        rejected += 1
        log.annotate('warning', message('upload_rejected', { file: file.name, problem: state.why }))
      }
    }
  }
  try {
    await withinLimit(looksMs, clock, signal, look)
  } catch (error) {
    // GitHub processes an accepted file even if this step cannot query its status.
    const names = open.map(({ name }) => name)
    if (signal.aborted) return log.annotate('warning', explainEnd(error, joinSome(names, maxNamed), tools))
  }
  const processed = total - open.length - rejected
  if (processed > 0) log.info(message('upload_processed', { count: processed, total }))
  if (open.length > 0) log.info(message('upload_pending', { count: open.length }))
}

function explainEnd(error: unknown, file: string, { signal, scrub }: UploadTools): Message {
  if (signal.aborted) return message('upload_stopped', { file })
  return error instanceof UploadTimeout ? message('upload_slow', { file }) : explainRefusal(error, file, scrub)
}
